"""Whether a document may leave at a date, and what is missing: said once, for all that ask.

`check` says « prêt », `render` marks or refuses, by what stands here and nowhere else.
"""

from datetime import date
from typing import TYPE_CHECKING

from cptskit.documents.gabarits.manques import Manque
from cptskit.documents.kinds import Kind
from cptskit.francais.nombres import counted
from cptskit.loading import LoadedProject
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.socle.findings import BLOCKING, Report
from cptskit.socle.records import record
from cptskit.usages.boxes import boxes_of, route_of
from cptskit.usages.check import check_loaded

if TYPE_CHECKING:
    from cptskit.documents.gabarits.vues.changements import EtatAnterieur


@record
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
    report: Report | None = None,
    avant: "EtatAnterieur | None" = None,
    boxes: tuple[Manque, ...] | None = None,
) -> Readiness:
    """Return whether a document of a project is ready at a date, by default its own.

    `report` is that of the check of `stage_of(kind)`, and `boxes` those of its draft, where they
    were made already. `avant` is the state that a document of a change compares with.
    """
    projet = loaded.projet
    assert projet is not None
    if report is None:
        report = check_loaded(loaded, etape=stage_of(kind, projet), date=day, boxes=False)
    if any(report.count(level) for level in BLOCKING):
        return Readiness(report)
    ignored = {ignored.finding.route for ignored in report.ignored}
    drawn = boxes_of(loaded, kind, day, fiche, avant) if boxes is None else boxes
    left = tuple(manque for manque in drawn if route_of(manque) not in ignored)
    from cptskit.documents.gabarits.demande import document_date  # noqa: PLC0415 - as for boxes

    return Readiness(report, left, kind.manque(projet, day or document_date(projet)))


def stage_of(kind: Kind, projet: Projet) -> str:
    """Return the stage by whose rules a document is ready: the project's own, once it is there."""
    order = list(Etape)
    if kind.etape is Etape.LETTRE:
        return Etape.LETTRE.value
    return max(kind.etape, projet.etape, key=order.index).value
