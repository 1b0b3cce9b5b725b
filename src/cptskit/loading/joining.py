"""The sections of all files, joined into one tree with the place of every part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cptskit.loading import problems
from cptskit.loading.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    is_empty,
    node_location,
    pairs,
    plain,
)
from cptskit.socle.findings import Finding, OtherPlace, Route
from cptskit.socle.records import record

JOINED_BY_KEY = {"missions": "La mission", "annees": "L'année"}
"""Sections that several files may share, by their keys, and what such a key is called."""


@record
class Entry:
    """A key and its value, and the file in which they stand.

    `parts` is given for a section that several files share: its entries, by their key.
    """

    path: str
    key: ScalarNode
    value: Node
    parts: Mapping[str, "Entry"] | None = None


@record
class Graft:
    """A list that a table gives, as if it stood in the YAML.

    `mentions` says where a row, or a cell by its column, is when its place cannot: in a workbook.
    """

    entry: Entry
    mentions: Mapping[Route, str] = field(default_factory=dict)


@dataclass(slots=True)
class Tree:
    """The sections of a project by name, the findings met while joining, and the main file.

    `grafts` are lists that stand in tables, by the route at which they belong.
    """

    sections: dict[str, Entry] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    grafts: dict[tuple[str, str], Graft] = field(default_factory=dict)

    @property
    def main_path(self) -> str:
        """The file that says what the project is: that of `etape`, else the first one."""
        first = next(iter(self.sections.values()), None)
        entry = self.sections.get("etape") or self.sections.get("identite") or first
        return entry.path if entry else ""

    def data(self) -> dict[str, object]:
        """Return the sections as plain data, raw strings in place of all scalars."""
        whole = {name: _entry_data(entry) for name, entry in self.sections.items()}
        for (section, key), graft in self.grafts.items():
            rows, held = plain(graft.entry.value), whole[section]
            if rows is not None and isinstance(held, dict):
                held[key] = rows
        return {name: value for name, value in whole.items() if value is not None}


def join(roots: Mapping[str, MappingNode]) -> Tree:
    """Join the root mappings of files, by path; what is given twice becomes a finding.

    A section, or a mission, that a file leaves empty is not given by it.
    """
    tree = Tree()
    for path, root in roots.items():
        for key, value in pairs(root):
            entry = Entry(path, key, value)
            known = tree.sections.get(key.value)
            if key.value in JOINED_BY_KEY and _in_parts(entry) and (not known or _in_parts(known)):
                _join_parts(tree, entry)
            else:
                _add(tree.findings, tree.sections, entry, "La section")
    return tree


def _in_parts(entry: Entry) -> bool:
    return isinstance(entry.value, MappingNode) or is_empty(entry.value)


def _join_parts(tree: Tree, entry: Entry) -> None:
    section = entry.key.value
    known = tree.sections.get(section)
    parts = dict(known.parts or {}) if known else {}
    for part in _parts(entry):
        _add(tree.findings, parts, part, JOINED_BY_KEY[section])
    first = known or entry
    tree.sections[section] = Entry(first.path, first.key, first.value, parts)


def _parts(entry: Entry) -> Iterator[Entry]:
    written = pairs(entry.value) if isinstance(entry.value, MappingNode) else ()
    for key, value in written:
        yield Entry(entry.path, key, value)


def _add(findings: list[Finding], known: dict[str, Entry], entry: Entry, what: str) -> None:
    name = entry.key.value
    first = known.setdefault(name, entry)
    if first is entry or is_empty(entry.value):
        return
    if is_empty(first.value):
        known[name] = entry
        return
    other = OtherPlace(node_location(first.path, first.key), "déjà donnée ici")
    findings.append(
        problems.DUPLICATE_SECTION.at(
            node_location(entry.path, entry.key),
            f"{what} « {name} » est donnée deux fois, dans {first.path} et dans {entry.path}.",
            "Réunissez les deux, ou supprimez l'une.",
            others=(other,),
        )
    )


def _entry_data(entry: Entry) -> object:
    if entry.parts is None:
        return plain(entry.value)
    data = {name: plain(part.value) for name, part in entry.parts.items()}
    return {name: value for name, value in data.items() if value is not None} or None
