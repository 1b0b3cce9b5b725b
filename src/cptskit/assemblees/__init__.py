"""The bodies of the association on a date: who is called, what a vote decides, who sits until when.

Quorums and majorities are those of the community's own statutes; the law of 1901 sets none.
"""

from cptskit.assemblees.dirigeants import DirigeantDit, dirigeants_de
from cptskit.assemblees.extrait import PersonneDite, extrait
from cptskit.assemblees.indemnites import Cumul, cumuls
from cptskit.assemblees.mandats import Echeance, EtatMandats, MandatDit, etat_des_mandats, mandats
from cptskit.assemblees.presences import PresenceDite, presences
from cptskit.assemblees.seances import (
    ASSEMBLEE_GENERALE,
    Convive,
    Seance,
    instance_de,
    seance,
    seance_au,
    seances,
)
from cptskit.assemblees.votes import Compte, Vote, compte, vote

__all__ = [
    "ASSEMBLEE_GENERALE",
    "Compte",
    "Convive",
    "Cumul",
    "DirigeantDit",
    "Echeance",
    "EtatMandats",
    "MandatDit",
    "PersonneDite",
    "PresenceDite",
    "Seance",
    "Vote",
    "compte",
    "cumuls",
    "dirigeants_de",
    "etat_des_mandats",
    "extrait",
    "instance_de",
    "mandats",
    "presences",
    "seance",
    "seance_au",
    "seances",
    "vote",
]
