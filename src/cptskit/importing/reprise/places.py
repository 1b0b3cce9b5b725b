"""Where each value of a tree was read: the text itself carries its place in the source."""

from collections.abc import Iterator, Mapping
from typing import Any

from cptskit.importing.document.blocks import Block, Cell, Document, Table

_SHORT = 60
"""Length of a cell that is put on one line with its neighbours."""


class Placed(str):
    """A text that knows its place in the source: « tableau 2, ligne 3, colonne 1 »."""

    __slots__ = ("place",)
    place: str

    def __new__(cls, text: str, place: str) -> "Placed":
        """Return the text, which is like any other apart from its place."""
        made = super().__new__(cls, text)
        made.place = place
        return made


def placed(value: Any, place: str) -> Any:
    """Return a value whose texts know their place; those that already do keep it."""
    if isinstance(value, Placed) or not place:
        return value
    if isinstance(value, str):
        return Placed(value, place)
    if isinstance(value, Mapping):
        return {key: placed(below, place) for key, below in value.items()}
    return [placed(below, place) for below in value] if isinstance(value, list) else value


def places_of(value: Any) -> tuple[str, ...]:
    """Return the places of a value and of all that it contains, each once, in order."""
    return tuple(dict.fromkeys(text.place for text in _placed(value)))


def by_place(value: Any) -> dict[str, list[str]]:
    """Return the texts of a value by their place in the source."""
    texts: dict[str, list[str]] = {}
    for text in _placed(value):
        texts.setdefault(text.place, []).append(text)
    return texts


def _placed(value: Any) -> Iterator[Placed]:
    if isinstance(value, Placed):
        yield value
    elif isinstance(value, Mapping):
        for below in value.values():
            yield from _placed(below)
    elif isinstance(value, list | tuple):
        for below in value:
            yield from _placed(below)


class Passages:
    """The passages of a document, by place: a paragraph, or the row of the table of a cell."""

    def __init__(self, document: Document) -> None:
        """Index the paragraphs and the rows by place; texts stay in the document."""
        self._found: dict[str, list[str]] = {}
        self._learn(document.blocks)
        for side in document.sides:
            self._found.setdefault(side.kind, []).append(side.text)

    def at(self, place: str) -> tuple[str, ...]:
        """Return the texts of a place, a row by its cells; nothing if it is unknown."""
        return tuple(self._found.get(place, ()))

    def _learn(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if not isinstance(block, Table):
                self._found.setdefault(block.place, []).append(block.text)
                continue
            rows = block.rows()
            self._found[block.place] = _of_row(rows[0]) if rows else []
            for at, row in enumerate(rows, start=1):
                texts = self._found[f"{block.place}, ligne {at}"] = _of_row(row)
                for cell in row:
                    self._found[cell.place] = texts
                    self._learn_inside(cell.blocks)

    def _learn_inside(self, blocks: tuple[Block, ...]) -> None:
        """Learn the tables of a cell: its paragraphs have the place of the cell itself."""
        self._learn(tuple(block for block in blocks if isinstance(block, Table)))


def _of_row(row: tuple[Cell, ...]) -> list[str]:
    """Return the texts of the cells of a row; short ones are put on one line."""
    texts = [cell.text for cell in row if cell.text]
    short = all(len(text) < _SHORT and "\n" not in text for text in texts)
    return [" · ".join(texts)] if short and texts else texts
