"""Findings for programs: the stable JSON of `check --format json`."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cptskit.reporting.places import folder
from cptskit.reporting.setting import Setting
from cptskit.socle.findings import Basis, Finding, Level, Location, OtherPlace, Report, route_text

VERSION = 1
"""Grows only when a key changes its meaning or goes; a new key does not count."""


@dataclass(frozen=True)
class JsonReporter:
    """The format `json`.

    `fichier` is relative to the project's folder, `chemin` of a project to the working directory;
    lines and columns count from 1, in code points, and the end column is exclusive.
    What does not exist is null: the five fields of a location, `fondement`, `etape`, `date`.
    """

    setting: Setting

    def report(self, reports: Sequence[Report]) -> str:
        """Return one JSON document."""
        base = self.setting.base
        document = {"version": VERSION, "projets": [_project(report, base) for report in reports]}
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _project(report: Report, base: Path | None) -> dict[str, Any]:
    return {
        "chemin": folder(report.chemin, base),
        "etape": report.etape,
        "date": report.date.isoformat() if report.date is not None else None,
        "constats": [_finding(finding) for finding in report.findings],
        "resume": {
            "erreurs": report.count(Level.ERREUR),
            "avertissements": report.count(Level.AVERTISSEMENT),
            "conseils": report.count(Level.CONSEIL),
            "ignores": len(report.ignored),
        },
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "regle": finding.slug,
        "niveau": finding.level.value,
        "message": finding.message,
        **_location(finding.location),
        "chemin": route_text(finding.route),
        "aide": finding.help,
        "autres_lieux": [_other(other) for other in finding.others],
        "fondement": _basis(finding.basis),
    }


def _location(location: Location | None) -> dict[str, str | int | None]:
    fields = ("fichier", "ligne", "colonne", "ligne_fin", "colonne_fin")
    return {field: getattr(location, field, None) for field in fields}


def _other(other: OtherPlace) -> dict[str, str | int]:
    location = other.location
    return {
        "fichier": location.fichier,
        "ligne": location.ligne,
        "colonne": location.colonne,
        "mention": other.mention,
    }


def _basis(basis: Basis | None) -> dict[str, str] | None:
    if basis is None:
        return None
    return {
        "id": basis.id,
        "titre": basis.titre,
        "grade": basis.grade,
        "source": basis.source,
    }
