"""La population d'une commune n'est pas celle de l'Insee.

Quand le projet date sa population de l'année de la table officielle, chaque commune doit avoir le
chiffre de cette année. Quand il est d'une autre année, ou n'en dit pas, seul un écart de plus de
10 % est signalé : c'est plus que ce que quelques années expliquent, et souvent une ligne décalée
dans un tableau recopié.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 9 500, annee: 2023, source: "Insee, population municipale"}
  communes: [{insee: 24037, nom: Bergerac, population: 9 500}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 27 110, annee: 2023, source: "Insee, population municipale"}
  communes: [{insee: 24037, nom: Bergerac, population: 27 110}]
```
"""

from collections.abc import Iterator, Sequence

from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.codes import NaturePopulation
from cptskit.regles.gathering import gathered
from cptskit.regles.places import COMMUNES, abridged, perimeter
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.territoires import Perimetre
from cptskit.territoires.actualite import parties_ailleurs

_SLACK = 10
"""One part in ten, when the years may differ."""


@rule("TER028", "population-de-commune", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the population of each whole commune with the official one."""
    territoire = projet.territoire
    stated = territoire.population if territoire else None
    dated = stated and stated.nature is NaturePopulation.MUNICIPALE and stated.annee
    perimetre = perimeter(projet)
    sure, wrong = True, []
    for index, (ecrite, connue) in enumerate(
        zip(perimetre.ecrites, perimetre.connues, strict=True)
    ):
        if (
            connue is None
            or connue.population is None
            or ecrite.population is None
            or ecrite.partielle
        ):
            continue
        same_year = dated == connue.annee
        gap = abs(ecrite.population - connue.population)
        if gap and (same_year or gap * _SLACK > connue.population):
            sure = sure and same_year
            wrong.append((index, ecrite.population, connue))
    if wrong:
        differing = [
            f"{officielle.nom}, {number(officielle.population or 0)} et non {number(ours)}"
            for _, ours, officielle in wrong
        ]
        yield gathered(
            [(*COMMUNES, index, "population") for index, _, _ in wrong],
            f"La population municipale de l'Insee ({wrong[0][2].annee}) est autre : "
            f"{abridged(differing)}.",
            "Corrigez ces chiffres, ou prenez ceux de l'Insee : cptskit territoire refresh."
            if sure
            else "Vérifiez l'année et la ligne de ces chiffres, ou prenez ceux de l'Insee : "
            f"cptskit territoire refresh.{_apart(perimetre, [index for index, _, _ in wrong])}",
            level=None if sure else Level.CONSEIL,
        )


def _apart(perimetre: Perimetre, indices: Sequence[int]) -> str:
    """Return a sentence on the communes that split off those of the list, and are not in it."""
    gone = [une for index in indices for une in parties_ailleurs(perimetre, index)]
    if not gone:
        return ""
    names = abridged([f"{une.nom} ({une.code})" for une in gone])
    return f" Se sont séparées depuis, et ne sont pas dans la liste : {names}."
