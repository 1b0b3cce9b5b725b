"""Un indicateur mélange les unités, ou dépasse 100 %.

La valeur de départ et la cible s'écrivent dans la même unité : un départ de 12 patients et une
cible de 80 % ne se comparent pas. Une part ne dépasse pas 100 %.

Une évolution (« hausse de 150 % ») peut dépasser 100 %, et zéro se passe d'unité.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Dépistages
        indicateurs: [{intitule: Taux de dépistage, reference: 48 %, cible: 300}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Dépistages
        indicateurs: [{intitule: Taux de dépistage, reference: 48 %, cible: 55 %}]
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.nombres import Valeur
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.regles.walking import indicateurs
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_GROWTH = late(r"\bevolution|\bhausse|\baugment|\bprogress|\bcroiss|\bvariation")


@rule("FIC017", "unites-melangees", from_projet(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the units of baseline and target, then each with 100 %."""
    for route, indicateur in indicateurs(projet):
        in_percent = "%" in (indicateur.unite or "")
        start, target = indicateur.reference, indicateur.cible
        if start and target and not in_percent and _differ(start, target):
            yield Remark(
                f"« {indicateur.intitule} » part de {_shown(start)} et vise {_shown(target)} : "
                "les unités diffèrent.",
                (*route, "cible"),
                "Écrivez « reference: » et « cible: » dans la même unité.",
                (Elsewhere((*route, "reference"), "valeur de départ"),),
            )
            continue
        for key, value in (("reference", start), ("cible", target)):
            percent = value is not None and (value.pourcent or in_percent)
            if (
                value
                and percent
                and value.nombre > 100
                and not _GROWTH.search(folded(indicateur.intitule))
            ):
                yield Remark(
                    f"« {indicateur.intitule} » dépasse 100 % : {number(value.nombre)} %.",
                    (*route, key),
                    "Corrigez la valeur, ou l'unité si ce n'est pas une part.",
                )


def _differ(start: Valeur, target: Valeur) -> bool:
    return start.pourcent != target.pourcent and bool(start.nombre and target.nombre)


def _shown(value: Valeur) -> str:
    return f"{number(value.nombre)} %" if value.pourcent else number(value.nombre)
