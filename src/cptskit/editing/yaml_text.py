"""The text of a YAML file, changed value by value; all else stays, to the byte.

Places come from the reader's own nodes. A round trip through a YAML library was tried instead: it
drops the comment that stands after a removed last item, and writes anew what it did not need to.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from cptskit.editing.flow_lists import FlowList
from cptskit.editing.scalars import Value, block, flow, inside, scalar
from cptskit.loading.files import Source
from cptskit.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, compose, pairs, plain
from cptskit.socle.findings import Route

_LINE_END = re.compile(r"\r\n?|\n")


class YamlText:
    """The text of a file that our reader accepts, and the changes asked for so far."""

    def __init__(self, text: str) -> None:
        """Read the text; raises ValueError where it is no mapping that our reader accepts."""
        root, refused = compose(Source.of("", text))
        if root is None or refused:
            raise ValueError("not a file of a project")
        newline = _LINE_END.search(text)
        self._root = root
        self._newline = newline[0] if newline else "\n"
        self._whole = bool(_LINE_END.search(text, max(0, len(text) - 1)))
        self._text = text if self._whole else text + self._newline
        self._ends = [match.span() for match in _LINE_END.finditer(self._text)]
        self._starts = [0, *(end for _, end in self._ends)]
        self._edits: list[tuple[int, int, str]] = []
        self._between_braces = frozenset(map(id, _between_braces(root)))

    def result(self) -> str:
        """Return the text with all changes made."""
        text = self._text
        order = sorted(range(len(self._edits)), key=lambda i: (*self._edits[i][:2], i))
        for start, end, new in (self._edits[i] for i in reversed(order)):
            text = text[:start] + new + text[end:]
        return text if self._whole else text.removesuffix(self._newline)

    def data(self) -> dict[str, Any]:
        """Return what the text said before the changes, raw strings in place of all scalars."""
        found = plain(self._root)
        return found if isinstance(found, dict) else {}

    def set(self, route: Route, value: str) -> None:
        """Write a value at a route; its parent must stand in the file."""
        parent, name = self._node(route[:-1]), str(route[-1])
        pair = next((pair for pair in pairs(self._mapping(parent)) if pair[0].value == name), None)
        if pair is None:
            self._add_key(self._mapping(parent), name, value)
        elif isinstance(pair[1], ScalarNode) and pair[1].value:
            self._replace_scalar(pair[1], value)
        else:
            self._fill(pair[0], f" {self._written(pair[0], value)}")

    def replace(self, route: Route, value: str) -> None:
        """Write another scalar in place of what stands at a route, on one line of the file."""
        node = self._node(route)
        if isinstance(node, ScalarNode):
            self._replace_scalar(node, value)
            return
        if not isinstance(node, MappingNode) or self._last_line(node) != node.start_mark.line:
            raise ValueError("a value on one line was expected")
        end = self._offset(pairs(node)[-1][1], end=True)
        self._edits.append((self._offset(node), end, self._written(node, value)))

    def rename(self, route: Route, name: str) -> None:
        """Write another name in place of the key at the end of a route."""
        parent = self._mapping(self._node(route[:-1]))
        key = next(key for key, _ in pairs(parent) if key.value == route[-1])
        self._replace_scalar(key, name)

    def put_block(self, route: Route, lines: list[str]) -> None:
        """Write lines as the whole value of a key, in place of what stands there.

        `lines` are indented as below a key at the margin. A key that is not there is added.
        """
        parent = self._mapping(self._node(route[:-1]))
        if parent.flow_style:
            raise ValueError("a block cannot stand between braces")
        name = str(route[-1])
        pair = next((pair for pair in pairs(parent) if pair[0].value == name), None)
        if pair is None:
            indent = self._indent(parent)
            body = [f"{indent}{name}:", *(indent + line for line in lines)]
            self._insert_lines(self._last_line(parent) + 1, body)
            return
        key, value = pair
        if isinstance(value, SequenceNode) and value.flow_style and not lines:
            self._edits.append((self._offset(value), self._offset(value, end=True), "[]"))
            return
        indent = " " * key.start_mark.column
        written = "".join(f"{self._newline}{indent}{line}" for line in lines)
        start = self._after_colon(key)
        end_of_line = self._starts[key.start_mark.line] + len(self._line(key.start_mark.line))
        if self._text[start:end_of_line].lstrip().startswith("#"):
            start = end_of_line
        self._edits.append((start, max(start, self._block_end(key, value)), written))

    def at(self, route: Route) -> Node:
        """Return what stands at a route. Raises KeyError where nothing does."""
        return self._node(route)

    def add_below(self, route: Route, lines: list[str]) -> None:
        """Add whole lines, indented already, at the end of the keys at a route."""
        parent = self._mapping(self._node(route[:-1]))
        key, value = next(pair for pair in pairs(parent) if pair[0].value == route[-1])
        at = self._block_end(key, value)
        self._edits.append((at, at, "".join(self._newline + line for line in lines)))

    def edit_list(
        self,
        route: Route,
        removed: Collection[int],
        added: Sequence[tuple[int, Mapping[str, Value]]],
    ) -> None:
        """Take items out of a list, and put mappings in before the items of these indices.

        An index one past the last puts at the end. What stays keeps its comments; those on the
        lines of an item, and right above it, go with it. The list must keep or get an item.
        """
        items = self._sequence(route)
        if items.flow_style:
            self._edit_flow(items, removed, added)
            return
        for index in removed:
            item = items.value[index]
            start = self._starts[self._first_line(item)]
            self._edits.append((start, self._starts[self._last_line(item) + 1], ""))
        for index, values in added:
            near = items.value[min(index, len(items.value) - 1)]
            dash = self._line(near.start_mark.line)[: near.start_mark.column]
            first, *rest = [flow(values)] if self._is_flow(near) else block(values)
            lines = [dash + first, *(" " * len(dash) + line for line in rest)]
            last = index >= len(items.value)
            line = self._last_line(near) + 1 if last else self._first_line(near)
            self._insert_lines(line, lines)

    def _edit_flow(
        self,
        items: SequenceNode,
        removed: Collection[int],
        added: Sequence[tuple[int, Mapping[str, Value]]],
    ) -> None:
        spans = [(self._offset(item), self._offset(item, end=True)) for item in items.value]
        whole = self._offset(items), self._offset(items, end=True)
        listed = FlowList(self._text, spans, whole, self._newline)
        self._edits += listed.edits(removed, added)

    @staticmethod
    def _is_flow(node: Node) -> bool:
        return isinstance(node, MappingNode) and bool(node.flow_style)

    def _node(self, route: Route) -> Node:
        node: Node = self._root
        for step in route:
            if isinstance(step, int):
                node = node.value[step]
            else:
                node = next(value for key, value in pairs(self._mapping(node)) if key.value == step)
        return node

    @staticmethod
    def _mapping(node: Node) -> MappingNode:
        if not isinstance(node, MappingNode):
            raise ValueError("a mapping was expected")
        return node

    def _sequence(self, route: Route) -> SequenceNode:
        node = self._node(route)
        if not isinstance(node, SequenceNode) or not node.value:
            raise ValueError("a list with items was expected")
        return node

    def _replace_scalar(self, node: ScalarNode, value: str) -> None:
        quote = node.style if node.style in ("'", '"') else ""
        text = value.replace("'", "''") if quote == "'" else value
        kept = quote and value.isprintable() and "\\" not in value and '"' not in value
        new = f"{quote}{text}{quote}" if kept else self._written(node, value)
        start, end = self._offset(node), self._offset(node, end=True)
        if node.style in ("|", ">"):
            head = self._text[start : self._ends[node.start_mark.line][0]]
            comment = head[head.index("#") :] if "#" in head else ""
            new, end = f"{new}  {comment}".rstrip(), self._ends[self._last_line(node)][0]
        self._edits.append((start, end, new))

    def _written(self, node: Node, value: str) -> str:
        """Return a text as a scalar for a node's place: between braces a comma needs quotes."""
        return inside(value) if id(node) in self._between_braces else scalar(value)

    def _add_key(self, parent: MappingNode, name: str, value: str) -> None:
        if parent.flow_style:
            at = self._offset(parent.value[-1][1], end=True)
            written = flow({name: value})[1:-1]
            space = " " if self._text[at - 1] == ":" else ""
            self._edits.append((at, at, f"{space}, {written}"))
        else:
            line = f"{self._indent(parent)}{name}: {scalar(value)}"
            self._insert_lines(self._last_line(parent) + 1, [line])

    def _fill(self, key: ScalarNode, text: str) -> None:
        at = self._after_colon(key)
        self._edits.append((at, at, text))

    def _indent(self, parent: MappingNode) -> str:
        return " " * pairs(parent)[0][0].start_mark.column

    def _after_colon(self, key: ScalarNode) -> int:
        at = self._offset(key, end=True)
        return self._text.index(":", at) + 1

    def _offset(self, node: Node, *, end: bool = False) -> int:
        mark = node.end_mark if end else node.start_mark
        return self._starts[mark.line] + mark.column

    def _line(self, number: int) -> str:
        return self._text[self._starts[number] : self._ends[number][0]]

    def _first_line(self, item: Node) -> int:
        """Return the line on which an item begins, with the comments right above it."""
        first: int = item.start_mark.line
        dash = len(self._line(first)) - len(self._line(first).lstrip(" "))
        while first > 0 and self._line(first - 1)[dash:].startswith("#"):
            if self._line(first - 1)[:dash].strip():
                break
            first -= 1
        return first

    def _last_line(self, node: Node) -> int:
        """Return the line on which a node ends; a block's own end mark runs past blanks."""
        while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
            last = node.value[-1]
            key, value = last if isinstance(last, tuple) else (last, last)
            node = key if _is_nothing(value) else value
        end = node.end_mark.line
        if isinstance(node, ScalarNode) and node.style in ("|", ">"):
            end -= node.end_mark.column == 0
            while not self._line(end).strip():
                end -= 1
        return max(end, node.start_mark.line)

    def _block_end(self, key: ScalarNode, value: Node) -> int:
        """Return where the value of a key ends, with the comments that stand deeper than it."""
        margin, last = key.start_mark.column, key.start_mark.line
        if not _is_nothing(value):
            last = max(last, self._last_line(value))
        for number in range(last + 1, len(self._ends)):
            line = self._line(number)
            depth = len(line) - len(line.lstrip(" "))
            if not line.strip():
                continue
            if depth < margin or (depth == margin and not line[depth:].startswith("- ")):
                break
            if depth > margin or not line[depth:].startswith("#"):
                last = number
        return self._ends[last][0]

    def _insert_lines(self, before: int, lines: list[str]) -> None:
        """Add whole lines above a line of the text."""
        at = self._starts[before]
        self._edits.append((at, at, "".join(line + self._newline for line in lines)))


def _is_nothing(node: Node) -> bool:
    """Say whether a node has no place of its own: what is not written, dashes with nothing."""
    if isinstance(node, ScalarNode):
        return not node.value and not node.style
    return not (node.value or getattr(node, "flow_style", False))


def _between_braces(node: Node, *, inside: bool = False) -> Iterator[Node]:
    """Yield the nodes below one that stand between braces or brackets."""
    if inside:
        yield node
    if isinstance(node, SequenceNode):
        for item in node.value:
            yield from _between_braces(item, inside=inside or bool(node.flow_style))
    elif isinstance(node, MappingNode):
        for pair in pairs(node):
            for one in pair:
                yield from _between_braces(one, inside=inside or bool(node.flow_style))
