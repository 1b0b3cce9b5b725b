"""Un chiffre n'a pas de source ou d'année.

Les relecteurs comparent les chiffres entre eux et avec les leurs. Sans année ni source, deux
chiffres justes paraissent se contredire. La population, la superficie, les indicateurs, les
répartitions et les professionnels du territoire portent chacun leur année et leur source. Le nombre
de membres, que la communauté compte elle-même, n'est pas en cause.

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

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Indicateur, Repartition
from cptskit.projet.membres import Effectif
from cptskit.projet.territoire import Population, Superficie
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.regles.walking import models
from cptskit.socle.findings import Level

_WITH_FIGURE = {
    Population: ("le chiffre de population", "valeur"),
    Superficie: ("la superficie", "valeur"),
    Indicateur: ("l'indicateur « {libelle} »", "valeur"),
    Repartition: ("la répartition « {libelle} »", "parts"),
    Effectif: ("le nombre de {profession.pluriel} du territoire", "territoire"),
}

_PARTS = {"annee": "l'année", "source": "la source"}


@rule("DIA002", "chiffre-sans-source", everywhere(Level.AVERTISSEMENT), ("idf-93",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at every model that states a figure."""
    for route, model in models(projet):
        if type(model) in _WITH_FIGURE:
            words, figure = _WITH_FIGURE[type(model)]
            missing = _missing(model)
            if getattr(model, figure) and missing:
                keys = joined(f"« {key}: »" for key in missing)
                yield Remark(
                    f"Il manque {joined(_PARTS[key] for key in missing)} pour "
                    f"{words.format(**dict(model))}.",
                    (*route, figure),
                    f"Ajoutez {keys} à côté du chiffre.",
                )


def _missing(model: BaseModel) -> list[str]:
    if getattr(model, "extraction", None):
        return []  # the Annuaire Santé of that day
    return [name for name in _PARTS if getattr(model, name) is None]
