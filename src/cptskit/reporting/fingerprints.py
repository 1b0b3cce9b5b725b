"""Fingerprints of findings, the same from run to run, so that a service tells new from old."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from cptskit.reporting.places import folder
from cptskit.socle.findings import Finding, Location, Report

_DIGITS = re.compile(r"\d+")


def marked(reports: Sequence[Report], base: Path | None) -> Iterator[tuple[Report, Finding, str]]:
    """Yield each finding with its report and a fingerprint that no other finding has.

    A fingerprint depends on the rule, the file, the keys that lead to the place, the text of the
    line, and the words of the message: neither on line numbers nor on the order of lists. Findings
    that have all of this in common are told apart by their order.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for report in reports:
        project = _project(report, base)
        for finding in report.findings:
            identity = (project, *_identity(report, finding))
            yield report, finding, _digest((*identity, str(seen[identity])))
            seen[identity] += 1


def _project(report: Report, base: Path | None) -> str:
    """Return the path of a project; its name alone where the path is that of one machine."""
    path = folder(report.chemin, base)
    return Path(path).name if Path(path).is_absolute() else path


def _identity(report: Report, finding: Finding) -> tuple[str, ...]:
    location = finding.location
    keys = ".".join(step for step in finding.route if isinstance(step, str))
    # A message may count, or name a line: its numbers change while the finding stays the same.
    message = _DIGITS.sub("", finding.message)
    return (
        finding.code,
        location.fichier if location else "",
        keys,
        _line(report, location),
        message,
    )


def _line(report: Report, location: Location | None) -> str:
    if location is None:
        return ""
    lines = report.sources.get(location.fichier, ())
    return lines[location.ligne - 1].strip() if 1 <= location.ligne <= len(lines) else ""


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
