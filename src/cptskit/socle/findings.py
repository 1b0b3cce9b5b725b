"""What the machinery tells a user: findings, where they are, and the report of a project.

These types are the only thing that reading, rules and reporters share.
This module imports nothing of ours but what records are.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from cptskit.socle.records import record

Route = tuple[str | int, ...]
"""Where something is in a project: keys and indices from the top, as `("membres", 3, "nom")`."""

_LONGEST = 2000
"""Characters of a message; the longest of ours, with a list of all values, takes half."""


class Level(StrEnum):
    """How serious a finding is, at the stage at which the project is checked."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"
    CONSEIL = "conseil"


BLOCKING = (Level.ERREUR, Level.AVERTISSEMENT)
"""The levels that keep a document back; conseils never do."""


@record
class Location:
    """A span of a file; lines and columns count from 1, in code points; the end is exclusive."""

    fichier: str
    """Path relative to the project's folder, with `/`."""
    ligne: int
    colonne: int
    ligne_fin: int
    colonne_fin: int


@record
class OtherPlace:
    """A second place that a finding shows, with a few words in French."""

    location: Location
    mention: str


@record
class Basis:
    """The text on which a finding stands: id in `droit/textes`, title, grade (A, B, C), source.

    `estimate` is True where the finding compares with a figure that was not read but derived.
    """

    id: str
    titre: str
    grade: str
    source: str
    estimate: bool = False


@record
class Change:
    """A text to write at a route, which mends a finding for certain; of its key, if `key`.

    With `remove`, the item of a list that stands at the route goes.
    """

    route: Route
    value: str
    key: bool = False
    remove: bool = False


@record
class Finding:
    """One thing to mend, ready to be shown.

    `location` is None only for what no file can show (an empty folder, say).
    `help` says in French what to write instead; it may be empty. `changes` write it.
    """

    code: str
    slug: str
    level: Level
    message: str
    location: Location | None
    route: Route = ()
    help: str = ""
    others: tuple[OtherPlace, ...] = ()
    basis: Basis | None = None
    changes: tuple[Change, ...] = ()


@record
class Ignored:
    """A finding that the project asks to ignore, and the reason that it writes for it."""

    finding: Finding
    motif: str


@record
class Report:
    """All that `check` says of one project.

    `readable` is False when the files could not be read as a project: the rules were not run, and
    every finding comes from reading. `sources` gives the lines of the files that findings show, for
    excerpts. `fault` is True where cptskit itself failed on the project. `rules` gives the names of
    the rules that were run, by code. `today` is a line about the day of the machine, where the life
    of the contract demands one: it counts for nothing, and only people read it. `personal` are the
    values of the project that say who somebody is: reports that leave the machine hide them.
    """

    chemin: str
    readable: bool
    etape: str | None
    date: date | None
    findings: tuple[Finding, ...]
    ignored: tuple[Ignored, ...] = ()
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fault: bool = False
    rules: Mapping[str, str] = field(default_factory=dict)
    today: str = ""
    personal: tuple[str, ...] = field(default=(), repr=False)

    def count(self, level: Level) -> int:
        """Return the number of findings of this level."""
        return sum(finding.level is level for finding in self.findings)


def brief(text: str) -> str:
    """Return a message, cut where it quotes more than one can read."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def route_text(route: Route) -> str:
    """Return a route as `territoire.communes[2].insee`; indices count from 0."""
    text = ""
    for step in route:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text
