"""The contours of the communes of a département, simplified (IGN ADMIN EXPRESS COG 2024)."""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from cptskit.referentiels.lecture import DOSSIER

Point = tuple[float, float]
"""Longitude and latitude, degrees, WGS84."""
Anneau = tuple[Point, ...]
"""A closed line: its first point is its last."""
Polygones = tuple[tuple[Anneau, ...], ...]
"""For each polygon its outer line, then its holes."""


class Arcs(Protocol):
    """Lines by their rank."""

    def __getitem__(self, rang: int, /) -> Sequence[Point]:
        """Return a line."""


@dataclass(frozen=True)
class Topologie:
    """The limits of a département, each written once.

    An arc that one commune alone uses is an outer limit of the département: coast, border of the
    country, or a limit shared with a commune of another département.
    """

    arcs: Arcs
    communes: Mapping[str, tuple[tuple[tuple[int, ...], ...], ...]]
    """By code, the arcs of each line of each polygon; `~i` is the arc `i` walked backwards."""

    def contour(self, code: str) -> Polygones:
        """Return the polygons of a commune. Raises KeyError where it has none."""
        return tuple(tuple(map(self._anneau, anneaux)) for anneaux in self.communes[code])

    def _anneau(self, numeros: tuple[int, ...]) -> Anneau:
        points: list[Point] = []
        for numero in numeros:
            arc = self.arcs[numero] if numero >= 0 else self.arcs[~numero][::-1]
            points += arc[1:] if points else arc
        return tuple(points)


@cache
def topologie(departement: str) -> Topologie | None:
    """Return the limits of a département; None where there are none (overseas collectivities).

    Paris, Lyon and Marseille are each one commune: arrondissements have no contour.
    """
    fichier = DOSSIER / "contours" / f"{departement}.topojson.gz"
    if not fichier.exists():
        return None
    brut = json.loads(gzip.decompress(fichier.read_bytes()))
    (sx, sy), (tx, ty) = brut["transform"]["scale"], brut["transform"]["translate"]
    arcs = []
    for deltas in brut["arcs"]:
        x = y = 0
        points = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(tuple(points))
    communes = {
        forme["id"]: tuple(
            tuple(map(tuple, anneaux))
            for anneaux in (forme["arcs"] if forme["type"] == "MultiPolygon" else [forme["arcs"]])
        )
        for forme in brut["objects"]["communes"]["geometries"]
    }
    return Topologie(tuple(arcs), communes)
