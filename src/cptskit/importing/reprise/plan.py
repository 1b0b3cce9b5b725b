"""What was understood, as the files of a project: YAML by section, texts, pictures, members."""

import re
from collections.abc import Mapping
from typing import Any

from cptskit.importing.reprise.understand import Understood
from cptskit.importing.reprise.words import folded
from cptskit.importing.reprise.yaml_out import dumped
from cptskit.importing.rows import CANONICAL
from cptskit.importing.writing import table

_FIRST = frozenset(
    {"etape", "region", "identite", "association", "contacts", "destinataires", "contrat"}
)
_SHORT = 240


def files_of(understood: Understood, *, new: bool = True) -> dict[str, bytes]:
    """Return the files of a project by path, in order; without the report.

    Those of a `new` project give its stage and its name.
    """
    tree: dict[str, Any] = _copied(understood.tree)
    files: dict[str, bytes] = {}
    for route, text in understood.texts.items():
        _put(tree, route, text, files)
    _chapters(tree, understood, files)
    people = tree.get("membres", {}).pop("professionnels", None)
    if people:
        columns = [name for name in CANONICAL if any(name in person for person in people)]
        files["membres.csv"] = table(people, columns)
        tree["membres"] = {"fichier": "membres.csv", **tree["membres"]}
    if not new:
        tree.pop("etape", None)
    elif "identite" not in tree or "nom" not in tree["identite"]:
        tree["identite"] = {"nom": "CPTS à nommer", **tree.get("identite", {})}
    written = {path: dumped(part).encode() for path, part in _by_file(tree).items()}
    return {**written, **files, **understood.pictures}


def _copied(tree: Any) -> Any:
    if isinstance(tree, Mapping):
        return {key: _copied(value) for key, value in tree.items()}
    return [_copied(item) for item in tree] if isinstance(tree, list) else tree


def _put(tree: dict[str, Any], route: str, text: str, files: dict[str, bytes]) -> None:
    """Write a narrative at its route: short ones in place, others in a file of their own."""
    *above, last = route.split(".")
    node = tree
    for step in above:
        node = node.setdefault(step, {})
    node[last] = _narrative(route.replace(".", "-"), text, files)


def _narrative(name: str, text: str, files: dict[str, bytes]) -> Any:
    if len(text) <= _SHORT and "\n" not in text:
        return text
    path = f"textes/{name}.md"
    files[path] = f"{text}\n".encode()
    return {"texte": path}


def _chapters(tree: dict[str, Any], understood: Understood, files: dict[str, bytes]) -> None:
    taken: set[str] = set()
    own = []
    for chapter in understood.chapters:
        base = re.sub(r"\W+", "-", folded(chapter["titre"]))[:50].strip("-") or "chapitre"
        name, count = base, 1
        while name in taken:
            count += 1
            name = f"{base}-{count}"
        taken.add(name)
        files[f"textes/chapitre-{name}.md"] = f"{chapter['texte']}\n".encode()
        own.append(
            {
                "titre": chapter["titre"],
                "apres": chapter["apres"],
                "texte": {"texte": f"textes/chapitre-{name}.md"},
            }
        )
    if own:
        tree["chapitres"] = own


def _by_file(tree: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the sections by file, as in a new project."""
    files: dict[str, dict[str, Any]] = {}
    for name, value in tree.items():
        if name == "missions":
            for code, mission in value.items():
                if mission:
                    files[f"missions/{code}.yaml"] = {"missions": {code: mission}}
        else:
            files.setdefault("cpts.yaml" if name in _FIRST else f"{name}.yaml", {})[name] = value
    return files
