"""The budget of a year: two tables, four columns, sections in a table, two columns of sums."""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Cell, Paragraph, Table
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.figures import read_amount
from cptskit.importing.reprise.grids import Grid, grid_of, is_total
from cptskit.importing.reprise.words import folded, is_nothing, is_unsure

_SIDES = (
    ("recettes", r"^(?:total (?:des )?)?(?:recettes?|produits?|ressources?|financements?)\b"),
    ("depenses", r"^(?:total (?:des )?)?(?:depenses?|charges?|emplois?|couts?)\b"),
)
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_THOUSANDS = re.compile(r"k ?€|milliers")


def side_of(text: str) -> str | None:
    """Return the side of a budget that a header names."""
    plain = folded(text)
    if len(plain) > 40:
        return None
    return next((name for name, form in _SIDES if re.match(form, plain)), None)


def read_table(table: Table, around: str) -> Taken:
    """Return the lines of a budget; its year is in the table, or in the words `around` it."""
    grid = grid_of(table)
    taken = Taken()
    lines = _by_columns(grid) or _by_sections(grid)
    if not lines:
        return taken
    year = _year(table, around)
    for side, words, cell in lines:
        read = read_amount(cell.text, scale=1000 if _THOUSANDS.search(around) else 1)
        if read.doubt:
            taken.ask(cell.place, f"{cell.text} ({words})", read.doubt)
        if not year:
            continue
        entry = {"libelle": words} | ({"montant": read.value} if read.value else {})
        taken.fact(f"budget.exercices[{year}].{side}[]", entry, cell.place)
    if not year:
        first_lines = "; ".join(f"{words} : {cell.text}" for _, words, cell in lines[:3])
        taken.ask(table.place, first_lines, "un budget dont l'année n'est pas dite : laquelle ?")
        return taken
    _check(grid, lines, taken)
    taken.use(table)
    return taken


def read_items(lead: str, items: Sequence[Paragraph], around: str) -> Taken:
    """Return the lines of a list of sums under « Recettes : » or « Dépenses : »."""
    taken = Taken()
    side, years = side_of(lead.rstrip(" :")), set(_YEAR.findall(f"{lead} {around}"))
    if side is None or len(years) != 1:
        return taken
    for item in items:
        text = " ".join((typed_item(item.text) or item.text).split()).rstrip(" .;")
        words, _, money = text.rpartition(":")
        read = read_amount(money)
        if not words or (read.doubt and not is_unsure(money)):
            return Taken()
        if is_total([Cell(0, 0, (item,))]):
            continue
        if read.doubt:
            taken.ask(item.place, text, read.doubt)
        entry = {"libelle": words.strip()} | ({"montant": read.value} if read.value else {})
        taken.fact(f"budget.exercices[{min(years)}].{side}[]", entry, item.place)
    taken.use(*items)
    return taken


def _year(table: Table, around: str) -> str:
    inside = [cell for cell in table.cells if not is_nothing(cell.text) and cell.row < 2]
    for text in (*(cell.text for cell in inside), around):
        years = list(dict.fromkeys(_YEAR.findall(text)))
        if years:
            return years[0] if len(years) == 1 else ""
    return ""


def _by_columns(grid: Grid) -> list[tuple[str, str, Cell]]:
    """Read a table whose header names both sides: in pairs of columns, or as amount columns."""
    for at, header in enumerate(grid.rows[:3]):
        sides = {i: side for i, cell in enumerate(header) if (side := side_of(cell.text))}
        if set(sides.values()) != {"recettes", "depenses"}:
            continue
        pairs = all(i + 1 < grid.width and i + 1 not in sides for i in sides)
        places = (
            [(side, i, i + 1) for i, side in sides.items()]
            if pairs and not _amounts(grid.column(next(iter(sides)), at + 1))
            else [(side, 0, i) for i, side in sides.items()]
        )
        rows = grid.rows[at + 1 :]
        return [
            (side, " ".join(row[name].lines), row[sum_])
            for side, name, sum_ in places
            for row in rows
            if _is_line(row[name], row[sum_])
        ]
    return []


def _by_sections(grid: Grid) -> list[tuple[str, str, Cell]]:
    """Read a table of two columns: one side alone, or each under a title row."""
    if grid.width < 2:
        return []
    side: str | None = None
    lines = []
    for row in grid.rows:
        named = side_of(row[0].text)
        money = next((cell for cell in row[1:] if cell is not row[0] and _amount(cell)), None)
        if named and not money:
            side = named
        elif side and money and _is_line(row[0], money):
            lines.append((side, " ".join(row[0].lines), money))
    return lines


def _amounts(cells: Sequence[Cell]) -> bool:
    filled = [cell for cell in cells if cell.text]
    return bool(filled) and sum(map(_amount, filled)) * 2 > len(filled)


def _amount(cell: Cell) -> bool:
    return bool(read_amount(cell.text).value) and cell.text.strip()[:1].isdigit()


def _is_line(name: Cell, money: Cell) -> bool:
    words = name.text
    return bool(
        words and money.text and not is_nothing(money.text) and money is not name
    ) and not is_total([name])


def _check(grid: Grid, lines: Sequence[tuple[str, str, Cell]], taken: Taken) -> None:
    """Ask about a total that differs from the sum of its lines."""
    totals = {
        read_amount(cell.text).value: cell
        for row in grid.rows
        if is_total(row)
        for cell in row
        if _amount(cell)
    }
    sums = [
        sum(_number(read_amount(cell.text).value) for side, _, cell in lines if side == wanted)
        for wanted in ("recettes", "depenses")
    ]
    for value, cell in totals.items():
        if _number(value) not in sums and any(sums):
            computed = " et ".join(f"{total:g}" for total in sums if total)
            taken.ask(cell.place, f"Total : {cell.text}", f"les lignes font {computed}")


def _number(value: str) -> float:
    return float(value.replace(" ", "").replace(",", ".")) if value else 0.0
