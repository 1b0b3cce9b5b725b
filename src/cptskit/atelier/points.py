"""The points of a document: what it asks for, done or not. The whole page shows one count."""

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
    """Something that a document asks for. `word` says what to do about it; None: it is done."""

    id: str
    libelle: str
    route: Route
    """Where to go first."""
    word: Word | None = None
    findings: tuple[Finding, ...] = ()
    paths: tuple[str, ...] = field(default=(), repr=False)
    """The paths of its answers."""


def points(
    state: Progress, report: Report, written: Written, boxes: Sequence[tuple[Route, str]]
) -> tuple[Point, ...]:
    """Return the points of a stage: each item of its document, then findings outside any item.

    `boxes` are what the document would say « À compléter »: the route, what is expected. A document
    is ready exactly when no point but a « Conseil » is left.
    """
    blocking = [finding for finding in report.findings if finding.level in BLOCKING]
    listed = [_of_item(item, blocking, boxes, written) for item in state.items]
    listed_findings = {id(finding) for point in listed for finding in point.findings}
    unlisted = [
        _alone(finding, written) for finding in blocking if id(finding) not in listed_findings
    ]
    places = {finding.route for finding in blocking}
    left = [
        Point(f"box-{'-'.join(map(str, route))}", words, route, Word.EMPTY)
        for route, words in boxes
        if route not in places and not any(holds(item.item, route) for item in state.items)
    ]
    return (*listed, *unlisted, *left)


def _of_item(
    state: ItemState,
    blocking: Sequence[Finding],
    boxes: Sequence[tuple[Route, str]],
    written: Written,
) -> Point:
    mine = tuple(finding for finding in blocking if concerns(state.item, finding))
    empty = [route for route, _ in boxes if holds(state.item, route)]
    route = mine[0].route if mine else empty[0] if empty else tuple(state.path.split("."))
    words = [word_of(finding, written) for finding in mine]
    words += [Word.EMPTY] if empty else []
    if not words and state.state is not State.FAIT:
        words = [Word.ADVICE]
    word = min(words, key=list(Word).index, default=None)
    return Point(state.item.id, state.item.libelle, route, word, mine, state.item.paths)


def _alone(finding: Finding, written: Written) -> Point:
    return Point(
        f"{finding.code}-{'-'.join(map(str, finding.route))}",
        finding.message,
        finding.route,
        word_of(finding, written),
        (finding,),
    )
