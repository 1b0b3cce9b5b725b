"""What the engine does not give about the cells of a workbook: percentages, errors of formulas.

A cell that shows 12,5 % holds 0.125, as one that shows 0,125 does; one whose formula failed is
given as empty.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cptskit.importing.document.archive import Archive, attribute, child, local
from cptskit.importing.document.relations import relations
from cptskit.importing.document.sheets import text_of
from cptskit.importing.document.xlsx import PLACE, formats, grid

Place = tuple[int, int]
"""A row and a column, from 0."""
_MOST_REPEATS = 500
_ERROR = "erreur"


@dataclass
class Looks:
    """The cells of a sheet that show a percentage, and those that show an error, with its text."""

    parts: set[Place] = field(default_factory=set)
    erreurs: dict[Place, str] = field(default_factory=dict)


def looks(raw: bytes, name: str) -> Mapping[str, Looks]:
    """Return the looks of each sheet of a .xlsx or .ods. Raises UnreadableDocumentError."""
    archive = Archive(raw, name)
    return dict(_of_xlsx(archive) if "xl/workbook.xml" in archive else _of_ods(archive))


def _of_xlsx(archive: Archive) -> Iterator[tuple[str, Looks]]:
    shares = {str(at) for at, kind in enumerate(formats(archive)) if kind == "%"}
    targets = relations(archive, "xl/workbook.xml")
    for sheet in archive.parse("xl/workbook.xml").iter():
        part = targets.get(attribute(sheet, "id") or "", "") if local(sheet) == "sheet" else ""
        if part.startswith("xl/worksheets/"):
            yield attribute(sheet, "name") or "", _of_part(archive, part, shares)


def _of_part(archive: Archive, part: str, shares: set[str]) -> Looks:
    looks = Looks()
    for row in archive.stream(part, frozenset({"sheetData"})):
        for cell in row:
            at = PLACE.fullmatch(attribute(cell, "r") or "")
            if at is None:
                continue
            if attribute(cell, "t") == "e":
                value = child(cell, "v")
                looks.erreurs[grid(at)] = text_of(value) if value is not None else _ERROR
            elif attribute(cell, "s") in shares:
                looks.parts.add(grid(at))
    return looks


def _of_ods(archive: Archive) -> Iterator[tuple[str, Looks]]:
    if "content.xml" not in archive:
        return
    for sheet in archive.stream("content.xml", frozenset({"spreadsheet"})):
        if local(sheet) == "table":
            yield attribute(sheet, "name") or "", _of_table(sheet)


def _of_table(sheet: Any) -> Looks:
    looks = Looks()
    row = 0
    for element in (node for node in sheet.iter() if local(node) == "table-row"):
        repeats = _number(attribute(element, "number-rows-repeated"))
        column = 0
        for cell in element:
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            across = _number(attribute(cell, "number-columns-repeated"))
            places = [
                (row + down, column + right)
                for down in range(min(repeats, _MOST_REPEATS))
                for right in range(min(across, _MOST_REPEATS))
            ]
            kinds = {value for key, value in cell.attrib.items() if key.endswith("}value-type")}
            if "error" in kinds:
                looks.erreurs |= dict.fromkeys(places, text_of(cell).strip() or _ERROR)
            elif "percentage" in kinds:
                looks.parts.update(places)
            column += across
        row += repeats
    return looks


def _number(value: str | None) -> int:
    return max(int(value), 1) if value and value.isdigit() and len(value) < 8 else 1
