"""Reports that leave the machine: who somebody is, and how to reach them, is not in them.

A report for a forge is read by everyone who may read the repository, and often kept. The one on the
terminal is for the author, who needs the name to mend it.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from cptskit.socle.findings import Finding, Ignored, Report

MASK = "[masqué]"
_SHORTEST = 3
_REACHED = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)(?:\+33[ .]?|0)[1-9](?:[ ./-]?\d{2}){4}(?!\d)"
    r"|(?<!\d)(?:8|10)\d{9}(?!\d)"
)
"""Addresses, telephone numbers, RPPS numbers, whoever they belong to."""


def masked(report: Report) -> Report:
    """Return a report in which no personal value is left."""
    hide = _hider(report.personal)
    return replace(
        report,
        findings=tuple(_masked(finding, hide) for finding in report.findings),
        ignored=tuple(
            Ignored(_masked(ignored.finding, hide), hide(ignored.motif))
            for ignored in report.ignored
        ),
        sources={path: tuple(map(hide, lines)) for path, lines in report.sources.items()},
        personal=(),
    )


def _masked(finding: Finding, hide: Callable[[str], str]) -> Finding:
    return replace(
        finding,
        message=hide(finding.message),
        help=hide(finding.help),
        others=tuple(replace(other, mention=hide(other.mention)) for other in finding.others),
        changes=tuple(replace(change, value=hide(change.value)) for change in finding.changes),
    )


def _hider(personal: tuple[str, ...]) -> Callable[[str], str]:
    """Return what hides these values, the longest first, where they are whole words."""
    words = sorted({value for value in personal if len(value) >= _SHORTEST}, key=len, reverse=True)
    if not words:
        return lambda text: _REACHED.sub(MASK, text)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
    return lambda text: _REACHED.sub(MASK, pattern.sub(MASK, text))
