"""The scale as JSON: `cptskit bareme --format json`."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from cptskit.bareme import Cellule, Cumul, Depart, Echeancier, Ligne, Reponse, Tableau, Versement
from cptskit.bareme.notes import (
    notes_de_l_echeancier,
    notes_des_demarrages,
    notes_du_cas,
    notes_du_tableau,
)
from cptskit.droit.montants import Montant
from cptskit.droit.textes import texte
from cptskit.reporting.bareme.words import CONFIRMER

VERSION = 1
"""Grows only when a key changes its meaning or goes; a new key does not count."""


def report(reponse: Reponse) -> str:
    """Return one JSON document.

    Amounts are numbers, in euros; dates are `AAAA-MM-JJ`; what does not exist is null. An amount of
    the contract has no grade; `mention` is not empty where an amount is only an estimate.
    """
    premier = reponse.cas.hypotheses[0]
    starts = notes_des_demarrages(reponse.cas) if reponse.echeanciers else ()
    document = {
        "version": VERSION,
        "signature": premier.signature.isoformat(),
        "signature_origine": reponse.cas.origine_date.value,
        "population": reponse.cas.population,
        "taille_indeterminee": len(reponse.cas.hypotheses) > 1,
        "annee_contrat": premier.annee_contrat,
        "crise_reconnue": premier.crise_reconnue,
        "notes": [*notes_du_cas(reponse.cas), *starts],
        "baremes": [_bareme(tableau) for tableau in reponse.tableaux],
        "echeanciers": [_echeancier(echeancier) for echeancier in reponse.echeanciers],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _bareme(tableau: Tableau) -> dict[str, Any]:
    fondement = tableau.fondement
    publie = tableau.total_publie
    return {
        "taille": tableau.hypotheses.taille,
        "texte": {"id": fondement.texte, "titre": texte(fondement.texte).titre},
        "source": fondement.source,
        "verifie_le": fondement.verifie_le.isoformat(),
        "lignes": [_ligne(ligne) for ligne in tableau.lignes],
        "missions_sans_montant": [mission.code for mission in tableau.sans_montant],
        "total": _number(tableau.total),
        "total_estime": _number(tableau.total_estime),
        "total_bareme": _number(tableau.total_bareme),
        "ecart": _number(tableau.ecart),
        "total_publie": _montant(publie) | {"source": fondement.source} if publie else None,
        "notes": list(notes_du_tableau(tableau)),
    }


def _ligne(ligne: Ligne) -> dict[str, Any]:
    return {
        "code": ligne.code,
        "intitule": ligne.intitule,
        "statut": ligne.statut.value if ligne.statut else None,
        "fixe": _cellule(ligne.fixe) if ligne.fixe else None,
        "variable": _cellule(ligne.variable) if ligne.variable else None,
    }


def _cellule(cellule: Cellule) -> dict[str, Any]:
    return {
        "montant": _number(cellule.euros),
        "origine": cellule.origine.value,
        "grade": cellule.grade,
        "reserve": cellule.reserve,
        "mention": CONFIRMER if cellule.estimation else "",
        "compte": cellule.compte,
        "bareme": _montant(cellule.bareme) if cellule.bareme else None,
        "contrat": _number(cellule.contrat),
        "ecart": _number(cellule.ecart),
    }


def _montant(montant: Montant) -> dict[str, Any]:
    return {
        "montant": montant.euros,
        "grade": montant.grade.value,
        "reserve": montant.reserve,
        "mention": montant.grade.mention,
    }


def _echeancier(echeancier: Echeancier) -> dict[str, Any]:
    return {
        "taille": echeancier.hypotheses.taille,
        "prorata": echeancier.base.value,
        "part_variable": _number(echeancier.part_variable),
        "complet": echeancier.complet,
        "missions": [_depart(depart) for depart in echeancier.departs],
        "versements": [_versement(versement) for versement in echeancier.versements],
        "maximum_variable": [_versement(v) for v in echeancier.maximum_variable],
        "par_annee_contrat": _sums(echeancier.par_annee_contrat),
        "par_annee_civile": _sums(echeancier.par_annee_civile),
        "total": _sum(echeancier.total),
        "notes": list(notes_de_l_echeancier(echeancier)),
    }


def _depart(depart: Depart) -> dict[str, Any]:
    return {
        "code": depart.mission.code,
        "demarrage": depart.jour.isoformat() if depart.jour else None,
        "suppose": depart.supposee,
        "ecartee": depart.motif.value if depart.motif else None,
    }


def _versement(versement: Versement) -> dict[str, Any]:
    prorata = versement.prorata
    return {
        "code": versement.code,
        "nature": versement.nature.value,
        "annee_contrat": versement.annee_contrat,
        "annee_civile": versement.annee_civile,
        "du": versement.du.isoformat(),
        "au": versement.au.isoformat(),
        "montant": _number(versement.euros),
        "pourcent": _number(versement.pourcent),
        "prorata": [prorata.numerateur, prorata.denominateur] if prorata else None,
        "grade": versement.grade,
        "reserve": versement.reserve,
        "mention": CONFIRMER if versement.estimation else "",
    }


def _sums(sums: Mapping[int, Cumul]) -> list[dict[str, Any]]:
    return [{"annee": annee, **_sum(cumul)} for annee, cumul in sums.items()]


def _sum(cumul: Cumul) -> dict[str, Any]:
    return {
        "montant": _number(cumul.euros),
        "estime": _number(cumul.estime),
        "maximum_variable": _number(cumul.maximum_variable),
        "maximum_variable_estime": _number(cumul.maximum_estime),
    }


def _number(value: Decimal | None) -> int | float | None:
    """Return a JSON number: whole where the amount is, else to the cent."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)
