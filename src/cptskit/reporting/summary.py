"""The closing words of a report."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo
from cptskit.socle.findings import Level, Report
from cptskit.socle.records import record


class Counted(Protocol):
    """What closing words need to know of a report."""

    @property
    def chemin(self) -> str:
        """The path of the project."""

    @property
    def readable(self) -> bool:
        """Whether the rules were run."""

    @property
    def fault(self) -> bool:
        """Whether cptskit itself failed."""

    @property
    def etape(self) -> str | None:
        """The stage of the check."""

    def count(self, level: Level) -> int:
        """Return the number of findings of this level."""


@record
class Tally:
    """The numbers of a report that was shown and let go, so that thousands take no room."""

    chemin: str
    readable: bool
    fault: bool
    etape: str | None
    numbers: Mapping[Level, int]

    @classmethod
    def of(cls, report: Report) -> "Tally":
        """Count the findings of a report."""
        numbers = {level: report.count(level) for level in Level}
        return cls(report.chemin, report.readable, report.fault, report.etape, numbers)

    def count(self, level: Level) -> int:
        """Return the number of findings of this level."""
        return self.numbers[level]


def last_line(reports: Sequence[Counted], *, partial: bool = False) -> str:
    """Return the one line that says it all, without a line feed."""
    if all(report.readable for report in reports) and not any(
        report.count(level) for report in reports for level in Level
    ):
        return typo(_nothing(reports, partial=partial))
    unreadable = sum(not report.readable for report in reports)
    tail = ", dont " + counted(unreadable, "illisible") if unreadable else ""
    if unreadable == len(reports):
        tail = ", illisible" if unreadable == 1 else ", tous illisibles"
    line = f"{counts(reports)} dans {counted(len(reports), 'projet')}{tail}"
    blocked = unreadable or any(
        report.count(level) for report in reports for level in Level if level is not Level.CONSEIL
    )
    ready = "" if partial or blocked else _ready(reports)
    return typo(f"{line} : {ready}.") if ready else f"{line}."


def project_line(report: Report) -> str:
    """Return what concerns a whole project: its stage, its date, whether it was checked at all."""
    if not report.readable:
        return typo("Le projet n'a pas pu être lu : les règles n'ont pas été exécutées.")
    parts = []
    if report.etape is not None:
        parts.append(f"étape « {report.etape} »")
    if report.date is not None:
        parts.append(f"règles au {report.date:%d/%m/%Y}")
    if report.ignored:
        parts.append(counted(len(report.ignored), "constat ignoré", "constats ignorés"))
    text = ", ".join(parts)
    return typo(text[:1].upper() + text[1:] + ".") if text else ""


def counts(reports: Sequence[Counted]) -> str:
    """Return "3 erreurs, 2 avertissements, 1 conseil"."""
    totals = {level: sum(report.count(level) for report in reports) for level in Level}
    return ", ".join(counted(total, level.value) for level, total in totals.items())


def _nothing(reports: Sequence[Counted], *, partial: bool) -> str:
    several = len(reports) > 1
    line = f"Aucun constat dans {counted(len(reports), 'projet')}" if several else "Aucun constat"
    if partial:
        return f"{line} pour les règles demandées."
    ready = _ready(reports)
    return f"{line} : {ready}." if ready else f"{line}."


def _ready(reports: Sequence[Counted]) -> str:
    """Return for which stage projects that nothing blocks are ready; nothing for several stages."""
    stages = {report.etape for report in reports}
    stage = stages.pop() if len(stages) == 1 else None
    if stage is None:
        return ""
    words = "tous sont prêts" if len(reports) > 1 else "le projet est prêt"
    return f"{words} pour l'étape « {stage} »"
