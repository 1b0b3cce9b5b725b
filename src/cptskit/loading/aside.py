"""Files that look like a part of the project, and are not read because of their names."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from cptskit.francais.accents import folded
from cptskit.loading import problems
from cptskit.loading.files import start_of
from cptskit.loading.locating import home_of
from cptskit.projet import Projet
from cptskit.socle.findings import Finding
from cptskit.socle.plain_files import Found, walk

_DOUBLE = re.compile(
    r"(?P<right>.+\.ya?ml)\.(?:txt|text|docx?|rtf|odt|md|html?|json)", re.IGNORECASE
)
_OTHER = frozenset({".txt", ".text", ".rtf", ".yalm", ".yam", ".ymal"})
_MOST = 20


def left_aside(folder: Path, met: Iterable[Found]) -> list[Finding]:
    """Return a finding for each file met that was meant to be read, and what to call it."""
    found: list[Finding] = []
    for file in met:
        right = _meant(file.name) if file.why is None else None
        if right and len(found) < _MOST:
            found.append(_not_read(file.name, right, taken=(folder / right).exists()))
    return found


def _meant(name: str) -> str | None:
    path = PurePosixPath(name)
    if double := _DOUBLE.fullmatch(path.name):
        return str(path.with_name(double["right"]))
    if path.suffix.lower() in _OTHER and path.stem.lower() in _homes():
        return str(path.with_name(f"{path.stem}.yaml"))
    return None


def _homes() -> frozenset[str]:
    sections = list(Projet.model_fields)
    return frozenset({*sections, *map(home_of, sections)})


def _not_read(name: str, right: str, *, taken: bool) -> Finding:
    return problems.NOT_READ.at(
        start_of(name),
        f"{name} n'est pas lu : cptskit ne lit que les fichiers .yaml.",
        f"Il y a déjà {right} : effacez l'un des deux."
        if taken
        else f"Renommez-le {right} (dans l'Explorateur de Windows : Affichage, « Extensions de "
        "noms de fichiers »).",
    )


def names_like(folder: Path, written: str) -> Iterator[str]:
    """Yield the files of the project whose path differs from a text by case or accents alone."""
    wanted = folded(written)
    for file in walk(folder, apart_from=frozenset({"dist"})):
        if file.why is None and folded(file.name) == wanted:
            yield file.name
