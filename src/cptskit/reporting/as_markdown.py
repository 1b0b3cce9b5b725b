"""Findings as Markdown, for the summary of a run on GitHub, or a comment."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cptskit.francais.ponctuation import typo
from cptskit.reporting.places import place
from cptskit.reporting.setting import Setting
from cptskit.reporting.summary import last_line, project_line
from cptskit.socle.findings import Finding, Level, Report

_HEADS = {Level.ERREUR: "Erreurs", Level.AVERTISSEMENT: "Avertissements", Level.CONSEIL: "Conseils"}
_SHOWN = 200
"""Findings of one level in one project: GitHub drops a summary of more than 1 Mo whole."""
_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+!|~&@-])")


@dataclass(frozen=True)
class MarkdownReporter:
    """The format `markdown`: the summary as a title, then a table a level, a part a project."""

    setting: Setting

    def report(self, reports: Sequence[Report]) -> str:
        """Return the whole text."""
        blocks = [f"## {_escaped(last_line(reports, partial=self.setting.partial))}"]
        blocks += [block for report in reports for block in self._project(report)]
        return "\n\n".join(blocks) + "\n"

    def _project(self, report: Report) -> Iterator[str]:
        where = place(report.chemin, None, self.setting.base)
        yield f"### {_escaped(where)}"
        if line := project_line(report):
            yield _escaped(line)
        for level, head in _HEADS.items():
            findings = [finding for finding in report.findings if finding.level is level]
            if findings:
                yield f"#### {head} ({len(findings)})"
                rows = [self._row(report, finding) for finding in findings[:_SHOWN]]
                yield "\n".join(["| Où | Quoi | Règle |", "| --- | --- | --- |", *rows])
                if len(findings) > _SHOWN:
                    yield typo(
                        f"Et {len(findings) - _SHOWN} autres : « cptskit check » les montre."
                    )

    def _row(self, report: Report, finding: Finding) -> str:
        where = place(report.chemin, finding.location, self.setting.base)
        message = _escaped(finding.message)
        if finding.help:
            message += f"<br>{typo('Aide :')} {_escaped(finding.help)}"
        return f"| {_escaped(where)} | {message} | {finding.code} {_escaped(finding.slug)} |"


def _escaped(text: str) -> str:
    """Return a text in which nothing is a mark, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
