"""The association for its papers: which law it is under, what its statutes say of each body."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from cptskit.assemblees import (
    cumuls,
    dirigeants_de,
    etat_des_mandats,
    instance_de,
    presences,
    seances,
)
from cptskit.assemblees.seances import ASSEMBLEE_GENERALE, seance_au
from cptskit.assemblees.votes import majorite_en_mots, quorum_en_mots
from cptskit.droit.parametres import DEPARTEMENTS_DROIT_LOCAL, FONDATEURS_DROIT_LOCAL, valeur
from cptskit.projet import Projet
from cptskit.projet.codes import DroitAssociation
from cptskit.projet.gouvernance import Instance
from cptskit.referentiels import UnknownCodeError, departement_de_commune
from cptskit.socle.records import record

_FOUNDERS = 2
"""Loi de 1901: an association is the agreement of two persons or more."""


@record
class InstanceVue:
    """A body, and what the statutes say of it in words."""

    nom: str
    role: str | None
    composition: str | None
    reunions: str | None
    decision: str | None
    jours: int | None
    quorum: str
    majorite: str
    pouvoirs_max: int | None


@record
class Statutaire:
    """What the statutes are written from, besides the project's own keys."""

    droit_local: bool
    fondateurs: int
    """The least number of founders, who sign."""
    assemblee: InstanceVue | None
    conseil: InstanceVue | None
    bureau: InstanceVue | None
    modification_quorum: str
    modification_majorite: str
    dissolution_majorite: str


def fonctions_de_l_association(projet: Projet, day: date) -> Mapping[str, Callable[..., Any]]:
    """Return the functions of templates that speak of the association."""
    return {
        "statutaire": lambda: statutaire(projet, day),
        "seance": lambda: seance_au(projet, day),
        "seances": lambda: seances(projet),
        "dirigeants": lambda: dirigeants_de(projet),
        "mandats_au": lambda: etat_des_mandats(projet, day),
        "presences": lambda: presences(projet),
        "cumuls_d_indemnites": lambda: cumuls(projet),
    }


def est_de_droit_local(projet: Projet, day: date) -> bool:
    """Say whether the association is one of local law: by its own word, else by its seat."""
    own = projet.association
    if own is None:
        return False
    if own.droit is not None or own.insee is None:
        return own.droit is DroitAssociation.DROIT_LOCAL
    local = valeur(DEPARTEMENTS_DROIT_LOCAL, day)
    try:
        return local is not None and departement_de_commune(own.insee) in local.valeur
    except UnknownCodeError:
        return False


def statutaire(projet: Projet, day: date) -> Statutaire:
    """Return what the statutes are written from."""
    local = est_de_droit_local(projet, day)
    least = valeur(FONDATEURS_DROIT_LOCAL, day) if local else None
    own = projet.association.statuts if projet.association else None
    modification = own.modification_majorite if own else None
    return Statutaire(
        droit_local=local,
        fondateurs=least.valeur if least else _FOUNDERS,
        assemblee=_instance(projet, ASSEMBLEE_GENERALE),
        conseil=_instance(projet, "Conseil d'administration"),
        bureau=_instance(projet, "Bureau"),
        modification_quorum=_in_words(own.modification_quorum if own else None, quorum_en_mots),
        modification_majorite=_in_words(modification, majorite_en_mots),
        dissolution_majorite=_in_words(own.dissolution_majorite if own else None, majorite_en_mots),
    )


def _instance(projet: Projet, nom: str) -> InstanceVue | None:
    one = instance_de(projet, nom)
    return _vue(one) if one else None


def _vue(instance: Instance) -> InstanceVue:
    return InstanceVue(
        instance.nom,
        instance.role,
        instance.composition,
        instance.reunions,
        instance.decision,
        instance.convocation_jours,
        _in_words(instance.quorum, quorum_en_mots),
        _in_words(instance.majorite, majorite_en_mots),
        instance.pouvoirs_max,
    )


def _in_words(texte: str | None, words: Callable[[str], str]) -> str:
    return words(texte) if texte else ""
