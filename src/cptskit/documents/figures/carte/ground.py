"""The communes of a territory and those around it, in the plane of the map."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf

from cptskit.documents.figures.carte.frame import Frame, Line, Point, frame_around
from cptskit.documents.figures.carte.geometry import Rings, area, clipped, thinned, turned
from cptskit.documents.figures.style import WIDTH
from cptskit.referentiels import Commune, commune, departement_de_commune
from cptskit.referentiels.contours import Arcs, Topologie, topologie

_WIDEST = 400.0
"""Kilometres from which what lies around is not drawn: a code is wrong, or the sea is between."""
SPECK = 0.4
"""Islets smaller than that, in square points, are left out."""


class _Placed(dict[int, Line]):
    """Lines in the plane of a map, each placed when it is first asked for."""

    def __init__(self, arcs: Arcs, frame: Frame) -> None:
        super().__init__()
        self._arcs, self._place = arcs, frame.place

    def __missing__(self, rank: int) -> Line:
        self[rank] = thinned(list(map(self._place, self._arcs[rank])))
        return self[rank]


@dataclass(frozen=True)
class Ground:
    """The ground under a map; a département is placed when it is first asked for."""

    frame: Frame
    _placed: dict[str, Topologie | None] = field(default_factory=dict)

    def topology(self, departement: str) -> Topologie | None:
        """Return the limits of a département, in the plane of the map."""
        if departement not in self._placed:
            table = topologie(departement)
            if table is not None:
                table = Topologie(_Placed(table.arcs, self.frame), table.communes)
            self._placed[departement] = table
        return self._placed[departement]

    def polygons(self, code: str) -> list[Rings]:
        """Return the polygons of a commune, its largest first; none where it has no contour."""
        table = self.topology(departement_de_commune(code))
        if table is None or code not in table.communes:
            return []
        polygons = [turned([list(ring) for ring in rings]) for rings in table.contour(code)]
        polygons.sort(key=lambda rings: -abs(area(rings[0])))
        return [
            polygons[0],
            *(polygon for polygon in polygons[1:] if abs(area(polygon[0])) > SPECK),
        ]

    def surroundings(self, codes: Iterable[str]) -> list[list[Rings]]:
        """Return what the frame shows of the communes around, walking from one to the next."""
        if self.frame.width / self.frame.km > _WIDEST:
            return []
        inside = set(codes)
        seen, to_see, reached = set(inside), sorted(inside), []
        while to_see:
            code = to_see.pop()
            polygons = [self._visible(rings) for rings in self.polygons(code)]
            polygons = [rings for rings in polygons if rings]
            if not polygons:
                continue
            if code not in inside:
                reached.append(polygons)
            new = set(commune(code).voisines) - seen
            seen |= new
            to_see += sorted(new)
        return reached

    def _visible(self, rings: Rings) -> Rings:
        if not self._overlaps(rings[0]):
            return []
        parts = [clipped(ring, self.frame.width, self.frame.height) for ring in rings]
        return [part for part in parts if len(part) > 3] if parts[0] else []

    def _overlaps(self, ring: Iterable[Point]) -> bool:
        xs, ys = zip(*ring, strict=True)
        frame = self.frame
        wide = min(xs) < frame.width and max(xs) > 0
        return bool(wide and min(ys) < frame.height and max(ys) > 0)


def has_contour(une: Commune) -> bool:
    """Tell whether a commune can be drawn."""
    table = topologie(une.departement)
    return table is not None and une.code in table.communes


def ground_of(communes: Iterable[Commune], width: float = WIDTH) -> Ground:
    """Return the ground under communes that all have a contour, with the frame around them."""
    corners: list[Point] = []
    for une in communes:
        table = topologie(une.departement)
        assert table is not None
        xs, ys = [inf, -inf], [inf, -inf]
        for rings in table.contour(une.code):
            for x, y in rings[0]:
                xs = [min(xs[0], x), max(xs[1], x)]
                ys = [min(ys[0], y), max(ys[1], y)]
        corners += [(xs[0], ys[0]), (xs[1], ys[1])]
    return Ground(frame_around(corners, width))
