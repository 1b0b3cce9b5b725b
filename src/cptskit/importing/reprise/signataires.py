"""A list of people in a document: members by name, their profession, place and number.

They are personal data: they go to the table of members, never to a report.
"""

import re

from cptskit.importing.columns import find_columns
from cptskit.importing.document.blocks import Table
from cptskit.importing.headers import NAMES, PRIVATE
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.grids import grid_of
from cptskit.importing.rows import read_row


def read_table(table: Table) -> Taken:
    """Return the people of a table with columns of names and professions."""
    grid = grid_of(table)
    rows = [tuple(" ".join(cell.lines) for cell in row) for row in grid.rows]
    columns = find_columns(rows[:3])
    taken = Taken()
    if columns is None or "profession" not in columns.places or len(rows) < columns.header + 2:
        return taken
    named = [at for name in ("nom", NAMES) for at in columns.places.get(name, ())]
    written = [row[at] for row in rows[columns.header + 1 :] for at in named if row[at]]
    if not written or sum(bool(re.search(r"\d", name)) for name in written) * 3 > len(written):
        return taken
    for at, row in enumerate(rows[columns.header + 1 :], start=columns.header + 1):
        texts = {
            name: " / ".join(row[place] for place in places if row[place])
            for name, places in columns.places.items()
            if name not in PRIVATE
        }
        member, notes = read_row(at + 1, dict(texts.items()))
        place = f"{table.place}, ligne {at + 1}"
        if member:
            taken.fact("membres.professionnels[]", dict(member), place)
        for note in notes:
            if note.refused and any(row):
                taken.ask(
                    place,
                    f"ligne {at + 1} de la liste",
                    re.sub(r"«[^»]*»", "la cellule", note.message),
                )
    if taken.facts:
        taken.use(table)
    return taken
