"""Which items of a document are done, in part or not, in a project."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from cptskit.droit.lettre import items_lettre
from cptskit.droit.missions import missions
from cptskit.droit.regions import Region
from cptskit.progress.items import CONTRAT, LETTRE, LETTRE_RULES, PROJET, Item
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.socle.findings import Finding, Level, Route


class State(StrEnum):
    """How far an item is."""

    FAIT = "fait"
    EN_PARTIE = "en partie"
    MANQUE = "manque"
    CONSEILLE = "conseillé"
    """Not written, or not all of it, and nothing waits for it: the document may leave without."""


@dataclass(frozen=True)
class ItemState:
    """An item, its state, and the path to fill first when it is not done."""

    item: Item
    state: State
    path: str


@dataclass(frozen=True)
class Progress:
    """The items of one document."""

    etape: Etape
    items: tuple[ItemState, ...]
    autres: int = 0
    """How many findings and boxes hold the document, and speak of no item."""

    @property
    def done(self) -> int:
        """The number of items that hold nothing back."""
        return sum(item.state in (State.FAIT, State.CONSEILLE) for item in self.items)


def progress(
    projet: Projet,
    etape: Etape,
    findings: Iterable[Finding],
    day: date,
    region: Region | None = None,
    boxes: Collection[Route] | None = None,
) -> Progress:
    """Return how far the document of a stage is.

    An item is done when all its paths are filled and no error nor warning speaks of one of them. A
    region whose list is known chooses the items of its letter. A mission that the law of the day
    does not ask for is left out. `boxes` are the routes of the boxes that the document bears: with
    them, what is not written and holds nothing back is told apart from what is missing.
    """
    wrong = [finding for finding in findings if finding.level is not Level.CONSEIL]
    items = [_Asked(projet, item) for item in items_asked(etape, region, day)]
    elsewhere = [finding for finding in wrong if not any(item.blamed([finding]) for item in items)]
    left = {box for box in boxes or () if not any(item.held([box]) for item in items)}
    left -= {finding.route for finding in elsewhere}
    states = tuple(item.state(wrong, boxes) for item in items)
    return Progress(etape, states, len(elsewhere) + len(left))


def items_asked(etape: Etape, region: Region | None, day: date) -> Iterator[Item]:
    """Yield the items of the document of a stage: a region chooses those of its letter."""
    if etape is Etape.LETTRE:
        listed = region.items_lettre() if region else items_lettre()
        yield from (
            Item(item.id, item.libelle, LETTRE[item.id], LETTRE_RULES.get(item.id, ()))
            for item in listed
        )
    elif etape is Etape.PROJET:
        absent = [
            f"missions.{mission.code}." for mission in missions(day) if mission.statut != "socle"
        ]
        yield from (item for item in PROJET if not item.paths[0].startswith(tuple(absent)))
    else:
        yield from CONTRAT


class _Asked:
    """An item, and what share of each of its paths a project has written."""

    def __init__(self, projet: Projet, item: Item) -> None:
        """Measure the shares."""
        self.item = item
        self.shares = {path: _share(projet, path) for path in item.paths}

    def state(self, wrong: list[Finding], boxes: Collection[Route] | None) -> ItemState:
        """Return how far it is, under these errors and warnings, and these boxes."""
        todo = next((path for path, share in self.shares.items() if share < 1), self.item.paths[0])
        first = todo.split("|")[0].split(".*")[0]
        blocked = self.blamed(wrong) or self.held(boxes or ())
        if not blocked and all(share == 1 for share in self.shares.values()):
            return ItemState(self.item, State.FAIT, first)
        if not blocked and boxes is not None:
            return ItemState(self.item, State.CONSEILLE, first)
        nothing = all(share == 0 for share in self.shares.values())
        return ItemState(self.item, State.MANQUE if nothing else State.EN_PARTIE, first)

    def blamed(self, findings: Iterable[Finding]) -> bool:
        """Say whether one of these findings speaks of it."""
        return any(
            concerns(self.item, finding) or self._misses_below(finding.route)
            for finding in findings
        )

    def held(self, routes: Iterable[Route]) -> bool:
        """Say whether one of these routes is its own."""
        return any(holds(self.item, route) or self._misses_below(route) for route in routes)

    def _misses_below(self, route: Route) -> bool:
        """Say whether a route holds what is not written of it: a chapter that is not there."""
        return bool(route) and any(
            share < 1 and _above(route, way.split("."))
            for path, share in self.shares.items()
            for way in path.split("|")
        )


def _share(projet: Projet, path: str) -> float:
    """Return the share of what a path asks for that is written, from 0 to 1."""
    return max(_filled(projet, way.split(".")) for way in path.split("|"))


def _filled(value: Any, names: list[str]) -> float:
    if not names or value is None:
        return float(bool(value) or value is False or value == 0)
    name, rest = names[0], names[1:]
    if name == "*":
        entries = list(value.values() if isinstance(value, dict) else value)
        return sum(_filled(entry, rest) for entry in entries) / len(entries) if entries else 0
    if isinstance(value, dict):
        return _filled(value.get(name), rest)
    assert isinstance(value, BaseModel)
    return _filled(getattr(value, name), rest)


def concerns(item: Item, finding: Finding) -> bool:
    """Say whether a finding speaks of an item: at or below one of its paths, or by its rule."""
    return finding.code in item.rules or holds(item, finding.route)


def holds(item: Item, route: Route) -> bool:
    """Say whether a route is at or below one of the paths of an item."""
    ways = (way.split(".") for path in item.paths for way in path.split("|"))
    return any(_concerns(route, way) for way in ways)


def _concerns(route: Route, way: list[str]) -> bool:
    """Say whether a route is at or below a path, or is the whole of what its `*` walks through."""
    if len(route) < len(way) and way[len(route)] != "*":
        return False
    return all(name in ("*", str(part)) for part, name in zip(route, way, strict=False)) and bool(
        route
    )


def _above(route: Route, way: list[str]) -> bool:
    """Say whether a route is that of a whole of which a path is a part."""
    return len(route) < len(way) and all(
        name in ("*", str(part)) for part, name in zip(route, way, strict=False)
    )
