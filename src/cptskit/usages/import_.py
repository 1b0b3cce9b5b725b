"""From a spreadsheet of members, as a community keeps it, to the table that a project reads."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cptskit.importing.headers import PRIVATE
from cptskit.importing.members import read_members
from cptskit.importing.outcome import Outcome
from cptskit.importing.rows import CANONICAL
from cptskit.importing.sources import Spreadsheet, open_spreadsheet, read_spreadsheet
from cptskit.importing.writing import table
from cptskit.projet.territoire import Commune
from cptskit.referentiels.noms import noms_reconnus
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
    territoire: Sequence[Commune] = (),
) -> Outcome:
    """Read a spreadsheet of members, and write the table of them that a project reads.

    `sortie` None writes nothing. `feuille` names the sheet of a workbook, the first that fits by
    default. E-mail addresses and phone numbers are personal: kept with `coordonnees` only.
    `territoire` are the communes of the project: those of members are spelled like them.

    Raises UnreadableTableError, TargetExistsError, OSError.
    """
    source, target = Path(fichier), Path(sortie) if sortie is not None else None
    if target is not None:
        _refuse_target(source, target, remplacer)
    seen = _current(target) if target is not None else None
    outcome = _members(open_spreadsheet(source, feuille), coordonnees, territoire)
    if target is None or not outcome.members:
        return outcome
    civil = any("civilite" in member for member in outcome.members)
    named = [name for name in CANONICAL if civil or name != "civilite"]
    columns = [*named, *PRIVATE] if coordonnees else named
    content = table(outcome.members, columns)
    write_guarded([Write(target, seen, content)], target.parent)
    return replace(outcome, written=target)


def members_of(
    contenu: bytes, nom: str, *, coordonnees: bool = False, territoire: Sequence[Commune] = ()
) -> Outcome:
    """Read the bytes of a spreadsheet of members, as `import_members` does; write nothing.

    Raises UnreadableTableError.
    """
    return _members(read_spreadsheet(contenu, nom), coordonnees, territoire)


def _members(sheet: Spreadsheet, coordonnees: bool, territoire: Sequence[Commune]) -> Outcome:
    spelled = noms_reconnus((commune.insee, commune.nom) for commune in territoire)
    return read_members(sheet, coordonnees, spelled)


def _refuse_target(source: Path, target: Path, remplacer: bool) -> None:
    if source.resolve() == target.resolve():
        raise TargetExistsError(
            f"{target.as_posix()} est le fichier à lire : donnez un autre nom à celui à écrire."
        )
    if target.exists() and not remplacer:
        raise TargetExistsError(
            f"{target.as_posix()} existe déjà ; rien n'a été écrit. Pour l'écraser : --remplacer"
        )


def _current(target: Path) -> bytes | None:
    """Return what stands where the table goes; None where nothing does. Raises LeadsOutError."""
    try:
        return read_plain(target, None, _MOST)
    except RefusedFileError as error:
        if error.why is Why.ABSENT:
            return None
        raise LeadsOutError(target) from None
