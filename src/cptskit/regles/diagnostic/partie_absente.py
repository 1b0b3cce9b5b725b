"""Il manque une partie du diagnostic.

Quatre parties sont attendues : la population, l'état de santé, l'offre de soins, et les difficultés
ou ruptures de parcours avec leurs causes. Elles viennent de documents de plusieurs régions ; aucun
texte national ne fixe de plan.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  demographie: La population vieillit plus vite que celle du département.
  offre: Six professions libérales forment le socle de l'offre de ville.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  demographie: La population vieillit plus vite que celle du département.
  etat_de_sante: Le diabète est plus fréquent qu'en région.
  offre: Six professions libérales forment le socle de l'offre de ville.
  ruptures: L'information arrive après le patient à la sortie de l'hôpital.
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.chapters import diagnostic
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_PARTS = {
    "demographie": "la population",
    "etat_de_sante": "l'état de santé",
    "offre": "l'offre de soins",
    "ruptures": "les difficultés et ruptures de parcours",
}


@rule(
    "DIA010",
    "partie-absente",
    from_projet(Level.AVERTISSEMENT),
    ("occ-lauragais", "idf-93", "bre-redon"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """List the parts that are missing, in one remark."""
    section = diagnostic(projet)
    missing = [name for name in _PARTS if section and getattr(section, name) is None]
    if missing:
        yield Remark(
            f"Le diagnostic ne décrit pas {joined((_PARTS[name] for name in missing), 'ni')}.",
            ("diagnostic",),
            f"Écrivez {joined(f'« {name}: »' for name in missing)} sous « diagnostic: ».",
        )
