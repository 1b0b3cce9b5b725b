"""Findings as workflow commands, which GitHub Actions turns into annotations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cptskit.francais.ponctuation import typo
from cptskit.reporting.places import file_path, place
from cptskit.reporting.setting import Setting
from cptskit.reporting.summary import last_line
from cptskit.socle.findings import Finding, Level, Report

_COMMANDS = {Level.ERREUR: "error", Level.AVERTISSEMENT: "warning", Level.CONSEIL: "notice"}
_SHOWN = 10
"""GitHub keeps so many annotations of each level for a step, and drops the others in silence."""
_CUT = "GitHub n'affiche que dix annotations par niveau : la liste ci-dessus est complète."


@dataclass(frozen=True)
class GithubReporter:
    """The format `github`."""

    setting: Setting

    def report(self, reports: Sequence[Report]) -> str:
        """Return a command a finding, then the summary as plain text."""
        lines = [line for report in reports for line in self._project(report)]
        if any(sum(report.count(level) for report in reports) > _SHOWN for level in Level):
            lines.append(typo(_CUT))
        lines.append(last_line(reports, partial=self.setting.partial))
        return "\n".join(lines) + "\n"

    def _project(self, report: Report) -> Iterator[str]:
        for finding in report.findings:
            properties = ",".join(
                f"{name}={_property(value)}" for name, value in self._properties(report, finding)
            )
            # The log of a step shows the message alone: it says the place too.
            where = place(report.chemin, finding.location, self.setting.base)
            message = f"{where} {finding.message}"
            if finding.help:
                message += f"\n{typo('aide :')} {finding.help}"
            yield f"::{_COMMANDS[finding.level]} {properties}::{_data(message)}"

    def _properties(self, report: Report, finding: Finding) -> Iterator[tuple[str, str]]:
        location = finding.location
        if location is not None:
            yield "file", file_path(report.chemin, location.fichier, self.setting.base)
            yield "line", str(location.ligne)
            # GitHub refuses columns where the span has several lines.
            if location.ligne == location.ligne_fin:
                yield "col", str(location.colonne)
            yield "endLine", str(location.ligne_fin)
            if location.ligne == location.ligne_fin:
                yield "endColumn", str(location.colonne_fin)
        yield "title", f"{finding.code} {finding.slug}"


def _data(text: str) -> str:
    """Escape a message."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a value before the second `::`."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
