"""Sections of a file: whether it has one, and one more at its end, with its own line ends."""

from collections.abc import Iterable

_MARK = "\ufeff"
"""The mark of UTF-8, with which Notepad begins a file."""


def has_section(text: str, section: str) -> bool:
    """Say whether a text has this section, written as a block."""
    return any(line.startswith(f"{section}:") for line in text.removeprefix(_MARK).splitlines())


def with_lines(text: str, lines: Iterable[str]) -> str:
    """Return a text with lines at its end, with the line ends that it has."""
    newline = "\r\n" if "\r\n" in text else "\n"
    gap = newline if text.removeprefix(_MARK) and not text.endswith("\n") else ""
    return text + gap + "".join(line + newline for line in lines)
