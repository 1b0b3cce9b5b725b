"""The places of things in the text of a YAML file: lines, comments, the ends of values.

Places come from the reader's own nodes. A round trip through a YAML library was tried instead: it
drops the comment after a removed last item, and rewrites more than it needs to.
"""

import re
from collections.abc import Iterator

from cptskit.loading.files import Source
from cptskit.loading.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    compose,
    is_empty,
    pairs,
)
from cptskit.socle.findings import Route

LINE_END = re.compile(r"\r\n?|\n")


class Layout:
    """The text of a file that our reader accepts, and the places of its nodes."""

    def __init__(self, text: str) -> None:
        """Read the text; raises ValueError where our reader does not accept it as a mapping."""
        root, refused = compose(Source.of("", text), with_empty_items=True)
        if root is None or refused:
            raise ValueError("not a file of a project")
        newline = LINE_END.search(text)
        self.root = root
        self.newline = newline[0] if newline else "\n"
        self.whole = bool(LINE_END.search(text, max(0, len(text) - 1)))
        self.text = text if self.whole else text + self.newline
        self.ends = [match.span() for match in LINE_END.finditer(self.text)]
        self.starts = [0, *(end for _, end in self.ends)]

    def node(self, route: Route) -> Node:
        """Return the node at a route; raises ValueError, LookupError, StopIteration."""
        node: Node = self.root
        for step in route:
            if isinstance(step, int):
                node = items(node)[step]
            else:
                node = next(value for key, value in pairs(self.mapping(node)) if key.value == step)
        return node

    @staticmethod
    def mapping(node: Node) -> MappingNode:
        """Return a node that must be a mapping."""
        if not isinstance(node, MappingNode):
            raise ValueError("a mapping was expected")
        return node

    def indent_of(self, parent: MappingNode) -> str:
        """Return the indent of the keys of a mapping."""
        return " " * pairs(parent)[0][0].start_mark.column

    def after_colon(self, key: ScalarNode) -> int:
        """Return where the colon behind a key ends."""
        at = self.offset(key, end=True)
        return self.text.index(":", at) + 1

    def offset(self, node: Node, *, end: bool = False) -> int:
        """Return where in the text a node starts, or ends."""
        mark = node.end_mark if end else node.start_mark
        return self.starts[mark.line] + mark.column

    def line(self, number: int) -> str:
        """Return a line, from 0, without its end."""
        return self.text[self.starts[number] : self.ends[number][0]]

    def first_line(self, item: Node) -> int:
        """Return the line on which an item begins, with the comments right above it."""
        first: int = item.start_mark.line
        dash = len(self.line(first)) - len(self.line(first).lstrip(" "))
        while first > 0 and self.line(first - 1)[dash:].startswith("#"):
            if self.line(first - 1)[:dash].strip():
                break
            first -= 1
        return first

    def last_line(self, node: Node) -> int:
        """Return the line on which a node ends; a block's own end mark runs past blanks."""
        while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
            last = node.value[-1]
            key, value = last if isinstance(last, tuple) else (last, last)
            node = key if is_nothing(value) else value
        end = node.end_mark.line
        if isinstance(node, ScalarNode) and node.style in ("|", ">"):
            end -= node.end_mark.column == 0
            while not self.line(end).strip():
                end -= 1
        return max(end, node.start_mark.line)

    def block_end(self, key: ScalarNode, value: Node) -> int:
        """Return where the value of a key ends, with the comments indented deeper than the key."""
        margin, last = key.start_mark.column, key.start_mark.line
        if not is_nothing(value):
            last = max(last, self.last_line(value))
        for number in range(last + 1, len(self.ends)):
            line = self.line(number)
            depth = len(line) - len(line.lstrip(" "))
            if not line.strip():
                continue
            if depth < margin or (depth == margin and not line[depth:].startswith("- ")):
                break
            if depth > margin or not line[depth:].startswith("#"):
                last = number
        return self.ends[last][0]


def items(node: Node) -> list[Node]:
    """Return the items of a list that are not empty: those that an index counts."""
    if not isinstance(node, SequenceNode):
        raise ValueError("a list was expected")
    return [item for item in node.value if not is_empty(item)]


def is_nothing(node: Node) -> bool:
    """Say whether a node has no place of its own: an absent value, empty dashes."""
    if isinstance(node, ScalarNode):
        return not node.value and not node.style
    return not (node.value or getattr(node, "flow_style", False))


def between_braces(node: Node, *, inside: bool = False) -> Iterator[Node]:
    """Yield the nodes below a node that are inside braces or brackets."""
    if inside:
        yield node
    if isinstance(node, SequenceNode):
        for item in node.value:
            yield from between_braces(item, inside=inside or bool(node.flow_style))
    elif isinstance(node, MappingNode):
        for pair in pairs(node):
            for half in pair:
                yield from between_braces(half, inside=inside or bool(node.flow_style))
