"""The figures of a territory that follow from its communes."""

from collections.abc import Sequence
from decimal import Decimal

from cptskit.editing.fresh import area_values, population_values
from cptskit.editing.placing import Placing
from cptskit.editing.plan import Wish
from cptskit.francais.nombres import number
from cptskit.loading.scalars import block
from cptskit.projet import territoire as ecrit
from cptskit.projet.codes import NaturePopulation
from cptskit.territoires import Chiffre, perimetre

_SECTION = "territoire"
_BY_CONTOURS = "contours simplifi"
_SLACK = 200
"""A computed area within 1/200 of the stated one is the same, rounded."""


def edit_figures(
    text: Placing, before: ecrit.Territoire, communes: Sequence[ecrit.Commune], wish: Wish
) -> list[str]:
    """Change the number of communes, the population and the area; return remarks for the user."""
    later = perimetre(communes)
    count = len({commune.insee for commune in communes})
    if before.nombre_de_communes not in (None, count):
        text.put((_SECTION, "nombre_de_communes"), str(count))
    _area(text, before, later.superficie())
    official = later.population()
    if official is None:
        return ["La somme des populations n'est pas connue : vérifiez « population: »."]
    if before.population is None:
        lines = [f"  {line}" for line in block(population_values(official))]
        text.put_lines((_SECTION, "population"), lines)
        return []
    if wish.rafraichir or _was_the_sum(before):
        _population(text, before.population, official)
        return []
    return [_left(before.population, official)] if _differs(before.population, official) else []


def _was_the_sum(before: ecrit.Territoire) -> bool:
    """Say whether the announced population is the official one of the communes of `before`."""
    announced, official = before.population, perimetre(before.communes).population()
    return bool(announced and official) and not _differs(announced, official)


def _differs(announced: ecrit.Population | None, official: Chiffre | None) -> bool:
    if announced is None or official is None:
        return True
    same = (announced.valeur, announced.annee) == (official.valeur, official.annee)
    return not same or announced.nature is not NaturePopulation.MUNICIPALE


def _population(text: Placing, announced: ecrit.Population, official: Chiffre) -> None:
    """Write the official figure; a source that already names it stays."""
    values = population_values(official)
    if announced.nature is NaturePopulation.MUNICIPALE:
        del values["nature"]
    if "population municipale" in (announced.source or ""):
        del values["source"]
    if announced.annee == official.annee:
        del values["annee"]
    if announced.valeur == official.valeur:
        del values["valeur"]
    for key, value in values.items():
        text.put((_SECTION, "population", key), value)


def _left(announced: ecrit.Population, official: Chiffre) -> str:
    year = f", {announced.annee}" if announced.annee else ""
    return (
        f"La population annoncée ({number(announced.valeur)}{year}) reste telle quelle ; l'Insee "
        f"compte {number(official.valeur)} habitants en {official.annee} "
        "(cptskit territoire refresh)."
    )


def _area(text: Placing, before: ecrit.Territoire, computed: Decimal | None) -> None:
    """Recompute the area where the project says that it was computed from outlines."""
    stated = before.superficie
    if stated is None or computed is None or _BY_CONTOURS not in (stated.source or ""):
        return
    if abs(stated.valeur - computed) * _SLACK > computed:
        text.put((_SECTION, "superficie", "valeur"), area_values(computed)["valeur"])
