"""The limits inside a territory and around it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot

from cptskit.documents.figures.carte.frame import Line, Point
from cptskit.documents.figures.carte.geometry import area
from cptskit.documents.figures.carte.ground import SPECK, Ground
from cptskit.referentiels import departement_de_commune

_NEAR = 1.0
"""Two départements draw their common limit each for itself: points this near are the same."""
_SMALL, _THIN = 12.0, 0.02
"""A loop is a sliver below this area, and below this part of its length squared (a disc: 0.08)."""


Side = tuple[str, Line, int]
"""A line that communes of a département have on one side only: the département, the line, their
group."""


@dataclass
class Borders:
    """Lines to draw: around the territory, and between groups of communes (EPCI, say)."""

    outer: list[Line] = field(default_factory=list)
    between: list[Line] = field(default_factory=list)


def borders(ground: Ground, groups: Mapping[str, int]) -> Borders:
    """Return the limits of a territory, whose communes each belong to a group."""
    result = Borders()
    open_ends: list[Side] = []
    for departement in sorted({departement_de_commune(code) for code in groups}):
        alone: list[Side] = []
        for arc, users in _arcs(ground, departement, groups).items():
            line = list(ground.topology(departement).arcs[arc])  # type: ignore[union-attr]
            if len(users) == 1:
                alone.append((departement, line, users[0]))
            elif len(set(users)) > 1:
                result.between.append(line)
        open_ends += _without_slivers(alone)
    _settle(open_ends, result)
    return result


def _arcs(ground: Ground, departement: str, groups: Mapping[str, int]) -> dict[int, list[int]]:
    """Return the groups on the sides of each arc that communes of the territory use."""
    topology = ground.topology(departement)
    users: dict[int, list[int]] = defaultdict(list)
    for code in groups:
        if topology is not None and code in topology.communes:
            for rings in topology.communes[code]:
                for arc in (arc for ring in rings for arc in ring):
                    users[arc if arc >= 0 else ~arc].append(groups[code])
    return users


def _without_slivers(sides: list[Side]) -> list[Side]:
    """Leave out thin loops: gaps that simplifying the contours left between communes."""
    return [side for loop in _loops(sides) if not _is_sliver(loop) for side in loop]


def _loops(sides: list[Side]) -> Iterator[list[Side]]:
    """Yield the lines that make a loop together, each going on where the one before ends."""
    left = list(sides)
    while left:
        loop = [left.pop()]
        while loop[-1][1][-1] != loop[0][1][0]:
            end = loop[-1][1][-1]
            following = next((side for side in left if end in (side[1][0], side[1][-1])), None)
            if following is None:
                break
            left.remove(following)
            departement, line, group = following
            loop.append((departement, line if line[0] == end else line[::-1], group))
        yield loop


def _is_sliver(loop: list[Side]) -> bool:
    ring = [point for _, line, _ in loop for point in line]
    around = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ring))
    inside = abs(area([*ring, ring[0]]))
    return inside < SPECK or (inside < _SMALL and inside < _THIN * around**2)


def _settle(open_ends: list[Side], result: Borders) -> None:
    """Tell outer limits from those that two départements of the territory share."""
    if len({departement for departement, _, _ in open_ends}) == 1:
        result.outer += [line for _, line, _ in open_ends]
        return
    grid = _Grid((point, open_end) for open_end in open_ends for point in _dotted(open_end[1]))
    for departement, line, group in open_ends:
        across = [grid.other_side(point, departement) for point in line]
        for (a, end), (b, following) in pairwise(zip(line, across, strict=True)):
            if end is None or following is None:
                result.outer.append([a, b])
            elif end[0] > departement and end[2] != group:
                result.between.append([a, b])
    result.outer = _joined(result.outer)
    result.between = _joined(result.between)


def _dotted(line: Line) -> Iterable[Point]:
    """Yield points along a line, close enough to one another to be found."""
    yield line[0]
    for a, b in pairwise(line):
        steps = int(hypot(b[0] - a[0], b[1] - a[1]) / _NEAR) + 1
        for n in range(1, steps + 1):
            yield a[0] + (b[0] - a[0]) * n / steps, a[1] + (b[1] - a[1]) * n / steps


class _Grid:
    """Points by the square that they fall in."""

    def __init__(self, points: Iterable[tuple[Point, Side]]) -> None:
        self._squares: dict[tuple[int, int], list[tuple[Point, Side]]] = defaultdict(list)
        for point, side in points:
            self._squares[self._square(point)].append((point, side))

    @staticmethod
    def _square(point: Point) -> tuple[int, int]:
        return int(point[0] // _NEAR), int(point[1] // _NEAR)

    def other_side(self, point: Point, departement: str) -> Side | None:
        """Return the line of another département that passes by a point, if any."""
        x, y = self._square(point)
        for square in ((x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
            for near, side in self._squares.get(square, ()):
                gap = hypot(near[0] - point[0], near[1] - point[1])
                if side[0] != departement and gap <= _NEAR:
                    return side
        return None


def _joined(lines: list[Line]) -> list[Line]:
    """Join each line to the one before where it goes on from its end."""
    joined: list[Line] = []
    for line in lines:
        if joined and joined[-1][-1] == line[0]:
            joined[-1] += line[1:]
        else:
            joined.append(list(line))
    return joined
