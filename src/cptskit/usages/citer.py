"""What the texts of a folder may cite, and its completion in an editor."""

import json
from pathlib import Path

from cptskit.francais.accents import folded
from cptskit.loading import LoadedProject, load
from cptskit.renvois import Citable, citables
from cptskit.socle.errors import UnreadableProjectError
from cptskit.socle.files import write_atomically
from cptskit.usages.check import check_loaded

SNIPPETS = ".vscode/cptskit.code-snippets"


def citer(path: Path | str, mot: str = "") -> tuple[Citable, ...]:
    """Return what the texts of a project may cite; only what holds a word, if one is given.

    Raises UnreadableProjectError.
    """
    found = _of(load(path))
    wanted = folded(mot)
    return tuple(
        citable
        for citable in found
        if wanted in folded(f"{citable.cle} {citable.sorte} {citable.dit.words}")
    )


def write_snippets(path: Path | str) -> Path:
    """Write, for VS Code, what completes `[[` in the files of a project, and return the file.

    It is made anew each time. A person is completed by what they are, never by name.

    Raises UnreadableProjectError, OSError.
    """
    folder = Path(path)
    found = _of(load(folder))
    snippets = {f"[[{citable.cle}]]": _snippet(citable) for citable in found}
    target = folder / SNIPPETS
    content = json.dumps(snippets, ensure_ascii=False, indent=2) + "\n"
    write_atomically(target, content.encode(), folder)
    return target


def _snippet(citable: Citable) -> dict[str, object]:
    words = (
        citable.sorte
        if citable.sorte == "personne"
        else citable.dit.parts.get("complet", citable.dit.words)
    )
    return {
        "scope": "yaml,markdown",
        "prefix": [f"[[{citable.cle}", citable.cle],
        "body": f"[[{citable.cle}]]",
        "description": words,
    }


def _of(loaded: LoadedProject) -> tuple[Citable, ...]:
    if loaded.projet is None:
        raise UnreadableProjectError(check_loaded(loaded))
    seen: set[str] = set()
    shown = []
    for citable in citables(loaded.projet):  # of several names of a thing, the first
        if citable.own or citable.dit.words not in seen:
            shown.append(citable)
        seen.add(citable.dit.words)
    return tuple(shown)
