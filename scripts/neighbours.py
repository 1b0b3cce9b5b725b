"""Which communes touch, for `rebuild_referentiels.py`; read from the contours.

Inside a département, neighbours share an arc. Across its border they share none: their points are
compared instead, and two points in common make neighbours; one alone is a corner.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from cptskit.referentiels.contours import Point, Topologie

NEAR_M = 12
"""Two points of neighbouring départements are the same within this, in metres: grids differ."""
SHARED = 2
GAP_M = 1_000
"""Simplifying leaves slivers between three communes inland: a limit must be longer, in metres."""


def neighbours(
    departements: Mapping[str, Topologie],
) -> tuple[dict[str, set[str]], set[str]]:
    """Return the neighbours of each commune, and those that touch the sea or a foreign country."""
    found: dict[str, set[str]] = defaultdict(set)
    limits: list[tuple[str, str, tuple[Point, ...]]] = []
    for departement, topologie in departements.items():
        for number, users in arcs_used(topologie).items():
            for one in users:
                found[one] |= users - {one}
            if len(users) == 1:
                (only,) = users
                limits.append((departement, only, topologie.arcs[number]))
    cells = _cells(limits)
    for (one, other), count in _meetings(cells).items():
        if count >= SHARED:
            found[one].add(other)
            found[other].add(one)
    outside: Counter[str] = Counter()
    for departement, code, arc in limits:
        if _open(departement, arc, cells):
            outside[code] += _length(arc)
    return dict(found), {code for code, length in outside.items() if length > GAP_M}


def arcs_used(topologie: Topologie) -> dict[int, set[str]]:
    """Return which communes each arc limits."""
    users: dict[int, set[str]] = defaultdict(set)
    for code, polygones in topologie.communes.items():
        for anneaux in polygones:
            for anneau in anneaux:
                for arc in anneau:
                    users[arc if arc >= 0 else ~arc].add(code)
    return users


Cells = Mapping[tuple[int, int], list[tuple[float, float, str, str]]]


def _metres(point: Point) -> tuple[float, float]:
    lon, lat = point
    return lon * 111_320 * math.cos(math.radians(46.5)), lat * 110_574


def _length(arc: tuple[Point, ...]) -> int:
    points = list(map(_metres, arc))
    return round(sum(math.dist(a, b) for a, b in pairwise(points)))


def _cells(limits: Iterable[tuple[str, str, tuple[Point, ...]]]) -> Cells:
    cells = defaultdict(list)
    for departement, code, arc in limits:
        for x, y in map(_metres, arc):
            cells[int(x // NEAR_M), int(y // NEAR_M)].append((x, y, departement, code))
    return cells


def _near(cells: Cells, x: float, y: float) -> Iterator[tuple[float, float, str, str]]:
    i, j = int(x // NEAR_M), int(y // NEAR_M)
    for cell in ((i + a, j + b) for a in (-1, 0, 1) for b in (-1, 0, 1)):
        for other in cells.get(cell, ()):
            if math.hypot(other[0] - x, other[1] - y) <= NEAR_M:
                yield other


def _meetings(cells: Cells) -> Counter[tuple[str, str]]:
    """Count the points that communes of two départements have in common."""
    met: set[tuple[str, str, float, float]] = set()
    for points in list(cells.values()):
        for x, y, departement, code in points:
            for _, _, other_departement, other in _near(cells, x, y):
                if departement < other_departement:
                    met.add((code, other, x, y))
    return Counter((one, other) for one, other, _, _ in met)


def _open(departement: str, arc: tuple[Point, ...], cells: Cells) -> bool:
    """Say whether most points of an arc meet no other département: the sea, or abroad."""
    inner = arc[1:-1] or arc
    alone = [
        not any(other[2] != departement for other in _near(cells, x, y))
        for x, y in map(_metres, inner)
    ]
    return sum(alone) * 2 > len(alone)
