"""Which cells of a workbook are shown as percentages: what they hold is a share of one."""

from collections.abc import Iterator, Mapping

from cptskit.importing.document.archive import Archive, attribute, local
from cptskit.importing.document.relations import relations
from cptskit.importing.document.xlsx import PLACE, formats, grid

Places = frozenset[tuple[int, int]]
"""Rows and columns, from 0."""
_MOST_REPEATS = 500


def percentages(raw: bytes, name: str) -> Mapping[str, Places]:
    """Return the cells of each sheet; none for a format of old. Raises UnreadableDocumentError."""
    if not raw.startswith(b"PK"):
        return {}
    archive = Archive(raw, name)
    found = _of_xlsx(archive) if "xl/workbook.xml" in archive else _of_ods(archive)
    return {sheet: frozenset(places) for sheet, places in found}


def _of_xlsx(archive: Archive) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    looks = {str(at) for at, kind in enumerate(formats(archive)) if kind == "%"}
    targets = relations(archive, "xl/workbook.xml")
    for sheet in archive.parse("xl/workbook.xml").iter():
        part = targets.get(attribute(sheet, "id") or "", "") if local(sheet) == "sheet" else ""
        if looks and part.startswith("xl/worksheets/"):
            yield attribute(sheet, "name") or "", list(_shown_so(archive, part, looks))


def _shown_so(archive: Archive, part: str, looks: set[str]) -> Iterator[tuple[int, int]]:
    for row in archive.stream(part, frozenset({"sheetData"})):
        for cell in row:
            at = PLACE.fullmatch(attribute(cell, "r") or "")
            if at and attribute(cell, "s") in looks:
                yield grid(at)


def _of_ods(archive: Archive) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    if "content.xml" not in archive:
        return
    for sheet in archive.stream("content.xml", frozenset({"spreadsheet"})):
        if local(sheet) == "table":
            yield attribute(sheet, "name") or "", list(_in_table(sheet))


def _in_table(sheet: object) -> Iterator[tuple[int, int]]:
    row = 0
    for element in (one for one in sheet.iter() if local(one) == "table-row"):  # type: ignore[attr-defined]
        repeats = _number(attribute(element, "number-rows-repeated"))
        column = 0
        for cell in element:
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            across = _number(attribute(cell, "number-columns-repeated"))
            if attribute(cell, "value-type") == "percentage":
                yield from (
                    (row + down, column + right)
                    for down in range(min(repeats, _MOST_REPEATS))
                    for right in range(min(across, _MOST_REPEATS))
                )
            column += across
        row += repeats


def _number(value: str | None) -> int:
    return max(int(value), 1) if value and value.isdigit() and len(value) < 8 else 1
