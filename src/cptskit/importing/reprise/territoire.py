"""The territory: communes from tables, lists and sentences; population, area, neighbours."""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Cell, Paragraph, Table
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise import lieux
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.figures import is_number, plain_number, read_value
from cptskit.importing.reprise.grids import Grid, grid_of, headers, is_total
from cptskit.importing.reprise.words import is_nothing, listed

_CODE = re.compile(r"^(?:\d{5}|2[AB]\d{3})$")
_NAMED = re.compile(r"\bcommunes?\b|\bvilles?\b|\blocalites?\b|nom de la commune")
_POSTAL = re.compile(r"\bcp\b|\bcode postal\b|\bpostal\b")
_GATHERS = re.compile(
    r"\b(?:p[eé]rim[eè]tre|territoire|communaut[eé]|CPTS)\b[^.:]{0,60}?\b(?:rassemble|r[eé]unit"
    r"|regroupe|comprend|couvre|recouvre)\s+((?:[A-ZÀ-Ý]|l['’]|la |le |les )[^.:]+?)"
    r"(?:,?\s+soit\b|\.|$)"
)
"""A sentence that names communes after its verb, without the word « communes »."""
_INHABITANTS = re.compile(r"\bhab\w*|\bpopulation|\bpop\b|\bpmun\b|\bmunicipale")


def read_table(table: Table, *, inside: bool) -> Taken:
    """Return the communes of a table; `inside` a chapter on the territory, names suffice."""
    grid = _stacked(grid_of(table))
    names = headers(grid)
    titled = next((at for at, name in enumerate(names) if _NAMED.search(name)), None)
    if titled is None:
        return _names_only(grid) if inside else Taken()
    codes = next((at for at in range(grid.width) if _are_codes(grid.column(at, 1))), None)
    people = next((at for at, name in enumerate(names) if _INHABITANTS.search(name)), None)
    rows = [row for row in grid.rows[1:] if not is_total(row) and row[titled].text]
    share = [row for row in rows if lieux.is_name(row[titled].text) or _code(row, codes)]
    if len(rows) < 2 or len(share) * 10 < len(rows) * 7:
        return Taken()
    postal = codes is not None and (
        _POSTAL.search(names[codes]) or not _official(rows, titled, codes)
    )
    taken = Taken()
    written = [row[titled].text for row in rows]
    by_name = lieux.resolve(written, [_code(row, codes) for row in rows] if postal else ())
    for row, resolved in zip(rows, by_name, strict=True):
        commune = None if postal or not _code(row, codes) else lieux.by_code(_code(row, codes))
        place = resolved
        if commune:
            place = lieux.Place(place.written, commune, partly=place.partly)
        _commune(place, row[titled], taken, row[people] if people is not None else None)
    if taken.facts:
        taken.use(table)
        _total(grid, people, taken, table)
    return taken


def _stacked(grid: Grid) -> Grid:
    """Return a table whose columns are repeated side by side as a narrower one."""
    names = headers(grid)
    for width in range(1, grid.width // 2 + 1):
        if grid.width % width == 0 and names == names[:width] * (grid.width // width):
            if not any(_NAMED.search(name) for name in names):
                break
            starts = range(0, grid.width, width)
            below = (row[at : at + width] for at in starts for row in grid.rows[1:])
            return Grid(grid.table, (grid.rows[0][:width], *below))
    return grid


def _are_codes(cells: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in cells if cell.text]
    return (
        bool(texts) and sum(_CODE.match(text) is not None for text in texts) * 10 >= len(texts) * 8
    )


def _code(row: Sequence[Cell], at: int | None) -> str:
    return row[at].text if at is not None and _CODE.match(row[at].text) else ""


def _official(rows: Sequence[Sequence[Cell]], titled: int, codes: int) -> bool:
    """Say whether codes are Insee's: most match the communes beside them."""
    good = 0
    for row in rows:
        commune = lieux.by_code(_code(row, codes))
        good += commune is not None and lieux.same_name(commune, row[titled].text)
    return good * 10 >= len(rows) * 6


def _names_only(grid: Grid) -> Taken:
    """Read a table without headers whose cells are all names of communes."""
    cells = {id(cell): cell for row in grid.rows for cell in row if cell.text}
    filled = [cell for cell in cells.values() if not is_nothing(cell.text)]
    lines = [line for cell in filled for line in cell.lines]
    if len(lines) < 4 or sum(map(lieux.is_name, lines)) * 10 < len(lines) * 8:
        return Taken()
    return read_names(lines, filled[0].place, (grid.table,))


def read_names(names: Sequence[str], place: str, blocks: Sequence[Paragraph | Table]) -> Taken:
    """Return the communes of a list of names."""
    taken = Taken()
    cell = Cell(0, 0, place=place)
    for commune in lieux.resolve(names):
        _commune(commune, cell, taken, None)
    taken.use(*blocks)
    return taken


def read_list(items: Sequence[Paragraph]) -> Taken:
    """Return the communes of a list with a name per item; nothing if most are not communes."""
    names = [typed_item(item.text) or item.text for item in items]
    if len(names) < 3 or sum(map(lieux.is_name, names)) * 10 < len(names) * 7:
        return Taken()
    return read_names(names, items[0].place, items)


def read_sentence(block: Paragraph) -> Taken:
    """Return the communes listed after the colon of a sentence, which stays prose."""
    match = re.search(r"\bcommunes?\b[^:]*:\s*(.+)$", block.text, re.DOTALL | re.IGNORECASE)
    match = match or _GATHERS.search(block.text)
    if not match:
        return Taken()
    names = [re.sub(r"^et\s+", "", part) for part in listed(match[1].split(". ")[0])]
    if len(names) < 3 or sum(map(lieux.is_name, names)) * 10 < len(names) * 7:
        return Taken()
    taken = read_names(names, block.place, ())
    taken.used.clear()
    return taken


def _commune(place: lieux.Place, cell: Cell, taken: Taken, people: Cell | None) -> None:
    if place.found is None:
        near = (
            ", ".join(f"{commune.nom} ({commune.code})" for commune in place.near)
            or "aucun nom proche"
        )
        taken.ask(cell.place, place.written, f"commune à choisir : {near}")
        return
    commune = {"insee": place.found.code, "nom": place.found.nom}
    if people is not None and is_number(people.text):
        commune["population"] = plain_number(people.text)
    elif people is not None and people.text and not is_nothing(people.text):
        doubt = read_value(people.text).doubt or "ce n'est pas un nombre d'habitants"
        taken.ask(people.place, f"{people.text} ({place.found.nom})", doubt)
    if place.partly:
        commune["partielle"] = "oui"
    taken.fact("territoire.communes[]", commune, cell.place)
    if not place.exact:
        taken.remark(cell.place, place.written, f"lu comme {place.found.nom} ({place.found.code})")


def _total(grid: Grid, people: int | None, taken: Taken, table: Table) -> None:
    if people is None:
        return
    for row in grid.rows[1:]:
        if is_total(row) and is_number(row[people].text):
            year = re.search(r"\b((?:19|20)\d{2})\b", grid.rows[0][people].text)
            population = {"valeur": plain_number(row[people].text)} | (
                {"annee": year[1]} if year else {}
            )
            taken.fact("territoire.population?", population, row[people].place)
            del table
            return
