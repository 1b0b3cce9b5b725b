"""The scale and the schedule for a person."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from cptskit.bareme import FONCTIONNEMENT, Cellule, Ligne, Origine, Reponse, Tableau
from cptskit.bareme.notes import (
    notes_de_l_echeancier,
    notes_des_demarrages,
    notes_du_cas,
    notes_du_tableau,
)
from cptskit.droit.tailles import tranches
from cptskit.droit.textes import texte
from cptskit.projet.codes import CodeMission
from cptskit.reporting.bareme.grid import Row, paragraph, set_rows
from cptskit.reporting.bareme.schedule_text import schedule
from cptskit.reporting.bareme.words import CONFIRMER, day, difference, euros, grade

_GRADES = (
    "Grades : A, lu dans un texte officiel ; B, lu dans une source secondaire ; "
    f"C, reconstitué, {CONFIRMER} ; –, montant du contrat."
)


def report(reponse: Reponse, width: int) -> str:
    """Return the whole text, folded to `width` cells."""
    parts: list[Iterable[str]] = []
    for tableau, echeancier in zip_longest(reponse.tableaux, reponse.echeanciers):
        parts += [_title(reponse, tableau, width), _scale(tableau, width)]
        parts.append(_notes(notes_du_tableau(tableau), width))
        if echeancier is not None:
            parts += schedule(echeancier, width)
            parts.append(_notes(notes_de_l_echeancier(echeancier), width))
    starts = notes_des_demarrages(reponse.cas) if reponse.echeanciers else ()
    parts.append(_notes([*notes_du_cas(reponse.cas), *starts, _GRADES], width))
    return "\n".join("".join(f"{line}\n" for line in part) for part in map(tuple, parts) if part)


def _title(reponse: Reponse, tableau: Tableau, width: int) -> Iterator[str]:
    hypotheses = tableau.hypotheses
    signed_on = day(hypotheses.signature)
    lues = tranches(hypotheses.signature)
    names = [t.libelle for t in lues.valeur if t.numero == hypotheses.taille] if lues else []
    size = f"taille {hypotheses.taille}" + "".join(f" ({name})" for name in names)
    yield from paragraph(f"Barème, {size}", width)
    yield from paragraph(
        f"Contrat signé le {signed_on}, année {hypotheses.annee_contrat} ; euros par an", width
    )
    if reponse.cas.deux_lectures and len(reponse.tableaux) > 1:
        yield from paragraph(f"Lecture : {texte(tableau.fondement.texte).titre}", width)


def _scale(tableau: Tableau, width: int) -> Iterator[str]:
    rows = [row for ligne in tableau.lignes for row in _rows(ligne)]
    yield from set_rows([*rows, *_totals(tableau)], width)


def _rows(ligne: Ligne) -> Iterator[Row]:
    if ligne.code == FONCTIONNEMENT and ligne.fixe:
        yield _row(ligne.intitule, ligne.fixe, indent=0)
        return
    yield Row(f"{ligne.intitule} ({ligne.statut})")
    if ligne.fixe:
        yield _row(f"part fixe{_plan(ligne)}", ligne.fixe)
    if ligne.variable:
        crises = ligne.code == CodeMission.CRISES
        yield _row(f"part variable, {'si crise' if crises else 'au plus'}", ligne.variable)


def _plan(ligne: Ligne) -> str:
    """Return what the fixed part of `crises` is for."""
    if ligne.code != CodeMission.CRISES:
        return ""
    return ", plan écrit" if ligne.rang == 1 else ", plan à jour"


def _row(label: str, cellule: Cellule, indent: int = 2) -> Row:
    amount = euros(cellule.euros)
    return Row(
        label,
        amount if cellule.compte else f"({amount})",
        grade(cellule.grade, reserve=cellule.reserve),
        _remark(cellule),
        indent,
    )


def _remark(cellule: Cellule) -> str:
    """Return what is said beside an amount: its caveat, or how it compares with the scale."""
    if cellule.origine is Origine.BAREME:
        written = "" if cellule.contrat is None else f"contrat {euros(cellule.contrat)}"
        return " ; ".join(filter(None, (written, CONFIRMER if cellule.estimation else "")))
    if cellule.bareme is None or cellule.ecart is None:
        return "contrat ; barème non lu"
    scale = f"barème {euros(cellule.bareme.euros)}"
    known = ", ".join(filter(None, (cellule.bareme.grade, cellule.bareme.grade.mention)))
    return f"contrat ; {scale} ({known}) ; {difference(cellule.ecart)}"


def _totals(tableau: Tableau) -> Iterator[Row]:
    estimated = CONFIRMER if tableau.total_estime else ""
    known = " des lignes connues" if tableau.sans_montant else ""
    yield Row("")
    yield Row(f"Total{known}, au plus", euros(tableau.total), grade(tableau.grade), estimated)
    if tableau.total_estime:
        yield Row("dont estimation", euros(tableau.total_estime), "C", CONFIRMER, indent=2)
    if tableau.ecart is not None and tableau.total_bareme is not None:
        scale = max(c.bareme.grade for c in tableau.comptees if c.bareme)
        remark = " ; ".join(filter(None, (difference(tableau.ecart), scale.mention)))
        yield Row("Total au barème", euros(tableau.total_bareme), scale, remark)
    if publie := tableau.total_publie:
        remark = f"toutes missions comprises ; {tableau.fondement.source}"
        yield Row("Total publié", euros(publie.euros), grade(publie.grade), remark)


def _notes(notes: Iterable[str], width: int) -> Iterator[str]:
    for note in notes:
        yield from paragraph(f"• {note}", width, hang=2)
