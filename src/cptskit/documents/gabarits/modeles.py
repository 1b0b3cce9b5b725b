"""The names of our templates, and the files of a project's `modeles/` that bear none of them."""

from collections.abc import Collection, Iterator
from pathlib import Path

from cptskit.documents.catalogue import KINDS
from cptskit.documents.gabarits.own import OWN_TEMPLATES
from cptskit.francais.suggestions import closest, or_meant, suggested
from cptskit.socle.plain_files import Found, Why, walk
from cptskit.socle.records import record
from cptskit.socle.resources import resource

_ENDING = ".md"
_SLIP = 0.85
"""How alike a name is to one of ours to be a slip, and not a block of the project's own."""


@record
class Stranger:
    """A file of the project's `modeles/` that replaces none of ours."""

    path: str
    """Path relative to the project."""
    remark: str
    """What it may be, in French."""


def names() -> list[str]:
    """Return the names of all templates, documents first, then blocks."""
    root = resource("templates")
    documents = [kind.template for kind in KINDS.values()]
    blocks = sorted(path.relative_to(root).as_posix() for path in root.glob(f"blocs/**/*{_ENDING}"))
    return [*dict.fromkeys(documents), *blocks]


def strangers(folder: Path) -> Iterator[Stranger]:
    """Yield the files of `modeles/` that bear no name of ours: new blocks, slips, Word files."""
    ours = names()
    for file, name in _without_ours(folder, ours):
        if file.why is Why.OUTSIDE:
            remark = "lien qui sort du dossier du projet : cptskit ne le suit pas"
        elif _is_word(file):
            remark = f"trame Word : cptskit render --modele {file.name}"
        else:
            remark = f"ne remplace aucun modèle de cptskit{or_meant(name, ours)}"
        yield Stranger(file.name, remark)


def misnamed(folder: Path) -> Iterator[str]:
    """Yield a French line for each file of `modeles/` whose name is nearly one of ours."""
    ours = names()
    for file, name in _without_ours(folder, ours):
        if file.why or _is_word(file):
            continue
        if meant := closest(name, ours, _SLIP):
            remark = f"{file.name} ne remplace aucun modèle de cptskit."
            yield f"{remark} {suggested(f'« {meant} »')}"


def _without_ours(folder: Path, ours: Collection[str]) -> Iterator[tuple[Found, str]]:
    """Yield each file of `modeles/` that replaces none of ours, with its name there."""
    for file in walk(folder, below=OWN_TEMPLATES):
        name = file.name.removeprefix(f"{OWN_TEMPLATES}/")
        lock_of_word = file.path.name.startswith("~$")
        if file.why is Why.OUTSIDE or not (file.why or lock_of_word or name in ours):
            yield file, name


def _is_word(file: Found) -> bool:
    return file.path.suffix.lower() == ".docx"
