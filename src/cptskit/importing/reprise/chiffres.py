"""The figures of the diagnosis: a table of indicators with comparisons, years and sources."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cptskit.importing.document.blocks import Cell, Table
from cptskit.importing.reprise.facts import Context, Taken
from cptskit.importing.reprise.figures import read_value
from cptskit.importing.reprise.grids import Grid, grid_of, header_rows, headers, numeric
from cptskit.importing.reprise.words import folded, is_nothing
from cptskit.referentiels import tous_les_departements, toutes_les_regions

_LABEL = re.compile(
    r"^(?:indicateurs?|ce que l on mesure|mesure|donnees?|libelle|intitule|chiffres? cles?|quoi"
    r"|critere|variable)"
)
_HERE = re.compile(
    r"\bcpts\b|^territoire|\bvaleurs?$|^chez nous|^nous|^notre territoire|\bici$|^local"
)
_SOURCE = re.compile(r"\bsources?\b|\bprovenance\b|\borigine\b|d ou vient")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_UNIT = re.compile(r"^(.*?\S)\s*\(([^()]*)\)\s*$")
_UNITS = re.compile(
    r"^(?:en )?(?:pour |par |/ ?\d|‰|€|euros?|jours?|mois|ans?|ann[eé]es?|minutes?|heures?|km"
    r"|habitants?"
    r"|patients?|nombre|effectifs?)"
)


@dataclass
class _Columns:
    label: int
    here: int
    source: int | None = None
    year: int | None = None
    unit: int | None = None
    elsewhere: dict[str, int] = field(default_factory=dict)


def read_table(table: Table, context: Context) -> Taken:
    """Return the indicators of a table; nothing if it has none."""
    grid = grid_of(table)
    top = header_rows(grid)
    names = headers(grid, top)
    columns = _columns(grid, names, top, context)
    taken = Taken()
    if columns is None:
        return taken
    for row in grid.rows[top:]:
        _row(row, columns, taken)
    if taken:
        taken.use(table)
    return taken


def _columns(grid: Grid, names: Sequence[str], top: int, context: Context) -> _Columns | None:
    if len(grid.rows) - top < 1 or grid.width < 2:
        return None
    label = next((i for i, name in enumerate(names) if _LABEL.match(name)), None)
    elsewhere: dict[str, int] = {}
    for at, name in enumerate(names):
        if (where := _elsewhere(name)) and where not in elsewhere:
            elsewhere[where] = at
    if label is None:
        if not elsewhere:
            return None
        label = 0
    taken = {label, *elsewhere.values()}
    source = next(
        (i for i, name in enumerate(names) if i not in taken and _SOURCE.search(name)), None
    )
    year = next(
        (
            i
            for i, name in enumerate(names)
            if i != source and re.match(r"annee|date|millesime", name)
        ),
        None,
    )
    unit = next((i for i, name in enumerate(names) if re.match(r"unite", name)), None)
    rest = [
        i
        for i in range(grid.width)
        if i not in taken | {source, year, unit} and numeric(grid.column(i, top)) >= 0.5
    ]
    own = [i for i in rest if _HERE.search(names[i]) or _named_like(names[i], context)]
    here = (own or rest)[:1]
    if not here or (len(rest) > 1 and not own and not elsewhere):
        return None
    if not elsewhere and source is None and year is None and not own:
        return None
    return _Columns(label, here[0], source, year, unit, elsewhere)


def _named_like(name: str, context: Context) -> bool:
    words = set(name.split()) - {"de", "du", "la", "le", "les", "des", "l", "d", "cpts", "pays"}
    return bool(words) and words <= set(folded(context.name).split())


def _elsewhere(name: str) -> str | None:
    """Return what a header compares with: a département, a région, France."""
    if re.match(r"^(?:moyenne )?(?:departement(?:ale)?|dept|dep)\b", name):
        return "departement"
    if re.match(r"^(?:moyenne )?region(?:ale)?\b", name):
        return "region"
    if re.match(r"^(?:moyenne )?(?:france|nationale?|pays entier)\b", name):
        return "france"
    return _OFFICIAL.get(re.sub(r"^(?:moyenne |la |le |l )+", "", name))


_OFFICIAL = {
    **{folded(place.nom): "region" for place in toutes_les_regions()},
    **{folded(place.nom): "departement" for place in tous_les_departements()},
}


def _row(row: Sequence[Cell], columns: _Columns, taken: Taken) -> None:
    name = " ".join(row[columns.label].lines)
    if not name or all(row[columns.label] is cell for cell in row):
        return
    indicator: dict[str, object] = {}
    name, unit = _named(name)
    indicator["libelle"] = name
    unit = _own_value(indicator, row[columns.here], name, taken) or unit
    if columns.unit is not None and not is_nothing(row[columns.unit].text):
        unit = row[columns.unit].text
    if unit and unit != "%":
        indicator["unite"] = unit
    _origin(indicator, row, columns, name, taken)
    compared = {}
    for where, at in columns.elsewhere.items():
        read = read_value(row[at].text)
        if read.value:
            compared[where] = read.value
        if read.doubt:
            taken.ask(row[at].place, f"{row[at].text} ({name}, {where})", read.doubt)
    if compared:
        indicator["comparaisons"] = compared
    order = ("libelle", "valeur", "unite", "annee", "source", "comparaisons")
    taken.fact(
        "diagnostic.indicateurs[]",
        {key: indicator[key] for key in order if key in indicator},
        row[0].place,
    )


def _named(name: str) -> tuple[str, str]:
    """Return the name of an indicator and the unit in its last brackets."""
    match = _UNIT.match(name)
    if match and _UNITS.match(folded(match[2]) or match[2]):
        return match[1], match[2].strip()
    return name, ""


def _own_value(indicator: dict[str, object], cell: Cell, name: str, taken: Taken) -> str:
    read = read_value(cell.text)
    if read.value:
        indicator["valeur"] = read.value
    if read.doubt:
        taken.ask(cell.place, f"{cell.text} ({name})", read.doubt)
    return read.unit


def _origin(
    indicator: dict[str, object], row: Sequence[Cell], columns: _Columns, name: str, taken: Taken
) -> None:
    source_text = " ".join(row[columns.source].lines) if columns.source is not None else ""
    if columns.year is not None:
        years = _YEARS.findall(row[columns.year].text)
        if len(years) == 1:
            indicator["annee"] = years[0]
        elif years:
            _period(indicator, row[columns.year], years, name, taken)
    if not source_text or is_nothing(source_text):
        return
    years = _YEARS.findall(source_text)
    if years and "annee" not in indicator:
        if len(set(years)) == 1:
            indicator["annee"] = years[0]
        else:
            _period(indicator, row[columns.source or 0], years, name, taken)
    source = re.sub(
        r"[\s,(]*(?:saisons?|ann[eé]es?|en)?\s*(?:19|20)\d{2}(?:\s*[-–/à]\s*(?:19|20)?\d{2})?\)?",
        "",
        source_text,
    )
    indicator["source"] = source.strip(" ,;") or source_text


def _period(
    indicator: dict[str, object], cell: Cell, years: Sequence[str], name: str, taken: Taken
) -> None:
    """Take the last year of a period; ask about the season of a campaign."""
    if re.search(r"saison|campagne|hiver|scolaire", folded(cell.text)):
        taken.ask(
            cell.place, f"{cell.text} ({name})", "une saison sur deux années : laquelle écrire ?"
        )
        return
    indicator["annee"] = max(years)
    remark = f"une période : {max(years)}, sa dernière année, est écrite"
    taken.ask(cell.place, f"{cell.text} ({name})", remark)
