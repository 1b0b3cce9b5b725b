"""The rows of an annex: mission, action, indicator, its tiers, its sum, its proofs."""

import re
from dataclasses import dataclass, field
from typing import Any

from cptskit.importing.document.blocks import Cell
from cptskit.importing.reprise.annexe_grille import Columns, Regular, is_empty
from cptskit.importing.reprise.annexe_sommes import read_cell, read_line
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.fiche_values import clean, items
from cptskit.importing.reprise.figures import read_amount, read_value
from cptskit.importing.reprise.grids import is_total
from cptskit.importing.reprise.indicator_lines import ordered
from cptskit.importing.reprise.indicator_tables import read_row
from cptskit.importing.reprise.titles import mission_of
from cptskit.importing.reprise.words import is_nothing, is_unsure

_HOLDER = re.compile(r"^\(([^()]+)\)$")
_PREFIX = re.compile(
    r"^\s*(?:missions?|axe|m)\s*(?:socles?|optionnelles?|compl[eé]mentaires?)?\s*(?:n\s*°\s*)?\d?\s*[a-d]?"
    r"\s*[:.–—-]\s*|^\s*M\d\s+",
    re.IGNORECASE,
)


@dataclass
class Walk:
    """The place of the reader in an annex: the mission and the action of the present row."""

    taken: Taken
    mission: str | None = None
    actions: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """Pairs of a mission and one of its actions, in order."""
    seen: dict[int, dict[str, Any]] = field(default_factory=dict)
    """The action or the indicator of each cell that spans rows, by identity."""

    def enter(self, title: str, place: str) -> bool:
        """Enter the mission that a title names; say whether it names one."""
        code = mission_of(title)
        if code is None:
            return False
        self.mission = code
        self.taken.fact(f"missions.{code}.intitule?", mission_title(title), place)
        return True


def mission_title(title: str) -> str:
    """Return the title of a mission without its number and its sums."""
    words = re.sub(r"\s*\([^()]*\)\s*$", "", " ".join(title.split()))
    return _PREFIX.sub("", words).strip(" :–-") or words


def read_rows(table: Regular, walk: Walk) -> None:
    """Read the rows of a table; doubts and sums go to the walk."""
    columns = table.columns
    for row in table.rows:
        filled = list({id(cell): cell for cell in row if cell.text}.values())
        if not filled or is_total(row) or _is_header(row, columns):
            continue
        if len(filled) == 1 and filled[0].columns > 1:
            _band(filled[0], walk)
            continue
        cells = columns.cells(row)
        _mission(cells, columns, walk)
        if "indicateurs" in cells and not is_empty(cells["indicateurs"]):
            _indicator(row, cells, columns, walk)


def _band(cell: Cell, walk: Walk) -> None:
    """Read a row of one wide cell: a mission, or a remark."""
    if walk.enter(cell.text, cell.place):
        walk.taken.add(read_line(cell.text, cell.place, walk.mission))
    elif re.match(r"^\s*(?:missions?|axe|volet)\b", cell.text, re.IGNORECASE):
        walk.mission = None
        walk.taken.ask(cell.place, cell.text, "mission à choisir : son titre ne dit pas laquelle")


def _is_header(row: tuple[Cell, ...], columns: Columns) -> bool:
    repeated = [
        columns.titles.get(at) == " ".join(cell.lines) for at, cell in enumerate(row) if cell.text
    ]
    return bool(repeated) and all(repeated)


def _mission(cells: dict[str, Cell], columns: Columns, walk: Walk) -> None:
    """Enter the mission of a row, and take the parts beside it once."""
    cell = cells.get("mission")
    if cell is None or is_empty(cell):
        return
    if not walk.enter(cell.text, cell.place) or walk.mission is None:
        walk.taken.ask(cell.place, cell.text, "mission à choisir : son titre ne dit pas laquelle")
        walk.mission = None
        return
    for part in ("fixe", "variable"):
        amount = cells.get(part)
        if amount is not None and not is_empty(amount) and id(amount) not in walk.seen:
            walk.seen[id(amount)] = {}
            scale = columns.scales.get(columns.places[part], 1)
            walk.taken.add(read_cell(amount, walk.mission, part, scale))


