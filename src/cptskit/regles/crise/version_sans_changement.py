"""Une version du plan de crise ne dit pas ce qu'elle change.

Les contrats demandent un document consolidé où l'on voit ce qui change, et quand. « cptskit crise
version » calcule les changements et les écrit.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  versions:
    - {numero: "1", date: 2024-06-12}
    - {numero: "2", date: 2025-06-10}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  versions:
    - {numero: "1", date: 2024-06-12}
    - {numero: "2", date: 2025-06-10, changements: [Nouveau suppléant]}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "CRI003",
    "version-sans-changement",
    Levels(contrat=Level.AVERTISSEMENT),
    ("plan-de-crise-annexes",),
    section="crise",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at each version but the first."""
    versions = projet.crise.versions if projet.crise else ()
    mute = [index for index, version in enumerate(versions) if index and not version.changements]
    if mute:
        yield gathered(
            [("crise", "versions", index) for index in mute],
            "Une version du plan de crise ne dit pas ce qu'elle change.",
            "Ajoutez « changements: », ou fermez-la avec cptskit crise version.",
        )
