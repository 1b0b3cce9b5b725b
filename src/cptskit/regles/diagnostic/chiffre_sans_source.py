"""Un chiffre n'a pas de source ou d'année.

Les relecteurs comparent les chiffres entre eux et avec les leurs. Sans année ni source, deux
chiffres justes paraissent se contredire. La population, la superficie, les indicateurs, les
répartitions et les effectifs portent chacun leur année et leur source.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population:
    valeur: 64 455
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  population:
    valeur: 64 455
    annee: 2023
    source: Insee, population municipale
```
"""

from collections.abc import Iterator

from pydantic import BaseModel

from cptskit.findings import Level
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Indicateur, Repartition
from cptskit.projet.membres import Effectif
from cptskit.projet.territoire import Population, Superficie
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.regles.walking import models

_WITH_FIGURE = {
    Population: ("le chiffre de population", "valeur"),
    Superficie: ("la superficie", "valeur"),
    Indicateur: ("l'indicateur « {libelle} »", "valeur"),
    Repartition: ("la répartition « {libelle} »", "parts"),
    Effectif: ("l'effectif", "nombre"),
}


@rule("DIA002", "chiffre-sans-source", everywhere(Level.AVERTISSEMENT), ("idf-93",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at every model that states a figure."""
    for route, model in models(projet):
        if type(model) in _WITH_FIGURE:
            words, figure = _WITH_FIGURE[type(model)]
            missing = _missing(model)
            if getattr(model, figure) and missing:
                yield Remark(
                    f"Il manque {' et '.join(missing)} pour {words.format(**dict(model))}.",
                    (*route, figure),
                    "Ajoutez « annee: » et « source: » à côté du chiffre.",
                )


def _missing(model: BaseModel) -> list[str]:
    words = {"annee": "l'année", "source": "la source"}
    return [word for name, word in words.items() if getattr(model, name) is None]
