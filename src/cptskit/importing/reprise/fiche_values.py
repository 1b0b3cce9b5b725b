"""The values of a fiche action of any shape: texts, lists, periods, sums, indicators."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from cptskit.importing.document.blocks import Paragraph, Table
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise.days import days_in, read_day, read_period
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.figures import read_amount
from cptskit.importing.reprise.grids import grid_of, headers
from cptskit.importing.reprise.indicator_lines import read_line
from cptskit.importing.reprise.indicator_tables import read_table
from cptskit.importing.reprise.labels import field_of
from cptskit.importing.reprise.places import placed
from cptskit.importing.reprise.words import folded, is_nothing, is_unsure, listed

_TEXTS = ("objectif", "public", "moyens")
_LISTS = ("partenaires", "acteurs", "outils", "freins", "leviers", "objectifs_operationnels")
_ORDER = (
    *("id", "titre", "constat", "objectif", "objectifs_operationnels", "public", "pilote"),
    *("acteurs", "partenaires", "debut", "fin", "etapes", "outils", "moyens", "budget"),
    *("indicateurs", "freins", "leviers"),
)


@dataclass
class Entry:
    """What follows a label of a fiche."""

    name: str
    label: str
    place: str
    lines: list[str] = field(default_factory=list)
    blocks: list[Paragraph | Table] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its lines, as one."""
        return " ".join(self.lines)

    @property
    def tables(self) -> list[Table]:
        """The tables inside."""
        return [block for block in self.blocks if isinstance(block, Table)]


def build(entries: Sequence[Entry], title: str, taken: Taken) -> dict[str, Any]:
    """Return a fiche from its entries, in the order of a project; doubts go to `taken`."""
    fiche: dict[str, Any] = {"titre": title} if title else {}
    pilots = [entry for entry in entries if entry.name == "pilote" and entry.lines]
    for entry in pilots if len(pilots) > 1 else ():
        if folded(entry.label) == "structure":  # beside the pilot, a structure that takes part
            entry.name = "acteurs"
    for entry in entries:
        if not entry.lines and not entry.tables:
            continue
        if entry.name != "indicateurs" and is_unsure(entry.text):
            key = (
                f"{entry.text} (fiche « {fiche.get('titre', title)} », {entry.label.strip(' :?')})"
            )
            taken.ask(entry.place, key, "à décider : le champ est laissé vide")
        elif not is_nothing(entry.text) or entry.tables:
            _READERS.get(entry.name, _text)(fiche, entry, taken)
            fiche = placed(fiche, entry.place)
    return {name: fiche[name] for name in _ORDER if fiche.get(name)}


def clean(text: str) -> str:
    """Return a text without its final full stop, and with simple spaces."""
    words = " ".join(text.split())
    return (
        words[:-1].strip() if words.endswith((".", ";")) and not words.endswith("etc.") else words
    )


def items(lines: Sequence[str]) -> list[str]:
    """Return lines as the items of a list, without their dashes."""
    return [clean(typed_item(line) or line) for line in lines]


def _text(fiche: dict[str, Any], entry: Entry, taken: Taken) -> None:
    del taken
    if entry.name == "id":
        match = re.match(r"^[A-Za-z0-9][A-Za-z0-9_.-]*$", entry.text)
        if match:
            fiche.setdefault("id", entry.text)
    elif entry.name in ("titre", *_TEXTS, "pilote"):
        fiche.setdefault(
            entry.name, clean("; ".join(items(entry.lines)) if len(entry.lines) > 1 else entry.text)
        )


def _list(fiche: dict[str, Any], entry: Entry, taken: Taken) -> None:
    del taken
    values = items(entry.lines)
    if len(values) == 1 and (
        entry.name in ("partenaires", "acteurs", "outils") or ";" in values[0]
    ):
        values = listed(values[0])
    values = [text for text in values if not is_nothing(text) and not is_unsure(text)]
    fiche.setdefault(entry.name, []).extend(text for text in values if text)


def _objectives(fiche: dict[str, Any], entry: Entry, taken: Taken) -> None:
    """Read « Objectifs »: a single one is the aim, several are operational."""
    if len(entry.lines) == 1 and "objectif" not in fiche:
        entry.name = "objectif"
        _text(fiche, entry, taken)
    else:
        entry.name = "objectifs_operationnels"
        _list(fiche, entry, taken)


def _constat(fiche: dict[str, Any], entry: Entry, taken: Taken) -> None:
    del taken
    items_of_list = [typed_item(line) for line in entry.lines]
    words = (
        "\n".join(f"- {text}" for text in items_of_list)
        if len(items_of_list) > 1 and all(items_of_list)
        else "\n\n".join(entry.lines)
    )
    if entry.name != "constat":
        words = f"**{entry.label.strip(' :?.')}.** {words}"
    fiche["constat"] = "\n\n".join(filter(None, (fiche.get("constat"), words)))


