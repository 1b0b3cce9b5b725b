"""Examples as trees to edit, drop from and shuffle, then to check on their own day."""

import copy
import functools
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from cptskit.socle.findings import Report
from cptskit.usages.check import check

EXAMPLES = Path(__file__).parents[2] / "examples"
CONTRAT, PROJET, LETTRE = "metropole-ouest", "pays-berjalliens", "vallee-rurale"
ANCIEN, MINIMAL = "bergerac", "minimal"
DAYS = {
    CONTRAT: date(2026, 11, 1),
    PROJET: date(2026, 10, 15),
    LETTRE: date(2026, 10, 20),
    ANCIEN: date(2020, 3, 1),
    MINIMAL: date(2026, 11, 10),
}

Tree = dict[str, Any]
Edit = Callable[[Tree], None]


@functools.cache
def _text_of(example: str) -> str:
    """Return the sections of an example, joined, as JSON: a YAML that is quick to write."""
    tree: Tree = {}
    for file in sorted((EXAMPLES / example).rglob("*.yaml")):
        for section, value in yaml.load(file.read_text("utf-8"), yaml.BaseLoader).items():
            if section == "missions":
                tree.setdefault(section, {}).update(value)
            else:
                tree[section] = value
    return json.dumps(tree, ensure_ascii=False)


def tree_of(example: str) -> Tree:
    """Return the sections of an example, joined."""
    tree: Tree = json.loads(_text_of(example))
    return tree


def lay(example: str, folder: Path) -> Path:
    """Copy what an example holds besides its YAML."""
    for name in ("textes", "annexes", "images"):
        if (EXAMPLES / example / name).is_dir():
            shutil.copytree(EXAMPLES / example / name, folder / name)
    return folder


@functools.cache
def unharmed(example: str) -> Report:
    """Check an example as it is."""
    return check(EXAMPLES / example, date=DAYS[example])


def run(example: str, tree: Tree, folder: Path, select: tuple[str, ...] = ()) -> Report:
    """Check a tree on the day of its example."""
    (folder / "cpts.yaml").write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
    return check(folder, date=DAYS[example], seulement=select)


# Edits. A path is `membres.effectifs.0.nombre`.


def _at(tree: Any, path: str) -> tuple[Any, Any]:
    """Return the holder of a path and its last step."""
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
    for step in steps:
        tree = tree.setdefault(step, {}) if isinstance(tree, dict) else tree[step]
    return tree, last


def drop(path: str) -> Edit:
    """Drop a key or an item."""

    def edit(tree: Tree) -> None:
        holder, last = _at(tree, path)
        del holder[last]

    return edit


def put(path: str, value: Any) -> Edit:
    """Write a value, new or instead of another."""

    def edit(tree: Tree) -> None:
        holder, last = _at(tree, path)
        assert not isinstance(holder, dict) or holder.get(last) != value
        holder[last] = value

    return edit


def swap(one: str, other: str) -> Edit:
    """Exchange two values."""

    def edit(tree: Tree) -> None:
        (first, a), (second, b) = _at(tree, one), _at(tree, other)
        assert first[a] != second[b]
        first[a], second[b] = second[b], first[a]

    return edit


def add(path: str, item: Any) -> Edit:
    """Add an item to a list."""

    def edit(tree: Tree) -> None:
        holder, last = _at(tree, path)
        holder.setdefault(last, []).append(item)

    return edit


def twice(path: str) -> Edit:
    """Write an item of a list twice."""

    def edit(tree: Tree) -> None:
        holder, last = _at(tree, path)
        holder.insert(last + 1, copy.deepcopy(holder[last]))

    return edit
