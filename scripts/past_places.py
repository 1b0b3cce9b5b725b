"""Communes and EPCI of other times, and what became of them, for `rebuild_referentiels.py`.

Two sources are read together: the history of communes from 1943 to 2019 that the npm package
published once, and its list of communes of each year since. An EPCI is followed by its communes.
Where they do not say what became of a commune, it has no row.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

Row = dict[str, Any]

_KINDS = {"commune-deleguee": "chefLieu", "commune-associee": "chefLieu"}
BY_HAND: tuple[Row, ...] = (
    {"code": "97123", "nom": "Saint-Barthélemy", "lien": "ancien-code", "suites": "97701"},
    {"code": "97127", "nom": "Saint-Martin", "lien": "ancien-code", "suites": "97801"},
)
"""Codes that no table of the packages knows: two communes that became collectivities (loi organique
n° 2007-223 du 21 février 2007). Grade B: their codes of today are in `communes/`, the old ones were
read in public reports of files that still hold them."""


@dataclass
class Past:
    """A commune of another time: its parts are codes, its own among them."""

    code: str
    name: str
    start: int | None
    end: int
    parts: set[str] = field(default_factory=set)


def past_communes(
    history: Sequence[Row], years: Mapping[int, list[Row]], today: list[Row]
) -> list[Row]:
    """Return a row for each commune of another time whose code, name or extent was another."""
    now = {row["code"]: row["nom"] for row in today if row["type"] == "commune-actuelle"}
    became = _became(today, now)
    found: dict[tuple[str, str, str], Row] = {}
    for one in sorted((*_of_history(history), *_of_years(history, years)), key=lambda one: one.end):
        after = sorted({end for part in one.parts if (end := became.get(part))})
        if link := _link(one, after, now):
            row = {"code": one.code, "nom": one.name, "debut": one.start or "", "fin": one.end}
            row |= {"lien": link, "suites": " ".join(after)}
            same = found.get((one.code, one.name, row["suites"]))
            if same and same["fin"] == row["debut"]:
                row["debut"] = same["debut"]
            found[one.code, one.name, row["suites"]] = row
    rows = [*found.values(), *({"debut": "", "fin": ""} | row for row in BY_HAND)]
    rows += _only_parts(history, became, now, {row["code"] for row in rows})
    return sorted(rows, key=lambda row: (row["code"], str(row["fin"]), row["nom"]))


def _only_parts(
    history: Sequence[Row], became: Mapping[str, str], now: Mapping[str, str], known: set[str]
) -> Iterator[Row]:
    """Yield the codes that only a part of a commune ever had."""
    names = {row["code"]: row["nom"] for row in history}
    for code in became.keys() - now.keys() - known:
        row = {"code": code, "nom": names.get(code, ""), "debut": "", "fin": ""}
        yield row | {"lien": "ancien-code", "suites": became[code]}


def past_epci(
    lists: Mapping[int, list[Row]], now: Mapping[str, str], today: list[Row], kept: Iterable[str]
) -> list[Row]:
    """Return a row for each EPCI that has ended, with those of its communes, the largest first.

    `now` gives the SIREN of the EPCI of each commune of today; `kept` are the EPCI of today.
    """
    became = _became(today, {row["code"]: row["nom"] for row in today if "chefLieu" not in row})
    kept, found = set(kept), {}
    for year, rows in sorted(lists.items()):
        for row in rows:
            if row["code"] not in kept:
                found[row["code"]] = _past_epci(row, year, became, now)
    return sorted((row for row in found.values() if row["suites"]), key=lambda row: row["code"])


def _past_epci(row: Row, year: int, became: Mapping[str, str], now: Mapping[str, str]) -> Row:
    counts: dict[str, int] = defaultdict(int)
    for member in row["membres"]:
        siren = now.get(became.get(member["code"], ""), "")
        if siren:
            counts[siren] += 1
    order = sorted(counts, key=lambda siren: (-counts[siren], siren))
    return {"code": row["code"], "nom": row["nom"], "vu_en": year, "suites": " ".join(order)}


def _became(today: list[Row], now: Mapping[str, str]) -> dict[str, str]:
    """Return the commune of today of each code of any time that the table of today knows."""
    became = {row["code"]: row["chefLieu"] for row in today if row["type"] in _KINDS}
    for row in today:
        for old in row.get("anciensCodes", ()) if row["type"] == "commune-actuelle" else ():
            became.setdefault(old, row["code"])
    return became | {code: code for code in now}


def _link(one: Past, after: list[str], now: Mapping[str, str]) -> str | None:
    """Return how a commune of another time leads to today's; None where it is one of today's."""
    if not after:
        return None
    if len(after) > 1:
        return "separation"
    if one.code not in now:
        return "ancien-code"
    return None if now[one.code] == one.name else "ancien-nom"


def _of_history(history: Sequence[Row]) -> Iterator[Past]:
    """Yield the communes that ended by 2019."""
    members = _members(history)
    for row in history:
        if row["type"] == "COM" and "dateFin" in row:
            yield Past(
                row["code"],
                row["nom"],
                _year(row.get("dateDebut")),
                int(row["dateFin"][:4]),
                {row["code"]} | _parts(row["id"], members),
            )


def _members(history: Sequence[Row]) -> dict[str, list[Row]]:
    """Return the parts of each commune, by its id."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in history:
        if "pole" in row:
            found[row["pole"]].append(row)
    return found


def _parts(pole: str, members: Mapping[str, list[Row]]) -> set[str]:
    found, to_see = set(), [pole]
    while to_see:
        for row in members.get(to_see.pop(), ()):
            found.add(row["code"])
            to_see.append(row["id"])
    return found


def _of_years(history: Sequence[Row], years: Mapping[int, list[Row]]) -> Iterator[Past]:
    """Yield the communes of a yearly list that the next list does not know as they were."""
    since = {
        (row["code"], row["nom"]): _year(row.get("dateDebut"))
        for row in history
        if row["type"] == "COM" and "dateFin" not in row
    }
    order = sorted(years)
    for year, following in pairwise(order):
        then, later = _listed(years[year]), _listed(years[following])
        for key in later.keys() - then.keys():
            since.setdefault(key, following)
        for key, parts in then.items():
            apart = {part for part in parts - {key[0]} if part in {code for code, _ in later}}
            if key not in later or apart:
                yield Past(*key, since.get(key), following, parts)


def _listed(rows: list[Row]) -> dict[tuple[str, str], set[str]]:
    """Return the parts of each commune of a year, by its code and name."""
    found = {(row["code"], row["nom"]): {row["code"]} for row in rows if "chefLieu" not in row}
    by_code = {code: parts for (code, _), parts in found.items()}
    for row in rows:
        if row["type"] in _KINDS and row.get("chefLieu") in by_code:
            by_code[row["chefLieu"]].add(row["code"])
    return found


def _year(day: str | None) -> int | None:
    return int(day[:4]) if day else None
