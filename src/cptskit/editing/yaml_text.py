"""The text of a YAML file, changed value by value; all else stays, to the byte."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from cptskit.editing.flow_lists import FlowList
from cptskit.editing.layout import Layout, between_braces, items
from cptskit.editing.scalars import Value, block, flow, inside, scalar
from cptskit.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, pairs, plain
from cptskit.socle.findings import Route


class YamlText(Layout):
    """The text of a file that our reader accepts, and the changes asked for so far."""

    def __init__(self, text: str) -> None:
        """Read the text; raises ValueError where it is no mapping that our reader accepts."""
        super().__init__(text)
        self._edits: list[tuple[int, int, str]] = []
        self._between_braces = frozenset(map(id, between_braces(self.root)))

    def result(self) -> str:
        """Return the text with all changes made."""
        text = self.text
        order = sorted(range(len(self._edits)), key=lambda i: (*self._edits[i][:2], i))
        for start, end, new in (self._edits[i] for i in reversed(order)):
            text = text[:start] + new + text[end:]
        return text if self.whole else text.removesuffix(self.newline)

    def data(self) -> dict[str, Any]:
        """Return what the text said before the changes, raw strings in place of all scalars."""
        found = plain(self.root)
        return found if isinstance(found, dict) else {}

    def set(self, route: Route, value: str) -> None:
        """Write a value at a route; its parent must stand in the file."""
        parent, name = self.node(route[:-1]), str(route[-1])
        pair = next((pair for pair in pairs(self.mapping(parent)) if pair[0].value == name), None)
        if pair is None:
            self._add_key(self.mapping(parent), name, value)
        elif isinstance(pair[1], ScalarNode) and pair[1].value:
            self._replace_scalar(pair[1], value)
        else:
            self._fill(pair[0], f" {self._written(pair[0], value)}")

    def replace(self, route: Route, value: str) -> None:
        """Write another scalar in place of what stands at a route, on one line of the file."""
        node = self.node(route)
        if isinstance(node, ScalarNode):
            self._replace_scalar(node, value)
            return
        if not isinstance(node, MappingNode) or self.last_line(node) != node.start_mark.line:
            raise ValueError("a value on one line was expected")
        end = self.offset(pairs(node)[-1][1], end=True)
        self._edits.append((self.offset(node), end, self._written(node, value)))

    def rename(self, route: Route, name: str) -> None:
        """Write another name in place of the key at the end of a route."""
        parent = self.mapping(self.node(route[:-1]))
        key = next(key for key, _ in pairs(parent) if key.value == route[-1])
        self._replace_scalar(key, name)

    def put_block(self, route: Route, lines: list[str]) -> None:
        """Write lines as the whole value of a key, in place of what stands there.

        `lines` are indented as below a key at the margin. A key that is not there is added.
        """
        parent = self.mapping(self.node(route[:-1]))
        if parent.flow_style:
            raise ValueError("a block cannot stand between braces")
        name = str(route[-1])
        pair = next((pair for pair in pairs(parent) if pair[0].value == name), None)
        if pair is None:
            indent = self.indent_of(parent)
            body = [f"{indent}{name}:", *(indent + line for line in lines)]
            self._insert_lines(self.last_line(parent) + 1, body)
            return
        key, value = pair
        if isinstance(value, SequenceNode) and value.flow_style and not lines:
            self._edits.append((self.offset(value), self.offset(value, end=True), "[]"))
            return
        indent = " " * key.start_mark.column
        written = "".join(f"{self.newline}{indent}{line}" for line in lines)
        start = self.after_colon(key)
        end_of_line = self.starts[key.start_mark.line] + len(self.line(key.start_mark.line))
        if self.text[start:end_of_line].lstrip().startswith("#"):
            start = end_of_line
        self._edits.append((start, max(start, self.block_end(key, value)), written))

    def add_below(self, route: Route, lines: list[str]) -> None:
        """Add whole lines, indented already, at the end of the keys at a route."""
        parent = self.mapping(self.node(route[:-1]))
        key, value = next(pair for pair in pairs(parent) if pair[0].value == route[-1])
        at = self.block_end(key, value)
        self._edits.append((at, at, "".join(self.newline + line for line in lines)))

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
        node = self.sequence(route)
        held = items(node)
        if node.flow_style:
            self._edit_flow(node, removed, added)
            return
        for index in removed:
            item = held[index]
            start = self.starts[self.first_line(item)]
            self._edits.append((start, self.starts[self.last_line(item) + 1], ""))
        for index, values in added:
            near = held[min(index, len(held) - 1)]
            dash = self.line(near.start_mark.line)[: near.start_mark.column]
            first, *rest = [flow(values)] if self.is_flow(near) else block(values)
            lines = [dash + first, *(" " * len(dash) + line for line in rest)]
            last = index >= len(held)
            line = self.last_line(near) + 1 if last else self.first_line(near)
            self._insert_lines(line, lines)

    def _edit_flow(
        self,
        node: SequenceNode,
        removed: Collection[int],
        added: Sequence[tuple[int, Mapping[str, Value]]],
    ) -> None:
        spans = [(self.offset(item), self.offset(item, end=True)) for item in items(node)]
        whole = self.offset(node), self.offset(node, end=True)
        listed = FlowList(self.text, spans, whole, self.newline)
        self._edits += listed.edits(removed, added)

    def _replace_scalar(self, node: ScalarNode, value: str) -> None:
        quote = node.style if node.style in ("'", '"') else ""
        text = value.replace("'", "''") if quote == "'" else value
        kept = quote and value.isprintable() and "\\" not in value and '"' not in value
        new = f"{quote}{text}{quote}" if kept else self._written(node, value)
        start, end = self.offset(node), self.offset(node, end=True)
        if node.style in ("|", ">"):
            head = self.text[start : self.ends[node.start_mark.line][0]]
            comment = head[head.index("#") :] if "#" in head else ""
            new, end = f"{new}  {comment}".rstrip(), self.ends[self.last_line(node)][0]
        self._edits.append((start, end, new))

    def _written(self, node: Node, value: str) -> str:
        """Return a text as a scalar for a node's place: between braces a comma needs quotes."""
        return inside(value) if id(node) in self._between_braces else scalar(value)

    def _add_key(self, parent: MappingNode, name: str, value: str) -> None:
        if parent.flow_style:
            at = self.offset(parent.value[-1][1], end=True)
            written = flow({name: value})[1:-1]
            space = " " if self.text[at - 1] == ":" else ""
            self._edits.append((at, at, f"{space}, {written}"))
        else:
            line = f"{self.indent_of(parent)}{name}: {scalar(value)}"
            self._insert_lines(self.last_line(parent) + 1, [line])

    def _fill(self, key: ScalarNode, text: str) -> None:
        at = self.after_colon(key)
        self._edits.append((at, at, text))

    def _insert_lines(self, before: int, lines: list[str]) -> None:
        """Add whole lines above a line of the text."""
        at = self.starts[before]
        self._edits.append((at, at, "".join(line + self.newline for line in lines)))
