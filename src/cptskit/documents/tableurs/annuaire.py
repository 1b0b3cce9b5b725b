"""The directory of the crisis plan as a workbook: people, call tree, what is to be confirmed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cptskit.crise.annuaire import Inscrit, read_directory
from cptskit.crise.appels import arbre
from cptskit.crise.controle import faults_of
from cptskit.documents.tableurs.classeur import Feuille, workbook
from cptskit.projet import Projet

_TITRES = (
    *("Nom", "Prénom", "Profession", "Fonction", "Zone", "Commune", "Téléphone"),
    *("Autre téléphone", "Courriel", "Compétences", "Confirmé le", "Appelé par"),
)


def write(projet: Projet, folder: Path, jour: date) -> bytes:
    """Return the workbook of the directory, for those who hold the restricted edition.

    Raises AnnuaireError.
    """
    assert projet.crise is not None
    assert projet.crise.annuaire is not None
    people = read_directory(folder, projet.crise.annuaire)
    return workbook(tuple(_sheets(projet, people, jour)), "Annuaire de crise", jour)


def _sheets(projet: Projet, people: tuple[Inscrit, ...], jour: date) -> Iterator[Feuille]:
    yield Feuille("Annuaire (restreint)", _TITRES, [_row(person) for person in people])
    calls = [
        [branche.appelant, rang, appele.qui, appele.numeros, branche.zone, ""]
        for branche in arbre(projet, people)
        for rang, appele in enumerate(branche.appeles, start=1)
    ]
    yield Feuille(
        "Arbre d’appel", ("Appelle", "Rang", "Appelé", "Numéros", "Zone", "Joint à"), calls
    )
    constats = faults_of(projet, people, jour)
    rows = [[constat.quoi, ", ".join(constat.qui), constat.aide] for constat in constats]
    yield Feuille("À vérifier", ("Constat", "Qui", "Que faire"), rows)


def _row(inscrit: Inscrit) -> list[object]:
    day = inscrit.confirme
    return [
        *(
            inscrit.nom,
            inscrit.prenom,
            inscrit.profession,
            inscrit.fonction,
            inscrit.zone,
            inscrit.commune,
            inscrit.telephone,
        ),
        *(inscrit.autre_telephone, inscrit.courriel, inscrit.competences),
        (day.debut if day.jour else str(day)) if day else "",
        inscrit.appele_par,
    ]
