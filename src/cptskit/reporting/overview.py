"""The table that closes a report of several projects: a line each, in the order asked."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from cptskit.reporting.cells import Line, printable, text_width
from cptskit.reporting.places import folder
from cptskit.reporting.summary import Counted
from cptskit.socle.findings import Level

_HEADS = ("Erreurs", "Avertissements", "Conseils")
_SHORT_HEADS = ("Err.", "Avert.", "Cons.")
_NARROW = 60
_GAP = 2
_LEAST_NAME = 12
_MORE = "…"


def overview(reports: Sequence[Counted], base: Path | None, width: int | None) -> Iterator[Line]:
    """Yield a line for the heads, then one a project, which fits the width where it can.

    A name that is too long loses its beginning: projects of one folder differ by their end.
    """
    names = [printable(folder(report.chemin, base)).replace("\n", " ") for report in reports]
    heads = _HEADS if width is None or width > _NARROW else _SHORT_HEADS
    numbers = sum(len(head) + _GAP for head in heads)
    room = None if width is None else max(_LEAST_NAME, width - numbers)
    names = [_shortened(name, room) for name in names]
    widest = max(map(text_width, ("Projet", *names)))
    yield [("Projet".ljust(widest), "lieu"), *((f"{'':{_GAP}}{head}", "lieu") for head in heads)]
    for name, report in zip(names, reports, strict=True):
        yield [(name + " " * (widest - text_width(name)), ""), *_cells(report, heads)]


def _cells(report: Counted, heads: Sequence[str]) -> Iterator[tuple[str, str]]:
    if not report.readable:
        yield " " * _GAP + ("défaut interne" if report.fault else "illisible"), Level.ERREUR.value
        return
    for level, head in zip(Level, heads, strict=True):
        number = report.count(level)
        yield f"{number or '–':>{_GAP + len(head)}}", level.value if number else "discret"


def _shortened(name: str, room: int | None) -> str:
    if room is None or text_width(name) <= room:
        return name
    while text_width(name) > room - 1:
        name = name[1:]
    return _MORE + name
