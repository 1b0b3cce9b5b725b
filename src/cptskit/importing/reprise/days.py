"""From dates and periods in documents to those of a project; a quarter is not a month."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from cptskit.francais.dates import MONTHS
from cptskit.importing.reprise.words import folded
from cptskit.projet.dates import DateCivile

_MONTHS = {folded(name): at for at, name in enumerate(MONTHS, start=1)}
_MONTH = "|".join(_MONTHS)
_DATE = re.compile(
    rf"(?<![\d/])(?:(?P<j>\d{{1,2}})(?:er)?[ /.-])?(?:(?P<mot>{_MONTH})[ /.-]"
    r"|(?P<m>\d{1,2})[/.-])(?P<a>(?:19|20)\d{2})(?!\d)"
    r"|(?<![\d/])(?P<iso>(?:19|20)\d{2}-\d{2}-\d{2})(?!\d)"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
VAGUE = re.compile(
    r"\b(?:t ?[1-4]|s ?[12]|(?:1er|2e|2eme|3e|3eme|4e|4eme|premier|deuxieme|troisieme|quatrieme|"
    r"second|dernier) (?:trimestre|semestre)|trimestre|semestre|printemps|ete|automne|hiver|"
    r"debut|mi|fin|courant|rentree) (?:de )?(?:20\d{2})\b"
)
_SHARED = re.compile(
    rf"\b(?:de |du )?(?:(\d{{1,2}})(?:er)? )?({_MONTH}) (?:a|au|jusqu a|jusqu en|-) "
    rf"(?:(\d{{1,2}})(?:er)? )?({_MONTH}) (20\d{{2}})\b"
)


@dataclass(frozen=True)
class Day:
    """A date found in a text, as a project writes it, with its place there."""

    iso: str
    start: int
    end: int


def days_in(text: str) -> list[Day]:
    """Return the dates of a text, days and months, in order. Impossible dates are left out."""
    plain = _same_length(text)
    return [
        Day(iso, match.start(), match.end())
        for match in _DATE.finditer(plain)
        if (iso := _checked(match))
    ]


def read_day(text: str) -> str:
    """Return the date in a cell, even a year alone; empty where it is not certain."""
    words = folded(re.sub(r"[/.-]", "/", text)) if not text else _same_length(text).strip(" .")
    if VAGUE.search(folded(text)):
        return ""
    days = days_in(text)
    if len(days) == 1:
        return days[0].iso
    return words if not days and re.fullmatch(r"(?:en )?20\d{2}", words) else ""


def read_period(text: str) -> tuple[str, str]:
    """Return the start and the end in a text, each possibly empty."""
    plain = folded(text)
    if VAGUE.search(plain):
        return "", ""
    if shared := _SHARED.search(plain):
        first_day, first, last_day, last, year = shared.groups()
        if _MONTHS[first] <= _MONTHS[last]:
            return _iso(year, _MONTHS[first], first_day), _iso(year, _MONTHS[last], last_day)
    days = days_in(text)
    years = _YEAR.findall(plain)
    if len(days) == 2:
        return days[0].iso, days[1].iso
    if not days and len(years) == 2 and years[0] <= years[1]:
        return years[0], years[1]
    return _start_or_end(text, days[0]) if len(days) == 1 else ("", "")


def _start_or_end(text: str, day: Day) -> tuple[str, str]:
    """Return a lone date as a start or an end, where words say which."""
    if re.search(r"\b(?:jusqu|fin|au plus tard|avant|d ici)\b", folded(text[: day.start])):
        return "", day.iso
    starts = r"\b(?:depuis|a partir|debut|demarrage|des|a compter|lancement)\b"
    return (day.iso, "") if re.search(starts, folded(text)) else ("", "")


def year_in(text: str) -> str:
    """Return the year of a text if it names only one."""
    years = set(_YEAR.findall(text))
    return years.pop() if len(years) == 1 else ""


@lru_cache(maxsize=5_000)
def _same_length(text: str) -> str:
    """Return a text in small letters without accents, each character at its place."""
    plain = "".join(map(_plain_sign, text.lower()))
    return plain if len(plain) == len(text) else text.lower()


@cache
def _plain_sign(sign: str) -> str:
    plain = folded(sign)
    if len(plain) == 1:
        return plain
    return " " if sign in "\u00a0\u202f\t\n" else sign


def _checked(match: re.Match[str]) -> str:
    if match["iso"]:
        written = match["iso"]
    else:
        month = _MONTHS[match["mot"]] if match["mot"] else int(match["m"])
        written = _iso(match["a"], month, match["j"])
    try:
        DateCivile.lire(written)
    except ValueError:
        return ""
    return written


def _iso(year: str, month: int, day: str | None) -> str:
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
