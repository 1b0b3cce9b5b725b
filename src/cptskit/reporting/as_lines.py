"""Findings one a line, as editors and their tasks read what a program says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cptskit.francais.ponctuation import typo
from cptskit.loading.files import start_of
from cptskit.reporting.cells import printable
from cptskit.reporting.places import file_path
from cptskit.reporting.setting import Setting
from cptskit.reporting.summary import last_line
from cptskit.socle.findings import Finding, Report


@dataclass(frozen=True)
class LinesReporter:
    """The format `lignes`."""

    setting: Setting

    def report(self, reports: Sequence[Report]) -> str:
        """Return a line a finding, then the summary."""
        lines = [line for report in reports for line in self._project(report)]
        return "\n".join([*lines, last_line(reports, partial=self.setting.partial)]) + "\n"

    def _project(self, report: Report) -> Iterator[str]:
        for finding in report.findings:
            at = finding.location or start_of("cpts.yaml")
            path = file_path(report.chemin, at.fichier, self.setting.base)
            span = f"{at.ligne}:{at.colonne}-{at.ligne_fin}:{at.colonne_fin}"
            yield f"{path}:{span}: {finding.level.value} {finding.code}: {_message(finding)}"


def _message(finding: Finding) -> str:
    text = f"{finding.message} {finding.help}".replace("\n", " ")
    return typo(printable(text)).rstrip()
