"""Une série réunit des années que leur source ne permet pas de comparer.

L'Insee interdit de comparer Filosofi 2023 aux années d'avant : la méthode a changé. Les codes de la
base permanente des équipements ont changé en 2024. Une hausse ou une baisse lue à travers cette
coupure n'en est peut-être pas une.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - id: taux-pauvrete
      libelle: Taux de pauvreté
      valeur: "17,5 %"
      annee: 2023
      source: Insee, Filosofi
      serie: [{annee: 2021, valeur: "14,2 %"}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - {id: taux-pauvrete, libelle: Taux de pauvreté, valeur: 17 %, annee: 2023, source: Filosofi}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Indicateur
from cptskit.referentiels.millesimes import RUPTURES, source_of_line
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_NAMED = {"filosofi": "filosofi", "equipements": "bpe", "bpe": "bpe"}
"""Words of a source line, and the source that they name."""


@rule("DIA021", "serie-rompue", everywhere(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Find series that reach over the break of their source."""
    for index, indicateur in enumerate(projet.diagnostic.indicateurs if projet.diagnostic else ()):
        first = RUPTURES.get(_source(indicateur), 0)
        if indicateur.annee is None or indicateur.annee < first:
            continue
        for place, point in enumerate(indicateur.serie):
            if point.annee < first:
                yield Remark(
                    f"{point.annee} et {indicateur.annee} ne se comparent pas : la source a changé "
                    f"de méthode ou de codes en {first}.",
                    ("diagnostic", "indicateurs", index, "serie", place, "annee"),
                    "Retirez cette année de « serie: », ou faites-en un autre indicateur.",
                )


def _source(indicateur: Indicateur) -> str:
    words = folded(indicateur.source or "")
    named = next((source for word, source in _NAMED.items() if word in words), "")
    return named or source_of_line(indicateur.id or "")
