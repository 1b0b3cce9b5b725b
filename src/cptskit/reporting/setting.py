"""What a reporter is, and what it knows about the place where its words will be read."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from cptskit.socle.findings import Basis, Level, Report
from cptskit.socle.records import record

Paint = Callable[[str, str], str]
"""Gives a text the colours of a style: "erreur", "lieu", "code", "aide", "discret"…"""


def plain(text: str, style: str) -> str:  # noqa: ARG001 - the shape of Paint
    """Paint nothing: for pipes, files, NO_COLOR."""
    return text


@record
class RuleCard:
    """What can be said of a rule besides its findings, in French.

    `page` is Markdown; `level` the gravest that the rule may have at any stage; `basis` the first
    text that it stands on, None for reading errors.
    """

    title: str
    page: str
    chapter: str
    level: Level
    basis: Basis | None


def no_card(code: str) -> RuleCard | None:  # noqa: ARG001 - the shape of Setting.card
    """Know no rule."""
    return None


@record
class Setting:
    """How to write a report: the collaborators of every reporter."""

    width: int | None = None
    """Columns of the terminal; None where lines need not be folded (a pipe, a file)."""
    paint: Paint = plain
    base: Path | None = None
    """The working directory: a path given in full below it is shown relative to it."""
    partial: bool = False
    """True when only a part of the rules was asked for: then nothing is said to be ready."""
    blocking: tuple[Level, ...] = (Level.ERREUR,)
    """The levels that make the command fail."""
    quiet: bool = False
    """True when a text is to say only what makes the command fail, and nothing of the rest."""
    address: Callable[[], str] = str
    """Returns where cptskit was installed from, "" where nothing says it."""
    card: Callable[[str], RuleCard | None] = no_card
    """Returns what is known of a rule by its code, None for an unknown one."""


class Reporter(Protocol):
    """Turns reports into text; prints nothing, exits nothing."""

    def report(self, reports: Sequence[Report]) -> str:
        """Return the whole text, which ends with a line feed."""
