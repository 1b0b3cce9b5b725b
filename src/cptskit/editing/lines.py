"""Whole lines put into the text of a file, with comments of their own."""

from collections.abc import Sequence

from cptskit.editing.slots import Slots
from cptskit.loading.nodes import is_empty, pairs
from cptskit.socle.findings import Route


class Lines(Slots):
    """The text of a file into which lines come that somebody made, comments and all."""

    def put_lines(self, route: Route, lines: Sequence[str]) -> None:
        """Write lines as the value of a key that has none, added where it is not there.

        `lines` are indented as below a key at the margin. Raises ValueError.
        """
        group = self.mapping(self.node(route[:-1]))
        if group.flow_style:
            raise ValueError("lines cannot stand between braces")
        name = str(route[-1])
        entry = next((pair for pair in pairs(group) if pair[0].value == name), None)
        if entry is None:
            pad = self.indent_of(group)
            at = self.starts[self.last_line(group) + 1]
            body = [f"{pad}{name}:", *(pad + line for line in lines)]
            self.edits.append((at, at, "".join(line + self.newline for line in body)))
        elif is_empty(entry[1]):
            self.write(entry[1], entry[0], "", lines)
        else:
            raise ValueError("a value stands there")

    def add_below(self, route: Route, lines: Sequence[str]) -> None:
        """Add whole lines, indented already, at the end of the keys at a route."""
        group = self.mapping(self.node(route[:-1]))
        key, value = next(pair for pair in pairs(group) if pair[0].value == route[-1])
        at = self.block_end(key, value)
        self.edits.append((at, at, "".join(self.newline + line for line in lines)))
