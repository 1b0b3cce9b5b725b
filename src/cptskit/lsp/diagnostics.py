"""Findings as an editor underlines them."""

from collections import defaultdict
from pathlib import Path

from lsprotocol import types
from pygls.workspace import PositionCodec

from cptskit.francais.ponctuation import typo
from cptskit.loading.files import start_of
from cptskit.lsp.desk import Desk, Project
from cptskit.lsp.places import lines_of, range_of, uri_of
from cptskit.socle.findings import Finding, Level, Location
from cptskit.usages.explain import addresses

SOURCE = "cptskit"
_SEVERITIES = {
    Level.ERREUR: types.DiagnosticSeverity.Error,
    Level.AVERTISSEMENT: types.DiagnosticSeverity.Warning,
    Level.CONSEIL: types.DiagnosticSeverity.Information,
}


class Underliner:
    """Turns the findings of a project into the diagnostics of its files."""

    def __init__(self, desk: Desk, codec: PositionCodec) -> None:
        """Keep the open texts, and how the editor counts columns."""
        self._desk = desk
        self._codec = codec
        self._pages = addresses()
        self._lines: dict[Path, tuple[str, ...]] = {}

    def of(self, project: Project) -> dict[Path, list[types.Diagnostic]]:
        """Return the diagnostics of a project by file; a finding without a place stands first."""
        by_file: dict[Path, list[types.Diagnostic]] = defaultdict(list)
        for finding in project.findings:
            at = finding.location or start_of(project.loaded.locator.tree.main_path or "cpts.yaml")
            by_file[project.folder / at.fichier].append(self.one(project, finding, at))
        return dict(by_file)

    def one(self, project: Project, finding: Finding, at: Location) -> types.Diagnostic:
        """Return one finding, with what to write, its law and the page that explains it."""
        page = self._pages.get(finding.code)
        others = [
            types.DiagnosticRelatedInformation(
                types.Location(
                    uri_of(project.folder / other.location.fichier),
                    self._range(project, other.location),
                ),
                typo(other.mention),
            )
            for other in finding.others
        ]
        return types.Diagnostic(
            range=self._range(project, at),
            message=message_of(finding),
            severity=_SEVERITIES[finding.level],
            code=finding.code,
            code_description=types.CodeDescription(page) if page else None,
            source=SOURCE,
            related_information=others or None,
        )

    def _range(self, project: Project, at: Location) -> types.Range:
        path = project.folder / at.fichier
        source = project.loaded.sources.get(at.fichier)
        lines = source.lines if source else self._lines_of(path)
        return range_of(self._codec, lines, at)

    def _lines_of(self, path: Path) -> tuple[str, ...]:
        if path not in self._lines:
            self._lines[path] = lines_of(self._desk.text(path))
        return self._lines[path]


def message_of(finding: Finding) -> str:
    """Return the words of a finding: what is wrong, what to write, on which text it stands."""
    lines = [finding.message, finding.help]
    if finding.basis:
        grade = f"grade {finding.basis.grade}"
        if finding.basis.estimate:
            grade += ", estimation à confirmer auprès de la CPAM"
        lines.append(f"Fondement : {finding.basis.titre} ({grade}).")
    return typo("\n".join(filter(None, lines)))
