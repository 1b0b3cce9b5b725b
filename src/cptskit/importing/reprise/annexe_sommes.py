"""The sums of a contract: fixed and variable parts of a mission, in a line or in cells.

A conditional sum (« si crise ») is not a yearly variable part: it becomes a question.
"""

import re

from cptskit.importing.document.blocks import Cell
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.figures import EURO, NUMBER, read_amount, scaled
from cptskit.importing.reprise.words import is_nothing

_SUM = rf"({NUMBER})\s*({EURO})"
_PART = {
    "fixe": re.compile(
        rf"\b(?:parts? |volet |montant )?fixes?\b[^\d€;/–]{{0,30}}{_SUM}", re.IGNORECASE
    ),
    "variable": re.compile(
        rf"\b(?:parts? |volet |montant )?variables?\b[^\d€;/–]{{0,40}}{_SUM}", re.IGNORECASE
    ),
}
_CONDITION_WORDS = r"(?:si|en cas|sous r[eé]serve|sous condition|selon|uniquement|lors d)"
_IF = re.compile(rf"\b{_CONDITION_WORDS}\b", re.IGNORECASE)
_CONDITIONAL = re.compile(rf"{NUMBER}\s*{EURO}\s+{_CONDITION_WORDS}\b[^;/()]*", re.IGNORECASE)
_RUNNING = re.compile(rf"\bfonctionnement\b[^\d€;/–]{{0,20}}{_SUM}", re.IGNORECASE)
_CONDITION = (
    "une somme conditionnelle : elle n'est pas la part variable annuelle, elle n'est pas reprise"
)


def read_line(text: str, place: str, mission: str | None) -> Taken:
    """Return the sums in a line: those of its mission, and the running costs."""
    taken = Taken()
    words = " ".join(text.split())
    if running := _RUNNING.search(words):
        taken.fact("contrat.montants.fonctionnement", _value(running[1], running[2]), place)
    if mission is None:
        return taken
    for match in _CONDITIONAL.finditer(words):
        taken.ask(place, match[0].strip(), _CONDITION)
    for part, form in _PART.items():
        amount = form.search(words)
        if amount is None:
            continue
        behind = words[amount.end(2) :]
        if part == "variable" and _IF.match(behind.strip()):
            continue
        taken.fact(f"contrat.montants.{mission}.{part}", _value(amount[1], amount[2]), place)
    return taken


def _value(number: str, unit: str) -> str:
    return scaled(number, {"k€": 1000, "m€": 1_000_000}.get(unit.casefold(), 1))


def read_cell(cell: Cell, mission: str, part: str, scale: int) -> Taken:
    """Return the part of a mission in a cell."""
    taken = Taken()
    text = " ".join(cell.text.split())
    if not text or is_nothing(text):
        return taken
    if _IF.search(text):
        taken.ask(cell.place, text, _CONDITION)
        return taken
    read = read_amount(text, scale=scale)
    taken.fact(f"contrat.montants.{mission}.{part}", read.value, cell.place)
    if read.doubt:
        taken.ask(cell.place, text, read.doubt)
    return taken
