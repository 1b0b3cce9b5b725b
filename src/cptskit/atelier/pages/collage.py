"""Rows pasted from a spreadsheet into a table: one act, one undo."""

from collections.abc import Iterator, Sequence
from enum import Enum

from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.construction import next_id
from cptskit.atelier.formulaires.natures import Kind, prompt_at
from cptskit.atelier.formulaires.plan import Chapter, Folded, Grid, Part, ask, steps
from cptskit.editing.champs import Ajout, Changement, Saisie
from cptskit.francais.accents import folded
from cptskit.francais.nombres import counted
from cptskit.socle.findings import Route
from cptskit.vocabulaire import code_for

_MOST = 2_000
"""The most rows of one paste; a community has fewer members."""


def changes_of_paste(
    text: str, place: str, chapter: Chapter, state: State
) -> tuple[tuple[Changement, ...], str]:
    """Return the changes that pasted rows make in a table, and the message about them.

    `place` is the list, then the row and the field where pasting starts:
    `membres.effectifs@2@nombre`. If the first row holds titles, they give the columns.
    """
    path, _, where = place.partition("@")
    grid = next((candidate for candidate in _grids(chapter.parts) if candidate.path == path), None)
    rows = [line.split("\t") for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    if grid is None or not rows or len(rows) > _MOST:
        return (), ""
    row, _, name = where.partition("@")
    columns, rows = _columns(grid, rows, name)
    items = state.written.items(steps(path))
    start = min(int(row), len(items)) if row.isdecimal() else len(items)
    changes = tuple(_changes(grid, columns, rows, start, state))
    return changes, f"{counted(len(rows), 'ligne')} {'collée' if len(rows) == 1 else 'collées'}."


def _grids(parts: tuple[Part, ...]) -> Iterator[Grid]:
    for part in parts:
        if isinstance(part, Grid):
            yield part
        elif isinstance(part, Folded):
            yield from _grids(part.parts)


def _columns(
    grid: Grid, rows: list[list[str]], name: str
) -> tuple[list[str | None], list[list[str]]]:
    """Return the field of each column, and the rows without their titles."""
    fields = [ask(champ).path for champ in grid.champs]
    titles = {_plain(_title(grid, field)): field for field in fields} | {
        _plain(field): field for field in fields
    }
    columns = [titles.get(_plain(cell)) for cell in rows[0]]
    if len(rows) > 1 and sum(column is not None for column in columns) * 2 >= len(columns):
        return columns, rows[1:]
    first = fields.index(name) if name in fields else 0
    return list(fields[first:]), rows


def _title(grid: Grid, field: str) -> str:
    return prompt_at((*steps(grid.path), 0, *steps(field))).question.libelle


def _plain(text: str) -> str:
    return " ".join(folded(text).split())


def _changes(
    grid: Grid, columns: Sequence[str | None], rows: list[list[str]], start: int, state: State
) -> Iterator[Changement]:
    route = steps(grid.path)
    items = list(state.written.items(route))
    new: list[dict[str, str]] = []
    for offset, cells in enumerate(rows):
        values = {
            field: _meaning((*route, 0, *steps(field)), cell.strip())
            for field, cell in zip(columns, cells, strict=False)
            if field and cell.strip()
        }
        if start + offset < len(items):
            yield from _over((*route, start + offset), values, state)
        elif values:
            preset = dict(grid.avec)
            if grid.prefixe:
                preset["id"] = next_id([*items, *new], grid.prefixe)
            new.append(preset | values)
    if new:
        yield Ajout(route, tuple(new))


def _over(route: Route, values: dict[str, str], state: State) -> Iterator[Saisie]:
    for field, value in values.items():
        here = (*route, *steps(field))
        seen = state.written.text(here)
        if seen != value:
            yield Saisie(here, seen or None, value)


def _meaning(route: Route, cell: str) -> str:
    """Return the value of a cell: the code of a word of a list, else its text."""
    prompt = prompt_at(route)
    values: type[Enum] | None = prompt.values
    if values is None:
        return cell
    return (code_for(values, cell) if prompt.kind is Kind.CHOICE else None) or cell
