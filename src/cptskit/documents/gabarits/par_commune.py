"""Values and classes by commune as tables: one row a commune, as many decimals down a column."""

from collections.abc import Iterator, Sequence

from cptskit.documents import mots
from cptskit.francais.nombres import NNBSP, fixed
from cptskit.francais.phrases import with_unit
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Indicateur, ValeurCommunale
from cptskit.projet.nombres import Valeur
from cptskit.referentiels.zonages import classe_en_mots

_ACROSS = 4
"""Indicators of one table."""
_HIDDEN = "non diffusé"

Tableau = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""Headings, and rows."""


def par_commune(projet: Projet) -> Iterator[Tableau]:
    """Yield the tables of the indicators that the project has by commune."""
    found = projet.diagnostic.indicateurs if projet.diagnostic else ()
    held = [one for one in found if one.communes]
    for start in range(0, len(held), _ACROSS):
        yield _tableau(held[start : start + _ACROSS], projet)


def _tableau(some: Sequence[Indicateur], projet: Projet) -> Tableau:
    listed = projet.territoire.communes if projet.territoire else ()
    names = {one.insee: one.nom or one.insee for one in listed}
    codes = dict.fromkeys([*names, *(each.insee for one in some for each in one.communes)])
    columns = [dict(_cells(one)) for one in some]
    rows = (
        (names.get(code, code), *(cells.get(code, _HIDDEN) for cells in columns))
        for code in codes
        if any(code in cells for cells in columns)
    )
    return ("Commune", *(with_unit(one.libelle, one.unite) for one in some)), tuple(rows)


def _cells(one: Indicateur) -> Iterator[tuple[str, str]]:
    decimals = max((_decimals(each.valeur) for each in one.communes if each.valeur), default=0)
    for each in one.communes:
        if words := " ; ".join(
            filter(None, (_value(each, decimals), classe_en_mots(each.classe or "")))
        ):
            yield each.insee, words


def _value(each: ValeurCommunale, decimals: int) -> str:
    if each.valeur is None:
        return ""
    if each.valeur.masquee:
        return mots.valeur(each.valeur)
    text = fixed(each.valeur.nombre, decimals, NNBSP)
    return f"{text} %" if each.valeur.pourcent else text


def _decimals(valeur: Valeur) -> int:
    exponent = valeur.nombre.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