def _period(fiche: dict[str, Any], entry: Entry, taken: Taken) -> None:
    steps = [line for line in entry.lines if days_in(line) and _step(line).get("intitule")]
    start, end = read_period(entry.text)
    if entry.tables or (
        len(steps) > 1 and len(steps) >= len(entry.lines) - 1 and not _labelled(entry.lines)
    ):
        _steps(fiche, entry, taken)
    elif start or end:
        _dates(fiche, start, end)
    else:
        taken.ask(
            entry.place, f"{entry.text} ({fiche.get('titre', '')})", "ce n'est pas une période sûre"
        )


def _labelled(lines: Sequence[str]) -> bool:
    """Say whether lines give a start and an end: « Démarrage : … », « Fin : … »."""
    return any(
        re.match(r"^(?:d[eé]but|d[eé]marrage|fin|lancement|cl[oô]ture)\b", line, re.IGNORECASE)
        for line in lines
    )


def _dates(fiche: dict[str, Any], start: str, end: str) -> None:
    for name, value in (("debut", start), ("fin", end)):
        if value:
            fiche.setdefault(name, value)


def _day(fiche: dict[str, Any], entry: Entry, taken: Taken) -> None:
    if day := read_day(entry.text):
        fiche.setdefault(entry.name, day)
    else:
        start, end = read_period(entry.text)
        if start and end:
            _dates(fiche, start, end)
        else:
            taken.ask(
                entry.place,
                f"{entry.text} ({fiche.get('titre', '')})",
                "ce n'est pas une date sûre",
            )


def _steps(fiche: dict[str, Any], entry: Entry, taken: Taken) -> None:
    del taken
    steps = [step for table in entry.tables for step in _table_steps(table)]
    inside = {line for table in entry.tables for cell in table.cells for line in cell.lines}
    steps += [_step(line) for line in entry.lines if line not in inside]
    fiche.setdefault("etapes", []).extend(step for step in steps if step.get("intitule"))


def _step(line: str) -> dict[str, str]:
    """Return a step from « 15 novembre 2026 : guichet ouvert », or the other way round."""
    words = clean(typed_item(line) or line)
    days = days_in(words)
    if len(days) != 1:
        return {"intitule": words}
    day = days[0]
    rest = f"{words[: day.start]} {words[day.end :]}" if day.start else words[day.end :]
    rest = re.sub(r"\(\s*\)", "", rest)
    rest = re.sub(r"^[\s:;,–—-]+|[\s:;,(–—-]+$|\s+(?:le|en|au|fin|d.ici)\s*$", "", rest.strip())
    return {"intitule": " ".join(rest.split()), "date": day.iso} if rest else {"intitule": words}


def _table_steps(table: Table) -> list[dict[str, str]]:
    grid = grid_of(table)
    names = [field_of(name) for name in headers(grid)]
    day = next(
        (at for at, name in enumerate(names) if name in ("periode", "echeance", "debut")), None
    )
    what = next((at for at, name in enumerate(names) if at != day), 0)
    pilote = next((at for at, name in enumerate(names) if name == "pilote"), None)
    steps = []
    for row in grid.rows[1:]:
        step = {"intitule": clean(row[what].text)}
        if day is not None and (read := read_day(row[day].text)):
            step["date"] = read
        if pilote is not None and row[pilote].text and not is_unsure(row[pilote].text):
            step["responsable"] = clean(row[pilote].text)
        steps.append(step)
    return steps


def _budget(fiche: dict[str, Any], entry: Entry, taken: Taken) -> None:
    read = read_amount(entry.text)
    if read.value:
        fiche.setdefault("budget", read.value)
    elif read.doubt:
        key = f"{entry.text} (fiche « {fiche.get('titre', '')} », {entry.label.strip(' :?')})"
        taken.ask(entry.place, key, read.doubt)


def _indicators(fiche: dict[str, Any], entry: Entry, taken: Taken) -> None:
    indicators: list[dict[str, Any]] = []
    inside: set[str] = set()
    for table in entry.tables:
        rows, doubts = read_table(table, f"fiche « {fiche.get('titre', '')} »")
        taken.add(doubts)
        indicators += rows
        if rows:
            inside |= {line for cell in table.cells for line in cell.lines}
    for text in entry.lines:
        if text in inside or is_nothing(text) or is_unsure(text):
            continue
        line = read_line(text)
        indicators.append(dict(line.values))
        for doubt in line.doubts:
            taken.ask(entry.place, text, doubt)
    fiche.setdefault("indicateurs", []).extend(indicators)


def _dropped(fiche: dict[str, Any], entry: Entry, taken: Taken) -> None:
    del fiche, entry, taken


_READERS: dict[str, Callable[[dict[str, Any], Entry, Taken], None]] = {
    **dict.fromkeys(_LISTS, _list),
    "objectifs": _objectives,
    "constat": _constat,
    "description": _constat,
    "autre": _constat,
    "periode": _period,
    "debut": _day,
    "fin": _day,
    "echeance": _day,
    "etapes": _steps,
    "budget": _budget,
    "maximum": _budget,
    "indicateurs": _indicators,
    "mission": _dropped,
}
