"""The templates of documents, and copies of them in a project for it to change."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import nodes

from cptskit.documents.catalogue import KINDS
from cptskit.documents.gabarits.environment import environment
from cptskit.documents.gabarits.modeles import names, strangers
from cptskit.documents.gabarits.own import OWN_TEMPLATES
from cptskit.francais.suggestions import or_meant
from cptskit.socle.errors import CptskitError, TargetExistsError
from cptskit.socle.files import write_atomically
from cptskit.socle.plain_files import is_plain
from cptskit.socle.resources import resource

_ENDING = ".md"
_FIRST_COMMENT = re.compile(r"\{#-?\s*(.*?)\s*-?#\}", re.DOTALL)
ALL = "tous"

__all__ = [
    "ALL",
    "Extracted",
    "Template",
    "UnknownTemplateError",
    "extract",
    "names",
    "strangers",
    "templates",
    "usage",
]


class UnknownTemplateError(CptskitError):
    """No template has this name, or several have."""


@dataclass(frozen=True)
class Template:
    """A template by its path within `templates/`."""

    name: str
    usage: str
    """What it is, in one French line."""
    overridden: bool
    """The project has its own."""


@dataclass(frozen=True)
class Extracted:
    """Files that were copied, and those that were there already and stayed as they are."""

    written: tuple[Path, ...]
    kept: tuple[Path, ...]


def templates(folder: Path) -> list[Template]:
    """Return all templates, documents first, with those that a project overrides marked.

    Raises UnknownTemplateError where there is no such folder.
    """
    _refuse_missing(folder)
    own = folder / OWN_TEMPLATES
    return [Template(name, usage(name), is_plain(own / name, folder)) for name in names()]


def usage(name: str) -> str:
    """Return what a template is: the first sentence of its first comment."""
    text = (resource("templates") / name).read_text(encoding="utf-8")
    match = _FIRST_COMMENT.match(text)
    words = " ".join(match[1].split()) if match else ""
    return words.partition(". ")[0].rstrip(".")


def extract(folder: Path, wanted: Sequence[str], *, remplacer: bool = False) -> Extracted:
    """Copy templates into a project's `modeles/`, for the project to change them.

    `wanted` are names of templates, with or without folder and ending; names of documents, which
    mean their template and all its blocks; or `tous`. A file that the project has already stays,
    unless `remplacer`. Raises UnknownTemplateError before anything is written, TargetExistsError
    where there was nothing left to write, OSError.
    """
    _refuse_missing(folder)
    chosen = list(dict.fromkeys(name for one in wanted for name in _chosen(one)))
    targets = {name: folder / OWN_TEMPLATES / name for name in chosen}
    kept = [] if remplacer else [path for path in targets.values() if path.exists()]
    written = [path for path in targets.values() if path not in kept]
    if not written:
        raise TargetExistsError(
            f"Le projet a déjà {', '.join(path.as_posix() for path in kept)} ; rien n'a été écrit. "
            "Pour revenir à l'original : --remplacer"
        )
    for name, path in targets.items():
        if path in written:
            write_atomically(path, (resource("templates") / name).read_bytes(), folder)
    return Extracted(tuple(written), tuple(kept))


def _refuse_missing(folder: Path) -> None:
    if not folder.is_dir():
        raise UnknownTemplateError(f"Le dossier {folder.as_posix()} n'existe pas.")


def _chosen(wanted: str) -> list[str]:
    """Return the templates that a name means."""
    known_names = names()
    name = wanted.strip().replace("\\", "/").removeprefix("./").removeprefix(f"{OWN_TEMPLATES}/")
    if name == ALL:
        return known_names
    if name in KINDS:
        return _with_blocks(KINDS[name].template)
    bare = name.removesuffix(_ENDING)
    if f"{bare}{_ENDING}" in known_names:
        return [f"{bare}{_ENDING}"]
    ends = [one for one in known_names if f"/{one}".endswith(f"/{bare}{_ENDING}")]
    if len(ends) == 1:
        return ends
    raise UnknownTemplateError(_unknown(wanted, bare, ends, known_names))


def _with_blocks(name: str) -> list[str]:
    """Return a template and those that it includes, near and far, each once."""
    reached, waiting = [], [name]
    while waiting:
        template = waiting.pop(0)
        if template not in reached:
            reached.append(template)
            waiting += _included(template)
    return reached


def _included(name: str) -> Iterator[str]:
    """Yield the templates that one includes; a name that is computed means all that fit."""
    text = (resource("templates") / name).read_text(encoding="utf-8")
    tree = environment(resource("templates")).parse(text)
    for include in tree.find_all(nodes.Include):
        written = [constant.value for constant in _constants(include.template)]
        if isinstance(include.template, nodes.Const):
            yield from written
        elif written:
            yield from (one for one in names() if one.startswith(str(written[0])))


def _constants(expression: nodes.Expr) -> Iterator[nodes.Const]:
    if isinstance(expression, nodes.Const):
        yield expression
    yield from expression.find_all(nodes.Const)


def _unknown(wanted: str, bare: str, ends: Sequence[str], known_names: Sequence[str]) -> str:
    if ends:
        return f"Plusieurs modèles s'appellent « {wanted} » : {', '.join(ends)}."
    spelled = [*KINDS, *(name.removesuffix(_ENDING) for name in known_names)]
    near = or_meant(bare, spelled) or or_meant(bare, (Path(name).stem for name in known_names))
    hint = near.removeprefix(" ; ").capitalize() or "La liste : cptskit modeles list"
    return f"Le modèle « {wanted} » n'existe pas. {hint}"
