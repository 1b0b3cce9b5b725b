"""Which row of a sheet is which entry of the project: by its reference, else by what it says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cptskit.classeur.cases import Case
from cptskit.classeur.instantane import Ligne
from cptskit.classeur.rangs import PLACE, Rang, empreinte
from cptskit.classeur.reconnaissance import CLE_REF, Reconnu

_ALIKE = 0.5
"""The share of its columns by which a row without a reference is an entry of the project."""
Textes = Mapping[str, str]
"""What a row says, by column, in the form in which two are compared."""


@dataclass
class Paires:
    """Rows with the entries that they are, rows that are none, entries that no row is."""

    connues: list[tuple[int, Rang, Ligne | None]] = field(default_factory=list)
    """Number of the row, its entry, and the row as it was written."""
    partielles: set[int] = field(default_factory=set)
    """Rows without a reference that are entries all the same: their empty cells say nothing."""
    nouvelles: list[int] = field(default_factory=list)
    copies: dict[int, int] = field(default_factory=dict)
    """Rows that bear the reference of another, with that one."""
    disparues: list[int] = field(default_factory=list)
    """Rows whose entry has left the project meanwhile."""
    retirees: list[Rang] = field(default_factory=list)


def apparier(
    reconnu: Reconnu,
    textes: Sequence[Textes],
    rangs: Sequence[Rang],
    faite_de: Mapping[str, Ligne] | None,
) -> Paires:
    """Pair the rows of a sheet with the entries; `faite_de` are the rows as they were written."""
    found = Paires()
    refs = [_ref(reconnu, ligne) for ligne in reconnu.lignes]
    by_ref = CLE_REF in reconnu.colonnes and faite_de is not None
    entries = _entries(faite_de or {}, rangs)
    free = {id(one): one for one in rangs}
    waiting: list[int] = []
    if by_ref and faite_de is not None:
        bearers: dict[str, list[int]] = {}
        for at, ref in enumerate(refs):
            if ref in faite_de:
                bearers.setdefault(ref, []).append(at)
            else:
                waiting.append(at)
        for ref, rows in bearers.items():
            own = max(rows, key=lambda at: _same(textes[at], faite_de[ref]))
            found.copies |= {at: own for at in rows if at != own}
            rang = entries.get(ref)
            if rang is None:
                found.disparues.append(own)
            else:
                found.connues.append((own, rang, faite_de[ref]))
                free.pop(id(rang), None)
        waiting += found.copies
    else:
        waiting = list(range(len(refs)))
    known_before = {id(rang) for rang in entries.values()}
    _by_name(reconnu, textes, waiting, free, found)
    if by_ref:
        come = {key: one for key, one in free.items() if key not in known_before}
        _by_likeness(textes, waiting, come, found)
        found.partielles = {at for at, _, before in found.connues if before is None}
    else:
        _by_likeness(textes, waiting, free, found)
    found.nouvelles += waiting
    found.copies = {at: own for at, own in found.copies.items() if at in waiting}
    found.retirees = [one for one in free.values() if faite_de is None or id(one) in known_before]
    found.connues.sort(key=lambda one: one[0])
    found.nouvelles.sort()
    return found


def _ref(reconnu: Reconnu, ligne: Sequence[Case]) -> str:
    case = reconnu.case(ligne, CLE_REF)
    return case.texte.strip() if case else ""


def _entries(faite_de: Mapping[str, Ligne], rangs: Sequence[Rang]) -> dict[str, Rang]:
    """Return the entry of each reference: of the same name, else the one most like it."""
    by_name = {empreinte(rang.cle): rang for rang in rangs}
    found = {ref: by_name[row.cle] for ref, row in faite_de.items() if row.cle in by_name}
    taken = {id(one) for one in found.values()}
    free = [rang for rang in rangs if id(rang) not in taken]
    for ref, row in faite_de.items():
        if ref in found or not free:
            continue
        best = max(free, key=lambda one: _same(one.textes, row))
        if _same(best.textes, row) > _ALIKE:
            found[ref] = best
            free.remove(best)
    return found


def _same(textes: Textes, row: Ligne) -> float:
    """Return the share of the columns that say what they did when the row was written."""
    said = [key for key, print_ in row.textes.items() if print_ != "-" or textes.get(key)]
    return sum(empreinte(textes.get(key, "")) == row.textes[key] for key in said) / (len(said) or 1)


def _by_name(
    reconnu: Reconnu,
    textes: Sequence[Textes],
    waiting: list[int],
    free: dict[int, Rang],
    found: Paires,
) -> None:
    """Pair the rows that bear the name of an entry, or say all that it says."""
    known: dict[tuple[str, ...], list[int]] = {}
    columns = tuple(textes[waiting[0]]) if waiting else ()
    for key, rang in free.items():
        for name in _names(reconnu, rang.textes, columns):
            known.setdefault(name, []).append(key)
    for at in list(waiting):
        names = _names(reconnu, textes[at], columns)
        bearer = next((key for one in names for key in known.get(one, ()) if key in free), None)
        if bearer is not None:
            found.connues.append((at, free.pop(bearer), None))
            waiting.remove(at)


def _names(reconnu: Reconnu, textes: Textes, columns: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield what a row may be known by: a name in its place, then all its words."""
    places = [textes.get(key, "") for key in columns if key.startswith(PLACE)]
    for key in reconnu.feuille.uniques:
        if key in columns and textes.get(key):
            yield (key, textes[key], *places)
    yield ("", *(textes.get(key, "") for key in columns))


def _by_likeness(
    textes: Sequence[Textes], waiting: list[int], free: dict[int, Rang], found: Paires
) -> None:
    """Pair the other rows with the entries that they are most like.

    Where rows have references, only entries that came since the export are free: a row that was
    added and written is not added again when the same workbook is read once more.
    """
    ranked = sorted(
        ((_alike(textes[at], one.textes), -at, key) for at in waiting for key, one in free.items()),
        reverse=True,
    )
    for share, at, key in ranked:
        if share <= _ALIKE:
            break
        if -at in waiting and key in free:
            found.connues.append((-at, free.pop(key), None))
            waiting.remove(-at)


def _alike(row: Textes, entry: Textes) -> float:
    """Return the share of what a row says that an entry says too."""
    said = [key for key in row if row[key]]
    return sum(row[key] == entry.get(key) for key in said) / (len(said) or 1)
