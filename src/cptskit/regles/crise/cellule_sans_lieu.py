"""Le plan ne dit pas où se tient la cellule de crise.

Les annexes de contrat demandent le lieu de la cellule. Un lieu de repli sert quand le premier est
touché par la crise elle-même.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  cellule: {fonctions: [{code: pilotage, titulaire: Référent, suppleant: Président}]}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  cellule:
    lieu: Maison des associations
    repli: Salle municipale
    fonctions: [{code: pilotage, titulaire: Référent, suppleant: Président}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, advised_then_expected, rule
from cptskit.socle.findings import Level


@rule(
    "CRI006",
    "cellule-sans-lieu",
    advised_then_expected(),
    (
        "plan-de-crise-annexes",
        "plan-de-crise-pratique",
    ),
    section="crise",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the place, then for a second one."""
    if projet.crise is None:
        return
    cellule = projet.crise.cellule
    if cellule is None or not cellule.lieu:
        yield Remark(
            "Le plan ne dit pas où se tient la cellule de crise.",
            ("crise", "cellule") if cellule else ("crise",),
            "Ajoutez « crise: cellule: lieu: ».",
        )
    elif not cellule.repli:
        yield Remark(
            "La cellule de crise n'a pas de lieu de repli.",
            ("crise", "cellule"),
            "Ajoutez « repli: » : une autre salle, ou une réunion à distance.",
            texte="plan-de-crise-pratique",
            level=Level.CONSEIL,
        )
