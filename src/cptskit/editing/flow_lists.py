"""A list between brackets: items added and removed, while the others keep their comments.

A comment behind the last item of a line belongs to the line; one on a line of its own belongs to
the item below it.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cptskit.loading.scalars import Value, inside

Edit = tuple[int, int, str]
_GAP = re.compile(r"#[^\r\n]*|,|\r\n?|\n")
"""What a reader needs of the text between two items: comments, the comma, line ends."""


@dataclass(frozen=True)
class FlowList:
    """The text of a file, the spans of the items of a list in it, and that of the list itself."""

    text: str
    spans: Sequence[tuple[int, int]]
    whole: tuple[int, int]
    newline: str

    def edits(self, removed: Collection[int], added: Sequence[tuple[int, Value]]) -> list[Edit]:
        """Return what to replace; an index past the last adds at the end."""
        kept = [index for index in range(len(self.spans)) if index not in removed]
        if not kept:
            return [(*self.whole, f"[{', '.join(inside(values) for _, values in added)}]")]
        end = len(self.spans)
        places = [next((index for index in kept if index >= at), end) for at, _ in added]
        new = [(at, inside(values)) for at, (_, values) in zip(places, added, strict=True)]
        behind = [text for at, text in new if at == end]
        tail = range(kept[-1] + 1, len(self.spans)) if self._is_bare(kept[-1]) else range(0)
        made = [
            edit for index in removed if index not in tail for edit in self._without(index, kept)
        ]
        for index in sorted({at for at in places if at < end}):
            made += self._before(index, [text for at, text in new if at == index])
        if tail:
            comma = self._comma(end - 1)
            stop = self.spans[-1][1] if comma is None else comma + 1
            made.append((self.spans[kept[-1]][1], stop, "".join(f", {text}" for text in behind)))
        elif behind:
            made += self._behind(behind, kept[-1])
        return made

    def _is_bare(self, index: int) -> bool:
        """Say whether only commas and spaces follow an item, up to the last."""
        later = self.spans[index + 1 :]
        starts = [self.spans[index][1], *(end for _, end in later[:-1])]
        gaps = [self.text[end:start] for end, (start, _) in zip(starts, later, strict=False)]
        return bool(later) and all(not gap.strip(", \t") for gap in gaps)

    def _without(self, index: int, kept: Sequence[int]) -> list[Edit]:
        """Take an item out, with its comma and the comments that are its own."""
        start, end = self.spans[index]
        comma = self._comma(index)
        line = self._line_start(start)
        shared = any(
            line <= self.spans[neighbour][0] < self._line_end(end)
            or line <= self.spans[neighbour][1] <= self._line_end(end)
            for neighbour in kept
        ) or (line <= self.whole[0] or self._line_end(end) >= self.whole[1])
        if not shared:
            after = max(self._line_end(end), self._line_end(comma or end))
            return [(self._comments_above(line), self._past_newline(after), "")]
        stop = comma + 1 if comma is not None else end
        while stop < self.whole[1] and self.text[stop] in " \t":
            stop += 1
        if self.text[stop] in "#\r\n" or stop == self.whole[1] - 1:
            stop = comma + 1 if comma is not None else end
        return [(start, stop, "")]

    def _before(self, index: int, new: Sequence[str]) -> list[Edit]:
        start = self.spans[index][0]
        line = self._line_start(start)
        indent = self.text[line:start]
        if not indent.strip():
            at = self._comments_above(line)
            return [(at, at, "".join(f"{indent}{text},{self.newline}" for text in new))]
        between = self._between()
        return [(start, start, "".join(f"{text},{between}" for text in new))]

    def _behind(self, new: Sequence[str], index: int) -> list[Edit]:
        """Put items behind the last one kept, which keeps the comment behind it."""
        end, comma = self.spans[index][1], self._comma(index)
        edits = [] if comma is not None else [(end, end, ",")]
        between = self._between()
        at = end if comma is None else comma + 1
        if between != " " and self._line_end(at) < self.whole[1]:
            at = self._line_end(at)
        return [*edits, (at, at, between + f",{between}".join(new))]

    def _comma(self, index: int) -> int | None:
        """Return the place of the comma behind an item, comments left out; None without a comma."""
        following = self.spans[index + 1][0] if index + 1 < len(self.spans) else self.whole[1] - 1
        signs = (sign for sign in _GAP.finditer(self.text, self.spans[index][1], following))
        return next((sign.start() for sign in signs if sign[0] == ","), None)

    def _between(self) -> str:
        """Return what separates items besides the comma: a space, or a line end and an indent."""
        for start, _ in self.spans[1:] or self.spans:
            line = self._line_start(start)
            if line > self.whole[0] and not self.text[line:start].strip():
                return self.newline + self.text[line:start]
        return " "

    def _comments_above(self, line: int) -> int:
        """Return the start of the lines of comments right above a line, within the list."""
        while line > self.whole[0]:
            above = self._line_start(
                max(line - 1, 0) if self.text[line - 2 : line] != "\r\n" else line - 2
            )
            if above <= self.whole[0] or not self.text[above:line].lstrip().startswith("#"):
                break
            line = above
        return line

    def _line_start(self, at: int) -> int:
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def _line_end(self, at: int) -> int:
        match = re.compile(r"\r\n?|\n").search(self.text, at)
        return match.start() if match else len(self.text)

    def _past_newline(self, at: int) -> int:
        match = re.compile(r"\r\n?|\n").match(self.text, at)
        return match.end() if match else at
