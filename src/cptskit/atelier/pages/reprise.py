"""A document that exists, taken over: what was understood, taken or left, and what to decide."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cptskit.atelier.formulaires.chapitres import chapter_of
from cptskit.atelier.formulaires.choix import title_of, words_of
from cptskit.atelier.formulaires.natures import asked_at
from cptskit.atelier.formulaires.routes import name_of, route_of
from cptskit.atelier.pages.formulaire import Form
from cptskit.editing.champs import Changement, Retrait
from cptskit.importing.reprise.facts import Question
from cptskit.projet.codes import Etape
from cptskit.socle.errors import CptskitError
from cptskit.socle.findings import Route
from cptskit.socle.records import record
from cptskit.usages.import_projet import Reprise, import_projet

KINDS = (".docx", ".odt", ".doc", ".pdf")
"""The endings that the reader answers to, if only to say what to do instead."""
_LONG = 240
_NEEDED = (("etape",), ("identite", "nom"))
"""What a project cannot be without; it is changed later."""


@record
class Understood:
    """A group of answers that was understood: a section, or an item of a list."""

    name: str
    titre: str
    lignes: tuple[tuple[str, str], ...]


@record
class TakenOver:
    """A document that was read and is not taken yet."""

    fichier: str
    content: bytes
    groupes: Mapping[str, tuple[Understood, ...]]
    """What was understood, by the title of its chapter."""
    questions: tuple[Question, ...]
    valeurs: int


def read_document(name: str, content: bytes) -> TakenOver:
    """Return what a document says. Raises CptskitError where it cannot be read, OSError."""
    with TemporaryDirectory(prefix="cptskit-") as lent:
        found = _import(Path(lent), name, content, Path(lent) / "projet")
        groups: dict[str, list[Understood]] = {}
        tree = {**found.found.tree}
        for path, text in found.found.texts.items():
            _put(tree, tuple(path.split(".")), text)
        for route, held in _groups(tree):
            chapter = chapter_of(Etape.PROJET, route).titre
            lines = tuple(_lines(route, held))
            if lines and route not in _NEEDED:
                groups.setdefault(chapter, []).append(
                    Understood(name_of(route), _title(route, held), lines)
                )
        kept = {title: tuple(one) for title, one in groups.items()}
        return TakenOver(name, content, kept, found.found.questions, found.valeurs)


def write_document(taken: TakenOver, folder: Path) -> None:
    """Write the project that a document gives. Raises CptskitError, OSError."""
    with TemporaryDirectory(prefix="cptskit-") as lent:
        _import(Path(lent), taken.fichier, taken.content, folder).write()


def left_out(form: Form, taken: TakenOver, data: Any) -> Iterator[Changement]:
    """Yield what takes out again the groups that a person did not want, from the end."""
    ticked = set(form.get("prendre", []))
    names = [one.name for groups in taken.groupes.values() for one in groups]
    for name in reversed([one for one in names if one not in ticked]):
        route = route_of(name)
        held = data.at(route) if route else None
        if route and held is not None:
            yield Retrait(route, held)


def _import(lent: Path, name: str, content: bytes, folder: Path) -> Reprise:
    ending = Path(name).suffix.lower()
    if ending not in KINDS:
        raise CptskitError("Choisissez un document Word (.docx) ou LibreOffice (.odt).")
    file = lent / f"document{ending}"
    file.write_bytes(content)
    return import_projet(file, folder)


def _put(tree: dict[str, Any], route: tuple[str, ...], text: str) -> None:
    held = tree.get(route[0])
    if len(route) == 1:
        tree[route[0]] = text
        return
    tree[route[0]] = {**held} if isinstance(held, Mapping) else {}
    _put(tree[route[0]], route[1:], text)


def _groups(tree: Mapping[str, Any], route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Yield what is taken or left as one: an item of a list of things, or a lone value."""
    for key, value in tree.items():
        here = (*route, str(key))
        if isinstance(value, Mapping):
            yield from _groups(value, here)
        elif isinstance(value, list | tuple) and value and isinstance(value[0], Mapping):
            yield from (((*here, index), one) for index, one in enumerate(value))
        else:
            yield here, value


def _lines(route: Route, held: Any) -> Iterator[tuple[str, str]]:
    if isinstance(held, Mapping):
        for key, value in held.items():
            yield from _lines((*route, str(key)), value)
    elif isinstance(held, list | tuple):
        if held and isinstance(held[0], Mapping):
            for index, one in enumerate(held):
                yield from _lines((*route, index), one)
        elif held:
            yield _label(route), ", ".join(map(str, held))
    elif str(held).strip():
        yield _label(route), _said(route, str(held))


def _label(route: Route) -> str:
    try:
        return asked_at(route).question.libelle
    except (KeyError, ValueError):
        return str(route[-1])


def _said(route: Route, text: str) -> str:
    try:
        values = asked_at(route).values
    except (KeyError, ValueError):
        values = None
    words = dict(words_of(values)).get(text, text) if values else text
    return words if len(words) <= _LONG else f"{words[:_LONG]}…"


def _title(route: Route, held: Any) -> str:
    return (title_of(held) if isinstance(held, Mapping) else "") or _label(route)
