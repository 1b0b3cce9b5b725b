"""From the files that a community keeps through the year to the year of its project."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cptskit.dialogue import annee_du_contrat, indicateurs_du_contrat
from cptskit.editing.annee import KEYS, put_year
from cptskit.editing.plan import Edited, text_of
from cptskit.francais.accents import folded
from cptskit.importing.annee.lecture import read_year
from cptskit.importing.annee.modele import Contrat, Lu
from cptskit.importing.annee.valeurs import iso
from cptskit.loading import LoadedProject, load
from cptskit.projet import Projet
from cptskit.projet.annees import Annee
from cptskit.socle.errors import UneditableError, UnreadableProjectError
from cptskit.socle.files import write_guarded
from cptskit.usages.check import check


@dataclass(frozen=True)
class ImportedYear:
    """The outcome of an import into a year: what was read, the file of the year as it would be.

    `laissees` names what the project says otherwise, and keeps. `fichier` is None where nothing
    changes.
    """

    lu: Lu
    fichier: Edited | None
    laissees: tuple[str, ...]


def import_annee(
    fichiers: Iterable[Path | str],
    projet: Path | str = ".",
    *,
    annee: str,
    appliquer: bool = False,
    remplacer: bool = False,
) -> ImportedYear:
    """Read an indicators sheet, accounts, a list of events, and return what they say of a year.

    `annee` is the civil year in which the contract year begins. `appliquer` writes it, guarded;
    `remplacer` lets what the year says otherwise be written anew.

    Raises UnreadableProjectError, UnreadableTableError, UnreadableDocumentError, UneditableError,
    ChangedFileError, OSError.
    """
    loaded = load(Path(projet))
    if loaded.projet is None:
        raise UnreadableProjectError(check(Path(projet)))
    lu = read_year(map(Path, fichiers), _contrat(loaded.projet, annee))
    path = _file_of(loaded, annee)
    before = text_of(loaded.folder, path)
    lists = {name: lu.entrees.get(name, []) for name in KEYS}
    try:
        after, left = put_year(before or "", annee, lists, remplacer=remplacer)
    except (ValueError, StopIteration):
        raise UneditableError(
            f"L’année {annee} de {path} est écrite d’une façon que cptskit ne sait pas modifier ; "
            "écrivez-la sur plusieurs lignes, sans crochets."
        ) from None
    file = Edited.of(path, before, after)
    if appliquer and file.change:
        write_guarded([file.write(loaded.folder)], loaded.folder)
    return ImportedYear(lu, file if file.change else None, left)


def _contrat(projet: Projet, annee: str) -> Contrat:
    listed = tuple(indicateurs_du_contrat(projet))
    dated = annee_du_contrat(projet, annee)
    year = projet.annees.get(annee) or Annee()
    return Contrat(
        annee,
        tuple(indicateur.indicateur for indicateur in listed if indicateur.indicateur.id),
        tuple(fiche for mission in projet.missions.values() for fiche in mission.fiches),
        {
            fiche.id: code.value
            for code, mission in projet.missions.items()
            for fiche in mission.fiches
        },
        (dated.debut, dated.fin) if dated else None,
        {preuve.id: preuve.titre for preuve in year.preuves},
        {
            (iso(evenement.date) if evenement.date else "", folded(evenement.titre)): evenement.id
            for evenement in year.evenements
        },
    )


def _file_of(loaded: LoadedProject, annee: str) -> str:
    """Return the file that holds the year, else the one that is to hold it."""
    entry = loaded.locator.tree.sections.get("annees")
    part = (entry.parts or {}).get(annee) if entry else None
    return part.path if part else f"annees/{annee}.yaml"
