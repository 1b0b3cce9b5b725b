"""Figures as projects tell them: rounding, percentages, and head counts by profession."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.nombres import Valeur
from cptskit.projet.professions import Profession
from cptskit.socle.findings import Route
from cptskit.socle.records import record

_WORD_END = re.compile(r"\W+")
_HERE = r"(?: (?:(?:exercant|installes|en exercice) )?(?:du|sur le|dans le) territoire)?"


@record
class HeadCount:
    """How many of a profession practise on the territory, where it is given."""

    route: Route
    profession: Profession
    nombre: Decimal
    annee: int | None


def half_unit(value: Decimal) -> Decimal:
    """Return how far a rounded number may be from the true one: 0,05 for 12,5."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(5).scaleb(min(exponent, 0) - 1)


def in_percent(unite: str | None, valeurs: Iterable[Valeur]) -> bool:
    """Say whether these values are percentages, by their unit or by their own signs."""
    return "%" in (unite or "") or all(valeur.pourcent for valeur in valeurs)


def named_profession(text: str) -> Profession | None:
    """Return the profession that a text names, the longest name winning."""
    words = f" {_WORD_END.sub(' ', folded(text))} "
    return next((one for name, one in _names() if name in words), None)


@cache
def _names() -> tuple[tuple[str, Profession], ...]:
    """Return the names of each profession between spaces, the longest first."""
    names = {
        f" {_WORD_END.sub(' ', folded(name))} ": profession
        for profession in Profession
        for name in (profession.singulier, profession.pluriel)
    }
    return tuple(sorted(names.items(), key=lambda pair: -len(pair[0])))


def head_counts(projet: Projet) -> Iterator[HeadCount]:
    """Yield the head counts of professions on the territory: members' table, then indicators."""
    for index, effectif in enumerate(projet.membres.effectifs if projet.membres else ()):
        if effectif.territoire is not None:
            route: Route = ("membres", "effectifs", index, "territoire")
            yield HeadCount(
                route, effectif.profession, Decimal(effectif.territoire), effectif.annee
            )
    for index, indicateur in enumerate(projet.diagnostic.indicateurs if projet.diagnostic else ()):
        profession = named_profession(indicateur.libelle)
        valeur = indicateur.valeur
        if profession is None or valeur is None or valeur.masquee or valeur.pourcent:
            continue
        if _is_count(indicateur.libelle, profession):
            route = ("diagnostic", "indicateurs", index, "valeur")
            yield HeadCount(route, profession, valeur.nombre, indicateur.annee)


def _is_count(libelle: str, profession: Profession) -> bool:
    name = re.escape(folded(profession.pluriel))
    return re.fullmatch(rf"(?:nombre (?:de |d'))?{name}{_HERE}", folded(libelle)) is not None
