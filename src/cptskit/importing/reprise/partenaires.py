"""Partners, already associated or still to be: lists under a lead-in, inline, or a table."""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Cell, Paragraph, Table
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.grids import grid_of, headers
from cptskit.importing.reprise.membres import kind_of
from cptskit.importing.reprise.words import folded, is_nothing, listed, without_brackets

_TO_BE = re.compile(
    r"\ba (?:associer|solliciter|rencontrer|contacter|mobiliser|venir|construire|developper"
    r"|approcher)\b"
    r"|\bsouhait\w+|\baimer\w+|\bvoul\w+ associer|\bfuturs?\b|\benvisag\w+|\bprevus?\b"
    r"|\bpotentiels?\b"
    r"|\bdans l annee\b|\ben projet\b|\bnous irons\b|\bpas encore\b|\ba terme\b"
)
_NOW = re.compile(
    r"\bassocies?\b|\bdeja\b|\bavec nous\b|\bactuels?\b|\bconventionnes?\b|\bengages?\b"
    r"|\bpartenaires?\b"
    r"|\bnous travaillons\b|\bexistants?\b|\ben place\b|\bavec qui\b|\bavec lesquels\b|^avec$"
    r"|\boui\b"
)


def group_of(words: str) -> str | None:
    """Return the group announced by words: « à associer », « déjà associés »; None for neither."""
    plain = folded(words)
    if _TO_BE.search(plain) and not re.search(r"\bdeja\b", plain):
        return "a_associer"
    return "associes" if _NOW.search(plain) else None


def read_items(items: Sequence[Paragraph], group: str) -> Taken:
    """Return the partners of a list."""
    taken = Taken()
    for item in items:
        text = " ".join((typed_item(item.text) or item.text).split())
        _partner(text, group, item.place, taken)
    taken.use(*items)
    return taken


def read_inline(block: Paragraph) -> Taken:
    """Return the partners of « Avec nous : hôpital ; DAC 34 »; nothing if it lists none."""
    taken = Taken()
    match = re.match(r"^([^:]{3,80}?)\s*:\s*(.+)$", block.text, re.DOTALL)
    group = group_of(match[1]) if match else None
    names = listed(match[2]) if match else []
    if not match or group is None or len(names) < 2 or max(map(len, names)) > 90:
        return taken
    for name in names:
        taken.fact(f"membres.partenaires.{group}[]", _named(name), block.place)
    taken.use(block)
    return taken


def _partner(text: str, group: str, place: str, taken: Taken) -> None:
    """Add « CHU : filière gériatrique », « DAC - convention en cours »."""
    parts = re.split(r"\s*:\s+|\s+[–—-]\s+", text.rstrip(" .;"), maxsplit=1)
    partner = _named(parts[0])
    if len(parts) > 1:
        key = "convention" if re.search(r"\bconvention", parts[1], re.IGNORECASE) else "role"
        partner[key] = parts[1].strip()
    taken.fact(f"membres.partenaires.{group}[]", partner, place)


def _named(name: str) -> dict[str, str]:
    words = name.strip(" .;")
    kind = kind_of(without_brackets(words)) or kind_of(words)
    return {"nom": words} | ({"type": kind} if kind else {})


def read_table(table: Table, title: str) -> Taken:
    """Return the partners of a table: a column of names, perhaps of status, of what they bring."""
    grid = grid_of(table)
    names = headers(grid)
    taken = Taken()
    name_at = next(
        (
            i
            for i, name in enumerate(names)
            if re.match(r"(?:partenaire|structure|organisme|acteur|nom)", name)
        ),
        None,
    )
    if name_at is None or grid.width < 2:
        return taken
    groups = {i: _group_column(grid.column(i, 1)) for i in range(grid.width) if i != name_at}
    status = next((i for i, sure in groups.items() if sure), None)
    around = group_of(title) or (
        "associes" if re.search(r"partenaire", folded(f"{title} {names[name_at]}")) else None
    )
    if status is None and around is None:
        return taken
    role = next((i for i, name in enumerate(names) if re.match(
        r"(?:role|contribution|apport|mission|objet|nature|champ|ce qu)", name)), None)  # fmt: skip
    deal = next((i for i, name in enumerate(names) if re.match(r"convention|modalite", name)), None)
    for row in grid.rows[1:]:
        group = group_of(row[status].text) if status is not None else around
        if not row[name_at].text:
            continue
        if group is None:
            taken.ask(
                row[name_at].place,
                f"{row[name_at].text} : {row[status or 0].text}",
                "associé, ou à associer ?",
            )
            continue
        partner = _named(" ".join(row[name_at].lines))
        for key, at in (("role", role), ("convention", deal)):
            if at is not None and at not in (status, name_at) and not is_nothing(row[at].text):
                partner[key] = " ; ".join(row[at].lines)
        taken.fact(f"membres.partenaires.{group}[]", partner, row[name_at].place)
    taken.use(table)
    return taken


def _group_column(cells: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in cells if cell.text]
    groups = [group_of(text) for text in texts if len(text) < 40]
    return len(texts) > 0 and len(groups) == len(texts) and None not in groups
