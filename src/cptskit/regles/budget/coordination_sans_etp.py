"""La coordination est au budget sans temps de travail.

Un coût de coordination se juge avec son temps de travail : 50 000 € pour un temps plein ne disent
pas la même chose que 50 000 € pour un mi-temps. Donnez l'équivalent temps plein sur la ligne de
dépense, ou dans la gouvernance.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Coordination, montant: 33 000, nature: coordination}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Coordination, montant: 33 000, nature: coordination, etp: "0,6"}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import NatureDepense
from cptskit.regles.gathering import gathered
from cptskit.regles.money import years
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("BUD009", "coordination-sans-etp", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the coordination lines without ETP, unless the governance gives it."""
    coordination = projet.gouvernance.coordination if projet.gouvernance else None
    if coordination and coordination.etp is not None:
        return
    bare = [
        (*route, "depenses", index)
        for route, exercice in years(projet)
        for index, depense in enumerate(exercice.depenses)
        if depense.nature is NatureDepense.COORDINATION and depense.etp is None
    ]
    if bare:
        yield gathered(
            bare,
            "Le coût de la coordination est donné sans son temps de travail.",
            "Ajoutez « etp: », par exemple 0,6 pour trois jours par semaine.",
        )
