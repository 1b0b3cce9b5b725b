"""The polygons of the communes of today, from contours of 2024, for `rebuild_referentiels.py`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import contour_building as contours

Row = dict[str, Any]

_NULL = "\\N"


@dataclass
class Older:
    """What the table of 2024 says: polygons in WKB, and the communes déléguées of each commune."""

    communes: dict[str, str] = field(default_factory=dict)
    deleguees: dict[str, str] = field(default_factory=dict)
    parts: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def shapes_of_today(communes: Iterable[Row], older: list[Row]) -> Mapping[str, contours.Polygons]:
    """Return each commune's polygons at the date of the code officiel géographique.

    A commune that grew since 2024 is the union of those that it took in; one that was cut up is
    what is left of it; one that came back is the commune déléguée that it was.
    """
    communes = list(communes)
    today = {row["code"] for row in communes}
    known = _read(older)
    shapes = {}
    for row in communes:
        polygons = [contours.read_wkb(part) for part in _parts(row, today, known)]
        if polygons:
            shapes[row["code"]] = polygons[0] if len(polygons) == 1 else contours.union(polygons)
    return shapes


def old_codes(row: Row) -> list[str]:
    """Return the codes that led to this commune."""
    codes: list[str] = row.get("anciensCodes", [])
    return codes


def _read(rows: list[Row]) -> Older:
    found = Older()
    codes = {row["id"]: row["code"] for row in rows}
    for row in rows:
        drawn = row["geometry"] != _NULL
        if row["type"] == "COM" and drawn:
            found.communes[row["code"]] = row["geometry"]
        elif row["type"] == "COMD":
            found.parts[codes[row["commune_parent_id"]]].append(row["code"])
            if drawn:
                found.deleguees[row["code"]] = row["geometry"]
    return found


def _parts(row: Row, today: set[str], older: Older) -> list[str]:
    code = row["code"]
    its_own = [part for part in older.parts[code] if part == code or part not in today]
    if len(its_own) < len(older.parts[code]):  # cut up
        return [older.deleguees[part] for part in its_own]
    taken = [old for old in old_codes(row) if old in older.communes and old not in today]
    whole = [part for part in dict.fromkeys((code, *taken)) if part in older.communes]
    if whole:
        return [older.communes[part] for part in whole]
    return [older.deleguees[code]] if code in older.deleguees else []
