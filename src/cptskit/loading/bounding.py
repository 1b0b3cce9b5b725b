"""How many findings are reported: a file that is wrong on every line is said in a few."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cptskit.socle.findings import Finding

MOST = 5000
"""Findings of one kind that are reported of a file, or of the whole reading."""


def first_of_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings, but `MOST` of each kind; then, at the next of that kind, that more follow.

    After twice as many of one kind nothing more is asked for: finding them takes time too.
    """
    met: Counter[str] = Counter()
    for finding in findings:
        met[finding.code] += 1
        number = met[finding.code]
        if number <= MOST:
            yield finding
        elif number == MOST + 1:
            yield replace(
                finding,
                message=f"D'autres erreurs du même genre suivent : les {MOST} premières sont "
                "montrées.",
                help="Corrigez celles-ci, et relancez la commande.",
                others=(),
                changes=(),
            )
        elif number > 2 * MOST:
            return
