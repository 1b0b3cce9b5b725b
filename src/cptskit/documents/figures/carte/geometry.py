"""Lines and surfaces in the plane of a map."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import hypot

from cptskit.documents.figures.carte.frame import Line, Point

Rings = list[Line]
"""A polygon: its outer line, then its holes; the first point of each is its last."""
_STEP = 0.3
"""Points of a line nearer than that to one another are one on paper."""


def thinned(line: Sequence[Point]) -> Line:
    """Return a line without what no eye tells apart; its ends stay."""
    kept = [line[0]]
    for x, y in line[1:-1]:
        if hypot(x - kept[-1][0], y - kept[-1][1]) >= _STEP:
            kept.append((x, y))
    return [*kept, line[-1]]


def area(ring: Sequence[Point]) -> float:
    """Return the area of a ring, negative where it turns the other way."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def turned(rings: Rings) -> Rings:
    """Return a polygon whose holes turn the other way than its outer line."""
    outer, *holes = rings
    sign = area(outer) > 0
    return [outer, *(hole[::-1] if (area(hole) > 0) == sign else hole for hole in holes)]


def crossings(rings: Sequence[Line], y: float) -> list[tuple[float, float]]:
    """Return the stretches of a horizontal line that lie inside a surface."""
    xs = sorted(
        a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
        for ring in rings
        for a, b in pairwise(ring)
        if (a[1] <= y) != (b[1] <= y)
    )
    return list(zip(xs[::2], xs[1::2], strict=False))


def hatched(rings: Sequence[Line], step: float, *, rising: bool) -> list[Line]:
    """Return slanted strokes that fill a surface; they meet those of other surfaces."""
    sign = 1 if rising else -1
    # In axes turned by 45 degrees the strokes are horizontal.
    slanted = [[(x - sign * y, x + sign * y) for x, y in ring] for ring in rings]
    heights = [v for ring in slanted for _, v in ring]
    strokes = []
    for rank in range(int(min(heights) // step), int(max(heights) // step) + 1):
        v = rank * step + 0.01
        for start, end in crossings(slanted, v):
            strokes.append([((u + v) / 2, sign * (v - u) / 2) for u in (start, end)])
    return strokes


def clipped(ring: Line, width: float, height: float) -> Line:
    """Return the part of a ring that lies in a rectangle (Sutherland and Hodgman)."""
    for axis, limit, sign in ((0, 0.0, 1), (0, width, -1), (1, 0.0, 1), (1, height, -1)):
        ring = list(_one_side(ring, lambda p, a=axis, m=limit, s=sign: s * (p[a] - m)))  # type: ignore[misc]
        if not ring:
            return []
        if ring[0] != ring[-1]:
            ring.append(ring[0])
    return ring


def _one_side(ring: Line, depth: Callable[[Point], float]) -> Iterator[Point]:
    """Yield the ring where `depth` is not negative."""
    for a, b in pairwise(ring):
        da, db = depth(a), depth(b)
        if da >= 0:
            yield a
        if (da >= 0) != (db >= 0):
            part = da / (da - db)
            yield a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])
