"""A project as its pages show it: its findings, its points, its chapters, one count."""

from collections.abc import Callable, Iterable
from functools import cached_property

from cptskit.atelier.constats import Notices, Word
from cptskit.atelier.formulaires.chapitres import CHAPTERS, chapter_of, page_of
from cptskit.atelier.formulaires.plan import Chapter
from cptskit.atelier.points import Point, points
from cptskit.loading import LoadedProject
from cptskit.loading.ecrit import Written
from cptskit.progress import progress
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.socle.errors import CptskitError
from cptskit.socle.findings import BLOCKING, Finding, Level, Report, Route
from cptskit.usages.boxes import boxes_of_stage
from cptskit.usages.check import check_loaded, checking_context

Box = tuple[Route, str]


class State:
    """What the pages show of one version of a project that can be read."""

    def __init__(self, loaded: LoadedProject, boxes: Iterable[Box] | None = None) -> None:
        """Check the project. `boxes` are those of its document, if they are already known."""
        assert loaded.projet is not None
        self.loaded = loaded
        self.projet: Projet = loaded.projet
        self.etape: Etape = loaded.projet.etape
        self.written = Written(loaded)
        self.report: Report = check_loaded(loaded, boxes=False)
        self._boxes = boxes
        self.quick = boxes is not None
        """Whether the boxes come from another version."""

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """What the draft of the document marks « À compléter »."""
        if self._boxes is None:
            try:
                return tuple(boxes_of_stage(self.loaded, self.etape, self.report.date))
            except CptskitError:  # a template of the project's own is wrong: its page says so
                return ()
        return tuple(box for box in self._boxes if self.written.is_empty(box[0]))

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The points of the document of the stage."""
        context = checking_context(self.loaded, self.projet, self.etape.value)
        state = progress(
            self.projet, self.etape, self.report.findings, context.date, context.region
        )
        ignored = {ignored.finding.route for ignored in self.report.ignored}
        boxes = [box for box in self.boxes if box[0] not in ignored]
        return points(state, self.report, self.written, boxes)

    @cached_property
    def todo(self) -> tuple[Point, ...]:
        """The points that hold up the document."""
        return tuple(point for point in self.points if point.word not in (None, Word.ADVICE))

    @property
    def done(self) -> int:
        """How many points hold nothing up."""
        return len(self.points) - len(self.todo)

    @property
    def ready(self) -> bool:
        """Whether the document of the stage can be sent."""
        return not self.todo

    @property
    def advice(self) -> tuple[Finding, ...]:
        """What could be better, and holds nothing up."""
        return tuple(finding for finding in self.report.findings if finding.level is Level.CONSEIL)

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What is wrong or doubtful."""
        return tuple(finding for finding in self.report.findings if finding.level in BLOCKING)

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the chapters of the stage."""
        return CHAPTERS[self.etape]

    def todo_of(self, chapter: Chapter) -> tuple[Point, ...]:
        """Return the points left to do in a chapter."""
        return tuple(point for point in self.todo if self.chapter_of(point.route) is chapter)

    def chapter_of(self, route: Route) -> Chapter:
        """Return the chapter to which a route belongs."""
        return chapter_of(self.etape, route)

    def page_of(self, route: Route) -> Chapter:
        """Return the page that asks for a route: for a fiche, its own page within the chapter."""
        return page_of(self.etape, route, self.written)

    def notices(self, chapter: Chapter | None = None) -> Notices:
        """Return the findings of the project, or those of one chapter or page."""
        mine = [
            finding
            for finding in self.report.findings
            if chapter is None or self.page_of(finding.route).slug == chapter.slug
        ]
        return Notices(mine, self.loaded, self.written)

    def expects(self) -> Callable[[Route], bool]:
        """Return a function that says whether the document needs an answer at a route."""
        boxes = {route for route, _ in self.boxes}
        ways = [
            way.split(".") for point in self.todo for path in point.paths for way in path.split("|")
        ]

        def expected(route: Route) -> bool:
            return route in boxes or any(_leads_to(way, route) for way in ways)

        return expected


def _leads_to(way: list[str], route: Route) -> bool:
    """Say whether a path with `*` is that of a route, or of the list that holds it."""
    if len(route) < len(way):
        return False
    start = route[: len(way)]
    same = all(name in ("*", str(step)) for name, step in zip(way, start, strict=True))
    return same and all(isinstance(step, int) for step in route[len(way) :])
