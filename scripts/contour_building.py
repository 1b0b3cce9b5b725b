"""Contours for `rebuild_referentiels.py`: from WKB polygons to a small topology a département."""

import gzip
import json
import math
import struct
from collections.abc import Iterable, Iterator
from itertools import pairwise

Point = tuple[float, float]
Ring = list[Point]
"""First point repeated at the end."""
Polygons = list[list[Ring]]
"""Outer ring, then holes."""
Cell = tuple[int, int]

STEPS = 19_999
"""A département is quantised on a grid of this many steps each way: some five metres."""
RADIUS_KM = 6378.137
"""Equatorial radius, as in the table first received: areas come out 0.3 to 0.5 % high."""


def read_wkb(hexadecimal: str) -> Polygons:
    """Read a polygon or a multipolygon of PostGIS: little-endian, two dimensions."""
    data = bytes.fromhex(hexadecimal)
    position = 0

    def take(form: str) -> tuple[float, ...]:
        nonlocal position
        values = struct.unpack_from(f"<{form}", data, position)
        position += struct.calcsize(f"<{form}")
        return values

    def geometry() -> Polygons:
        _, kind = take("BI")
        if int(kind) & 0x20000000:
            take("I")
        (count,) = take("I")
        if int(kind) & 0xFF == 6:
            return [polygon for _ in range(int(count)) for polygon in geometry()]
        return [[ring() for _ in range(int(count))]]

    def ring() -> Ring:
        (count,) = take("I")
        values = take(f"{2 * int(count)}d")
        return list(zip(values[::2], values[1::2], strict=True))

    return geometry()


def area_km2(polygons: Polygons) -> float:
    """Return the area on a sphere of `RADIUS_KM`."""
    return sum(_area(rings[0]) - sum(map(_area, rings[1:])) for rings in polygons)


def _area(ring: Ring) -> float:
    total = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        sines = math.sin(math.radians(y1)) + math.sin(math.radians(y2))
        total += math.radians(x2 - x1) * (2 + sines)
    return abs(total) * RADIUS_KM**2 / 2


def centre(polygons: Polygons) -> Point:
    """Return the centroid of the outer lines, in degrees."""
    total = x = y = 0.0
    for ring in (rings[0] for rings in polygons):
        crosses = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(ring)]
        sign = 1 if sum(cross for _, _, cross in crosses) > 0 else -1
        total += sign * sum(cross for _, _, cross in crosses)
        x += sign * sum((a[0] + b[0]) * cross for a, b, cross in crosses)
        y += sign * sum((a[1] + b[1]) * cross for a, b, cross in crosses)
    return x / 3 / total, y / 3 / total


def union(parts: Iterable[Polygons]) -> Polygons:
    """Merge neighbours that share the points of their limits, as a commune nouvelle does."""
    lines = [ring for polygons in parts for rings in polygons for ring in rings]
    edges = dict.fromkeys(edge for ring in lines for edge in pairwise(ring))
    kept: dict[Point, list[Point]] = {}
    for start, end in edges:
        if (end, start) not in edges:
            kept.setdefault(start, []).append(end)
    found: list[Ring] = []
    while kept:
        ring = [next(iter(kept))]
        while len(ring) == 1 or ring[-1] != ring[0]:
            ends = kept[ring[-1]]
            step = ends.pop()
            if not ends:
                del kept[ring[-1]]
            ring.append(step)
        found.append(ring)
    outer = max(found, key=_area)
    holes = [ring for ring in found if ring is not outer and _inside(ring[0], outer)]
    islands = [[ring] for ring in found if ring is not outer and ring not in holes]
    return [[outer, *holes], *islands]


def _inside(point: Point, ring: Ring) -> bool:
    x, y = point
    odd = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


def topology(communes: dict[str, Polygons]) -> bytes:
    """Return a gzipped TopoJSON: object `communes`, id = code; same communes, same bytes."""
    points = [p for polygons in communes.values() for rings in polygons for r in rings for p in r]
    left, low = min(x for x, _ in points), min(y for _, y in points)
    scale = (
        (max(x for x, _ in points) - left) / STEPS or 1,
        (max(y for _, y in points) - low) / STEPS or 1,
    )

    def cells(ring: Ring) -> list[Cell]:
        grid = [(round((x - left) / scale[0]), round((y - low) / scale[1])) for x, y in ring]
        return [cell for i, cell in enumerate(grid) if i == 0 or cell != grid[i - 1]]

    snapped = {
        code: [[ring for ring in map(cells, rings) if len(ring) > 3] for rings in polygons]
        for code, polygons in sorted(communes.items())
    }
    arcs, shapes = _cut({code: [p for p in shape if p] for code, shape in snapped.items()})
    content = {
        "type": "Topology",
        "transform": {"scale": scale, "translate": (left, low)},
        "arcs": [_deltas(arc) for arc in arcs],
        "objects": {
            "communes": {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "MultiPolygon", "id": code, "arcs": shape}
                    for code, shape in shapes.items()
                ],
            }
        },
    }
    return gzip.compress(json.dumps(content, separators=(",", ":")).encode(), mtime=0)


def _deltas(arc: tuple[Cell, ...]) -> list[list[int]]:
    steps = zip(((0, 0), *arc), arc, strict=False)
    return [[x2 - x1, y2 - y1] for (x1, y1), (x2, y2) in steps]


Shape = list[list[list[int]]]


def _cut(
    communes: dict[str, list[list[list[Cell]]]],
) -> tuple[list[tuple[Cell, ...]], dict[str, Shape]]:
    """Cut rings at the points where limits meet or part; give each piece one number."""
    neighbours: dict[Cell, set[frozenset[Cell]]] = {}
    for polygons in communes.values():
        for rings in polygons:
            for ring in rings:
                loop = [ring[-2], *ring]
                for before, here, after in zip(loop, ring, ring[1:], strict=False):
                    neighbours.setdefault(here, set()).add(frozenset((before, after)))
    junctions = {cell for cell, pairs in neighbours.items() if len(pairs) > 1}
    arcs: dict[tuple[Cell, ...], int] = {}

    def number(arc: tuple[Cell, ...]) -> int:
        if arc[0] == arc[-1] and arc[0] not in junctions:
            arc = _turned(arc)
        if arc[::-1] in arcs:
            return ~arcs[arc[::-1]]
        return arcs.setdefault(arc, len(arcs))

    shapes = {
        code: [
            [[number(arc) for arc in _pieces(ring, junctions)] for ring in rings]
            for rings in polygons
        ]
        for code, polygons in communes.items()
    }
    return list(arcs), shapes


def _turned(arc: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Start a closed line without junctions at its smallest point: an islet in one commune."""
    at = arc.index(min(arc))
    return (*arc[at:-1], *arc[: at + 1])


def _pieces(ring: list[Cell], junctions: set[Cell]) -> Iterator[tuple[Cell, ...]]:
    first = next((i for i, cell in enumerate(ring) if cell in junctions), None)
    if first is None:
        yield tuple(ring)
        return
    ring = [*ring[first:-1], *ring[: first + 1]]
    start = 0
    for i in range(1, len(ring)):
        if ring[i] in junctions:
            yield tuple(ring[start : i + 1])
            start = i
