"""What a rule is: its card, its page, its check; and what it says, at a route."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from importlib import import_module

from cptskit.droit.regions import Region
from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.page import Page, read_page
from cptskit.socle.findings import Change, Level, Route
from cptskit.socle.records import record


@record
class Elsewhere:
    """A second place that a remark shows, with a few words in French."""

    route: Route
    mention: str


@record
class Remark:
    """What a rule says of a project: a message at a route, never at a line.

    `extract` narrows the place to a piece of the text at the route. `texte` and `grade` replace
    those of the rule's card where this remark stands on something else. `level` can only lower
    the level of the card. `changes` mend it for certain: what `cptskit fix` writes.
    """

    message: str
    route: Route
    help: str = ""
    others: tuple[Elsewhere, ...] = ()
    extract: str | None = None
    texte: str | None = None
    grade: str | None = None
    level: Level | None = None
    changes: tuple[Change, ...] = ()


_DIGIT = re.compile(r"\d")


def _no_fault(_: str) -> str:
    return ""


@record
class Context:
    """What a rule may know besides the project.

    `date` is the day at which the law is asked for. `files` are the paths below the project's
    folder. `texts` are all the texts of the project, with their routes, `narratives` those of them
    that are Markdown, `boxes` the boxes « À compléter » of the stage's document. `image_fault` says
    in French why the image at a path is not shown, or nothing. `known` are the codes and names of
    all rules. `unused` are the indices of `regles_ignorees` that no remark of another rule met.
    `logo` is what the file of the project's logo holds; None where the folder has none.
    """

    date: date
    etape: Etape
    region: Region | None = None
    files: frozenset[str] = frozenset()
    texts: tuple[tuple[Route, str], ...] = ()
    narratives: tuple[tuple[Route, str], ...] = ()
    boxes: tuple[tuple[Route, str], ...] = ()
    image_fault: Callable[[str], str] = _no_fault
    known: tuple[str, ...] = ()
    unused: tuple[int, ...] = ()
    logo: bytes | None = None

    @cached_property
    def folded(self) -> tuple[tuple[Route, str], ...]:
        """All the texts, without accents nor case, with their routes."""
        return tuple((route, folded(text)) for route, text in self.texts)

    @cached_property
    def whole(self) -> str:
        """All the folded texts in one, a line each: what is not in it is in none of them."""
        return "\n".join(text for _, text in self.folded)

    @cached_property
    def numbered(self) -> tuple[tuple[Route, str], ...]:
        """The texts in which a digit stands, with their routes."""
        return tuple((route, text) for route, text in self.texts if _DIGIT.search(text))


@record
class Levels:
    """The level of a rule at each stage; None where it does not bind."""

    lettre: Level | None = None
    projet: Level | None = None
    contrat: Level | None = None

    def at(self, etape: Etape) -> Level | None:
        """Return the level at a stage."""
        level: Level | None = getattr(self, etape.value)
        return level


Check = Callable[[Projet, Context], Iterator[Remark]]


@record
class Rule:
    """A rule of the registry.

    `basis` are ids of `droit/textes`, the first one shown with a finding. `regions` are the Insee
    codes of the regions where it holds, all of them when empty. `last` is for rules that speak of
    what the others found. `corrects` says that some of its remarks can be mended for certain.
    `section` is the section of the project that alone it looks at: without one it is not asked.
    """

    code: str
    slug: str
    levels: Levels
    basis: tuple[str, ...]
    check: Check
    module: str
    regions: frozenset[str] = frozenset()
    last: bool = False
    corrects: bool = False
    section: str | None = None

    @property
    def chapter(self) -> str:
        """The folder of the rule."""
        return self.module.split(".")[-2]

    @cached_property
    def page(self) -> Page:
        """The page of the rule, read from the docstring of its module."""
        return read_page(import_module(self.module).__doc__ or "")

    def binds(self, context: Context) -> bool:
        """Say whether the rule holds at this stage and in this region."""
        if self.levels.at(context.etape) is None:
            return False
        return not self.regions or (
            context.region is not None and context.region.code in self.regions
        )


def rule(
    code: str,
    slug: str,
    levels: Levels,
    basis: tuple[str, ...],
    *,
    regions: frozenset[str] = frozenset(),
    last: bool = False,
    corrects: bool = False,
    section: str | None = None,
) -> Callable[[Check], Rule]:
    """Make a rule of a `check` function: the card of the rule, written above it."""

    def wrap(check: Check) -> Rule:
        module = check.__module__
        return Rule(code, slug, levels, basis, check, module, regions, last, corrects, section)

    return wrap


def everywhere(level: Level) -> Levels:
    """Return the same level for all stages."""
    return Levels(level, level, level)


def advised_then_expected() -> Levels:
    """Return advice for a projet de santé, a warning for a contract."""
    return Levels(None, Level.CONSEIL, Level.AVERTISSEMENT)


def from_projet(level: Level) -> Levels:
    """Return a level that binds from the projet de santé on."""
    return Levels(None, level, level)
