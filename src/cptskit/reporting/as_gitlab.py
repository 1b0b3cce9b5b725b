"""Findings as a Code Quality report, which GitLab shows in merge requests."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cptskit.francais.ponctuation import typo
from cptskit.reporting.fingerprints import marked
from cptskit.reporting.places import file_path, folder
from cptskit.reporting.setting import Setting
from cptskit.socle.findings import Finding, Level, Location, Report

_SEVERITIES = {Level.ERREUR: "major", Level.AVERTISSEMENT: "minor", Level.CONSEIL: "info"}


@dataclass(frozen=True)
class GitlabReporter:
    """The format `gitlab`: a list, empty where there is nothing to say."""

    setting: Setting

    def report(self, reports: Sequence[Report]) -> str:
        """Return one JSON document."""
        issues = [
            {
                "description": _description(finding),
                "check_name": f"{finding.code} {finding.slug}",
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[finding.level],
                "location": self._location(report, finding.location),
            }
            for report, finding, fingerprint in marked(reports, self.setting.base)
        ]
        return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"

    def _location(self, report: Report, location: Location | None) -> dict[str, Any]:
        if location is None:  # GitLab wants a line: the first, of the folder
            path = folder(report.chemin, self.setting.base)
            return {"path": path, "lines": {"begin": 1}}
        return {
            "path": file_path(report.chemin, location.fichier, self.setting.base),
            "positions": {
                "begin": {"line": location.ligne, "column": location.colonne},
                "end": {"line": location.ligne_fin, "column": location.colonne_fin},
            },
        }


def _description(finding: Finding) -> str:
    """Return the message and the help on one line, as GitLab shows them."""
    aide = f" {typo('Aide :')} {finding.help}" if finding.help else ""
    return (finding.message + aide).replace("\n", " ")
