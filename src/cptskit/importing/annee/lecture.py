"""The files of a year, each sheet recognised and read."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from cptskit.francais.nombres import counted
from cptskit.importing.annee.ecritures import ecritures
from cptskit.importing.annee.entetes import Nature, Tableau, doubles, reconnu
from cptskit.importing.annee.evenements import evenements
from cptskit.importing.annee.grilles import Grille, grilles
from cptskit.importing.annee.mesures import mesures
from cptskit.importing.annee.modele import Contrat, Lu
from cptskit.loading.cells import letters
from cptskit.projet.citations import citer

_READERS = {
    Nature.INDICATEURS: mesures,
    Nature.COMPTES: ecritures,
    Nature.EVENEMENTS: evenements,
}


def lire(fichiers: Iterable[Path], contrat: Contrat) -> Lu:
    """Return what files say of a year; a sheet that is none of the three is told.

    Raises UnreadableTableError, UnreadableDocumentError, OSError.
    """
    lu = Lu()
    for file in fichiers:
        for readings in grilles(file):
            _sheet(readings, contrat, lu)
    return lu


def _sheet(readings: tuple[Grille, ...], contrat: Contrat, lu: Lu) -> None:
    first = readings[0]
    lu.remarques += [one for one in first.remarques if one not in lu.remarques]
    tableau = reconnu(readings, contrat.annee)
    if tableau is None:
        lu.refuse(
            first.nom,
            "ni indicateurs (indicateur, valeur), ni écritures (libellé, montant), ni événements "
            f"(date, événement, lieu) : aucune ligne d'en-têtes ne le dit pour {contrat.annee}.",
        )
        return
    for name, places in doubles(tableau):
        listed = " et ".join(f"{letters(at)} (« {citer(tableau.titres[at])} »)" for at in places)
        lu.refuse(
            tableau.grille.nom,
            f"les colonnes {listed} donnent toutes deux « {name} » : renommez celle qu'il ne faut "
            "pas lire.",
        )
        return
    before = lu.lues, lu.prises
    _READERS[tableau.nature](tableau, contrat, lu)
    taken = counted(lu.prises - before[1], "ligne prise", "lignes prises")
    lu.remarques.append(
        f"{tableau.grille.nom} : {tableau.nature}, {taken} sur {lu.lues - before[0]}."
    )
    lu.remarques += _left_out(tableau)


def _left_out(tableau: Tableau) -> list[str]:
    """Say which columns hold something and are not read."""
    filled = Counter(at for _, cells in tableau.lignes for at, text in enumerate(cells) if text)
    read = {at for places in tableau.colonnes.values() for at in places}
    unread = [at for at in sorted(filled) if at not in read]
    if not unread:
        return []
    titles = (tableau.titres[at] if at < len(tableau.titres) else "" for at in unread)
    names = ", ".join(
        f"« {citer(title)} »" if title else f"sans titre, {letters(at)}"
        for title, at in zip(titles, unread, strict=True)
    )
    return [f"{tableau.grille.nom}, colonnes non lues : {names}."]
