"""From a spreadsheet of members, as a community keeps it, to the table that a project reads."""

from collections.abc import Iterator, Mapping, Sequence

from cptskit.francais.listes import joined
from cptskit.importing.bands import band
from cptskit.importing.columns import Columns, refuse_doubles
from cptskit.importing.contents import crossed_profession
from cptskit.importing.doubles import each_once
from cptskit.importing.fields import has_postal_code
from cptskit.importing.headers import NAISSANCE, NAMES, PRIVATE, STANDING
from cptskit.importing.known_sources import known_source
from cptskit.importing.outcome import Member, Note, Outcome
from cptskit.importing.rows import read_row
from cptskit.importing.sources import Spreadsheet
from cptskit.importing.territory import Spelled, placed
from cptskit.loading.cells import letters
from cptskit.projet.citations import citer
from cptskit.vocabulaire.professions import read_profession


def read_members(sheet: Spreadsheet, coordonnees: bool, spelled: Spelled) -> Outcome:
    """Return the members of a sheet, and remarks on its rows and columns.

    E-mail addresses and phone numbers are kept with `coordonnees` only; `spelled` are the communes
    of the project, whose spelling the members take.
    """
    columns = sheet.columns
    refuse_doubles(columns, sheet.headers)
    members: list[tuple[int, Member]] = []
    notes: list[Note] = []
    rows = [row for row in sheet.rows[columns.header + 1 :] if any(row[1])]
    under = _of_the_sheet(sheet)
    for number, cells in rows:
        if parting := band(cells):
            under = parting.profession or under
            notes.append(Note(number, parting.message, aside=True))
            continue
        member, remarks = read_row(number, _texts(columns, cells, coordonnees, under))
        notes += remarks
        if member is not None:
            members.append((number, member))
    members, again = each_once(members)
    members, elsewhere = placed(members, spelled) if spelled else (members, [])
    values = [cells for _, cells in rows]
    return Outcome(
        tuple(member for _, member in members),
        len(rows),
        tuple(sorted((*notes, *again, *elsewhere), key=lambda note: note.row)),
        tuple(_left_out(sheet, values)),
        () if coordonnees else tuple(_headers(sheet, PRIVATE)),
        tuple(_remarks(sheet, values, under)),
    )


def _of_the_sheet(sheet: Spreadsheet) -> str:
    """Return the title of the sheet where it is a profession that no column gives."""
    if "profession" in sheet.columns.places or not sheet.sheet:
        return ""
    return sheet.sheet if read_profession(sheet.sheet).profession else ""


def _texts(
    columns: Columns, cells: Sequence[str], coordonnees: bool, under: str
) -> Mapping[str, str]:
    """Return the texts of a row by column; several contact details of a kind are kept together.

    `under` is the profession above the row, for a row without its own. The titles of the columns
    on the standing of a member are included, for the remarks on it.
    """
    texts = {
        name: " / ".join(filter(None, (cells[at] for at in places if at < len(cells))))
        for name, places in columns.places.items()
        if name != "adeli" and (coordonnees or name not in PRIVATE)
    }
    titles = {
        f"titre:{name}": columns.titles[places[0]]
        for name, places in columns.places.items()
        if name in STANDING
    }
    if columns.crossed:
        texts["profession"] = crossed_profession(columns.crossed, cells)
    if under and not texts.get("profession"):
        texts["profession"] = under
    return texts | titles


def _left_out(sheet: Spreadsheet, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the headers of the columns that are not empty and not read."""
    headers, columns = sheet.headers, sheet.columns
    untitled = range(len(headers), max(map(len, rows), default=0))
    empty = [at for at, text in enumerate(headers) if not text]
    unread = columns.left_out if "nom" not in columns.places else _with_names(columns)
    for at in sorted({*unread, *untitled, *empty}):
        if any(at < len(cells) and cells[at] for cells in rows):
            title = citer(headers[at]) if at < len(headers) else ""
            yield title or f"sans titre, {letters(at)}"


def _with_names(columns: Columns) -> tuple[int, ...]:
    """Add the column of full names where the name has a column of its own."""
    return (*columns.left_out, *columns.places.get(NAMES, ()))


def _headers(sheet: Spreadsheet, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        for at in sheet.columns.places.get(name, ()):
            yield citer(sheet.headers[at])


def _remarks(sheet: Spreadsheet, rows: Sequence[Sequence[str]], under: str) -> Iterator[str]:
    """Yield the remarks on the whole file."""
    if kind := known_source(sheet.headers):
        yield f"Reconnu : {kind}."
    if sheet.encoding not in ("", "UTF-8"):
        yield f"Fichier lu en {sheet.encoding} : vérifiez les accents."
    if sheet.others:
        names = ", ".join(f"« {name} »" for name in sheet.others)
        yield f"Feuille lue : « {sheet.sheet} ». Non lues : {names}."
    if sheet.alike:
        names = joined(f"« {name} »" for name in sheet.alike)
        yield (
            f"Peut-être aussi des membres : {names}. Si c'est le cas, réunissez les feuilles en "
            "une seule, ou choisissez avec --feuille."
        )
    communes = sheet.columns.places.get("commune", ())
    if any(has_postal_code(cells[at]) for cells in rows for at in communes if at < len(cells)):
        yield "Les codes postaux de la colonne des communes ne sont pas repris."
    for first, last, text in sheet.merged:
        yield f"Cellules fusionnées, lignes {first} à {last} : « {citer(text)} » vaut pour chacune."
    if {"nom", NAISSANCE} <= sheet.columns.places.keys():
        yield "Le nom de naissance ne sert qu'à défaut de nom d'usage."
    read = [
        sheet.headers[sheet.columns.places[column][0]]
        for column in [column for column in STANDING if column in sheet.columns.places]
    ]
    if read:
        yield f"Dit qui est membre : {', '.join(f'« {citer(header)} »' for header in read)}."
    yield from _on_the_profession(sheet, under)
    if "adeli" in sheet.columns.places:
        yield (
            "Les numéros ADELI ne sont pas repris : ils ne servent plus. "
            "Demandez leur numéro RPPS aux professionnels."
        )


def _on_the_profession(sheet: Spreadsheet, under: str) -> Iterator[str]:
    """Yield where the profession comes from, where it is not from a column of its own."""
    if sheet.columns.crossed:
        titles = joined(f"« {citer(title)} »" for title in sheet.columns.crossed.values())
        yield f"La profession est celle de la colonne cochée : {titles}."
    elif under and under == sheet.sheet:
        yield f"La profession est celle du titre de la feuille, « {under} »."
    elif under and "profession" not in sheet.columns.places:
        yield "La profession est celle du titre au-dessus de chaque ligne."
    elif "profession" not in sheet.columns.places:
        yield "Aucune colonne ne donne la profession : elle est laissée vide partout."
