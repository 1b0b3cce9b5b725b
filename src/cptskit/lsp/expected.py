"""What the models expect at a place of a file: which keys, which kind of value, which words."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from cptskit.documents.mots import code
from cptskit.droit.missions import mission
from cptskit.droit.regions import toutes_les_regions
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.projet.descriptions import descriptions
from cptskit.projet.nombres import OuiNon, Taille
from cptskit.projet.textes import CodeInsee, Narratif
from cptskit.socle.findings import Route
from cptskit.socle.records import record

_TEXT = "Fichier du projet qui contient le texte, en Markdown, par exemple textes/historique.md."


@record
class Expected:
    """What stands at a route: its type, its marks, the model and the key that hold it."""

    kind: Any
    marks: tuple[Any, ...] = ()
    holder: type[BaseModel] | None = None
    key: str = ""
    required: bool = False

    @property
    def model(self) -> type[BaseModel] | None:
        """The model whose keys stand here, or None."""
        return (
            self.kind if isinstance(self.kind, type) and issubclass(self.kind, BaseModel) else None
        )

    @property
    def description(self) -> str:
        """The French description of the key."""
        if self.holder is None:
            return ""
        return descriptions(self.holder).get(self.key, "")

    @property
    def is_insee(self) -> bool:
        """Whether the Insee code of a commune stands here."""
        return _is(CodeInsee, self)


def _is(kind: Any, here: Expected) -> bool:
    """Say whether a type of ours, a plain one with its own reader, stands at a place."""
    return any(mark is kind.__metadata__[0] for mark in here.marks)


@record
class Choice:
    """A key or a value that may stand at a place, with what it means."""

    word: str
    words: str
    block: bool = False
    """Whether keys or a list stand below it."""


def expected_at(route: Route) -> Expected | None:
    """Return what the models expect at a route; None where they have nothing there."""
    here = Expected(Projet)
    for step in route:
        below = _below(here, step)
        if below is None:
            return None
        here = below
    return here


def _below(here: Expected, step: str | int) -> Expected | None:
    if here.model:
        field = here.model.model_fields.get(str(step))
        if field is None or isinstance(step, int):
            return None
        kind, marks = _core(field.annotation)
        return Expected(kind, (*field.metadata, *marks), here.model, str(step), field.is_required())
    origin, inside = get_origin(here.kind), get_args(here.kind)
    if origin is tuple and isinstance(step, int):
        return _inside(here, inside[0])
    if origin is dict and (inside[0] is not CodeMission or step in {*CodeMission}):
        return _inside(here, inside[1])
    return Expected(str, (), here.holder, here.key) if _is_file(here, step) else None


def _inside(here: Expected, annotation: Any) -> Expected:
    kind, marks = _core(annotation)
    return Expected(kind, marks, here.holder, here.key)


def _is_file(here: Expected, step: str | int) -> bool:
    return here.kind is Narratif and step == "texte"


def _core(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return the type in `Annotated[X | None, …]`, with its marks."""
    marks: tuple[Any, ...] = ()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            marks += tuple(more)
        elif get_origin(annotation) in (UnionType, Union):
            annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
        else:
            return annotation, marks


def keys_of(here: Expected) -> Iterator[Choice]:
    """Yield the keys that may stand at a place."""
    if here.model:
        words = descriptions(here.model)
        for name, field in here.model.model_fields.items():
            kind, _ = _core(field.annotation)
            yield Choice(name, words[name], _holds_more(kind))
    elif get_origin(here.kind) is dict and get_args(here.kind)[0] is CodeMission:
        for one in CodeMission:
            yield Choice(one.value, f"{mission(one.value, date.max).intitule}.", block=True)
    elif here.kind is Narratif:
        yield Choice("texte", _TEXT)


def _holds_more(kind: Any) -> bool:
    return get_origin(kind) in (tuple, dict) or (
        isinstance(kind, type) and issubclass(kind, BaseModel)
    )


def choices_of(here: Expected) -> Iterator[Choice]:
    """Yield the values of a short list that may stand at a place."""
    if isinstance(here.kind, type) and issubclass(here.kind, Enum):
        for choice in here.kind:
            yield Choice(str(choice.value), words_of(choice))
    elif _is(OuiNon, here):
        yield from (Choice("oui", ""), Choice("non", ""))
    elif _is(Taille, here):
        yield from (
            Choice(str(size), f"Taille {size} au sens de l'accord.") for size in range(1, 5)
        )
    elif (here.holder, here.key) == (Projet, "region"):
        yield from (Choice(region.nom, region.ars) for region in toutes_les_regions())


def words_of(enum: Enum) -> str:
    """Return the words for a code: the title of a mission, the name of a profession."""
    return mission(enum.value, date.max).intitule if isinstance(enum, CodeMission) else code(enum)
