"""The table of members as a workbook of the user: cells change, all other parts are kept.

Texts are written as texts, never as formulas. A removed row leaves its place empty, so that
nothing below it moves.
"""

from collections.abc import Collection, Mapping, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree  # type: ignore[import-untyped]

from cptskit.francais.accents import as_key
from cptskit.importing.document.archive import Archive, attribute, child, local
from cptskit.importing.document.relations import relations
from cptskit.importing.document.xlsx import PLACE, grid
from cptskit.loading.cells import letters
from cptskit.loading.workbooks import sheets

Textes = Mapping[str, str]
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def changed_workbook(
    raw: bytes,
    values: Mapping[int, Textes],
    added: Sequence[Textes] = (),
    removed: Collection[int] = (),
) -> bytes:
    """Return a .xlsx with changes in its first sheet; rows count from 0, below the headers.

    Raises ValueError where it is not a .xlsx, or where a formula would be overwritten.
    """
    archive = Archive(raw, "membres.xlsx")
    part = _first_part(archive)
    root = archive.parse(part)
    _Sheet(root, sheets(raw)[0].rows).change(values, added, removed)
    new = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _with_part(raw, part, new)


def as_csv(raw: bytes) -> str:
    """Return the first sheet of a workbook as CSV, to be read in its place."""
    lines = (
        ";".join('"' + text.replace('"', '""') + '"' for text in texts)
        for _, texts in sheets(raw)[0].rows
    )
    return "".join(f"{line}\n" for line in lines)


def _first_part(archive: Archive) -> str:
    """Return the part of the first sheet that a reader sees."""
    if "xl/workbook.xml" not in archive:
        raise ValueError("not a .xlsx")
    targets = relations(archive, "xl/workbook.xml")
    for element in archive.parse("xl/workbook.xml").iter():
        part = targets.get(attribute(element, "id") or "", "") if local(element) == "sheet" else ""
        if part.startswith("xl/worksheets/") and attribute(element, "state") in (None, "visible"):
            return part
    raise ValueError("no sheet is shown")


class _Sheet:
    def __init__(self, root: Any, rows: Sequence[tuple[int, tuple[str, ...]]]) -> None:
        data = child(root, "sheetData")
        if data is None or not rows:
            raise ValueError("an empty sheet")
        self._data: Any = data
        self._space = root.tag.rpartition("}")[0] + "}"
        self._numbers = [number for number, _ in rows]
        self._names = [as_key(text) for text in rows[0][1]]
        self._rows = {int(attribute(row, "r") or 0): row for row in self._data}

    def change(
        self, values: Mapping[int, Textes], added: Sequence[Textes], removed: Collection[int]
    ) -> None:
        for at, texts in values.items():
            if at not in removed:
                self._fill(self._numbers[at + 1], texts)
        for at in removed:
            self._data.remove(self._rows.pop(self._numbers[at + 1]))
        last = max([*self._rows, *self._numbers])
        for number, texts in enumerate(added, start=last + 1):
            self._rows[number] = etree.SubElement(self._data, f"{self._space}row", r=str(number))
            self._fill(number, texts)

    def _fill(self, number: int, texts: Textes) -> None:
        for key, text in texts.items():
            if key not in self._names and text:
                self._names.append(key)
                self._put(self._numbers[0], len(self._names) - 1, key)
            if key in self._names:
                self._put(number, self._names.index(key), text)

    def _put(self, number: int, column: int, text: str) -> None:
        cell = self._cell(self._rows[number], number, column)
        if child(cell, "f") is not None:
            raise ValueError("a formula stands there")
        for inner in list(cell):
            cell.remove(inner)
        cell.attrib.pop("t", None)
        if text:
            cell.set("t", "inlineStr")
            inside = etree.SubElement(etree.SubElement(cell, f"{self._space}is"), f"{self._space}t")
            inside.text = text
            inside.set(_SPACE, "preserve")

    def _cell(self, row: Any, number: int, column: int) -> Any:
        place = len(row)
        for index, cell in enumerate(row):
            at = PLACE.fullmatch(attribute(cell, "r") or "")
            if at is not None and grid(at)[1] == column:
                return cell
            if at is not None and grid(at)[1] > column:
                place = index
                break
        made = etree.Element(f"{self._space}c", r=f"{letters(column)}{number}")
        row.insert(place, made)
        return made


def _with_part(raw: bytes, name: str, new: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(BytesIO(raw)) as read, ZipFile(stream, "w") as written:
        for info in read.infolist():
            written.writestr(info, new if info.filename == name else read.read(info))
    return stream.getvalue()
