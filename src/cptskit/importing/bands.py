"""Rows that are not people: the name of a profession above its members, and totals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cptskit.projet.citations import citer
from cptskit.vocabulaire.professions import read_profession

_PLACE = re.compile(
    r"(?:canton|secteur|p[oô]le|zone|quartier|bassin|antenne|territoire|commune de|page)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\W*(?:sous[- ]?total|total|effectif|nombre d)", re.IGNORECASE)


@dataclass(frozen=True)
class Band:
    """A row that divides a list: the remark on it, and the profession of the rows below, if any."""

    message: str
    profession: str = ""


def band(cells: Sequence[str]) -> Band | None:
    """Return the kind of a row that is not a member; None for any other row.

    A total starts with its word; a profession, or a place such as « Canton de Morez », is alone
    in its row.
    """
    filled = [cell for cell in cells if cell]
    if not filled:
        return None
    first = filled[0]
    if _TOTAL.match(first):
        return Band(f"« {citer(first)} » est un total, et non un membre.")
    if len(set(filled)) > 1:
        return None
    profession = first if read_profession(first).profession else ""
    if not profession and not _PLACE.match(first):
        return None
    return Band(f"« {citer(first)} » est un titre, et non un membre.", profession)
