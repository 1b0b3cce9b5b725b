"""Deux chiffres de deux années sont mis côte à côte.

Une part de 2023 au-dessus d'une part de 2019 mesure quatre ans autant que le territoire. Comparez
des chiffres d'une même année ; à défaut, « annee: » sous « comparaisons: » la dit, et elle est
écrite à côté du chiffre dans les documents. Un constat qui s'appuie sur deux années d'une même
source les mêle aussi.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - libelle: Habitants de 75 ans et plus
      valeur: "14 %"
      annee: 2023
      source: Insee
      comparaisons: {departement: "11 %", annee: 2019}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - libelle: Habitants de 75 ans et plus
      valeur: "14 %"
      annee: 2023
      source: Insee
      comparaisons: {departement: "12 %"}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Diagnostic, Indicateur, autre_annee
from cptskit.referentiels.millesimes import source_of_line
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("DIA032", "annees-melees", everywhere(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Find values and their comparisons, then the figures of a constat, of different years."""
    if projet.diagnostic is None:
        return
    for index, indicateur in enumerate(projet.diagnostic.indicateurs):
        if indicateur.annee and autre_annee(indicateur):
            yield Remark(
                f"« {indicateur.libelle} » : {indicateur.annee} pour le territoire, "
                f"{autre_annee(indicateur)} pour ce à quoi il se compare.",
                ("diagnostic", "indicateurs", index, "comparaisons", "annee"),
                "Prenez les deux chiffres d'une même année si la source les a.",
                (Elsewhere(("diagnostic", "indicateurs", index, "annee"), "l'autre année"),),
            )
    yield from _constats(projet.diagnostic)


def _constats(diagnostic: Diagnostic) -> Iterator[Remark]:
    places = {
        indicateur.id: at for at, indicateur in enumerate(diagnostic.indicateurs) if indicateur.id
    }
    for index, constat in enumerate(diagnostic.constats):
        by_source: dict[str, int] = {}
        for id_ in constat.indicateurs:
            if (at := places.get(id_)) is None:
                continue
            one = diagnostic.indicateurs[at]
            first = diagnostic.indicateurs[by_source.setdefault(_source(one), at)]
            if _source(one) and one.annee and first.annee and one.annee != first.annee:
                yield Remark(
                    f"Ce constat s'appuie sur {first.annee} et {one.annee} de la même source : "
                    f"« {first.libelle} » et « {one.libelle} ».",
                    ("diagnostic", "constats", index, "indicateurs"),
                    "Prenez-les d'une même année, ou dites les deux années dans le constat.",
                    (Elsewhere(("diagnostic", "indicateurs", at, "annee"), f"{one.annee}"),),
                )
                break


def _source(indicateur: Indicateur) -> str:
    """Return what says that two figures are of one source; empty where nothing is said."""
    return (
        source_of_line(indicateur.id or "") or folded(indicateur.source or "").partition(" ; ")[0]
    )
