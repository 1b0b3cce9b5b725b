"""Values as YAML scalars that our reader, and any other, reads back as they were meant."""

import re
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import TypeAlias

Value: TypeAlias = "str | Mapping[str, Value] | Sequence[Value]"
"""What an editor writes: texts, and mappings and lists of them."""

_NUMBER = re.compile(r"[1-9]\d*(?: \d{3})*(?:,\d+)?|2[AB]\d{3}")
_NAME = re.compile(r"[^\W\d_][\w '’,./()«»+&-]*(?<![ ,])")
_WORDS = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n"])


def scalar(value: str) -> str:
    """Return a text as a YAML scalar on one line: bare where that is safe, else quoted.

    A code that starts with zero is quoted: other readers would take it for an octal number.
    """
    safe = _NAME.fullmatch(value) and value.casefold() not in _WORDS
    if safe or _NUMBER.fullmatch(value):
        return value
    return _quoted(value)


def flow(values: Mapping[str, Value]) -> str:
    """Return a mapping on one line: `{insee: 24037, nom: Bergerac}`."""
    return "{" + ", ".join(f"{key}: {inside(value)}" for key, value in values.items()) + "}"


def block(values: Mapping[str, Value]) -> list[str]:
    """Return a mapping as lines, one a key; a mapping in it takes one line, a list one an item."""
    lines = []
    for key, value in values.items():
        if isinstance(value, str):
            lines.append(f"{key}: {scalar(value)}")
        elif isinstance(value, Mapping):
            lines.append(f"{key}: {flow(value)}")
        else:
            lines += [f"{key}:", *(f"  - {inside(item)}" for item in value)]
    return lines


def inside(value: Value) -> str:
    """Return a value that may stand between braces, where a comma ends a scalar."""
    if isinstance(value, Mapping):
        return flow(value)
    if not isinstance(value, str):
        return "[" + ", ".join(map(inside, value)) + "]"
    written = scalar(value)
    return _quoted(value) if "," in written and not written.startswith('"') else written


def _quoted(value: str) -> str:
    """Return a text between double quotes, with what cannot stand there itself as YAML escapes it.

    ruamel.yaml knows the escapes of every sign; it is told to fold nothing.
    """
    plain = value.replace("\\", "\\\\").replace('"', '\\"')
    if value.isprintable():
        return f'"{plain}"'
    from ruamel.yaml import YAML  # noqa: PLC0415 - only where a text needs it
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString  # noqa: PLC0415

    stream, yaml = StringIO(), YAML()
    yaml.width = 1 << 30
    yaml.dump(DoubleQuotedScalarString(value), stream)
    return stream.getvalue().removesuffix("\n...\n").removesuffix("\n")
