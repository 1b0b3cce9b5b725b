"""The places of values in the text of a YAML file, and what to write in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from cptskit.editing.folding import refolded
from cptskit.editing.layout import Layout, between_braces, is_nothing
from cptskit.loading.nodes import Node, ScalarNode
from cptskit.loading.scalars import is_visible, literal, stands_in_lines, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cptskit.editing.flow_lists import Edit

_COMMENT = re.compile(r"#[^\r\n]*")


class Slots(Layout):
    """The text of a file, and the changes so far; they must not overlap."""

    def __init__(self, text: str) -> None:
        """Read the text; raises ValueError where our reader does not accept it as a mapping."""
        super().__init__(text)
        self.edits: list[Edit] = []
        self.braced = frozenset(map(id, between_braces(self.root)))

    def result(self) -> str:
        """Return the text with all changes made."""
        made = self.text
        order = sorted(range(len(self.edits)), key=lambda i: (*self.edits[i][:2], i))
        for start, end, new in (self.edits[i] for i in reversed(order)):
            made = made[:start] + new + made[end:]
        return made if self.whole else made.removesuffix(self.newline)

    def write(self, node: Node, holder: Node | None, first: str, rest: Sequence[str]) -> None:
        """Write the rest of a line, and lines below it, in place of a value of any shape."""
        start, column = self._slot(node, holder)
        below = "".join(self._below(" " * column, line) for line in rest)
        keyed = isinstance(holder, ScalarNode)
        if isinstance(node, ScalarNode) and node.style in ("|", ">"):
            comment = self._comment_of_block(node)
            noted = f"{first}  {comment}" if comment else first
            self.edits.append((start, self.ends[self.last_line(node)][0], noted + below))
        elif is_nothing(node) or (keyed and not self.is_inline(node)):
            line = self._line_of(start)
            end = self.ends[line][0]
            stop = end if is_nothing(node) else max(end, self._end_below(node, holder))
            self.edits += [(start, start, first), (end, stop, below)]
        elif self.is_inline(node):
            end = self.offset(node, end=True)
            gap = _COMMENT.search(self.text, start, self.offset(node))
            self.edits.append((start, end, f"{first}  {gap[0]}" if gap else first))
            if below:
                stop = self.ends[node.end_mark.line][0]
                self.edits.append((stop, stop, below))
        else:
            self.edits.append((start, self.ends[self.last_line(node)][0], first + below))

    def _end_below(self, node: Node, holder: Node | None) -> int:
        assert isinstance(holder, ScalarNode)
        return self.block_end(holder, node)

    def _slot(self, node: Node, holder: Node | None) -> tuple[int, int]:
        """Return where a value begins, behind its colon or dash, and the column of its holder."""
        if isinstance(holder, ScalarNode):
            return self.after_colon(holder), holder.start_mark.column
        line = self._dash_line(node)
        dash = self._dash(line, node)
        return self.starts[line] + dash + 1, dash

    def _dash_line(self, node: Node) -> int:
        """Return the line of the dash before an item, which may be on a line of its own."""
        first: int = node.start_mark.line
        if self.line(first)[: node.start_mark.column].strip():
            return first
        above = (number for number in range(first - 1, -1, -1) if self.line(number).strip())
        return next(
            (number for number in above if not self.line(number).lstrip().startswith("#")), first
        )

    def _dash(self, line: int, node: Node) -> int:
        end = node.start_mark.column if line == node.start_mark.line else len(self.line(line))
        at = self.line(line).rfind("-", 0, end)
        if at < 0 or self.line(line)[at + 1 : end].split("#")[0].strip():
            raise ValueError("a dash was expected")
        return at

    @staticmethod
    def is_inline(node: Node) -> bool:
        """Say whether a value is on the line of its key, or between braces."""
        if isinstance(node, ScalarNode):
            return node.style not in ("|", ">")
        return bool(getattr(node, "flow_style", False))

    def _line_of(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def _below(self, pad: str, line: str) -> str:
        return self.newline + (pad + line if line else "")

    def as_block(self, node: ScalarNode, value: str) -> list[str]:
        """Return a text as lines in place of lines; it ends as the old text did."""
        if not stands_in_lines(value):
            return text(value)
        ended = node.value.endswith("\n") and not value.endswith("\n")
        whole = f"{value}\n" if ended else value
        if node.style == ">":
            lines = range(node.start_mark.line + 1, self.last_line(node) + 1)
            return refolded([self.line(number) for number in lines], whole) or literal(whole)
        return literal(whole)

    def in_its_quotes(self, node: ScalarNode, value: str) -> str | None:
        """Return a text between the quotes that the file has there, where they can hold it."""
        quote = node.style if node.style in ("'", '"') else None
        if quote is None or not is_visible(value) or "\\" in value or '"' in value:
            return None
        return f"{quote}{value.replace(quote, quote * 2)}{quote}"

    def _comment_of_block(self, node: ScalarNode) -> str:
        head = self.text[self.offset(node) : self.ends[node.start_mark.line][0]]
        return head[head.index("#") :] if "#" in head else ""
