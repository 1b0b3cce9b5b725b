"""Sections of a file: whether one is there, and one more at the end, in the file's own lines."""

from collections.abc import Iterable

_MARK = "\ufeff"
"""The mark of UTF-8, with which Notepad begins a file."""


def has_section(text: str, section: str) -> bool:
    """Say whether a text has this section, written as a block."""
    return any(line.startswith(f"{section}:") for line in text.removeprefix(_MARK).splitlines())


def with_lines(text: str, lines: Iterable[str]) -> str:
    """Return a text with lines at its end, ended as its own are."""
    newline = "\r\n" if "\r\n" in text else "\n"
    gap = newline if text.removeprefix(_MARK) and not text.endswith("\n") else ""
    return text + gap + "".join(line + newline for line in lines)
