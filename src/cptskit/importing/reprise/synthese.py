"""Strengths and weaknesses, needs, stakes: tables of two or four fields, lists under a title."""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Cell, Paragraph, Table
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.fiche_values import items
from cptskit.importing.reprise.places import placed
from cptskit.importing.reprise.words import folded

_FIELDS = (
    ("forces", r"^(?:nos |les )?(?:forces?|atouts?|points? forts?|acquis)"),
    ("faiblesses", r"^(?:nos |les )?(?:faiblesses?|points? faibles?|limites?|fragilites?)"),
    ("opportunites", r"^(?:nos |les )?opportunites?"),
    ("menaces", r"^(?:nos |les )?(?:menaces?|risques)"),
    ("attentes", r"^(?:nos |les )?attentes?"),
    ("enjeux", r"^(?:nos |les )?enjeux?"),
)
_HELD = frozenset({"forces", "faiblesses", "attentes", "enjeux"})


def field_of(text: str) -> str | None:
    """Return the field of a synthesis named by a header."""
    plain = folded(text)
    if len(plain) > 45:
        return None
    return next((name for name, form in _FIELDS if re.match(form, plain)), None)


def read_table(table: Table) -> Taken:
    """Return the strengths and weaknesses of a table, headers on top or at left."""
    taken = Taken()
    named = [(cell, name) for cell in table.cells if (name := field_of(cell.text))]
    if len({name for _, name in named}) < 2:
        return taken
    rows = {cell.row for cell, _ in named}
    on_top = len(rows) < len(named)
    others: list[tuple[str, Cell]] = []
    for cell, name in named:
        if below := _value(table, cell, on_top=on_top, headers=[header for header, _ in named]):
            others.append((name, below))
    for name, cell in others:
        texts = items(cell.lines)
        if name in _HELD:
            for text in texts:
                taken.fact(f"diagnostic.synthese.{name}[]", text, cell.place)
            taken.use(cell)
        else:
            title = "Opportunités" if name == "opportunites" else "Menaces"
            words = "\n".join(f"- {text}" for text in texts)
            taken.texts.append(
                (
                    "chapitre:diagnostic:Opportunités et menaces",
                    placed(f"**{title}**\n\n{words}", cell.place),
                )
            )
            taken.use(cell)
    taken.use(*(cell for cell, _ in named))
    return taken


def _value(table: Table, header: Cell, *, on_top: bool, headers: Sequence[Cell]) -> Cell | None:
    for cell in table.cells:
        if any(cell is title for title in headers) or not cell.text:
            continue
        below = cell.column == header.column and cell.row == header.row + header.rows
        beside = cell.row == header.row and cell.column == header.column + header.columns
        if (below and on_top) or (beside and not on_top):
            return cell
    return None


def read_list(listed: Sequence[Paragraph], field: str) -> Taken:
    """Return the items of a list as strengths, stakes…, or needs."""
    taken = Taken()
    for at, item in enumerate(listed, start=1):
        text = " ".join((typed_item(item.text) or item.text).split()).rstrip(" .;")
        if field == "besoins":
            taken.fact("diagnostic.besoins[]", {"id": f"B{at}", "intitule": text}, item.place)
        else:
            taken.fact(f"diagnostic.synthese.{field}[]", text, item.place)
    taken.use(*listed)
    return taken
