"""The plain values of the law: delays, rates, lists. Each is asked for at a date.

valeur(VALIDATION_TACITE_MOIS, le=date(2026, 7, 1))
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, Generic, TypeVar

from cptskit.droit.lecture import read_law
from cptskit.droit.valeurs import Valeur, chaines, valeur_au
from cptskit.socle.records import record

T = TypeVar("T")


@record
class Parametre(Generic[T]):
    """Where a value of the law is written, and how it is typed."""

    fichier: str
    nom: str
    type: Callable[[Any], T]


def valeur(parametre: Parametre[T], le: date) -> Valeur[T] | None:
    """Return the value of `parametre` on the day `le`; None where the law had none that day."""
    return valeur_au(read_law(parametre.fichier)[parametre.nom], le, parametre.type)


def _jour(brut: date) -> date:
    return brut


VALIDATION_TACITE_MOIS: Final = Parametre("delais", "validation_tacite_mois", int)
"""Months after which a projet de santé handed to the ARS is deemed validated."""
MOTIFS_OPPOSITION: Final = Parametre("delais", "motifs_opposition", chaines)
"""The only grounds on which the ARS may oppose it."""
ACCUSE_PAPIER_MOIS: Final = Parametre("delais", "accuse_papier_mois", int)
"""Months in which a sending on paper is acknowledged."""
ENREGISTREMENT_ELECTRONIQUE_JOURS: Final = Parametre(
    "delais", "enregistrement_electronique_jours_ouvres", int
)
"""Working days in which an electronic sending is registered."""
ACCUSE_ELECTRONIQUE_JOURS: Final = Parametre("delais", "accuse_electronique_jours_ouvres", int)
"""Working days in which an electronic sending is acknowledged."""
RETRAIT_MOIS: Final = Parametre("delais", "retrait_mois", int)
"""Months in which a validation, even tacit, may be withdrawn if it is illegal."""

DUREE_CONTRAT_ANNEES: Final = Parametre("contrat", "duree_annees", int)
"""Years of the tripartite contract, from its signature."""
AVANCE_FIXE_POURCENT: Final = Parametre("contrat", "avance_fixe_pourcent", int)
"""Per cent of fonctionnement and fixed parts paid at each anniversary, once missions started."""
AVANCE_VARIABLE_POURCENT: Final = Parametre("contrat", "avance_variable_pourcent", int)
"""Per cent of the variable parts paid in advance."""
FONCTIONNEMENT_SIGNATURE_POURCENT: Final = Parametre(
    "contrat", "fonctionnement_signature_pourcent", int
)
"""Per cent of fonctionnement paid at the signature, before the missions start."""
PRORATA_BASE: Final = Parametre("contrat", "prorata_base", str)
"""Unit in which a mission that starts during the year is prorated: `jours` or `mois`."""
CHAMPS_IDENTIFICATION: Final = Parametre("contrat", "champs_identification", chaines)
"""What the model contract asks of the community's identity."""

FORME_JURIDIQUE: Final = Parametre("association", "forme_juridique", str)
"""The legal form that a CPTS must take."""
DEPARTEMENTS_DROIT_LOCAL: Final = Parametre("association", "departements_droit_local", chaines)
"""Départements of the seat where the association is one of droit local."""
MISE_EN_CONFORMITE_JUSQU_AU: Final = Parametre("association", "mise_en_conformite_jusqu_au", _jour)
"""Last day on which an older community could still take that form."""

PLAFOND_INDEMNITES: Final = Parametre("pass", "plafond_indemnites", int)
"""Euros that one professional may receive at most in a civil year (PASS)."""

FONDATEURS_DROIT_LOCAL: Final = Parametre("association", "fondateurs_droit_local", int)
"""Founders that an association of local law needs at least."""
PARCOURS_RENFORCE_MOIS: Final = Parametre("delais", "parcours_renforce_mois", int)
"""Months after which the project of a parcours coordonné renforcé is deemed accepted."""

DEPARTEMENTS_KINESITHERAPEUTES: Final = Parametre(
    "acces_direct", "departements_kinesitherapeutes", chaines
)
"""Where masseurs-kinésithérapeutes of a CPTS may be seen without a prescription."""

BORNES_DEDUITES: Final = Parametre("tailles", "bornes_deduites", tuple[int, ...])
"""Populations at which the size of the community is deduced, not read."""
POPULATION_SAISONNIERE_COMPTEE: Final = Parametre("tailles", "population_saisonniere_comptee", bool)
"""Whether seasonal inhabitants count in the size."""

PARAMETRES: Final[tuple[Parametre[Any], ...]] = (
    VALIDATION_TACITE_MOIS,
    MOTIFS_OPPOSITION,
    ACCUSE_PAPIER_MOIS,
    ENREGISTREMENT_ELECTRONIQUE_JOURS,
    ACCUSE_ELECTRONIQUE_JOURS,
    RETRAIT_MOIS,
    DUREE_CONTRAT_ANNEES,
    AVANCE_FIXE_POURCENT,
    AVANCE_VARIABLE_POURCENT,
    FONCTIONNEMENT_SIGNATURE_POURCENT,
    PRORATA_BASE,
    CHAMPS_IDENTIFICATION,
    FORME_JURIDIQUE,
    DEPARTEMENTS_DROIT_LOCAL,
    MISE_EN_CONFORMITE_JUSQU_AU,
    PLAFOND_INDEMNITES,
    FONDATEURS_DROIT_LOCAL,
    PARCOURS_RENFORCE_MOIS,
    DEPARTEMENTS_KINESITHERAPEUTES,
    BORNES_DEDUITES,
    POPULATION_SAISONNIERE_COMPTEE,
)
"""Every one of them, for tests and documentation."""


def plafond_indemnites(annee: int) -> Valeur[int] | None:
    """Return the most that one professional may receive in the civil year `annee`, euros.

    None before 2022 and for a year whose ceiling is not known here (CSP, art. D.1434-44).
    """
    return valeur(PLAFOND_INDEMNITES, date(annee, 12, 31))