def _indicator(row: tuple[Cell, ...], cells: dict[str, Cell], columns: Columns, walk: Walk) -> None:
    action = _action(cells, walk)
    name = cells["indicateurs"]
    if id(name) in walk.seen:
        _more_tier(cells, walk.seen[id(name)])
        return
    indicator = read_row(
        cells, "", walk.taken, columns.scales.get(columns.places.get("maximum", -1), 1)
    )
    if not indicator:
        return
    if name.rows > 1 and "palier" in cells:
        _first_tier(cells, indicator)
    _tier_columns(row, columns, indicator, walk.taken)
    _share(cells, indicator, walk.taken)
    if indicator.get("paliers") and "cible" not in indicator:
        question = f"{indicator['intitule']} : paliers sans cible"
        walk.taken.ask(
            name.place, question, "le dernier palier n'est pas la cible sans qu'on le décide"
        )
    walk.seen[id(name)] = indicator
    action.setdefault("indicateurs", []).append(indicator)


def _action(cells: dict[str, Cell], walk: Walk) -> dict[str, Any]:
    cell = cells.get("titre")
    if cell is None or is_empty(cell):
        if walk.actions and walk.actions[-1][0] == walk.mission:
            return walk.actions[-1][1]
        return _new(walk, "Action à nommer", {})
    if id(cell) in walk.seen:
        return _with_proofs(walk.seen[id(cell)], cells, walk)
    *lines, last = cell.lines
    holder = _HOLDER.match(last) if lines else None
    title = clean(" ".join(lines if holder else cell.lines))
    more = {"pilote": holder[1]} if holder else {}
    same = next(
        (known for code, known in walk.actions if code == walk.mission and known["titre"] == title),
        None,
    )
    action = same if same is not None else _new(walk, title, more)
    walk.seen[id(cell)] = action
    pilote = cells.get("pilote")
    if pilote is not None and not is_empty(pilote):
        if is_unsure(pilote.text):
            walk.taken.ask(pilote.place, f"{pilote.text} ({title})", "pilote à désigner")
        else:
            action.setdefault("pilote", clean(pilote.text))
    return _with_proofs(action, cells, walk)


def _new(walk: Walk, title: str, more: dict[str, Any]) -> dict[str, Any]:
    action: dict[str, Any] = {"titre": title, **more}
    walk.actions.append((walk.mission or "", action))
    return action


def _with_proofs(action: dict[str, Any], cells: dict[str, Cell], walk: Walk) -> dict[str, Any]:
    """Add the deliverables of an action, given once in a cell that spans its rows."""
    cell = cells.get("outils")
    if cell is not None and not is_empty(cell) and id(cell) not in walk.seen:
        walk.seen[id(cell)] = action
        proofs = [text for text in items(cell.lines) if text and not is_nothing(text)]
        action.setdefault("outils", []).extend(proofs)
    return action


def _first_tier(cells: dict[str, Cell], indicator: dict[str, Any]) -> None:
    """Read the first row of an indicator with one row for each tier."""
    if "cible" in indicator and "paliers" not in indicator:
        del indicator["cible"]
        indicator.pop("unite", None)
    indicator.setdefault("paliers", [])
    _more_tier(cells, indicator)


def _more_tier(cells: dict[str, Cell], indicator: dict[str, Any]) -> None:
    value = read_value(cells["palier"].text).value if "palier" in cells else ""
    if not value:
        return
    step = {"seuil": value}
    paid = read_amount(cells["maximum"].text).value if "maximum" in cells else ""
    if paid:
        step["montant"] = paid
        if _number(paid) >= _number(str(indicator.get("maximum", "0"))):
            indicator["maximum"] = paid
    indicator.setdefault("paliers", []).append(step)
    kept = ordered(indicator)
    indicator.clear()
    indicator.update(kept)


def _tier_columns(
    row: tuple[Cell, ...], columns: Columns, indicator: dict[str, Any], taken: Taken
) -> None:
    steps = []
    for at, after in columns.tiers:
        read = read_value(row[at].text)
        if not read.value:
            if read.doubt:
                taken.ask(row[at].place, f"{row[at].text} ({indicator['intitule']})", read.doubt)
            continue
        paid = read_amount(row[after].text, scale=columns.scales.get(after, 1)) if after else None
        steps.append(
            {"seuil": read.value} | ({"montant": paid.value} if paid and paid.value else {})
        )
    if steps:
        indicator["paliers"] = steps


def _share(cells: dict[str, Cell], indicator: dict[str, Any], taken: Taken) -> None:
    cell = cells.get("part")
    if cell is not None and not is_empty(cell) and not is_nothing(cell.text):
        question = f"{cell.text} ({indicator['intitule']})"
        taken.ask(cell.place, question, "une part, que rien ne reprend : le montant seul est écrit")


def _number(text: str) -> float:
    return float(text.replace(" ", "").replace(",", ".") or 0)
