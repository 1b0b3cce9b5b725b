"""The closing words of a report."""

from collections.abc import Sequence

from cptskit.findings import Level, Report
from cptskit.reporting.french import count, typo


def last_line(reports: Sequence[Report], *, partial: bool = False) -> str:
    """Return the one line that says it all, without a line feed."""
    if not any(report.findings or not report.readable for report in reports):
        return typo(_nothing(reports, partial=partial))
    unreadable = sum(not report.readable for report in reports)
    tail = ", dont " + count(unreadable, "illisible") if unreadable else ""
    if unreadable == len(reports):
        tail = ", illisible" if unreadable == 1 else ", tous illisibles"
    return f"{counts(reports)} dans {count(len(reports), 'projet')}{tail}."


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
        parts.append(count(len(report.ignored), "constat") + _agree(" ignoré", len(report.ignored)))
    text = ", ".join(parts)
    return typo(text[:1].upper() + text[1:] + ".") if text else ""


def counts(reports: Sequence[Report]) -> str:
    """Return "3 erreurs, 2 avertissements, 1 conseil"."""
    totals = {level: sum(report.count(level) for report in reports) for level in Level}
    return ", ".join(count(total, level.value) for level, total in totals.items())


def _nothing(reports: Sequence[Report], *, partial: bool) -> str:
    several = len(reports) > 1
    told = f"Aucun constat dans {count(len(reports), 'projet')}" if several else "Aucun constat"
    stages = {report.etape for report in reports}
    stage = stages.pop() if len(stages) == 1 else None
    if partial or stage is None:
        return told + (" pour les règles demandées." if partial else ".")
    ready = "tous sont prêts" if several else "le projet est prêt"
    return f"{told} : {ready} pour l'étape « {stage} »."


def _agree(word: str, number: int) -> str:
    return word if number < 2 else word + "s"
