"""How near an imported project is to what a careful person would write."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from cptskit.importing.reprise.words import folded

_KEYS = ("insee", "profession", "titre", "intitule", "libelle", "fonction", "nom", "seuil", "annee")
FREE = frozenset(
    {"type", "unite", "nom", "siren", "role", "source", "id", "fait", "lieu", "intitule"}
)
"""Fields that count only where they are expected: those that a name or a table gives."""


def facts(tree: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each value of a project with its place, the items of a list named by their key."""
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from facts(value, f"{path}.{key}" if path else str(key))
    elif isinstance(tree, list | tuple):
        for item in tree:
            named = isinstance(item, Mapping)
            key = next((item[k] for k in _KEYS if k in item), "") if named else item
            if named:
                yield f"{path}[{_same(key)}]", "là"
                yield from facts(item, f"{path}[{_same(key)}]")
            else:
                yield f"{path}[{_same(key)}]", "là"
    else:
        yield path, _same(tree)


def _same(value: Any) -> str:
    text = re.sub(r"(?<=\d)[ \u00a0](?=\d{3})", "", str(value))
    return folded(text).replace("communaute professionnelle territoriale de sante", "cpts")


def expected_facts(text: str) -> dict[str, str]:
    """Return the facts of an expected project, raw texts for all values."""
    return dict(facts(yaml.load(text, Loader=yaml.BaseLoader)))


def precision(found: Mapping[str, Any], expected: str) -> tuple[float, float, list[str]]:
    """Return precision and recall in the sections that are expected, and the faults."""
    wanted = expected_facts(expected)
    sections = {re.split(r"[.\[]", path)[0] for path in wanted}
    got = {
        path: value
        for path, value in facts(found)
        if re.split(r"[.\[]", path)[0] in sections
        and (path in wanted or path.rsplit(".", 1)[-1] not in FREE)
    }
    wrong = [f"{path} = {value}" for path, value in got.items() if wanted.get(path) != value]
    missing = [
        f"manque {path} = {value}" for path, value in wanted.items() if got.get(path) != value
    ]
    good = len(got) - len(wrong)
    return good / max(len(got), 1), good / max(len(wanted), 1), [*wrong, *missing]
