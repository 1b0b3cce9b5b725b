"""A change of one field, placed in the text of a YAML file: the rest stays, to the byte."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from cptskit.editing.flow_lists import FlowList
from cptskit.editing.layout import is_nothing, items
from cptskit.editing.lines import Lines
from cptskit.loading.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    is_empty,
    pairs,
    plain,
)
from cptskit.loading.scalars import (
    WIDTH,
    Value,
    as_key,
    entry,
    flow,
    inside,
    item,
    scalar,
    section,
    text,
)
from cptskit.socle.findings import Route


class Placing(Lines):
    """The changes of fields in the text of a file; they must not touch each other.

    Every method raises ValueError where the text is written in an unknown way.
    """

    def __init__(self, text: str, *, opened: bool = False) -> None:
        """Read the text; with `opened`, items of new lists are written one key a line."""
        super().__init__(text)
        self._opened = opened

    def data(self) -> dict[str, Any]:
        """Return what the text said before the changes, raw strings in place of all scalars."""
        data = plain(self.root)
        return data if isinstance(data, dict) else {}

    def put(self, route: Route, value: Value | None) -> None:
        """Write a value at a route, with the groups above it that are not there; None erases it."""
        node, holder, depth = self._deepest(route)
        if depth == len(route):
            self._replace(node, holder, value)
        elif value is not None:
            self._grow(node, holder, route[depth:], value)

    def insert(self, route: Route, values: Sequence[Value], place: int | None) -> None:
        """Put items in a list, before the item at `place`, or at its end."""
        node, _, depth = self._deepest(route)
        if depth < len(route) or not isinstance(node, SequenceNode):
            if depth == len(route) and not is_empty(node):
                raise ValueError("a list was expected")
            self.put(route, list(values))
        elif node.flow_style:
            self._edit_flow(node, [], [(len(items(node)) if place is None else place, values)])
        else:
            self._insert_in_block(node, values, place)

    def edit_list(
        self, route: Route, removed: Collection[int], added: Sequence[tuple[int, Value]]
    ) -> None:
        """Take items out of a list, and put others in before the items of these indices.

        An index past the last adds at the end. The list must keep or get an item; what stays keeps
        its comments, a removed item loses its own.
        """
        node, _, depth = self._deepest(route)
        if depth < len(route) or not isinstance(node, SequenceNode):
            raise ValueError("a list was expected")
        entries = items(node)
        new: dict[int, list[Value]] = {}
        for at, value in added:
            new.setdefault(min(at, len(entries)), []).append(value)
        if node.flow_style:
            self._edit_flow(node, list(removed), list(new.items()))
            return
        for index in removed:
            self._cut_lines(self.first_line(entries[index]), self.last_line(entries[index]))
        for at, values in new.items():
            self._insert_in_block(node, values, at)

    def remove(self, route: Route) -> None:
        """Take an item out of its list, or a key out of its group."""
        node, holder, depth = self._deepest(route)
        if depth < len(route):
            return
        step = route[-1]
        if isinstance(step, str):
            self._remove_key(node, holder)
            return
        listed = self._deepest(route[:-1])[0]
        if isinstance(listed, SequenceNode) and listed.flow_style:
            self._edit_flow(listed, [step], [])
        else:
            self._cut_lines(self.first_line(node), self.last_line(node))

    def rename(self, route: Route, name: str) -> None:
        """Write another name in place of the key at the end of a route."""
        _, key, depth = self._deepest(route)
        if depth < len(route) or not isinstance(key, ScalarNode):
            raise ValueError("a key was expected")
        self.edits.append((self.offset(key), self.offset(key, end=True), as_key(name)))

    def move(self, route: Route, to: int) -> None:
        """Move an item to another place of its list."""
        listed = self._deepest(route[:-1])[0]
        entries = items(listed)
        order = list(range(len(entries)))
        order.insert(to, order.pop(int(route[-1])))
        flow = bool(getattr(listed, "flow_style", False))
        spans = [self._span(child, flow=flow) for child in entries]
        for (start, end), source in zip(spans, order, strict=True):
            self.edits.append((start, end, self.text[slice(*spans[source])]))

    def _span(self, node: Node, *, flow: bool) -> tuple[int, int]:
        if flow:
            return self.offset(node), self.offset(node, end=True)
        return self.starts[self.first_line(node)], self.starts[self.last_line(node) + 1]

    def _deepest(self, route: Route) -> tuple[Node, Node | None, int]:
        """Return the deepest node of a route, its key or its list, and how many steps lead to it.

        An item one past the last of a list is the empty form that closes it, if there is one.
        """
        node: Node = self.root
        holder: Node | None = None
        for depth, step in enumerate(route):
            step_below = self._step(node, step)
            if step_below is None:
                return node, holder, depth
            holder, node = step_below
        return node, holder, len(route)

    def _step(self, node: Node, step: str | int) -> tuple[Node, Node] | None:
        if isinstance(node, MappingNode) and isinstance(step, str):
            return next(((key, value) for key, value in pairs(node) if key.value == step), None)
        if isinstance(node, SequenceNode) and isinstance(step, int):
            entries = items(node)
            if step < len(entries):
                return node, entries[step]
            form = self._form(node)
            return (node, form) if step == len(entries) and form is not None else None
        return None

    @staticmethod
    def _form(node: SequenceNode) -> Node | None:
        """Return the empty item right behind the last filled one."""
        filled = [at for at, child in enumerate(node.value) if not is_empty(child)]
        behind = node.value[filled[-1] + 1 if filled else 0 :]
        return behind[0] if behind else None

    def _replace(self, node: Node, holder: Node | None, value: Value | None) -> None:
        if value is None:
            self._erase(node, holder)
        elif id(node) in self.braced or id(holder) in self.braced:
            self._replace_between_braces(node, holder, value)
        elif isinstance(node, ScalarNode) and isinstance(value, str) and not is_nothing(node):
            self._replace_scalar(node, holder, value)
        elif isinstance(node, MappingNode) and isinstance(value, str) and self._is_line(node):
            end = self.offset(pairs(node)[-1][1], end=True)
            self.edits.append((self.offset(node), end, scalar(value)))
        elif isinstance(holder, ScalarNode):
            first, *rest = self._entry("k", value)
            self.write(node, holder, first.removeprefix("k:"), rest)
        else:
            first, *rest = item(value)
            self.write(node, holder, first.removeprefix("-"), rest)

    def _is_line(self, group: MappingNode) -> bool:
        """Say whether a group is on one line without braces: words with a colon in them."""
        inline = bool(group.value) and not group.flow_style
        return inline and self.last_line(group) == group.start_mark.line

    def _replace_between_braces(self, node: Node, holder: Node | None, value: Value) -> None:
        if is_nothing(node):
            if not isinstance(holder, ScalarNode):
                raise ValueError("an empty item between brackets")
            at = self.after_colon(holder)
            self.edits.append((at, at, f" {inside(value)}"))
            return
        new = None
        if isinstance(node, ScalarNode) and isinstance(value, str):
            new = self.in_its_quotes(node, value)
        span = self.offset(node), self.offset(node, end=True)
        self.edits.append((*span, new or inside(value)))

    def _erase(self, node: Node, holder: Node | None) -> None:
        if is_nothing(node):
            return
        if not isinstance(holder, ScalarNode):
            raise ValueError("an item goes with its list")
        if id(holder) in self.braced:
            self._erase_between_braces(node, holder)
        else:
            self.write(node, holder, "", [])

    def _erase_between_braces(self, node: Node, holder: ScalarNode) -> None:
        """Remove a pair from its braces; where comments surround it, its value alone."""
        group = self._group_of(holder)
        pair = next(at for at, (key, _) in enumerate(pairs(group)) if key is holder)
        start, end = self.offset(holder), self.offset(node, end=True)
        if pair + 1 < len(group.value):
            end = self.offset(group.value[pair + 1][0])
        elif pair:
            start = self.offset(group.value[pair - 1][1], end=True)
        gaps = self.text[start : self.offset(holder)] + self.text[self.offset(node, end=True) : end]
        if any(sign in gaps for sign in "#\r\n"):
            self.edits.append((self.after_colon(holder), self.offset(node, end=True), " "))
        else:
            self.edits.append((start, end, ""))

    def _group_of(self, holder: ScalarNode) -> MappingNode:
        return next(
            group
            for group in self._all(self.root)
            if isinstance(group, MappingNode) and any(key is holder for key, _ in pairs(group))
        )

    def _all(self, node: Node) -> Sequence[Node]:
        below = [value for _, value in pairs(node)] if isinstance(node, MappingNode) else []
        below = node.value if isinstance(node, SequenceNode) else below
        return [node, *(inner for child in below for inner in self._all(child))]

    def _grow(self, node: Node, holder: Node | None, rest: Route, value: Value) -> None:
        """Add what a route lacks below its deepest existing node."""
        first, *others = rest
        nested = _nested(tuple(others), value)
        if isinstance(node, MappingNode) and isinstance(first, str):
            if self._outgrows(node, holder, {first: nested}):
                built: Any = plain(node)
                self._replace(node, holder, {**built, first: nested})
            else:
                self._add_key(node, first, nested)
        elif isinstance(node, SequenceNode) and first == len(items(node)):
            if node.flow_style:
                self._edit_flow(node, [], [(len(items(node)), [nested])])
            else:
                self._insert_in_block(node, [nested], None)
        elif is_nothing(node) or not node.value or is_empty(node):
            self._replace(node, holder, _nested(rest, value))
        else:
            raise ValueError("a value stands where a group was expected")

    def _outgrows(self, group: MappingNode, holder: Node | None, new: Mapping[str, Value]) -> bool:
        """Say whether the content of the braces of a key becomes too long for one line."""
        if not group.flow_style or not isinstance(holder, ScalarNode) or id(group) in self.braced:
            return False
        text = self.text[self.offset(group) : self.offset(group, end=True)]
        long = len(text) + len(flow(new)) > 2 * WIDTH
        return (
            long and "#" not in text and not all(isinstance(value, str) for value in new.values())
        )

    def _add_key(self, group: MappingNode, name: str, value: Value) -> None:
        if group.flow_style:
            self._add_between_braces(group, name, value)
            return
        if not pairs(group):
            raise ValueError("a group with keys was expected")
        pad = self.indent_of(group)
        at = self.starts[self.last_line(group) + 1]
        if group is self.root:
            at = self._end_of_file(at)
        form = section if group is self.root and not self._opened else self._entry
        written = form(name, value)
        lines = [pad + line if line else "" for line in written]
        self.edits.append((at, at, "".join(line + self.newline for line in lines)))

    def _entry(self, name: str, value: Value) -> list[str]:
        return section(name, value, opened=True) if self._opened else entry(name, value)

    def _end_of_file(self, least: int) -> int:
        """Return where a section is added: below the last comment, above the end of a document."""
        behind = self.text[least:].splitlines()
        marks = any(line.startswith(("...", "---")) for line in behind)
        return least if marks else len(self.text)

    def _add_between_braces(self, group: MappingNode, name: str, value: Value) -> None:
        written = entry(name, "k")[0].removesuffix("k") + inside(value)
        if not group.value:
            at = self.offset(group) + 1
            self.edits.append((at, at, written))
            return
        at = self.offset(group.value[-1][1], end=True)
        gap = self.text[at : self.offset(group, end=True) - 1]
        bare = gap.split("#", 1)[0]
        if "," in bare:
            comma = at + bare.index(",") + 1
            self.edits.append((comma, comma, f" {written}"))
        else:
            space = " " if self.text[at - 1] == ":" else ""
            self.edits.append((at, at, f"{space}, {written}"))

    def _edit_flow(
        self, node: SequenceNode, removed: Sequence[int], added: Sequence[tuple[int, Any]]
    ) -> None:
        spans = [(self.offset(child), self.offset(child, end=True)) for child in node.value]
        whole = self.offset(node), self.offset(node, end=True)
        listed = FlowList(self.text, spans, whole, self.newline)
        filled = [at for at, child in enumerate(node.value) if not is_empty(child)]
        places = [*filled, len(spans)]  # an index counts filled items; the text has them all
        insertions = [(places[at], value) for at, values in added for value in values]
        self.edits += listed.edits([filled[at] for at in removed], insertions)

    def _insert_in_block(
        self, node: SequenceNode, values: Sequence[Value], place: int | None
    ) -> None:
        entries = items(node)
        if place is not None and place < len(entries):
            near, at = entries[place], self.starts[self.first_line(entries[place])]
        else:
            form = self._form(node)
            if form is not None:
                values = self._fill_form(form, node, values)
            near = form if form is not None else entries[-1]
            at = self.starts[self.last_line(near) + 1]
        pad = " " * node.start_mark.column
        opened = isinstance(near, MappingNode) and not near.flow_style
        written = (line for value in values for line in item(value, opened=opened))
        lines = [pad + line if line else "" for line in written]
        self.edits.append((at, at, "".join(line + self.newline for line in lines)))

    def _fill_form(self, form: Node, node: Node, values: Sequence[Value]) -> Sequence[Value]:
        """Write the first item into an empty form, and return the others."""
        first, *rest = values
        if isinstance(form, MappingNode) and isinstance(first, Mapping):
            self._fill_keys(form, first)
        elif is_nothing(form):
            self._replace(form, node, first)
        else:
            return values
        return rest

    def _fill_keys(self, form: MappingNode, values: Mapping[str, Value]) -> None:
        keys = {key.value: (key, node) for key, node in pairs(form)}
        for name, value in values.items():
            if name not in keys:
                self._add_key(form, name, value)
                continue
            key, node = keys[name]
            if isinstance(node, MappingNode) and isinstance(value, Mapping):
                self._fill_keys(node, value)
            elif isinstance(node, SequenceNode) and not isinstance(value, str | Mapping):
                self._insert_in_block(node, list(value), None)
            else:
                self._replace(node, key, value)

    def _remove_key(self, node: Node, holder: Node | None) -> None:
        assert isinstance(holder, ScalarNode)
        line = holder.start_mark.line
        alone = not self.line(line)[: holder.start_mark.column].strip()
        others = len(self._group_of(holder).value) > 1 or self._group_of(holder) is not self.root
        if id(holder) in self.braced or not (alone and others):
            self._erase(node, holder)
            return
        end = self.block_end(holder, node)
        last = next(at for at, (stop, _) in enumerate(self.ends) if stop == end)
        self._cut_lines(self.first_line(holder), last)

    def _cut_lines(self, first: int, last: int) -> None:
        self.edits.append((self.starts[first], self.starts[last + 1], ""))

    def _replace_scalar(self, node: ScalarNode, holder: Node | None, value: str) -> None:
        lines = self.as_block(node, value) if node.style in ("|", ">") else text(value)
        first, *rest = lines
        if rest or node.style in ("|", ">"):
            self.write(node, holder, f" {first}", rest)
            return
        new = self.in_its_quotes(node, value) or first
        self.edits.append((self.offset(node), self.offset(node, end=True), new))


def _nested(steps: Route, value: Value) -> Value:
    """Return a value below the groups and lists that lead to it."""
    for step in reversed(steps):
        if isinstance(step, int):
            if step:
                raise ValueError("no such item")
            value = [value]
        else:
            value = {step: value}
    return value
