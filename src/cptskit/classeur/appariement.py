"""Matches the rows of a sheet with the entries of the project: by reference, else by content."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cptskit.classeur.cases import Case
from cptskit.classeur.instantane import Ligne
from cptskit.classeur.rangs import PLACE, Rang, empreinte
from cptskit.classeur.reconnaissance import CLE_REF, Reconnu

_ALIKE = 0.5
"""The share of equal columns from which a row without a reference is taken for an entry."""
Textes = Mapping[str, str]
"""The texts of a row by column, normalised for comparison."""


@dataclass
class Paires:
    """Rows matched with entries, rows without an entry, entries without a row."""

    connues: list[tuple[int, Rang, Ligne | None]] = field(default_factory=list)
    """The number of the row, its entry, and the row as it was exported."""
    partielles: set[int] = field(default_factory=set)
    """Rows without a reference that match an entry: their empty cells change nothing."""
    nouvelles: list[int] = field(default_factory=list)
    copies: dict[int, int] = field(default_factory=dict)
    """Rows with the reference of another row, with that row."""
    disparues: list[int] = field(default_factory=list)
    """Rows whose entry was removed from the project meanwhile."""
    retirees: list[Rang] = field(default_factory=list)


def pair_rows(
    reconnu: Reconnu,
    textes: Sequence[Textes],
    rangs: Sequence[Rang],
    faite_de: Mapping[str, Ligne] | None,
) -> Paires:
    """Match the rows of a sheet with the entries; `faite_de` are the rows as exported."""
    paires = Paires()
    refs = [_ref(reconnu, ligne) for ligne in reconnu.lignes]
    by_ref = CLE_REF in reconnu.colonnes and faite_de is not None
    entries = _entries(faite_de or {}, rangs)
    free = {id(rang): rang for rang in rangs}
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
            paires.copies |= {at: own for at in rows if at != own}
            rang = entries.get(ref)
            if rang is None:
                paires.disparues.append(own)
            else:
                paires.connues.append((own, rang, faite_de[ref]))
                free.pop(id(rang), None)
        waiting += paires.copies
    else:
        waiting = list(range(len(refs)))
    known_before = {id(rang) for rang in entries.values()}
    _by_name(reconnu, textes, waiting, free, paires)
    if by_ref:
        come = {key: rang for key, rang in free.items() if key not in known_before}
        _by_likeness(textes, waiting, come, paires)
        paires.partielles = {at for at, _, before in paires.connues if before is None}
    else:
        _by_likeness(textes, waiting, free, paires)
    paires.nouvelles += waiting
    paires.copies = {at: own for at, own in paires.copies.items() if at in waiting}
    paires.retirees = [
        rang for rang in free.values() if faite_de is None or id(rang) in known_before
    ]
    paires.connues.sort(key=lambda connue: connue[0])
    paires.nouvelles.sort()
    return paires


def _ref(reconnu: Reconnu, ligne: Sequence[Case]) -> str:
    case = reconnu.case(ligne, CLE_REF)
    return case.texte.strip() if case else ""


def _entries(faite_de: Mapping[str, Ligne], rangs: Sequence[Rang]) -> dict[str, Rang]:
    """Return the entry of each reference: the one of the same name, else the most similar one."""
    by_name = {empreinte(rang.cle): rang for rang in rangs}
    matched = {ref: by_name[row.cle] for ref, row in faite_de.items() if row.cle in by_name}
    taken = {id(rang) for rang in matched.values()}
    free = [rang for rang in rangs if id(rang) not in taken]
    for ref, row in faite_de.items():
        if ref in matched or not free:
            continue
        best = max(free, key=lambda rang: _same(rang.textes, row))
        if _same(best.textes, row) > _ALIKE:
            matched[ref] = best
            free.remove(best)
    return matched


def _same(textes: Textes, row: Ligne) -> float:
    """Return the share of the columns that have not changed since the export."""
    written = [key for key, print_ in row.textes.items() if print_ != "-" or textes.get(key)]
    return sum(empreinte(textes.get(key, "")) == row.textes[key] for key in written) / (
        len(written) or 1
    )


def _by_name(
    reconnu: Reconnu,
    textes: Sequence[Textes],
    waiting: list[int],
    free: dict[int, Rang],
    paires: Paires,
) -> None:
    """Match the rows that have the name of an entry, or all its texts."""
    known: dict[tuple[str, ...], list[int]] = {}
    columns = tuple(textes[waiting[0]]) if waiting else ()
    for key, rang in free.items():
        for name in _names(reconnu, rang.textes, columns):
            known.setdefault(name, []).append(key)
    for at in list(waiting):
        names = _names(reconnu, textes[at], columns)
        bearer = next((key for name in names for key in known.get(name, ()) if key in free), None)
        if bearer is not None:
            paires.connues.append((at, free.pop(bearer), None))
            waiting.remove(at)


def _names(reconnu: Reconnu, textes: Textes, columns: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the ways to identify a row: a name in its place, then all its texts."""
    places = [textes.get(key, "") for key in columns if key.startswith(PLACE)]
    for key in reconnu.feuille.uniques:
        if key in columns and textes.get(key):
            yield (key, textes[key], *places)
    yield ("", *(textes.get(key, "") for key in columns))


def _by_likeness(
    textes: Sequence[Textes], waiting: list[int], free: dict[int, Rang], paires: Paires
) -> None:
    """Match the other rows with the most similar entries.

    If rows have references, only entries added since the export are free: a row that was added and
    written is not added again when the same workbook is read once more.
    """
    ranked = sorted(
        (
            (_alike(textes[at], rang.textes), -at, key)
            for at in waiting
            for key, rang in free.items()
        ),
        reverse=True,
    )
    for share, at, key in ranked:
        if share <= _ALIKE:
            break
        if -at in waiting and key in free:
            paires.connues.append((-at, free.pop(key), None))
            waiting.remove(-at)


def _alike(row: Textes, entry: Textes) -> float:
    """Return the share of the filled columns of a row that an entry shares."""
    filled = [key for key in row if row[key]]
    return sum(row[key] == entry.get(key) for key in filled) / (len(filled) or 1)
