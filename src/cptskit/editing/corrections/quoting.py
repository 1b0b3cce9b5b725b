"""Quotes around a value that a colon cuts in two: « Agir ensemble : médecins, infirmiers »."""

import re

from cptskit.loading.files import Source
from cptskit.loading.nodes import compose
from cptskit.loading.quotes import between_curly
from cptskit.loading.scalars import scalar

_LINE = re.compile(
    r"(?P<head>[ ]*(?:- +)*[^\W\d]\w*:[ ]+)"
    r"(?P<value>[^\s\"'\[\]{}&*!|>%@`#].*?)(?P<tail>\s*|\s+#.*)"
)

_LINES = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
"""A line with its end, as editors count lines."""


def with_quotes(text: str, line: int) -> str | None:
    """Return a file with the value of a line in quotes, where that lets the line be read.

    Lines count from 1. None where quotes do not help, or could mean something else.
    """
    lines = _LINES.findall(text)
    if line > len(lines):  # the error is at the end of the file, below its last line
        return None
    whole = lines[line - 1]
    bare = whole.rstrip("\r\n")
    match = _LINE.fullmatch(bare)
    if match is None or ":" not in match["value"]:
        return None
    value = between_curly(match["value"]) or match["value"]
    quoted = f"{match['head']}{scalar(value)}{match['tail']}{whole[len(bare) :]}"
    mended = "".join([*lines[: line - 1], quoted, *lines[line:]])
    return mended if stop(mended) > stop(text) == line else None


def stop(text: str) -> float:
    """Return the line where reading a file stops; infinite if it never does."""
    _, findings = compose(Source.of("", text))
    lines = [
        finding.location.ligne
        for finding in findings
        if finding.location and finding.code == "LEC005"
    ]
    return min(lines, default=float("inf"))
