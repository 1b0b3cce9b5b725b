"""Tables: which cells are headers, and how wide each column should be."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, permutations, zip_longest
from math import sqrt
from typing import TYPE_CHECKING

from markdown_it.token import Token

from cptskit.documents.texte.headings import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIZES = ((8, 9.0), (99, 8.0))
"""The size of the letters, in points, for up to so many columns."""
_LINE = 930
"""Characters that a line holds across the page, times the size of the letters."""
_PADDING = 2
_NAME_AND_VALUE = 2
_TOTALS = ("Total", "Résultat", "Ensemble")
"""How rows that sum up begin."""
_LOOKED_AT = 40
"""Rows of a table by which its widths are made better."""
_MOVES = 12
_SLIM, _EDGE = 1.06, 2
"""Letters are slimmer than what a width counts, and so are the edges of a cell."""
_STEPS = (2, 5, 9)
"""How many times, and by how many characters, a column may give to another."""
_LONGEST = 16
"""A word up to this length is not broken to make room, if there is room."""


def settle_tables(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens, with each table's headers marked and its widths noted."""
    table: list[Token] = []
    for token in tokens:
        if table or token.type == "table_open":
            table.append(token)
        else:
            yield token
        if token.type == "table_close":
            yield from _settle(table)
            table = []


def _settle(table: list[Token]) -> list[Token]:
    cells = [
        (cell, inline) for cell, inline in pairwise(table) if cell.type in ("th_open", "td_open")
    ]
    columns = sum(cell.type == "th_open" for cell, _ in cells)
    words = [plain_text(inline) for _, inline in cells]
    for cell, _ in cells:
        cell.meta["align"] = str(cell.attrs.get("style", "text-align:left")).split(":")[1]
        if cell.type == "th_open":
            cell.attrSet("scope", "col")
    table[0].meta["alignements"] = [cell.meta["align"] for cell, _ in cells[:columns]]
    table[0].meta["corps"] = letters(columns)
    _leave_room(table)
    _join_blanks(cells, words, columns)
    kept = [_kept(words, cells, n, columns) for n in range(columns)]
    table[0].meta["largeurs"] = widths(kept)
    if not any(words[:columns]):
        return _without_header(table, columns)
    return [*_without_joined(table)]


def _kept(
    words: list[str], cells: list[tuple[Token, Token]], column: int, columns: int
) -> list[str]:
    """Return what a column holds by itself: words across several columns ask no width of one."""
    return [
        "" if "etendue" in cell.meta else text
        for text, (cell, _) in zip(words[column::columns], cells[column::columns], strict=True)
    ]


def _join_blanks(cells: list[tuple[Token, Token]], words: list[str], columns: int) -> None:
    """Let a bold first cell take the blank ones that follow it; mark those that go on a row."""
    for start in range(columns, len(cells), columns):
        row = [text.strip() for text in words[start : start + columns]]
        filled = next((rank for rank, text in enumerate(row) if text), columns)
        if filled == columns:
            continue
        for cell, _ in cells[start : start + filled]:
            cell.meta["suite"] = True
        blanks = next((n for n, text in enumerate(row[1:]) if text), columns - 1)
        if filled == 0 and blanks and _is_strong(cells[start][1]):
            first = cells[start][0]
            first.meta |= {"etendue": 1 + blanks, "total": row[0].startswith(_TOTALS)}
            first.attrSet("colspan", str(1 + blanks))
            for cell, _ in cells[start + 1 : start + 1 + blanks]:
                cell.meta["prise"] = True


def _is_strong(inline: Token) -> bool:
    children = [child for child in inline.children or () if child.type != "text" or child.content]
    return bool(children) and children[0].type == "strong_open"


def _without_joined(table: list[Token]) -> Iterator[Token]:
    """Leave out the blank cells that another cell has taken: always three tokens."""
    skipped = 0
    for token in table:
        if token.meta.get("prise"):
            skipped = 3
        if skipped:
            skipped -= 1
        else:
            yield token


def _leave_room(table: list[Token]) -> None:
    """Mark the rows to write in by hand, which are high enough for it.

    They are those in which nothing is written, or nothing below the header « Signature ».
    """
    rows: list[tuple[Token, list[str]]] = []
    for token in table:
        if token.type == "tr_open":
            rows.append((token, []))
        elif token.type == "inline" and rows:
            rows[-1][1].append(plain_text(token).strip())
    head = rows[0][1]
    signed = next((at for at, words in enumerate(head) if words.startswith("Signature")), None)
    for row, words in rows:
        unsigned = signed is not None and signed < len(words) and not words[signed]
        if unsigned or not any(words):
            row.meta["a_remplir"] = True
            row.attrSet("class", "a-remplir")


def name_tables(tokens: list[Token]) -> None:
    """Give each table, and each list of fields, a title: its caption, or what stands above it."""
    title = above = ""
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            title = plain_text(inline)
        elif token.type in ("frise_open", "frise_close"):
            above = str(token.meta.get("titre", ""))
        elif token.type in ("table_open", "champs_open"):
            named = " – ".join(filter(None, (above, title)))
            token.meta["titre"] = named
            table = token
        elif token.type == "caption_open" and token.tag == "caption":
            table.meta["titre"] = plain_text(inline)


