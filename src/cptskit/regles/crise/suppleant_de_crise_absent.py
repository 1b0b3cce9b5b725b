"""Une fonction de la cellule de crise n'a pas de suppléant.

Une crise commence un jour où quelqu'un manque. Chaque fonction a un titulaire et un suppléant, qui
n'est pas la même personne.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  cellule: {fonctions: [{code: pilotage, titulaire: Référent}]}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  cellule: {fonctions: [{code: pilotage, titulaire: Référent, suppleant: Président}]}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "CRI011",
    "suppleant-de-crise-absent",
    from_projet(Level.CONSEIL),
    ("plan-de-crise-pratique",),
    section="crise",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a deputy who is somebody else."""
    cellule = projet.crise.cellule if projet.crise else None
    alone = [
        index
        for index, fonction in enumerate(cellule.fonctions if cellule else ())
        if fonction.titulaire
        and folded(fonction.suppleant or fonction.titulaire) == folded(fonction.titulaire)
    ]
    if alone:
        yield gathered(
            [("crise", "cellule", "fonctions", index) for index in alone],
            "Une fonction de la cellule de crise n'a pas de suppléant.",
            "Ajoutez « suppleant: », une autre personne que le titulaire.",
        )
