"""Indicators of actions in a table: its columns known by their headers, a row an indicator."""

import re
from collections.abc import Mapping

from cptskit.importing.document.blocks import Cell, Table
from cptskit.importing.reprise.days import read_day
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.figures import read_amount, read_value
from cptskit.importing.reprise.grids import grid_of, headers, is_total
from cptskit.importing.reprise.indicator_lines import ordered, read_line
from cptskit.importing.reprise.labels import column_of
from cptskit.importing.reprise.tiers import read_tiers
from cptskit.importing.reprise.words import is_nothing, is_unsure

_VALUES = ("reference", "cible")
_DONE = re.compile(
    r"^(?:r[eé]alis[eé]e?s?|atteinte?|atteinte?\s*/\s*non atteinte?|oui\s*/\s*non|oui|fait|faite|"
    r"effective?|sign[eé]e?|mise? en place|binaire)$",
    re.IGNORECASE,
)
_FIXED = re.compile(r"\b(?:part fixe|compris|inclus|forfait)", re.IGNORECASE)


def read_table(table: Table, where: str) -> tuple[list[dict[str, object]], Taken]:
    """Return the indicators of a table inside a fiche."""
    grid = grid_of(table)
    columns = {at: column_of(name, indicators=True) for at, name in enumerate(headers(grid))}
    named = {name: at for at, name in columns.items() if name}
    if "indicateurs" not in named and "titre" in named:
        named["indicateurs"] = named.pop("titre")
    taken = Taken()
    found = []
    if "indicateurs" not in named:
        return [], taken
    for row in grid.rows[1:]:
        if is_total(row):
            continue
        cells = {name: row[at] for name, at in named.items()}
        if one := read_row(cells, where, taken):
            found.append(one)
    return found, taken


def read_row(
    cells: Mapping[str, Cell], where: str, taken: Taken, scale: int = 1
) -> dict[str, object]:
    """Return the indicator of a row; what is unsure of it is asked. Empty where it names none."""
    told = cells["indicateurs"].text if "indicateurs" in cells else ""
    if not told or is_nothing(told):
        return {}
    line = read_line(told)
    name = line.values.get("intitule", told)
    place = f"{cells['indicateurs'].place}, {where}" if where else cells["indicateurs"].place
    for doubt in line.doubts:
        taken.ask(place, told, doubt)
    one: dict[str, object] = {**line.values}
    if not {"cible", "reference"} & set(line.values) or "cible" in cells:
        one, name = _named(told, cells, one)
    for key in _VALUES:
        if key in cells:
            _value(one, key, cells[key], name, taken)
    _words(one, cells, name, taken)
    _money(one, cells, name, taken, scale)
    if cells["indicateurs"].text != one.get("intitule"):
        one["intitule"] = str(one.get("intitule") or told)
    return ordered(one)


def _named(
    told: str, cells: Mapping[str, Cell], one: dict[str, object]
) -> tuple[dict[str, object], str]:
    """Take the cell as a name where other cells tell the values; its last brackets are a unit."""
    if "cible" not in cells and "reference" not in cells:
        return one, str(one.get("intitule", told))
    told = " ".join(told.split())
    unit = re.search(r"\s*\(([^\W\d][^()\d]{1,30})\)$", told)
    if unit and "unite" not in cells and unit[1] == unit[1].lower():
        return {"intitule": told[: unit.start()], "unite": unit[1]}, told
    return {"intitule": told}, told


def _value(one: dict[str, object], key: str, cell: Cell, name: str, taken: Taken) -> None:
    text = cell.text
    if not text or is_nothing(text):
        return
    if _DONE.match(" ".join(text.split())):
        label = "cible" if key == "cible" else "départ"
        taken.ask(
            cell.place, f"{text} ({label} de « {name} »)", "un fait, sans nombre : ni 1 ni 100 %"
        )
        return
    found = read_value(text)
    if found.doubt:
        taken.ask(cell.place, f"{text} ({name})", found.doubt)
    if found.value:
        one[key] = found.value
        if found.unit and "unite" not in one and key == "cible":
            one["unite"] = found.unit


def _words(one: dict[str, object], cells: Mapping[str, Cell], name: str, taken: Taken) -> None:
    for key in ("unite", "source", "justificatif"):
        text = " ; ".join(cells[key].lines) if key in cells else ""
        if text and not is_nothing(text) and not is_unsure(text) and text != "%":
            one[key] = text
    if "echeance" in cells and (text := cells["echeance"].text) and not is_nothing(text):
        if day := read_day(text):
            one["echeance"] = day
        else:
            taken.ask(cells["echeance"].place, f"{text} ({name})", "ce n'est pas une date sûre")


def _money(
    one: dict[str, object], cells: Mapping[str, Cell], name: str, taken: Taken, scale: int
) -> None:
    if "palier" in cells:
        _tiers(one, cells["palier"], name, taken)
    if "maximum" not in cells:
        return
    cell = cells["maximum"]
    text = " ".join(cell.text.split())
    if not text or is_nothing(text) or _FIXED.search(text):
        return
    read = read_amount(re.sub(r"^jusqu.[àa]\s+", "", text, flags=re.IGNORECASE), scale=scale)
    if read.value:
        one["maximum"] = read.value
    elif read.doubt:
        taken.ask(cell.place, f"{text} ({name})", read.doubt)


def _tiers(one: dict[str, object], cell: Cell, name: str, taken: Taken) -> None:
    text = cell.text
    tiers = read_tiers(text)
    if tiers.steps:
        one["paliers"] = [dict(step) for step in tiers.steps]
        one.pop("cible", None) if not one.get("cible") else None
        for said in tiers.ranges:
            taken.ask(
                cell.place,
                f"{said} (« {name} »)",
                "un intervalle : le seuil retenu est la borne qui ouvre le palier, la première",
            )
    elif text and not _DONE.match(" ".join(text.split())) and not is_nothing(text):
        read = read_value(text)
        if read.value and "cible" not in one:
            one["cible"] = read.value
            if read.unit and "unite" not in one:
                one["unite"] = read.unit
        elif not read.value:
            taken.ask(cell.place, f"{text} ({name})", "ni paliers ni cible que l'on sache lire")
