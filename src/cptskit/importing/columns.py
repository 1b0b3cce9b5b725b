"""From the headers of a spreadsheet to the columns of a list of members."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cptskit.francais.listes import joined
from cptskit.importing.headers import (
    NAISSANCE,
    NAMES,
    PRIVATE,
    STATUT,
    is_vague,
    name_of,
    of_a_year,
)
from cptskit.loading.cells import letters
from cptskit.projet.citations import citer
from cptskit.socle.errors import UnreadableTableError

_SEARCHED = 40
_AMONG = "« nom », « prénom », « profession »"


@dataclass(frozen=True)
class Columns:
    """Where the columns of a sheet are: their places by our names, and those left out.

    `header` is the place of the (last) row of headers, `titles` are their texts. Only contact
    details may have several places. `crossed` are the headers that are professions, by place: a
    cross below one of them gives it.
    """

    header: int
    places: Mapping[str, tuple[int, ...]]
    left_out: tuple[int, ...]
    titles: tuple[str, ...] = ()
    crossed: Mapping[int, str] = field(default_factory=dict)


def find_columns(rows: Sequence[Sequence[str]]) -> Columns | None:
    """Return the columns of the row, or two rows, that look most like headers; None if none does.

    Of two rows, the lower is more precise: « Exercice » over « Profession » and « Commune ».
    """
    best: Columns | None = None
    looked = list(enumerate(rows[:_SEARCHED]))
    pairs = [(place, _over(rows[place - 1], row)) for place, row in looked[1:]]
    for header, titles in (*looked, *pairs):  # one row where it has as much as two
        columns = _columns(header, titles)
        named = {"nom", NAMES, NAISSANCE} & columns.places.keys()
        if named and len(columns.places) > max(1, len(best.places) if best else 1):
            best = columns
    return best


def _over(row: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """Return the headers of two rows, if the lower one has headers too; else those above."""
    if not any(name_of(text) for text in below):
        return tuple(row)
    width = max(len(row), len(below))
    upper, lower = ((*texts, *[""] * (width - len(texts))) for texts in (row, below))
    return tuple(under or above for above, under in zip(upper, lower, strict=True))


def refuse_doubles(columns: Columns, headers: Sequence[str]) -> None:
    """Raise UnreadableTableError where two columns mean the same: which one to read is unsure."""
    for name, places in columns.places.items():
        if len(places) > 1 and name not in PRIVATE:
            listed = joined(f"{letters(at)} (« {citer(headers[at])} »)" for at in places)
            raise UnreadableTableError(
                f"Les colonnes {listed} donnent toutes « {name} » : renommez, dans le fichier, ce "
                "qu'il ne faut pas lire (par exemple « nom du cabinet »)."
            )


def no_columns(where: str) -> UnreadableTableError:
    """Return the error for a table in which no row looks like headers."""
    return UnreadableTableError(
        f"{where} n'a pas de ligne d'en-têtes : {_AMONG}… sont attendus dans l'une des "
        f"{_SEARCHED} premières lignes."
    )


def _columns(header: int, row: Sequence[str]) -> Columns:
    places_by_name: dict[str, list[int]] = {}
    left_out = []
    for at, text in enumerate(row):
        if name := name_of(text):
            places_by_name.setdefault(name, []).append(at)
        elif text:
            left_out.append(at)
    places: dict[str, tuple[int, ...]] = {}
    for name, listed in places_by_name.items():
        kept, general = _split_by_precedence(name, listed, row)
        places[name] = kept
        if name == "nom" and general and NAISSANCE not in places_by_name:
            places[NAISSANCE] = general
        else:
            left_out += general
    _of_the_last_year(row, places, left_out)
    return Columns(header, places, tuple(sorted(left_out)), tuple(row))


def _split_by_precedence(
    name: str, places: Sequence[int], row: Sequence[str]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the places to read, and those that give way to a more precise header."""
    strong = tuple(at for at in places if not is_vague(row[at]))
    if name in PRIVATE or not strong or len(strong) == len(places):
        return tuple(places), ()
    return strong, tuple(at for at in places if at not in strong)


def _of_the_last_year(
    row: Sequence[str], places: dict[str, tuple[int, ...]], left_out: list[int]
) -> None:
    """Take « Adhérent 2026 » for the standing of members, before that of 2025."""
    years = {at: year[1] for at in left_out if (year := of_a_year(row[at]))}
    if years and STATUT not in places:
        last = max(years, key=lambda at: years[at])
        places[STATUT] = (last,)
        left_out.remove(last)
