"""Where the bands of a governance chart stand: each as high as its words, none over another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cptskit.documents.figures.gouvernance.bands import Band, Cell
from cptskit.documents.figures.shapes import Rect, Stroke, Words
from cptskit.documents.figures.style import ACCENT, GREY, INK, PALE, SHADES, SIZE, SMALL, WIDTH
from cptskit.documents.figures.words import lines

_EDGE = 1.0
"""Half of the strongest outline, and some."""
_PAD = 5.0
_GAP = 6.0
"""Between cells."""
_LINK = 9.0
"""Between bands."""
_NARROW = 400.0
"""Width of a band without cells."""
_RHYTHM = 0.42
"""The most of a band's width that how often it meets may take."""
_LEADING = 1.2
_TITLE = SIZE + 1


@dataclass(frozen=True)
class Placed:
    """A band on a picture, or the part of it that a picture holds."""

    frame: Rect
    strip: Rect
    """The part of the frame that bears the title."""
    cells: tuple[Rect, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Page:
    """What one picture holds."""

    bands: tuple[Placed, ...]
    links: tuple[Stroke, ...]
    shown: tuple[Band, ...]
    """The bands, each with the cells that are on this picture."""

    @property
    def height(self) -> float:
        """Where the last band ends."""
        return max(band.frame.bottom for band in self.bands) + _EDGE


def pages_of(bands: Sequence[Band], most: float) -> list[Page]:
    """Return the bands on as many pictures as needed, none higher than `most`.

    A band is parted between rows of cells, and only where it is higher than a picture.
    """
    sheets: list[list[Band]] = [[]]
    room = most
    for band in bands:
        for part in _parts(band, most - 2 * _EDGE):
            needed = _height(part) + _LINK
            if sheets[-1] and needed > room:
                sheets.append([])
                room = most - 2 * _EDGE
            sheets[-1].append(part)
            room -= needed
    return [_page(sheet) for sheet in sheets if sheet]


def _parts(band: Band, most: float) -> Iterator[Band]:
    """Yield a band, or where it is too high its cells in several."""
    rows = _rows(band)
    part: list[Cell] = []
    for row in rows:
        if part and _height(replace(band, cells=(*part, *row))) > most:
            yield replace(band, cells=tuple(part))
            title = band.title.removesuffix(_FOLLOWING)
            band = replace(band, title=f"{title}{_FOLLOWING}", notes=(), rhythm="")
            part = []
        part += row
    yield replace(band, cells=tuple(part))


_FOLLOWING = " (suite)"


def _columns(band: Band) -> int:
    """Return how many cells stand side by side, so that the rows are about as long."""
    rows = -(-len(band.cells) // band.columns)
    return -(-len(band.cells) // rows) if rows else 1


def _rows(band: Band) -> list[tuple[Cell, ...]]:
    columns = _columns(band)
    return [band.cells[n : n + columns] for n in range(0, len(band.cells), columns)]


def _width(band: Band) -> float:
    return WIDTH - 2 * _EDGE if band.cells else _NARROW


def _cell_width(band: Band) -> float:
    columns = _columns(band)
    return (_width(band) - 2 * _PAD - _GAP * (columns - 1)) / columns


def _page(bands: Sequence[Band]) -> Page:
    placed: list[Placed] = []
    links: list[Stroke] = []
    top = _EDGE
    for band in bands:
        if placed:
            links.append(Stroke(WIDTH / 2, top - _LINK, WIDTH / 2, top, ACCENT, 1.2))
        placed.append(_place(band, top))
        top = placed[-1].frame.bottom + _LINK
    return Page(tuple(placed), tuple(links), tuple(bands))


def _height(band: Band) -> float:
    placed = _place(band, 0.0)
    return placed.frame.bottom


def _place(band: Band, top: float) -> Placed:
    width = _width(band)
    left = (WIDTH - width) / 2
    words, bottom = _strip_words(band, left, top, width)
    ink = SHADES[0] if band.decides else SHADES[3]
    strip = Rect(left, top, left + width, bottom, ink, ACCENT, 1.0)
    noted, bottom = _notes(band, left, bottom, width)
    boxes, inside, bottom = _cells(band, left, bottom)
    frame = Rect(left, top, left + width, bottom, PALE if band.cells else "white", ACCENT, 1.0)
    return Placed(frame, strip, tuple(boxes), (*words, *noted, *inside))


def _strip_words(band: Band, left: float, top: float, width: float) -> tuple[list[Words], float]:
    """Return the title and, at the right, how often the band meets, and where the strip ends."""
    ink = "white" if band.decides else INK
    inner = width - 2 * _PAD
    rhythm = lines(band.rhythm, inner * _RHYTHM, SMALL, most=2) if band.rhythm else []
    title_width = inner * (1 - _RHYTHM) - _GAP if rhythm else inner
    title = lines(band.title, title_width, _TITLE, bold=True, most=2)
    height = max(_high(title, _TITLE), _high(rhythm, SMALL)) + _PAD
    middle = top + height / 2
    found = _stacked(title, left + _PAD, middle - _high(title, _TITLE) / 2, _TITLE, ink, bold=True)
    found += [
        replace(words, align="right")
        for words in _stacked(
            rhythm, left + width - _PAD, middle - _high(rhythm, SMALL) / 2, SMALL, ink
        )
    ]
    return found, top + height


def _notes(band: Band, left: float, top: float, width: float) -> tuple[list[Words], float]:
    words: list[Words] = []
    y = top + _PAD / 2 if band.notes else top
    for note in band.notes:
        cut = lines(note, width - 2 * _PAD, SIZE, most=2)
        words += _stacked(cut, left + _PAD, y, SIZE, INK if note is band.notes[0] else GREY)
        y += _high(cut, SIZE)
    return words, y + _PAD / 2 if band.notes else y


def _cells(band: Band, left: float, top: float) -> tuple[list[Rect], list[Words], float]:
    boxes: list[Rect] = []
    words: list[Words] = []
    width = _cell_width(band)
    for row in _rows(band):
        top += _PAD if not boxes else _GAP
        cut = [_cell_lines(cell, width - 2 * _PAD) for cell in row]
        height = max(_high(title, SIZE) + _high(notes, SMALL) for title, notes in cut) + _PAD
        for rank, (title, notes) in enumerate(cut):
            x = left + _PAD + rank * (width + _GAP)
            boxes.append(Rect(x, top, x + width, top + height, "white", SHADES[1], 0.7))
            y = top + _PAD / 2
            words += _stacked(title, x + _PAD, y, SIZE, INK, bold=True)
            words += _stacked(notes, x + _PAD, y + _high(title, SIZE), SMALL, GREY)
        top += height
    return boxes, words, top + _PAD if boxes else top


def _cell_lines(cell: Cell, width: float) -> tuple[list[str], list[str]]:
    notes = [line for note in cell.notes for line in lines(note, width, SMALL, most=3)]
    return lines(cell.title, width, SIZE, bold=True, most=3), notes


def _high(some: Sequence[str], size: float) -> float:
    return len(some) * size * _LEADING


def _stacked(
    some: Sequence[str], x: float, top: float, size: float, ink: str, *, bold: bool = False
) -> list[Words]:
    step = size * _LEADING
    return [Words(x, top + step * (n + 0.5), line, size, bold, ink) for n, line in enumerate(some)]
