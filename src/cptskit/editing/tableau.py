"""The table of members as a CSV file: cells and rows change, the rest stays to the byte."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from cptskit.francais.accents import as_key
from cptskit.loading.cells import Cell, Spot, rows
from cptskit.loading.files import Source
from cptskit.loading.formulas import neutralised
from cptskit.loading.tables import delimiter_of

Textes = Mapping[str, str]
"""The texts of the columns of a row; an empty text empties the cell."""
_LINE_END = re.compile(r"\r\n?|\n")
_BOM = "\ufeff"


def changed_table(
    text: str,
    values: Mapping[int, Textes],
    added: Sequence[Textes] = (),
    removed: Collection[int] = (),
) -> str:
    """Return the text of a table after changes; rows count from 0, below the headers.

    A column that the table lacks is added on its right.
    """
    bom = _BOM if text.startswith(_BOM) else ""
    return bom + _Table(text.removeprefix(_BOM)).changed(values, added, removed)


class _Table:
    def __init__(self, text: str) -> None:
        self._text = text
        plain = Source.of("", text).text
        self._sign = delimiter_of(plain)
        self._rows = list(rows(plain, self._sign))
        ends = [match.span() for match in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in ends)]
        first = _LINE_END.search(text)
        self._newline = first[0] if first else "\n"
        self._names = [as_key(cell.text) for cell in self._rows[0]] if self._rows else []

    def changed(
        self, values: Mapping[int, Textes], added: Sequence[Textes], removed: Collection[int]
    ) -> str:
        edits = list(self._headers([*values.values(), *added]))
        for at, texts in values.items():
            if at not in removed:
                edits += self._row(self._rows[at + 1], texts)
        edits += [self._without(self._rows[at + 1]) for at in removed]
        whole = self._text
        edits.reverse()  # at the same place, the first edit comes first
        edits.sort(key=lambda edit: edit[:2], reverse=True)
        for start, end, new in edits:
            whole = whole[:start] + new + whole[end:]
        return self._with_rows(whole, added)

    def _headers(self, rows_of_texts: Sequence[Textes]) -> Iterator[tuple[int, int, str]]:
        wanted = dict.fromkeys(
            key for texts in rows_of_texts for key, text in texts.items() if text
        )
        new = [key for key in wanted if key not in self._names]
        if new:
            at = self._at(self._rows[0][-1].end) if self._rows else 0
            sign = self._sign if self._rows else ""
            yield at, at, sign + self._sign.join(new)
            self._names += new

    def _row(self, cells: Sequence[Cell], texts: Textes) -> Iterator[tuple[int, int, str]]:
        """Yield the edits of a row; missing cells are added at its end."""
        behind: dict[int, str] = {}
        for key, text in texts.items():
            column = self._names.index(key) if key in self._names else -1
            if 0 <= column < len(cells):
                cell = cells[column]
                yield self._at(cell.start), self._at(cell.end), self._cell(text)
            elif column >= 0 and text:
                behind[column] = text
        if behind:
            end = self._at(cells[-1].end)
            more = [self._cell(behind.get(at, "")) for at in range(len(cells), max(behind) + 1)]
            yield end, end, "".join(self._sign + cell for cell in more)

    def _without(self, cells: Sequence[Cell]) -> tuple[int, int, str]:
        """Return the edit that removes a row, with its line end."""
        start = self._starts[cells[0].start[0]]
        last = cells[-1].end[0] + 1
        return start, self._starts[last] if last < len(self._starts) else len(self._text), ""

    def _with_rows(self, text: str, added: Sequence[Textes]) -> str:
        lines = [
            self._sign.join(self._cell(texts.get(key, "")) for key in self._names)
            for texts in added
        ]
        if not lines:
            return text
        closed = not text or bool(_LINE_END.search(text, max(0, len(text) - 1)))
        body = self._newline.join(lines)
        return f"{text}{body}{self._newline}" if closed else f"{text}{self._newline}{body}"

    def _cell(self, text: str) -> str:
        safe = neutralised(text)
        if any(sign in safe for sign in f'{self._sign};,"\t\n\r') or safe != safe.strip():
            return '"' + safe.replace('"', '""') + '"'
        return safe

    def _at(self, spot: Spot) -> int:
        line, column = spot
        return self._starts[line] + column
