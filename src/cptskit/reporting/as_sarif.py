"""Findings as SARIF 2.1.0, which code hosts and editors read."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from cptskit.francais.ponctuation import typo, typo_outside_code
from cptskit.reporting.fingerprints import marked
from cptskit.reporting.places import file_path, folder
from cptskit.reporting.setting import RuleCard, Setting
from cptskit.socle.findings import Basis, Finding, Level, Location, Report, route_text
from cptskit.version import __version__

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LANGUAGE = "fr-FR"
_LEVELS = {Level.ERREUR: "error", Level.AVERTISSEMENT: "warning", Level.CONSEIL: "note"}
_SEVERITIES = {Level.ERREUR: "error", Level.AVERTISSEMENT: "warning"}
_FINGERPRINT = "cptskit/v1"
"""The name carries a version: another way to compute it would have another name."""

Json = dict[str, Any]


@dataclass(frozen=True)
class SarifReporter:
    """The format `sarif`: one run, with the pages of the rules that found something.

    What a project asks to ignore is left out: GitHub would show it as an alert.
    """

    setting: Setting

    def report(self, reports: Sequence[Report]) -> str:
        """Return one JSON document."""
        findings = {finding.code: finding for report in reports for finding in report.findings}
        codes = sorted(findings)
        indices = {code: index for index, code in enumerate(codes)}
        driver = {
            "name": "cptskit",
            "version": __version__,
            "semanticVersion": __version__,
            **({"informationUri": address} if (address := self.setting.address()) else {}),
            "language": _LANGUAGE,
            "rules": [_rule(findings[code], self.setting.card(code)) for code in codes],
        }
        run = {
            "tool": {"driver": driver},
            "language": _LANGUAGE,
            "columnKind": "unicodeCodePoints",
            "invocations": [
                {"executionSuccessful": all(report.readable for report in reports)},
            ],
            "results": [
                self._result(report, finding, fingerprint, indices[finding.code])
                for report, finding, fingerprint in marked(reports, self.setting.base)
            ],
            "properties": {"projets": [self._project(report) for report in reports]},
        }
        document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"

    def _project(self, report: Report) -> Json:
        return {
            "chemin": folder(report.chemin, self.setting.base),
            "etape": report.etape,
            "date": report.date.isoformat() if report.date else None,
        }

    def _result(self, report: Report, finding: Finding, fingerprint: str, index: int) -> Json:
        result = {
            "ruleId": finding.code,
            "ruleIndex": index,
            "level": _LEVELS[finding.level],
            "message": {"text": _message(finding)},
            "locations": [{"physicalLocation": self._place(report, finding.location)}],
            "partialFingerprints": {_FINGERPRINT: fingerprint},
            "properties": {"chemin": route_text(finding.route), **_stands_on(finding.basis)},
        }
        if finding.others:
            result["relatedLocations"] = [
                {
                    "id": number,
                    "message": {"text": other.mention},
                    "physicalLocation": self._place(report, other.location),
                }
                for number, other in enumerate(finding.others, 1)
            ]
        return result

    def _place(self, report: Report, location: Location | None) -> Json:
        if location is None:
            path = folder(report.chemin, self.setting.base) + "/"
            return {"artifactLocation": _artifact(path)}
        path = file_path(report.chemin, location.fichier, self.setting.base)
        region = {
            "startLine": location.ligne,
            "startColumn": location.colonne,
            "endLine": location.ligne_fin,
            "endColumn": location.colonne_fin,
        }
        return {"artifactLocation": _artifact(path), "region": region}


def _rule(finding: Finding, card: RuleCard | None) -> Json:
    """Return what the file says of the rule of a finding."""
    rule: Json = {"id": finding.code, "name": finding.slug}
    if card is None:
        return rule
    page = typo_outside_code(card.page)
    rule |= {
        "shortDescription": {"text": typo(card.title) + "."},
        "fullDescription": {"text": typo(card.title) + "."},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[card.level]},
        "properties": {
            "tags": [card.chapter],
            "problem.severity": _SEVERITIES.get(card.level, "recommendation"),
            **_stands_on(card.basis),
        },
    }
    if card.basis and card.basis.source.startswith("https://") and " " not in card.basis.source:
        rule["helpUri"] = card.basis.source
    return rule


def _stands_on(basis: Basis | None) -> Json:
    if basis is None:
        return {}
    return {"fondement": basis.titre, "grade": basis.grade, "source": basis.source}


def _message(finding: Finding) -> str:
    """Return message and help, with links to the other places: GitHub shows those that are named.

    What a user's text may hold of a link's punctuation is taken apart.
    """
    text = finding.message
    if finding.help:
        text += f"\n{typo('Aide :')} {finding.help}"
    text = text.replace("](", "] (")
    for number, other in enumerate(finding.others, 1):
        mention = other.mention.replace("[", "\\[").replace("]", "\\]")
        text += f"\n{typo('Voir :')} [{mention}]({number})"
    return text


def _artifact(path: str) -> Json:
    """Return a path as an address: below the source root, or of this machine where it is not."""
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}
