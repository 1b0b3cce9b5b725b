"""Quotes around a value that YAML cuts or refuses: « Agir : médecins », « **Gras** »."""

import re

from cptskit.loading.files import Source
from cptskit.loading.nodes import compose
from cptskit.loading.quotes import between_curly, requoted
from cptskit.loading.scalars import scalar

_LINE = re.compile(
    r"(?P<head>[ ]*(?:- +)*(?:[^\W\d]\w*:[ ]+|(?<=- )))"
    r"(?P<value>[^\s\[\]{}&!|>#].*?)(?P<tail>\s*|\s+#.*)"
)
_RESERVED = ("@", "`", "*", "%")
"""Signs that YAML keeps to itself at the start of a value."""

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
    value = _meant(match["value"], keyed=":" in match["head"]) if match else None
    if match is None or value is None:
        return None
    quoted = f"{match['head']}{scalar(value)}{match['tail']}{whole[len(bare) :]}"
    mended = "".join([*lines[: line - 1], quoted, *lines[line:]])
    return mended if stop(mended) > stop(text) == line else None


def _meant(written: str, *, keyed: bool) -> str | None:
    """Return the text that a value means, which needs quotes, or others than it has."""
    if written[0] in "\"'":
        right = requoted(written)
        return right[1:-1] if right else None
    if (keyed and ":" in written) or written.startswith(_RESERVED):
        return between_curly(written) or written
    return None


def stop(text: str) -> float:
    """Return the line where reading a file stops; infinite if it never does."""
    _, findings = compose(Source.of("", text))
    lines = [
        finding.location.ligne
        for finding in findings
        if finding.location and finding.code == "LEC005"
    ]
    return min(lines, default=float("inf"))
