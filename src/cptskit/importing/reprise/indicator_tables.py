"""Indicators of actions in a table: columns recognised by their headers, one indicator per row."""

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
    indicators = []
    if "indicateurs" not in named:
        return [], taken
    for row in grid.rows[1:]:
        if is_total(row):
            continue
        cells = {name: row[at] for name, at in named.items()}
        if indicator := read_row(cells, where, taken):
            indicators.append(indicator)
    return indicators, taken


def read_row(
    cells: Mapping[str, Cell], where: str, taken: Taken, scale: int = 1
) -> dict[str, object]:
    """Return the indicator of a row; ask about what is unsure. Empty where it names none."""
    text = cells["indicateurs"].text if "indicateurs" in cells else ""
    if not text or is_nothing(text):
        return {}
    line = read_line(text)
    name = line.values.get("intitule", text)
    place = f"{cells['indicateurs'].place}, {where}" if where else cells["indicateurs"].place
    for doubt in line.doubts:
        taken.ask(place, text, doubt)
    indicator: dict[str, object] = {**line.values}
    if not {"cible", "reference"} & set(line.values) or "cible" in cells:
        indicator, name = _named(text, cells, indicator)
    for key in _VALUES:
        if key in cells:
            _value(indicator, key, cells[key], name, taken)
    _words(indicator, cells, name, taken)
    _money(indicator, cells, name, taken, scale)
    if cells["indicateurs"].text != indicator.get("intitule"):
        indicator["intitule"] = str(indicator.get("intitule") or text)
    return ordered(indicator)


def _named(
    text: str, cells: Mapping[str, Cell], indicator: dict[str, object]
) -> tuple[dict[str, object], str]:
    """Take the cell as a name where other cells give the values; its last brackets are a unit."""
    if "cible" not in cells and "reference" not in cells:
        return indicator, str(indicator.get("intitule", text))
    text = " ".join(text.split())
    unit = re.search(r"\s*\(([^\W\d][^()\d]{1,30})\)$", text)
    if unit and "unite" not in cells and unit[1] == unit[1].lower():
        return {"intitule": text[: unit.start()], "unite": unit[1]}, text
    return {"intitule": text}, text


def _value(indicator: dict[str, object], key: str, cell: Cell, name: str, taken: Taken) -> None:
    text = cell.text
    if not text or is_nothing(text):
        return
    if _DONE.match(" ".join(text.split())):
        label = "cible" if key == "cible" else "départ"
        taken.ask(
            cell.place, f"{text} ({label} de « {name} »)", "un fait, sans nombre : ni 1 ni 100 %"
        )
        return
    read = read_value(text)
    if read.doubt:
        taken.ask(cell.place, f"{text} ({name})", read.doubt)
    if read.value:
        indicator[key] = read.value
        if read.unit and "unite" not in indicator and key == "cible":
            indicator["unite"] = read.unit


def _words(
    indicator: dict[str, object], cells: Mapping[str, Cell], name: str, taken: Taken
) -> None:
    for key in ("unite", "source", "justificatif"):
        text = " ; ".join(cells[key].lines) if key in cells else ""
        if text and not is_nothing(text) and not is_unsure(text) and text != "%":
            indicator[key] = text
    if "echeance" in cells and (text := cells["echeance"].text) and not is_nothing(text):
        if day := read_day(text):
            indicator["echeance"] = day
        else:
            taken.ask(cells["echeance"].place, f"{text} ({name})", "ce n'est pas une date sûre")


def _money(
    indicator: dict[str, object], cells: Mapping[str, Cell], name: str, taken: Taken, scale: int
) -> None:
    if "palier" in cells:
        _tiers(indicator, cells["palier"], name, taken)
    if "maximum" not in cells:
        return
    cell = cells["maximum"]
    text = " ".join(cell.text.split())
    if not text or is_nothing(text) or _FIXED.search(text):
        return
    read = read_amount(re.sub(r"^jusqu.[àa]\s+", "", text, flags=re.IGNORECASE), scale=scale)
    if read.value:
        indicator["maximum"] = read.value
    elif read.doubt:
        taken.ask(cell.place, f"{text} ({name})", read.doubt)


def _tiers(indicator: dict[str, object], cell: Cell, name: str, taken: Taken) -> None:
    text = cell.text
    tiers = read_tiers(text)
    if tiers.steps:
        indicator["paliers"] = [dict(step) for step in tiers.steps]
        indicator.pop("cible", None) if not indicator.get("cible") else None
        for interval in tiers.ranges:
            taken.ask(
                cell.place,
                f"{interval} (« {name} »)",
                "un intervalle : le seuil retenu est la borne qui ouvre le palier, la première",
            )
    elif text and not _DONE.match(" ".join(text.split())) and not is_nothing(text):
        read = read_value(text)
        if read.value and "cible" not in indicator:
            indicator["cible"] = read.value
            if read.unit and "unite" not in indicator:
                indicator["unite"] = read.unit
        elif not read.value:
            taken.ask(cell.place, f"{text} ({name})", "ni paliers ni cible que l'on sache lire")
