"""A spreadsheet of members, as a community keeps it, to the table that a project reads."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cptskit.importing.columns import NAMES, PRIVATE, Columns, refuse_doubles
from cptskit.importing.fields import has_postal_code
from cptskit.importing.outcome import Member, Note, Outcome
from cptskit.importing.rows import CANONICAL, read_row
from cptskit.importing.sources import Spreadsheet, open_spreadsheet
from cptskit.importing.writing import table
from cptskit.loading.cells import letters
from cptskit.projet.citations import citer
from cptskit.socle.errors import LeadsOutError, TargetExistsError
from cptskit.socle.files import Write, write_guarded
from cptskit.socle.plain_files import RefusedFileError, Why, read_plain

_MOST = 50_000_000
"""Bytes of a table that is to be written over."""


def import_members(
    fichier: Path | str,
    sortie: Path | str | None = None,
    *,
    feuille: str | None = None,
    coordonnees: bool = False,
    remplacer: bool = False,
) -> Outcome:
    """Read a spreadsheet of members, and write the table of them that a project reads.

    `sortie` None writes nothing. `feuille` names the sheet of a workbook, the first that fits by
    default. E-mail addresses and phone numbers are personal: kept with `coordonnees` only.

    Raises UnreadableTableError, TargetExistsError, OSError.
    """
    source, target = Path(fichier), Path(sortie) if sortie is not None else None
    if target is not None:
        _refuse_target(source, target, remplacer)
    seen = _seen(target) if target is not None else None
    outcome = _read(open_spreadsheet(source, feuille), coordonnees)
    if target is None or not outcome.members:
        return outcome
    known = any("civilite" in member for member in outcome.members)
    named = [name for name in CANONICAL if known or name != "civilite"]
    columns = [*named, *PRIVATE] if coordonnees else named
    content = table(outcome.members, columns)
    write_guarded([Write(target, seen, content)], target.parent)
    return replace(outcome, written=target)


def _refuse_target(source: Path, target: Path, remplacer: bool) -> None:
    if source.resolve() == target.resolve():
        raise TargetExistsError(
            f"{target.as_posix()} est le fichier à lire : donnez un autre nom à celui à écrire."
        )
    if target.exists() and not remplacer:
        raise TargetExistsError(
            f"{target.as_posix()} existe déjà ; rien n'a été écrit. Pour l'écraser : --remplacer"
        )


def _seen(target: Path) -> bytes | None:
    """Return what stands where the table goes; None where nothing does. Raises LeadsOutError."""
    try:
        return read_plain(target, None, _MOST)
    except RefusedFileError as error:
        if error.why is Why.ABSENT:
            return None
        raise LeadsOutError(target) from None


def _read(sheet: Spreadsheet, coordonnees: bool) -> Outcome:
    columns = sheet.columns
    refuse_doubles(columns, sheet.headers)
    members: list[Member] = []
    notes: list[Note] = []
    rows = [row for row in sheet.rows[columns.header + 1 :] if any(row[1])]
    for number, cells in rows:
        member, said = read_row(number, _texts(columns, cells, coordonnees))
        notes += said
        if member is not None:
            members.append(member)
    return Outcome(
        tuple(members),
        len(rows),
        tuple(notes),
        tuple(_left_out(sheet, [cells for _, cells in rows])),
        () if coordonnees else tuple(_headers(sheet, PRIVATE)),
        tuple(_remarks(sheet, [cells for _, cells in rows])),
    )


def _texts(columns: Columns, cells: Sequence[str], coordonnees: bool) -> Mapping[str, str]:
    """Return the texts of a row by column; several contact details of a kind are kept together."""
    return {
        name: " / ".join(filter(None, (cells[at] for at in places if at < len(cells))))
        for name, places in columns.places.items()
        if name != "adeli" and (coordonnees or name not in PRIVATE)
    }


def _left_out(sheet: Spreadsheet, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the headers of the columns that hold something and are not read."""
    headers, columns = sheet.headers, sheet.columns
    untitled = range(len(headers), max(map(len, rows), default=0))
    empty = [at for at, text in enumerate(headers) if not text]
    unread = columns.left_out if "nom" not in columns.places else _with_names(columns)
    for at in sorted({*unread, *untitled, *empty}):
        if any(at < len(cells) and cells[at] for cells in rows):
            title = citer(headers[at]) if at < len(headers) else ""
            yield title or f"sans titre, {letters(at)}"


def _with_names(columns: Columns) -> tuple[int, ...]:
    """Add the column of names and first names together, where the name has its own."""
    return (*columns.left_out, *columns.places.get(NAMES, ()))


def _headers(sheet: Spreadsheet, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        for at in sheet.columns.places.get(name, ()):
            yield citer(sheet.headers[at])


def _remarks(sheet: Spreadsheet, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield what is to be said of the whole file."""
    if sheet.encoding not in ("", "UTF-8"):
        yield f"Fichier lu en {sheet.encoding} : vérifiez les accents."
    if sheet.others:
        names = ", ".join(f"« {name} »" for name in sheet.others)
        yield f"Feuille lue : « {sheet.sheet} ». Non lues : {names}."
    communes = sheet.columns.places.get("commune", ())
    if any(has_postal_code(cells[at]) for cells in rows for at in communes if at < len(cells)):
        yield "Les codes postaux de la colonne des communes ne sont pas repris."
    if "profession" not in sheet.columns.places:
        yield "Aucune colonne ne donne la profession : elle est laissée vide partout."
    if "adeli" in sheet.columns.places:
        yield (
            "Les numéros ADELI ne sont pas repris : ils ne servent plus. "
            "Demandez leur numéro RPPS aux professionnels."
        )
