"""The rectangle of a map, and where a point of the ground stands in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import cos, radians

from cptskit.documents.figures.style import WIDTH

Point = tuple[float, float]
Line = list[Point]

KM_A_DEGREE = 111.32
_MARGIN = 18.0
_LOWEST, _HIGHEST = 210.0, 410.0
_FLATTEST = 0.6
"""Of a small map: its height beside its width, at least."""
_LEAST_SCALE = 0.5
"""A margin is never less than this part of that of a map as wide as the page."""
_SMALLEST = 0.01
"""Degrees that the smallest territory spans at least."""


@dataclass(frozen=True)
class Frame:
    """Equirectangular, true to scale at the middle of the territory, in points from the top left.

    A territory is small enough for that anywhere on Earth: shapes keep, north is up.
    """

    height: float
    middle: Point
    """Longitude and latitude at the middle of the frame."""
    degree: float
    """Points that a degree of latitude takes."""
    width: float = WIDTH

    @cached_property
    def narrowing(self) -> float:
        """Length of a degree of longitude, in degrees of latitude."""
        return cos(radians(self.middle[1]))

    @property
    def km(self) -> float:
        """Points that a kilometre takes."""
        return self.degree / KM_A_DEGREE

    def place(self, point: Point) -> Point:
        """Return where a longitude and a latitude stand."""
        x = (point[0] - self.middle[0]) * self.narrowing * self.degree
        y = (point[1] - self.middle[1]) * self.degree
        return self.width / 2 + x, self.height / 2 - y


def frame_around(points: Iterable[Point], width: float = WIDTH) -> Frame:
    """Return the frame of a width that shows all these points, with a margin."""
    xs, ys = zip(*points, strict=True)
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    wide = max((max(xs) - min(xs)) * cos(radians(middle[1])), _SMALLEST)
    high = max(max(ys) - min(ys), _SMALLEST)
    scale = width / WIDTH
    margin = _MARGIN * max(scale, _LEAST_SCALE)
    room = width - 2 * margin
    lowest = min(_LOWEST, width * _FLATTEST)
    height = min(max(high * room / wide + 2 * margin, lowest), _HIGHEST)
    degree = min(room / wide, (height - 2 * margin) / high)
    return Frame(round(height, 1), middle, degree, width)
