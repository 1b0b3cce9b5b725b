"""Routes in a project to places in its files: the one place where a line number is made."""

from collections.abc import Mapping
from dataclasses import field

from cptskit.loading.files import Source, relative_path, start_of
from cptskit.loading.joining import Entry, Graft, Tree
from cptskit.loading.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    node_location,
    pairs,
)
from cptskit.socle.findings import Location, Route
from cptskit.socle.records import record

_HOMES: Mapping[str, str] = {
    "association": "cpts",
    "contacts": "cpts",
    "destinataires": "cpts",
    "etape": "cpts",
    "identite": "cpts",
    "region": "cpts",
    "engagements": "cpts",
    "signatures": "cpts",
    "annexes": "cpts",
    "glossaire": "cpts",
    "style": "cpts",
    "regles_ignorees": "cpts",
    "prs": "diagnostic",
    "articulation": "membres",
    "appui": "budget",
}

_FEW = 100
"""Keys among which one is looked for one by one."""


def home_of(section: str) -> str:
    """Return the file, without its ending, in which a section is at home: often its own name."""
    return _HOMES.get(section, section)


@record
class Locator:
    """Finds where a route stands in the files of a project."""

    tree: Tree
    sources: Mapping[str, Source]
    _keys: dict[int, dict[str, tuple[Node, Node]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """The pairs of large mappings by key, made when first asked for, by the identity of a node."""

    def locate(self, route: Route, extract: str | None = None) -> Location:
        """Return the place of a route, or of the closest part of it that is written.

        A scalar is shown itself; a block is shown by its key. `extract`, a piece of the text at
        that route, narrows the place to that piece, in the file that `texte:` names if there is
        one. Nothing written at all: the file in which it is at home, else the project's main file.
        """
        found = self._walk(route)
        if found is None:
            return self._home(route)
        path, key, value, whole = found
        if extract and whole and (narrow := self._extract(path, value, extract)):
            return narrow
        if whole and isinstance(value, ScalarNode) and value.value:
            return node_location(path, value)
        return node_location(path, key)

    def locate_key(self, route: Route) -> Location:
        """Return the place of the key at the end of a route, or of the closest one written."""
        found = self._walk(route)
        if found is None:
            return self._home(route)
        return node_location(found[0], found[1])

    def _home(self, route: Route) -> Location:
        """Return the start of the file in which an absent chapter is best written."""
        home = f"{home_of(str(route[0]))}.yaml" if route else ""
        return start_of(home if home in self.sources else self.tree.main_path)

    def is_written(self, route: Route) -> bool:
        """Say whether the key at the end of a route stands in a file, even without a value."""
        found = self._walk(route)
        return found is not None and found[3]

    def written(self, route: Route) -> str | None:
        """Return the text of the scalar at a route as it is written; None where there is none."""
        found = self._walk(route)
        if found is None or not found[3] or not isinstance(found[2], ScalarNode):
            return None
        return str(found[2].value)

    def on_one_line(self, route: Route) -> str | None:
        """Return the text of the keys at a route where they stand on one line, without braces.

        That is what a text with a colon in it looks like: « Tenir parole : toujours ».
        """
        found = self._walk(route)
        if found is None:
            return None
        path, _, value, whole = found
        if not whole or not isinstance(value, MappingNode):
            return None
        ends = [node for pair in pairs(value) for node in pair]
        last = ends[-1]
        simple = all(isinstance(node, ScalarNode) for node in ends) and not value.flow_style
        if not simple or last.end_mark.line != value.start_mark.line or path not in self.sources:
            return None
        line = self.sources[path].lines[value.start_mark.line]
        return line[value.start_mark.column : last.end_mark.column]

    def file_of(self, route: Route) -> str:
        """Return the file in which a route is written, or is best written.

        That is the file of its section; for a section that is not there yet, the name that `init`
        gives to its file.
        """
        found = self._walk(route)
        return found[0] if found else f"{home_of(str(route[0]))}.yaml"

    def is_of_table(self, route: Route) -> bool:
        """Say whether a route leads into a list that a table gives."""
        return self._graft(route) is not None

    def mention(self, route: Route) -> str:
        """Return the words that a message starts with where its place alone does not tell."""
        graft = self._graft(route)
        if graft is None:
            return ""
        rest = route[2:]
        return graft.mentions.get(rest) or graft.mentions.get(rest[:1], "")

    def _graft(self, route: Route) -> Graft | None:
        section, key = (*route[:2], "", "")[:2]
        return self.tree.grafts.get((str(section), str(key)))

    def _walk(self, route: Route) -> tuple[str, Node, Node, bool] | None:
        """Return file, key node, value node, and whether the whole route was found."""
        if graft := self._graft(route):
            return self._descend(graft.entry, route[2:])
        entry = self.tree.sections.get(str(route[0])) if route else None
        if entry is None:
            return None
        rest = route[1:]
        if entry.parts is not None and rest:
            part = entry.parts.get(str(rest[0]))
            if part is None:
                return entry.path, entry.key, entry.value, False
            entry, rest = part, rest[1:]
        return self._descend(entry, rest)

    def _extract(self, path: str, value: Node, extract: str) -> Location | None:
        source = self.sources.get(path)
        if source is None:
            return None
        start, end = value.start_mark, value.end_mark
        first, last = (start.line, start.column), (end.line, end.column)
        if isinstance(value, MappingNode):
            named = next((str(v.value) for k, v in pairs(value) if k.value == "texte"), "")
            text = self.sources.get(relative_path(named))
            if text is None:
                return None
            source, first, last = text, (0, 0), (len(text.lines), 0)
        for number, line in enumerate(source.lines[first[0] : last[0] + 1], start=first[0]):
            left = first[1] if number == first[0] else 0
            right = last[1] if number == last[0] else len(line)
            column = line.find(extract, left, right)
            if column >= 0:
                span = column + 1, column + len(extract) + 1
                return Location(source.path, number + 1, span[0], number + 1, span[1])
        return None

    def _descend(self, entry: Entry, route: Route) -> tuple[str, Node, Node, bool]:
        key: Node = entry.key
        value = entry.value
        for segment in route:
            step = self._step(value, segment)
            if step is None:
                return entry.path, key, value, False
            key, value = step
        return entry.path, key, value, True

    def _step(self, node: Node, segment: str | int) -> tuple[Node, Node] | None:
        if isinstance(node, MappingNode):
            return self._pair(node, segment)
        if (
            isinstance(node, SequenceNode)
            and isinstance(segment, int)
            and 0 <= segment < len(node.value)
        ):
            return node.value[segment], node.value[segment]
        return None

    def _pair(self, node: MappingNode, name: str | int) -> tuple[Node, Node] | None:
        if len(node.value) <= _FEW:
            return next((pair for pair in pairs(node) if pair[0].value == name), None)
        known = self._keys.get(id(node))
        if known is None:
            known = self._keys[id(node)] = {pair[0].value: pair for pair in reversed(pairs(node))}
        return known.get(str(name))
