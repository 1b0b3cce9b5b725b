"""The files of a year, each sheet recognised and read."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from cptskit.francais.nombres import counted
from cptskit.importing.annee.ecritures import ecritures
from cptskit.importing.annee.entetes import Nature, Tableau, doubles, recognised
from cptskit.importing.annee.evenements import evenements
from cptskit.importing.annee.grilles import grilles
from cptskit.importing.annee.mesures import mesures
from cptskit.importing.annee.modele import Contrat, Lu
from cptskit.loading.cells import letters
from cptskit.projet.citations import citer

_READERS = {
    Nature.INDICATEURS: mesures,
    Nature.COMPTES: ecritures,
    Nature.EVENEMENTS: evenements,
}

_UNKNOWN = (
    "ni indicateurs (indicateur, valeur), ni écritures (libellé, montant), ni événements "
    "(date, événement, lieu) : aucune ligne d'en-têtes ne le dit pour {}."
)


def read_year(fichiers: Iterable[Path], contrat: Contrat) -> Lu:
    """Return what files give of a year; an unrecognised sheet is reported.

    Raises UnreadableTableError, UnreadableDocumentError, OSError.
    """
    lu = Lu()
    for file in fichiers:
        sheets = [(readings, recognised(readings, contrat.annee)) for readings in grilles(file)]
        readable = any(tableau for _, tableau in sheets)
        for readings, tableau in sheets:
            first = readings[0]
            lu.remarques += [
                remarque for remarque in first.remarques if remarque not in lu.remarques
            ]
            if tableau:
                _sheet(tableau, contrat, lu)
            elif readable:
                lu.remarques.append(f"{first.nom} : non lue.")
            else:
                lu.refuse(first.nom, _UNKNOWN.format(contrat.annee))
        if not sheets:
            lu.refuse(file.name, "aucune feuille ne porte un tableau.")
    return lu


def _sheet(tableau: Tableau, contrat: Contrat, lu: Lu) -> None:
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
    """Report the filled columns that are not read."""
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
