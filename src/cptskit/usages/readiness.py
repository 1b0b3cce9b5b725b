"""Whether a document may leave at a date, and what is missing: said once, for all that ask.

`check` says « prêt », `render` marks or refuses, by what stands here and nowhere else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cptskit.documents.catalogue import KINDS, Kind
from cptskit.documents.gabarits.manques import Manque, missing
from cptskit.francais.nombres import counted
from cptskit.loading import LoadedProject
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.socle.findings import BLOCKING, Report, Route

if TYPE_CHECKING:
    from cptskit.documents.figures.catalogue import Figures

_OF_STAGE = {Etape.LETTRE: "lettre", Etape.PROJET: "projet", Etape.CONTRAT: "projet"}
"""The document that a stage is about."""


@dataclass(frozen=True)
class Readiness:
    """A document at a date: ready, or the list of what is missing."""

    report: Report
    """What the check of its stage found."""
    boxes: tuple[Manque, ...] = ()
    """The boxes « À compléter » that it would bear."""
    premature: str = ""
    """Why its time has not come, in French."""

    @property
    def ready(self) -> bool:
        """Whether nothing is missing."""
        return not (self.why or self.premature)

    @property
    def why(self) -> str:
        """What is missing, in a few French words: « 2 erreurs, 1 élément à compléter »."""
        parts = [
            counted(self.report.count(level), level.value)
            for level in BLOCKING
            if self.report.count(level)
        ]
        if self.boxes:
            parts.append(counted(len(self.boxes), "élément à compléter", "éléments à compléter"))
        return ", ".join(parts)


def readiness(
    loaded: LoadedProject,
    kind: Kind,
    day: date | None = None,
    *,
    fiche: str = "",
    figures: "Figures | None" = None,
    report: Report | None = None,
) -> Readiness:
    """Return whether a document of a project is ready at a date, by default its own.

    `report` is that of the check of `stage_of(kind)` where it was made already.
    """
    from cptskit.usages.check import check_loaded  # noqa: PLC0415 - it asks for boxes in turn
    from cptskit.usages.render import document_date, make_document  # noqa: PLC0415 - likewise

    projet = loaded.projet
    assert projet is not None
    if report is None:
        report = check_loaded(loaded, etape=stage_of(kind, projet), date=day, boxes=False)
    if any(report.count(level) for level in BLOCKING):
        return Readiness(report)
    draft = make_document(loaded, kind, fiche=fiche, day=day, figures=figures)
    ignored = {ignored.finding.route for ignored in report.ignored}
    boxes = tuple(one for one in missing(draft.markdown) if route_of(one) not in ignored)
    return Readiness(report, boxes, kind.manque(projet, day or document_date(projet)))


def stage_of(kind: Kind, projet: Projet) -> str:
    """Return the stage by whose rules a document is ready: the project's own, once it is there."""
    order = list(Etape)
    if kind.etape is Etape.LETTRE:
        return Etape.LETTRE.value
    return max(kind.etape, projet.etape, key=order.index).value


def boxes_of_stage(
    loaded: LoadedProject, etape: Etape, day: date | None
) -> Iterator[tuple[Route, str]]:
    """Yield the boxes that the document of a stage would bear: the route, what is expected."""
    from cptskit.usages.render import make_document  # noqa: PLC0415 - it checks in turn

    document = make_document(loaded, KINDS[_OF_STAGE[etape]], day=day)
    for one in missing(document.markdown):
        yield route_of(one), one.bref


def route_of(box: Manque) -> Route:
    """Return the route of the key of a box."""
    return tuple(box.chemin.split("."))
