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
"""A computed area within one part in two hundred of the stated one is the same, rounded."""


def edit_figures(
    text: Placing, before: ecrit.Territoire, communes: Sequence[ecrit.Commune], wish: Wish
) -> list[str]:
    """Change the number of communes, the population and the area; say what was left as it is."""
    later = perimetre(communes)
    count = len({one.insee for one in communes})
    if before.nombre_de_communes not in (None, count):
        text.put((_SECTION, "nombre_de_communes"), str(count))
    _area(text, before, later.superficie())
    official = later.population()
    if official is None:
        return ["La somme des populations n'est pas connue : vérifiez « population: »."]
    if before.population is None:
        lines = [f"  {one}" for one in block(population_values(official))]
        text.put_lines((_SECTION, "population"), lines)
        return []
    if wish.rafraichir or _was_the_sum(before):
        _population(text, before.population, official)
        return []
    return [_left(before.population, official)] if _differs(before.population, official) else []


def _was_the_sum(before: ecrit.Territoire) -> bool:
    """Say whether the population told is the official one of the communes of before."""
    told, official = before.population, perimetre(before.communes).population()
    return bool(told and official) and not _differs(told, official)


def _differs(told: ecrit.Population | None, official: Chiffre | None) -> bool:
    if told is None or official is None:
        return True
    same = (told.valeur, told.annee) == (official.valeur, official.annee)
    return not same or told.nature is not NaturePopulation.MUNICIPALE


def _population(text: Placing, told: ecrit.Population, official: Chiffre) -> None:
    """Write the official figure; a source that says what it is stays."""
    values = population_values(official)
    if told.nature is NaturePopulation.MUNICIPALE:
        del values["nature"]
    if "population municipale" in (told.source or ""):
        del values["source"]
    if told.annee == official.annee:
        del values["annee"]
    if told.valeur == official.valeur:
        del values["valeur"]
    for key, value in values.items():
        text.put((_SECTION, "population", key), value)


def _left(told: ecrit.Population, official: Chiffre) -> str:
    year = f", {told.annee}" if told.annee else ""
    return (
        f"La population annoncée ({number(told.valeur)}{year}) reste telle quelle ; l'Insee compte "
        f"{number(official.valeur)} habitants en {official.annee} (cptskit territoire refresh)."
    )


def _area(text: Placing, before: ecrit.Territoire, computed: Decimal | None) -> None:
    """Compute the area anew where the project says that it was computed so."""
    stated = before.superficie
    if stated is None or computed is None or _BY_CONTOURS not in (stated.source or ""):
        return
    if abs(stated.valeur - computed) * _SLACK > computed:
        text.put((_SECTION, "superficie", "valeur"), area_values(computed)["valeur"])
