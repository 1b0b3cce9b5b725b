"""Le dossier dit qu'il n'existe aucun autre projet, et en cite.

« aucune: oui » répond qu'aucune organisation n'existe sur le territoire. Une organisation listée à
côté le contredit.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
articulation:
  aucune: oui
  organisations: [{nom: Maison de santé du Lac, type: msp}]
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
articulation:
  organisations: [{nom: Maison de santé du Lac, type: msp}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("MEM014", "articulation-contradictoire", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the answer with the list."""
    articulation = projet.articulation
    if articulation and articulation.aucune and articulation.organisations:
        yield Remark(
            "Le dossier dit qu'il n'existe aucun autre projet sur le territoire, mais cite "
            f"« {articulation.organisations[0].nom} ».",
            ("articulation", "aucune"),
            "Retirez « aucune: oui », ou l'organisation.",
            (Elsewhere(("articulation", "organisations"), "les organisations citées"),),
        )
