"""The map of a portfolio: each project a colour and a number, what two claim hatched."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from math import cos, radians

from cptskit.documents.figures.carte.geometry import area
from cptskit.portefeuille import Ensemble, Ligne
from cptskit.referentiels import commune
from cptskit.referentiels.communes import communes_du_departement
from cptskit.referentiels.contours import Point, topologie
from cptskit.referentiels.lecture import UnknownCodeError
from cptskit.referentiels.territoires import departement

_WIDTH = 960
_MARGIN = 12
_HIGHEST = 900
_COLOURS = ("#9ec9c4", "#c9b6d8", "#f0c9a0", "#a9c4e6", "#d9d48f", "#e6b3b8", "#b5d3a3", "#cfc3b4")
"""Pale enough for a number to be read on each of them."""
_METROPOLE = "metro"

Ring = list[tuple[int, int]]


def carte(whole: Ensemble, numeros: dict[str, int]) -> str:
    """Return the map as SVG, one drawing for the mainland and one for each département overseas.

    `numeros` gives the number of each project, by its path. Empty where nothing can be drawn.
    """
    codes = [one.code for one in whole.departements if topologie(one.code) is not None]
    mainland = [code for code in codes if departement(code).zone == _METROPOLE]
    groups = [mainland, *([code] for code in codes if code not in mainland)]
    drawings = (_drawing(whole, group, numeros) for group in groups if group)
    return "\n".join(drawing for drawing in drawings if drawing)


class _Plane:
    """Where a point of the ground stands, in whole steps of a tenth of a point."""

    def __init__(self, points: Iterable[Point]) -> None:
        xs, ys = zip(*points, strict=True)
        self._x, self._y = min(xs), max(ys)
        self._cos = cos(radians((min(ys) + max(ys)) / 2))
        wide = max((max(xs) - min(xs)) * self._cos, 0.01)
        high = max(max(ys) - min(ys), 0.01)
        self._scale = min((_WIDTH - 2 * _MARGIN) / wide, (_HIGHEST - 2 * _MARGIN) / high)
        self.width = round(wide * self._scale) + 2 * _MARGIN
        self.height = round(high * self._scale) + 2 * _MARGIN

    def ring(self, points: Sequence[Point]) -> Ring:
        """Return a line in the plane, without what no eye tells apart."""
        found: Ring = []
        for x, y in points:
            here = (
                round(((x - self._x) * self._cos * self._scale + _MARGIN) * 10),
                round(((self._y - y) * self._scale + _MARGIN) * 10),
            )
            if not found or abs(here[0] - found[-1][0]) + abs(here[1] - found[-1][1]) >= _STEP:
                found.append(here)
        return found


_STEP = 9


def _drawing(whole: Ensemble, codes: Sequence[str], numeros: dict[str, int]) -> str:
    seen = {one.code for one in whole.departements if one.regarde}
    own = {_drawn(code) for ligne in whole.lignes for code in ligne.communes}
    drawn = [code for each in codes for code in _shown(each) if each in seen or code in own]
    if not drawn:
        return ""
    plane = _Plane(point for code in drawn for point in _points(code))
    shapes = {code: _rings(plane, code) for code in drawn}
    name = ", ".join(departement(code).nom for code in codes[:4]) + ("…" if len(codes) > 4 else "")
    parts = [
        f'<svg class="carte" role="img" aria-label="Carte des projets : {escape(name)}" '
        f'viewBox="0 0 {plane.width} {plane.height}" xmlns="http://www.w3.org/2000/svg">',
        f'<defs><pattern id="hachures-{codes[0]}" width="6" height="6" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<path d="M0 0V6" stroke="#8a1c1c" stroke-width="2.4"/></pattern></defs>',
        f'<path class="sans" d="{_path(shapes.values())}"/>',
        *_projects(whole.lues, shapes, numeros),
        *_conflicts(whole, shapes, codes[0]),
        *_labels(whole.lues, shapes, numeros),
        "</svg>",
    ]
    return "\n".join(parts)


def _points(code: str) -> Iterator[Point]:
    table = topologie(commune(code).departement)
    assert table is not None
    for polygon in table.contour(code):
        yield from polygon[0]


def _shown(code: str) -> Iterator[str]:
    table = topologie(code)
    return (
        place.code
        for place in communes_du_departement(code)
        if table and place.code in table.communes
    )


def _rings(plane: _Plane, code: str) -> list[Ring]:
    table = topologie(commune(code).departement)
    assert table is not None
    rings = [plane.ring(ring) for polygon in table.contour(code) for ring in polygon]
    return [ring for ring in rings if len(ring) > 3]


def _path(shapes: Iterable[list[Ring]]) -> str:
    """Return the data of a path, each step from the one before: shorter by half."""
    return "".join(_ring(ring) for rings in shapes for ring in rings)


def _ring(ring: Ring) -> str:
    (x, y), *rest = ring
    path = [f"M{_tenth(x)} {_tenth(y)}l"]
    steps = []
    for a, b in rest:
        steps.append(f"{_tenth(a - x)} {_tenth(b - y)}")
        x, y = a, b
    return path[0] + " ".join(steps) + "z"


def _tenth(value: int) -> str:
    return f"{value / 10:g}"


def _drawn(code: str) -> str:
    """Return the commune whose contour shows a code: an arrondissement has none of its own."""
    try:
        return commune(code).ville or code
    except UnknownCodeError:
        return code


def _projects(
    lines: Sequence[Ligne], shapes: dict[str, list[Ring]], numeros: dict[str, int]
) -> Iterator[str]:
    for line, colour in zip(lines, _colours(lines), strict=True):
        own = [shapes[code] for code in dict.fromkeys(map(_drawn, line.communes)) if code in shapes]
        if own:
            title = escape(f"{numeros[line.chemin]}. {line.nom}, {line.stade.value}")
            yield (
                f'<path fill="{colour}" stroke="#fff" stroke-width=".4" d="{_path(own)}">'
                f"<title>{title}</title></path>"
            )


def _colours(lines: Sequence[Ligne]) -> Iterator[str]:
    """Yield a colour a project, not that of one beside it, as far as there are enough."""
    chosen: dict[str, int] = {}
    for line in lines:
        around = {near for code in line.communes for near in _around(code)}
        taken = {chosen[code] for code in around if code in chosen}
        free = [rank for rank in range(len(_COLOURS)) if rank not in taken]
        rank = free[0] if free else len(chosen) % len(_COLOURS)
        chosen.update(dict.fromkeys(line.communes, rank))
        yield _COLOURS[rank]


def _around(code: str) -> tuple[str, ...]:
    try:
        return commune(code).voisines
    except UnknownCodeError:
        return ()


def _conflicts(whole: Ensemble, shapes: dict[str, list[Ring]], mark: str) -> Iterator[str]:
    shared = [
        shapes[code] for conflit in whole.conflits if (code := _drawn(conflit.code)) in shapes
    ]
    if shared:
        title = "Communes que plusieurs projets revendiquent"
        yield (
            f'<path fill="url(#hachures-{mark})" stroke="#8a1c1c" stroke-width=".8" '
            f'd="{_path(shared)}"><title>{title}</title></path>'
        )


def _labels(
    lines: Sequence[Ligne], shapes: dict[str, list[Ring]], numeros: dict[str, int]
) -> Iterator[str]:
    for line in lines:
        rings = [ring for code in map(_drawn, line.communes) for ring in shapes.get(code, [])]
        if not rings:
            continue
        # In the middle of the commune nearest to the middle of them all: never outside.
        middles = [_middle(ring) for ring in rings]
        x = sum(m[0] for m in middles) / len(middles)
        y = sum(m[1] for m in middles) / len(middles)
        near = min(middles, key=lambda m: (m[0] - x) ** 2 + (m[1] - y) ** 2)
        yield (
            f'<text x="{near[0] / 10:.0f}" y="{near[1] / 10 + 4:.0f}">{numeros[line.chemin]}</text>'
        )


def _middle(ring: Ring) -> tuple[float, float]:
    line = [(float(x), float(y)) for x, y in ring]
    if abs(area([*line, line[0]])) < 1:
        return line[0]
    return (sum(x for x, _ in line) / len(line), sum(y for _, y in line) / len(line))
