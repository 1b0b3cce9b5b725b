"""What the documents of the crisis plan are made from besides the project, for their edition."""

from collections import Counter
from pathlib import Path

from cptskit.crise.annuaire import Inscrit, read_directory
from cptskit.crise.appels import arbre
from cptskit.documents.gabarits.vues.crise import DossierCrise
from cptskit.projet import Projet


def dossier_de_crise(
    projet: Projet, folder: Path, *, public: bool, exemplaire: str = ""
) -> DossierCrise:
    """Return what an edition of the plan holds of the directory: all, or counts and no name.

    `exemplaire` is the number of a copy. Where the file of the directory is not here, as in a
    repository that many share, the edition has none. Raises AnnuaireError for one that is wrong.
    """
    people = directory(folder, projet)
    counts = tuple(Counter(_profession(person) for person in people).most_common())
    if public:
        return DossierCrise(total=len(people), effectifs=counts)
    return DossierCrise(
        inscrits=people,
        branches=arbre(projet, people),
        total=len(people),
        effectifs=counts,
        exemplaire=_copy(projet, exemplaire),
    )


def directory(folder: Path, projet: Projet) -> tuple[Inscrit, ...]:
    """Return the people whom nothing public may name; none where their file is not here."""
    named = projet.crise.annuaire if projet.crise else None
    return read_directory(folder, named) if named and (folder / named).is_file() else ()


def _profession(inscrit: Inscrit) -> str:
    return inscrit.profession or "autre"


def _copy(projet: Projet, number: str) -> str:
    if not number or projet.crise is None:
        return ""
    return f"{number}, remis à : {projet.crise.exemplaires[int(number) - 1]}"
