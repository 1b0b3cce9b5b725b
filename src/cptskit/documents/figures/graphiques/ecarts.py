"""How far the territory is from a larger place, indicator by indicator, the widest gap first."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from cptskit.documents.figures.graphiques.comparaisons import COUNTS
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.shapes import Drawing, Rect, Shape, Stroke, Words
from cptskit.documents.figures.style import INK, SHADES, SIZE, WIDTH
from cptskit.documents.figures.words import lines, with_source
from cptskit.projet.diagnostic import Indicateur, autre_annee
from cptskit.projet.nombres import Valeur
from cptskit.socle.fonts import text_width

_PLACES = (("departement", "département"), ("region", "région"), ("france", "France"))
_FEWEST, _MOST = 2, 16
_LABELS, _AIR = 270.0, 8.0
_LINE, _BAR = 10.5, 8.0
_VALUE = 34.0


@dataclass(frozen=True)
class Gap:
    """An indicator, and what it is more or less than elsewhere, in per cent."""

    words: str
    percent: Decimal

    @property
    def shown(self) -> str:
        """The gap as it is written: `+ 23 %`, `− 8 %`, `0 %`."""
        rounded = abs(self.percent).quantize(Decimal(1), ROUND_HALF_UP)
        sign = "" if not rounded else "+\u00a0" if self.percent > 0 else "−\u00a0"
        return f"{sign}{rounded}\u00a0%"


def gaps(indicators: Sequence[Indicateur]) -> Figure | None:
    """Return the gaps to the place that most indicators are compared with; None below two."""
    by_place = {words: _gaps(indicators, name) for name, words in _PLACES}
    place = max(by_place, key=lambda words: len(by_place[words]))
    largest = sorted(by_place[place], key=lambda gap: -abs(gap.percent))[:_MOST]
    if len(largest) < _FEWEST:
        return None
    title = f"Écart du territoire, en part du chiffre {_of(place)}"
    told = " ; ".join(f"{gap.words}, {gap.shown}" for gap in largest)
    return Figure(
        nom="ecarts",
        alternative=f"Graphique en barres. {title} : {told}.",
        legende=with_source(title, "calcul sur les chiffres clés"),
        lignes=tuple({"indicateur": gap.words, "ecart": gap.shown} for gap in largest),
        draw=lambda: _drawing(largest),
    )


def _of(place: str) -> str:
    return {"département": "du département", "région": "de la région"}.get(place, "de la France")


def _gaps(indicators: Sequence[Indicateur], name: str) -> list[Gap]:
    measured = []
    for indicator in indicators:
        other: Valeur | None = getattr(indicator.comparaisons, name, None)
        if (
            indicator.valeur is None
            or other is None
            or indicator.unite in COUNTS
            or autre_annee(indicator)
        ):
            continue
        signed = min(indicator.valeur.nombre, other.nombre) < 0  # a fall has no part of another
        alike = indicator.valeur.pourcent == other.pourcent
        comparable = alike and other.nombre and not signed
        if comparable and not (indicator.valeur.masquee or other.masquee):
            gap = (indicator.valeur.nombre / other.nombre - 1) * 100
            measured.append(Gap(indicator.libelle, gap))
    return measured


def _drawing(found: Sequence[Gap]) -> Drawing:
    """Return a bar a gap, left of the middle for less, hollow, right for more, filled."""
    cut = [lines(gap.words, _LABELS, SIZE, most=2) for gap in found]
    left = max(text_width(line, SIZE) for words in cut for line in words) + _AIR
    right = WIDTH - _VALUE - _AIR
    middle = (left + right) / 2
    widest = max(1.0, *(abs(float(gap.percent)) for gap in found))
    shapes: list[Shape] = []
    top = 2.0
    for gap, words in zip(found, cut, strict=True):
        height = max(len(words) * _LINE, _BAR) + 4
        y = top + height / 2
        wide = float(gap.percent) / widest * (right - left) / 2
        box = sorted((middle, middle + wide))
        fill = SHADES[0] if wide > 0 else "white"
        if wide:
            half = _BAR / 2
            shapes.append(Rect(box[0], y - half, box[1], y + half, fill, SHADES[0], 0.8))
        shapes += [
            Words(0, y + _LINE * (rank - (len(words) - 1) / 2), line)
            for rank, line in enumerate(words)
        ]
        shapes.append(Words(WIDTH - 1, y, gap.shown, bold=True, align="right"))
        top += height
    shapes.append(Stroke(middle, 0, middle, top, INK, 0.8))
    return Drawing(WIDTH, round(top + 2, 1), tuple(shapes))
