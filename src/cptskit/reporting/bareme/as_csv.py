"""The scale, or the schedule where there is one, as CSV for a French spreadsheet.

Semicolons, decimal commas and a UTF-8 byte order mark: Excel in French opens it by a double click.
"""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from cptskit.bareme import Cellule, Echeancier, Ligne, Reponse, Tableau, Versement
from cptskit.reporting.bareme.words import CONFIRMER

BOM = "\ufeff"
Row = tuple[str, ...]

SCALE = (
    "taille", "annee_contrat", "code", "intitule", "part", "montant", "grade", "reserve",
    "origine", "compte", "montant_bareme", "grade_bareme", "ecart", "mention",
)  # fmt: skip
SCHEDULE = (
    "taille", "code", "intitule", "nature", "annee_contrat", "annee_civile", "du", "au", "montant",
    "grade", "reserve", "mention", "compte",
)  # fmt: skip


def report(reponse: Reponse) -> str:
    """Return the lines of the scale; those of the schedule if it was asked for.

    In a schedule, `compte` is `non` for the variable parts at their most, which follow the
    payments.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\n")
    if reponse.echeanciers:
        writer.writerow(SCHEDULE)
        for echeancier, tableau in zip(reponse.echeanciers, reponse.tableaux, strict=True):
            writer.writerows(_schedule(echeancier, tableau))
    else:
        writer.writerow(SCALE)
        for tableau in reponse.tableaux:
            writer.writerows(_scale(tableau))
    return BOM + stream.getvalue()


def _scale(tableau: Tableau) -> Iterator[Row]:
    for ligne in tableau.lignes:
        for part, cellule in (("fixe", ligne.fixe), ("variable", ligne.variable)):
            if cellule is not None:
                yield _cell(tableau, ligne, part, cellule)


def _cell(tableau: Tableau, ligne: Ligne, part: str, cellule: Cellule) -> Row:
    bareme = cellule.bareme
    return (
        str(tableau.hypotheses.taille),
        str(tableau.hypotheses.annee_contrat),
        ligne.code,
        ligne.intitule,
        part,
        _number(cellule.euros),
        cellule.grade or "",
        _yes(cellule.reserve),
        cellule.origine,
        _yes(cellule.compte),
        str(bareme.euros) if bareme else "",
        bareme.grade if bareme else "",
        _number(cellule.ecart),
        _caveat(cellule),
    )


def _schedule(echeancier: Echeancier, tableau: Tableau) -> Iterator[Row]:
    titles = {mission.code: mission.intitule for mission in echeancier.hypotheses.missions}
    titles |= {ligne.code: ligne.intitule for ligne in tableau.lignes}
    for payments, counted in ((echeancier.versements, True), (echeancier.maximum_variable, False)):
        for payment in payments:
            title = titles[payment.code]
            yield _payment(echeancier.hypotheses.taille, title, payment, counted=counted)


def _payment(taille: int, title: str, versement: Versement, *, counted: bool) -> Row:
    return (
        str(taille),
        versement.code,
        title,
        versement.nature,
        str(versement.annee_contrat),
        str(versement.annee_civile),
        f"{versement.du:%d/%m/%Y}",
        f"{versement.au:%d/%m/%Y}",
        _number(versement.euros),
        versement.grade or "",
        _yes(versement.reserve),
        CONFIRMER if versement.estimation else "",
        _yes(counted),
    )


def _caveat(cellule: Cellule) -> str:
    """Return what is said of an estimate, of the amount or of the scale beside it."""
    if cellule.estimation:
        return CONFIRMER
    return f"barème {CONFIRMER}" if cellule.bareme and cellule.bareme.grade.mention else ""


def _yes(value: bool) -> str:
    return "oui" if value else "non"


def _number(value: Decimal | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if value == int(value) else f"{value:.2f}".replace(".", ",")
