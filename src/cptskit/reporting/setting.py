"""What a reporter is, and what it is told about the place where its words will be read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cptskit.findings import Report

Paint = Callable[[str, str], str]
"""Gives a text the colours of a style: "erreur", "lieu", "code", "aide", "discret"…"""


def plain(text: str, style: str) -> str:  # noqa: ARG001 - the shape of Paint
    """Paint nothing: for pipes, files, NO_COLOR."""
    return text


@dataclass(frozen=True)
class Setting:
    """How to write a report: the collaborators of every reporter."""

    width: int | None = None
    """Columns of the terminal; None where lines need not be folded (a pipe, a file)."""
    paint: Paint = plain
    base: Path | None = None
    """The working directory: a path given in full below it is shown relative to it."""
    partial: bool = False
    """True when only a part of the rules was asked for: then nothing is said to be ready."""


class Reporter(Protocol):
    """Turns reports into text; prints nothing, exits nothing."""

    def report(self, reports: Sequence[Report]) -> str:
        """Return the whole text, which ends with a line feed."""
