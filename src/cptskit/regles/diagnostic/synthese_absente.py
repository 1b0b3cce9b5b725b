"""Le diagnostic n'a pas de synthèse.

Forces, faiblesses, attentes et enjeux : la synthèse est souvent la seule page du diagnostic que
tous les relecteurs lisent. Les enjeux y annoncent les missions et les actions.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  offre: Six professions libérales forment le socle de l'offre de ville.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  offre: Six professions libérales forment le socle de l'offre de ville.
  synthese:
    forces: [Des professionnels habitués à travailler ensemble]
    faiblesses: [Une densité de médecins généralistes faible]
    attentes: [Un médecin traitant pour chacun]
    enjeux: [Attirer de jeunes praticiens]
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.chapters import diagnostic
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_PARTS = {
    "forces": "les forces",
    "faiblesses": "les faiblesses",
    "attentes": "les attentes",
    "enjeux": "les enjeux",
}


@rule("DIA011", "synthese-absente", from_projet(Level.CONSEIL), ("occ-lauragais",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the synthesis, or for its missing parts."""
    section = diagnostic(projet)
    if section is None:
        return
    missing = [name for name in _PARTS if not getattr(section.synthese, name, ())]
    if missing:
        words = joined((_PARTS[name] for name in missing), "ni")
        yield Remark(
            "Le diagnostic n'a pas de synthèse."
            if len(missing) == len(_PARTS)
            else f"La synthèse du diagnostic ne dit pas {words}.",
            ("diagnostic", "synthese"),
            f"Ajoutez {joined(f'« {name}: »' for name in missing)} sous « synthese: », quelques "
            "lignes chacun.",
        )
