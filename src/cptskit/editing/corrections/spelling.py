"""Values with one certain meaning, written in a way that the reader does not accept."""

import re
from collections.abc import Callable, Iterator

from pydantic_core import PydanticCustomError

from cptskit.francais.accents import as_key
from cptskit.francais.dates import day_of_month
from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import lire_nombre

_DAY_FIRST = re.compile(r"(\d{1,2})[.\- ](\d{1,2})[.\- ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[./ ](\d{1,2})[./ ](\d{1,2})")
_HOUR = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(:\d{2})?Z?")
_WEEKDAY = re.compile(
    r"(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?:le )?"
    r"(\d{1,2})(er|ᵉʳ)?[ -]([^\W\d_]+)\.?[ -](\d{4})",
    re.IGNORECASE,
)
_MONTHS = {
    "janv": "janvier",
    "jan": "janvier",
    "fevr": "février",
    "fev": "février",
    "févr": "février",
    "fév": "février",
    "avr": "avril",
    "juil": "juillet",
    "sept": "septembre",
    "oct": "octobre",
    "nov": "novembre",
    "dec": "décembre",
    "déc": "décembre",
}
_UNIT = re.compile(r"\s*(?:habitants?|hab\.?|euros?|eur|€|ans?|km²|km2)\s*$", re.IGNORECASE)
_GROUPS = re.compile(r"([+-]?\d{1,3})(?:([.,'’_])\d{3})(?:\2\d{3})+")


def date_instead(written: str) -> str | None:
    """Return a date as the reader accepts it, or None where the meaning is not certain."""
    return _first_that(DateCivile.lire, _dates(" ".join(written.split())))


def number_instead(written: str) -> str | None:
    """Return a number without its unit or its separators of thousands; None if not certain."""
    return _first_that(lire_nombre, _numbers(written.strip()))


def key_instead(written: str, known: list[str]) -> str | None:
    """Return the key, or the value of a list, that differs by accents, case or spaces alone."""
    wanted = as_key(written)
    return wanted if wanted in known and wanted != written else None


def _first_that(reads: Callable[[str], object], candidates: Iterator[str]) -> str | None:
    for candidate in candidates:
        try:
            reads(candidate)
        except PydanticCustomError:
            continue
        return candidate
    return None


def _dates(text: str) -> Iterator[str]:
    if match := _DAY_FIRST.fullmatch(text):
        yield f"{match[1]:0>2}/{match[2]:0>2}/{match[3]}"
    if match := _YEAR_FIRST.fullmatch(text):
        yield f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}"
    if match := _HOUR.fullmatch(text):
        yield match[1]
    if match := _WEEKDAY.fullmatch(text):
        month = _MONTHS.get(match[3].casefold(), match[3])
        yield f"{day_of_month(int(match[1]))} {month} {match[4]}"


def _numbers(text: str) -> Iterator[str]:
    bare = _UNIT.sub("", text)
    yield bare
    if _GROUPS.fullmatch(bare):
        yield re.sub(r"[.,'’_]", " ", bare)
