"""Findings that are reported together: more than three of one rule and level make one block."""

from collections import Counter
from collections.abc import Iterable, Sequence

from cptskit.socle.findings import Finding, Level

Block = tuple[Finding, ...]

ALONE = 3
"""Up to so many findings of one rule are reported one by one."""


def blocks(findings: Sequence[Finding]) -> list[Block]:
    """Gather the findings of a project; a block stands where its first finding stood."""
    sizes = Counter(map(_key, findings))
    gathered: dict[tuple[str, Level], list[Finding]] = {}
    result: list[list[Finding]] = []
    for finding in findings:
        key = _key(finding)
        if sizes[key] <= ALONE:
            result.append([finding])
        elif key in gathered:
            gathered[key].append(finding)
        else:
            gathered[key] = [finding]
            result.append(gathered[key])
    return [tuple(block) for block in result]


def shared(values: Iterable[str]) -> str | None:
    """Return the value that all have, or None where they differ."""
    different = set(values)
    return different.pop() if len(different) == 1 else None


def _key(finding: Finding) -> tuple[str, Level]:
    return finding.code, finding.level
