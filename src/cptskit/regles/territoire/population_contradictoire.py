"""Deux populations de la même année et de la même nature diffèrent.

Le territoire n'a qu'une population municipale par année. Deux chiffres différents viennent de deux
périmètres, ou d'une faute de frappe. Les chiffres saisonniers, qui varient dans l'année, ne sont
pas en cause.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 64 455, annee: 2023, source: Insee}
  autres_populations:
    - {valeur: 61 915, annee: 2023, source: Insee}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population: {valeur: 61 915, annee: 2023, source: Insee}
  autres_populations:
    - {valeur: 64 455, annee: 2012, source: Insee}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.codes import NaturePopulation
from cptskit.projet.territoire import Population, Territoire
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level, Route

_OFFICIAL = (NaturePopulation.MUNICIPALE, NaturePopulation.TOTALE)


@rule("TER022", "population-contradictoire", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the official populations of a same year, whatever their source."""
    populations = dict(_populations(projet.territoire)) if projet.territoire else {}
    for second, first in twins(
        (route, (population.annee, population.nature)) for route, population in populations.items()
    ):
        earlier, later = populations[first], populations[second]
        if earlier.valeur != later.valeur:
            yield Remark(
                f"Pour {earlier.annee}, le projet donne {number(earlier.valeur)} et "
                f"{number(later.valeur)} habitants (population {earlier.nature.value}).",
                (*second, "valeur"),
                "Corrigez l'un des deux chiffres, son année ou sa nature.",
                (Elsewhere((*first, "valeur"), "l'autre chiffre"),),
                level=None if earlier.source == later.source else Level.AVERTISSEMENT,
            )


def _populations(territoire: Territoire) -> Iterator[tuple[Route, Population]]:
    everyone: list[tuple[Route, Population | None]] = [
        (("territoire", "population"), territoire.population)
    ]
    everyone += [
        (("territoire", "autres_populations", index), population)
        for index, population in enumerate(territoire.autres_populations)
    ]
    for route, one in everyone:
        if one and one.annee and one.nature in _OFFICIAL:
            yield route, one