def _without_header(table: list[Token], columns: int) -> list[Token]:
    """Drop a header row that is empty: the first cell of each row is then its header.

    Two columns are names and what they say: no table, but a list of fields.
    """
    types = [token.type for token in table]
    start, end = types.index("thead_open"), types.index("thead_close")
    kept = table[:start] + table[end + 1 :]
    if columns == _NAME_AND_VALUE and "caption_open" not in types:
        return [*_as_fields(kept)]
    for index, token in enumerate(kept):
        if token.type == "tr_open":
            _make_header(kept[index + 1], kept[index + 3])
    return kept


def _as_fields(table: list[Token]) -> Iterator[Token]:
    """Yield the rows of a table of two columns as fields: a name, and what it says."""
    yield Token("champs_open", "dl", 1, block=True, attrs={"class": "champs"})
    inlines = [token for token in table if token.type == "inline"]
    for name, value in zip(inlines[::2], inlines[1::2], strict=True):
        yield Token("champ_open", "div", 1, block=True)
        for kind, tag, inline in (("nom", "dt", name), ("donnee", "dd", value)):
            yield Token(f"{kind}_open", tag, 1, block=True)
            yield inline
            yield Token(f"{kind}_close", tag, -1, block=True)
        yield Token("champ_close", "div", -1, block=True)
    yield Token("champs_close", "dl", -1, block=True)


def _make_header(opening: Token, closing: Token) -> None:
    opening.type, closing.type = "th_open", "th_close"
    opening.tag = closing.tag = "th"
    opening.attrSet("scope", "row")


def letters(columns: int) -> float:
    """Return the size of the letters in a table of so many columns, in points."""
    return next((size for limit, size in _SIZES if columns <= limit), _SIZES[-1][1])


def widths(columns: Sequence[Sequence[str]]) -> list[float]:
    """Return each column's share of the width, the sum being 1.

    A column that asks for less than its part gets what it asks; the others divide the rest by the
    square root of what they hold, and none is narrower than its longest word, within reason. What
    then makes the table lower goes from a column to another.
    """
    line = _LINE / letters(len(columns))
    wanted = [max(map(len, column), default=0) + _PADDING for column in columns]
    if sum(wanted) <= line:
        return [round(width / sum(wanted), 4) for width in wanted]
    needed = _needed(columns, line)
    weights = [sqrt(sum(map(len, column)) + 1) for column in columns]
    shares = _lower(_divide(line, wanted, needed, weights), needed, columns)
    return [round(share / sum(shares), 4) for share in shares]


def _needed(columns: Sequence[Sequence[str]], line: float) -> list[int]:
    """Return what no column goes below: words are cut to make room, then dates and amounts too."""
    fair = int(line / len(columns)) - _PADDING
    for words, bound in ((_LONGEST, _LONGEST), (fair, _LONGEST)):
        needed = [_longest(column, words, bound) + _PADDING for column in columns]
        if sum(needed) <= line:
            return needed
    return [_longest(column, fair, fair) + _PADDING for column in columns]


def _longest(column: Sequence[str], words: int, bound: int) -> int:
    """Return what the column's longest part takes: a word, up to `words`, or a date, an amount."""
    parts = (part for cell in column for part in cell.split(" "))
    return max((min(len(p), bound if len(p.split()) > 1 else words) for p in parts), default=0)


def _divide(
    line: float, wanted: Sequence[float], needed: Sequence[float], weights: Sequence[float]
) -> list[float]:
    """Settle, round after round, the columns that are content or too narrow; share what is left."""
    settled: dict[int, float] = {}
    while True:
        room = line - sum(settled.values())
        free = [n for n in range(len(wanted)) if n not in settled]
        total = sum(weights[n] for n in free)
        shares = {n: room * weights[n] / total for n in free}
        satisfied = {n: wanted[n] for n in free if wanted[n] <= shares[n]}
        satisfied = satisfied or {n: needed[n] for n in free if needed[n] > shares[n]}
        if not satisfied or len(satisfied) == len(free):
            return [{**settled, **shares, **satisfied}[n] for n in range(len(wanted))]
        settled |= satisfied


def _lower(
    shares: Sequence[float], needed: Sequence[float], columns: Sequence[Sequence[str]]
) -> list[float]:
    """Return the widths, moved from a column to another as long as that takes lines away."""
    whole = [int(share) for share in shares]
    rows = [*zip_longest(*columns, fillvalue="")][:_LOOKED_AT]
    lines = [_lines(rows, n, width) for n, width in enumerate(whole)]
    height = sum(map(max, zip(*lines, strict=True)))
    for _ in range(_MOVES):
        best = None
        for giver, taker in permutations(range(len(whole)), 2):
            for step in _STEPS:
                if whole[giver] - step < needed[giver]:
                    break
                tried = [*lines]
                tried[giver] = _lines(rows, giver, whole[giver] - step)
                tried[taker] = _lines(rows, taker, whole[taker] + step)
                total = sum(map(max, zip(*tried, strict=True)))
                if total < height:
                    height, best = total, (giver, taker, step, tried)
        if best is None:
            break
        giver, taker, step, lines = best
        whole[giver] -= step
        whole[taker] += step
    return [float(width) for width in whole]


def _lines(rows: Sequence[Sequence[str]], column: int, width: int) -> list[int]:
    """Return how many lines each row takes in a column of a width."""
    return [_height(row[column], int(width * _SLIM) - _EDGE) for row in rows]


@lru_cache(maxsize=4096)
def _height(text: str, width: int) -> int:
    """Return about how many lines a text takes."""
    count, left = 1, width
    for word in text.split(" "):
        if len(word) > left:
            count, left = count + 1, width
        left -= len(word) + 1
    return count
