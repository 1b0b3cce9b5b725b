"""The parts that make up a chapter of the page."""

from collections.abc import Iterator

from cptskit.loading.joining import JOINED_BY_KEY
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Ask:
    """A field on a page, by its path below the part that holds it."""

    path: str
    libelle: str = ""
    """The question, where the page words it differently from the model."""
    aide: str = ""
    rows: int = 1
    """How many lines an answer usually takes."""
    width: str = ""
    """`court` or `moyen`; full width otherwise."""
    cite: str = ""
    """The path of the list whose ids can be ticked: `diagnostic.besoins`."""
    en_ligne: bool = False
    """Whether it is on the same line as the next one."""


Field = str | Ask


@record
class Sheet:
    """A few fields under a title."""

    champs: tuple[Field, ...]
    titre: str = ""
    intro: str = ""


@record
class Cards:
    """A list whose items are shown one below the other."""

    path: str
    champs: tuple[Field, ...]
    titre: str
    ajouter: str
    intro: str = ""
    prefixe: str = ""
    """The prefix of the id of a new item, if items have ids."""
    avec: tuple[tuple[str, str], ...] = ()
    """What a new item starts with."""


@record
class Grid:
    """A list whose items are the rows of a table."""

    path: str
    champs: tuple[Field, ...]
    titre: str
    ajouter: str
    intro: str = ""
    prefixe: str = ""
    avec: tuple[tuple[str, str], ...] = ()
    lien: str = ""
    """The name of the page of a row, before its index, if rows have pages."""


@record
class Milestone:
    """The item of a list that has a certain value: the date of the letter among all dates."""

    path: str
    key: str
    value: str
    champs: tuple[Field, ...]


@record
class Milestones:
    """Items of a list that are always asked for, under a title."""

    items: tuple[Milestone, ...]
    titre: str = ""
    intro: str = ""


@record
class Own:
    """A part with its own template and data, by name."""

    nom: str


@record
class Folded:
    """What is optional at this stage, folded away."""

    resume: str
    parts: "tuple[Part, ...]"
    titre: str = "Facultatif à cette étape"


Part = Sheet | Cards | Grid | Milestones | Own | Folded


@record
class Chapter:
    """A chapter as a person thinks of it."""

    slug: str
    titre: str
    intro: str
    parts: tuple[Part, ...]
    couvre: tuple[str, ...] = ()
    """Paths whose findings are shown here, besides those of the fields."""
    dernier: bool = False
    """Whether it comes at the end, once everything else is written."""


def ask(champ: Field) -> Ask:
    """Return a field with its settings."""
    return Ask(champ) if isinstance(champ, str) else champ


def steps(path: str) -> Route:
    """Return the route of a path: `missions.crises.moyens`."""
    first, *rest = path.split(".")
    keyed = 1 if first in JOINED_BY_KEY else 0  # a year is a key, not a place in a list
    places = (int(step) if step.isdecimal() else step for step in rest[keyed:])
    return (first, *rest[:keyed], *places)


def asks_for(parts: tuple[Part, ...], route: Route) -> bool:
    """Say whether a chapter has a field or a list at a route."""
    for part in parts:
        match part:
            case Sheet(champs=fields) if any(steps(ask(champ).path) == route for champ in fields):
                return True
            case Cards() | Grid() if _in_list(part, route):
                return True
            case Folded(parts=inner) if asks_for(inner, route):
                return True
            case Own(nom="communes") if route == ("territoire", "communes"):
                return True
            case Own(nom="signataires") if route == ("signatures",):
                return True
    return False


def _in_list(part: Cards | Grid, route: Route) -> bool:
    whole = steps(part.path)
    if route == whole:
        return True
    inner = [steps(ask(champ).path) for champ in part.champs]
    return route[: len(whole)] == whole and route[len(whole) + 1 :] in inner


def paths_of(parts: tuple[Part, ...]) -> Iterator[str]:
    """Yield the paths that the fields and lists of a chapter write."""
    for part in parts:
        match part:
            case Sheet(champs=fields):
                yield from (ask(champ).path for champ in fields)
            case Cards(path=path) | Grid(path=path):
                yield path
            case Milestones(items=items):
                yield from dict.fromkeys(item.path for item in items)
            case Folded(parts=inner):
                yield from paths_of(inner)
