"""What a trame asks for and the project does not have; what it shows that is not plain text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Undefined
from pydantic import BaseModel

from cptskit.documents.gabarits.escaping import Markdown
from cptskit.documents.gabarits.fields import description_at, field_at, item_in, model_in
from cptskit.documents.gabarits.vue import Groupe, Vue, champs_de, origine
from cptskit.francais.suggestions import or_meant
from cptskit.projet.descriptions import descriptions
from cptskit.projet.membres import Membres
from cptskit.projet.missions import Mission
from cptskit.projet.personnel import Personnel, marques
from cptskit.socle.findings import Route

_FIRST, _LAST = 0xF0000, 0x10FFFD
"""Signs of private use, which no text bears."""

_LISTS_OF_PEOPLE = ("professionnels", "fichier")
_ASIDE = re.compile(r" ;| :| \(|, par exemple|\. ")
"""Where the words for a field go on to explain."""


@dataclass(frozen=True)
class Gap:
    """A value that is missing: its key (empty for none), what is expected, the file for it."""

    cle: str
    attendu: str
    fichier: str = ""

    @property
    def mark(self) -> str:
        """The words that stand in the document: the first of what is expected."""
        return f"[À compléter : {_ASIDE.split(self.attendu, maxsplit=1)[0]}]"


@dataclass
class Signs:
    """Gives each rich value and each gap a sign, which holds its place in the text."""

    _values: list[Gap | Markdown] = field(default_factory=list)
    _signs: dict[Gap | Markdown, str] = field(default_factory=dict)

    def sign(self, value: Gap | Markdown) -> str:
        """Return the sign of a value, the same each time."""
        if value not in self._signs:
            self._signs[value] = chr(_FIRST + len(self._values))
            self._values.append(value)
        return self._signs[value]

    def value(self, sign: str) -> Gap | Markdown | None:
        """Return the value of a sign; None for one that is not ours."""
        place = ord(sign) - _FIRST
        return self._values[place] if 0 <= place < len(self._values) else None


def is_sign(char: str) -> bool:
    """Tell a sign from a letter."""
    return _FIRST <= ord(char) <= _LAST


@dataclass
class Gaps:
    """Knows the route of each part of a project, and makes the box of an empty field."""

    projet: Any
    """The view of the project."""
    file_of: Callable[[Route], str]
    public: bool = False
    """Whether personal data were left out: their fields are empty, and not missing."""
    signs: Signs = field(default_factory=Signs)
    asked: dict[Gap, None] = field(default_factory=dict)
    """Lists that were gone through in vain."""
    problems: dict[str, None] = field(default_factory=dict)
    """What is wrong in the trame, each said once, with its place."""
    where: Callable[[], str] = str
    """Says in French where in the trame we are."""
    _places: dict[int, tuple[Route, str]] = field(init=False)

    def __post_init__(self) -> None:
        """Note the place of each view."""
        self._places = dict(_places(self.projet, (), ""))

    def problem(self, text: str) -> None:
        """Keep a fault of the trame, to be reported with the others."""
        self.problems[f"{self.where()} : {text}"] = None

    def withheld(self, model: type | None, name: str) -> bool:
        """Tell a field that is left out of what is published from one that is missing."""
        if not (self.public and model and issubclass(model, BaseModel)):
            return False
        mark = marques(model).get(name)
        named = isinstance(mark, Personnel) or (mark is not None and mark.a_defaut is None)
        return named or (model is Membres and name in _LISTS_OF_PEOPLE)

    def at(self, path: str) -> "Missing":
        """Return the box of the empty field at a path of the models."""
        names = path.split(".")
        kind = Mission if names[0] == "missions" and len(names) == 2 else field_at(path).annotation
        return Missing(self, Gap(path, description_at(path), self.file_of(tuple(names))), kind)

    def of(self, obj: object, name: str) -> "Missing":
        """Return the box of an empty field of a value."""
        model = origine(obj)
        if not (model and issubclass(model, BaseModel) and name in model.model_fields):
            return self.named(name.replace("_", " "))
        words = descriptions(model)[name].rstrip(".")
        kind = model.model_fields[name].annotation
        if id(obj) not in self._places:
            return Missing(self, Gap("", words), kind)
        route, cle = self._places[id(obj)]
        gap = Gap(f"{cle}.{name}" if cle else name, words, self.file_of((*route, name)))
        return Missing(self, gap, kind)

    def named(self, attendu: str) -> "Missing":
        """Return the box of something that no key of the project holds."""
        return Missing(self, Gap("", attendu[:1].upper() + attendu[1:]))

    def below(self, gap: Gap, kind: Any, name: str) -> "Missing":
        """Return the box of a field of something that is itself missing."""
        model = model_in(kind)
        if model is None:
            return Missing(self, gap)
        if name not in model.model_fields:
            self.problem(
                f"le champ « {name} » n'existe pas dans « {gap.cle} »"
                f"{or_meant(name, model.model_fields)}"
            )
            return Missing(self, gap)
        words = descriptions(model)[name].rstrip(".")
        inner = Gap(f"{gap.cle}.{name}" if gap.cle else "", words, gap.fichier)
        return Missing(self, inner, model.model_fields[name].annotation)


class Missing(Undefined):
    """Stands for an empty value: false, without length, and a mark where it is written.

    A loop over an empty list has one turn, so that the row shows what is expected in it.
    """

    __slots__ = ("gap", "gaps", "kind")

    def __init__(self, gaps: Gaps, gap: Gap, kind: Any = None) -> None:
        """Know what is missing; `kind` is the annotation of the field, where there is one."""
        super().__init__(name=gap.cle)
        self.gaps = gaps
        self.gap = gap
        self.kind = kind

    def below(self, name: object) -> "Missing":
        """Return what stands for a part of it."""
        if isinstance(name, str):
            return self.gaps.below(self.gap, self.kind, name)
        return Missing(self.gaps, self.gap, item_in(self.kind))

    def __str__(self) -> str:
        """Return the sign of the mark."""
        return self.gaps.signs.sign(self.gap)

    def __iter__(self) -> Iterator[Any]:
        """Yield one entry, which is missing too."""
        self.gaps.asked[self.gap] = None
        yield Missing(self.gaps, self.gap, item_in(self.kind))

    def __eq__(self, other: object) -> bool:
        """Equal what is empty."""
        return other in (None, (), "") or isinstance(other, Missing)

    def __ne__(self, other: object) -> bool:
        """Differ from what is not empty."""
        return not self == other

    def __hash__(self) -> int:
        """Hash as what is missing."""
        return hash(self.gap)

    def _same(self, *_: object) -> "Missing":
        return self

    def _never(self, *_: object) -> bool:
        return False

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _same  # type: ignore[assignment]
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _same  # type: ignore[assignment]
    __mod__ = __rmod__ = __pos__ = __neg__ = __call__ = _same  # type: ignore[assignment]
    __lt__ = __le__ = __gt__ = __ge__ = _never  # type: ignore[assignment]


def _places(value: object, route: Route, cle: str) -> Iterator[tuple[int, tuple[Route, str]]]:
    """Yield the views of a project: their identity, their route, and how a user may call it."""
    if isinstance(value, Vue):
        yield id(value), (route, cle)
        for name in champs_de(value):
            below = f"{cle}.{name}" if cle else name
            yield from _places(getattr(value, name), (*route, name), below)
    elif isinstance(value, tuple):
        for place, part in enumerate(value):
            called = getattr(part, "id", None) or getattr(part, "insee", None) or place + 1
            yield from _places(part, (*route, place), f"{cle}[{called}]")
    elif isinstance(value, Groupe):
        for key, part in value.items():
            code = str(getattr(key, "value", key))
            yield from _places(part, (*route, code), f"{cle}.{code}")
