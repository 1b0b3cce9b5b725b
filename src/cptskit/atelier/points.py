"""The points of a document: what it asks for, done or not. One count for the whole page."""

from collections.abc import Sequence
from dataclasses import field

from cptskit.atelier.constats import Word, word_of
from cptskit.loading.ecrit import Written
from cptskit.progress import ItemState, Progress, State
from cptskit.progress.state import concerns, holds
from cptskit.socle.findings import BLOCKING, Finding, Report, Route
from cptskit.socle.records import record


@record
class Point:
    """A thing that a document asks for. `word` says what to do of it; None: it is done."""

    id: str
    libelle: str
    route: Route
    """Where to go first."""
    word: Word | None = None
    findings: tuple[Finding, ...] = ()
    paths: tuple[str, ...] = field(default=(), repr=False)
    """Where its answers are written."""


def points(
    found: Progress, report: Report, written: Written, boxes: Sequence[tuple[Route, str]]
) -> tuple[Point, ...]:
    """Return the points of a stage: each item of its document, then what belongs to no item.

    `boxes` are what the document would say « À compléter »: the route, what is expected. A document
    is ready exactly where no point but a « Conseil » is left.
    """
    blocking = [one for one in report.findings if one.level in BLOCKING]
    listed = [_of_item(one, blocking, boxes, written) for one in found.items]
    told = {id(one) for point in listed for one in point.findings}
    others = [_alone(one, written) for one in blocking if id(one) not in told]
    places = {one.route for one in blocking}
    left = [
        Point(f"box-{'-'.join(map(str, route))}", words, route, Word.EMPTY)
        for route, words in boxes
        if route not in places and not any(holds(one.item, route) for one in found.items)
    ]
    return (*listed, *others, *left)


def _of_item(
    one: ItemState,
    blocking: Sequence[Finding],
    boxes: Sequence[tuple[Route, str]],
    written: Written,
) -> Point:
    mine = tuple(finding for finding in blocking if concerns(one.item, finding))
    empty = [route for route, _ in boxes if holds(one.item, route)]
    route = mine[0].route if mine else empty[0] if empty else tuple(one.path.split("."))
    words = [word_of(finding, written) for finding in mine]
    words += [Word.EMPTY] if empty else []
    if not words and one.state is not State.FAIT:
        words = [Word.ADVICE]
    word = min(words, key=list(Word).index, default=None)
    return Point(one.item.id, one.item.libelle, route, word, mine, one.item.paths)


def _alone(one: Finding, written: Written) -> Point:
    return Point(
        f"{one.code}-{'-'.join(map(str, one.route))}",
        one.message,
        one.route,
        word_of(one, written),
        (one,),
    )
