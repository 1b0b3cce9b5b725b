"""The sections and keys that a project needs at each stage, as empty forms."""

from cptskit.editing.skeleton import form
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.missions import Mission

_LATER = {
    Etape.LETTRE: frozenset(
        {
            "assemblees",
            "budget",
            "communication",
            "contrat",
            "cooperations",
            "crise",
            "evaluation",
            "chapitres",
            "glossaire",
            "numerique",
            "prs",
            "regles_ignorees",
            "style",
            "usagers",
        }
    ),
    Etape.PROJET: frozenset(
        {"appui", "assemblees", "chapitres", "crise", "glossaire", "regles_ignorees", "style"}
    ),
    Etape.CONTRAT: frozenset(
        {"appui", "assemblees", "chapitres", "glossaire", "regles_ignorees", "style"}
    ),
}
"""Sections that a new project does not need yet."""

_OF_STATUTES = frozenset(
    {
        "convocation_jours",
        "dirigeants",
        "indemnisation",
        "joafe",
        "majorite",
        "mandats_consecutifs",
        "pouvoirs_max",
        "quorum",
        "sieges_par_profession",
        "statuts",
    }
)
"""What the papers of the association need, once it exists; the guide explains it."""

_LATER_KEYS = {
    Etape.LETTRE: frozenset(
        {
            "acces",
            *_OF_STATUTES,
            "accompagnement",
            "autres_populations",
            "bureau",
            "colleges",
            "coordination",
            "demarrage",
            "demographie",
            "deploiement",
            "declaration_des_changements",
            "diagnostics_existants",
            "etat_de_sante",
            "fondateurs",
            "fiches",
            "finess",
            "groupes_de_travail",
            "mandats",
            "nombre_de_communes",
            "offre",
            "participants",
            "place_des_professions",
            "professionnels",
            "prs",
            "regles_statutaires",
            "repartitions",
            "ruptures",
            "synthese",
        }
    ),
    Etape.PROJET: _OF_STATUTES | {"professionnels", "montants", "mandats"},
    Etape.CONTRAT: _OF_STATUTES | {"professionnels"},
}
"""Keys that a new project does not need yet, in any section."""

_LATER_IN_MISSION = {
    Etape.LETTRE: frozenset({"intitule", "statut", "constat", "indicateurs"}),
    Etape.PROJET: frozenset({"intitule", "statut", "indicateurs"}),
    Etape.CONTRAT: frozenset({"intitule", "statut"}),
}
"""Keys of a mission that a new project does not need yet."""


def sections_of(stage: Etape) -> list[str]:
    """Return the sections that a project of this stage has, besides its head and its missions."""
    without = {"etape", "region", "missions", "annees"} | _LATER[stage]
    return [name for name in Projet.model_fields if name not in without]


def keys_left_out(stage: Etape) -> frozenset[str]:
    """Return the keys that a project of this stage does not need yet, in any section."""
    return _LATER_KEYS[stage]


def mission_keys_left_out(stage: Etape) -> frozenset[str]:
    """Return the keys that a mission does not need yet."""
    return _LATER_IN_MISSION[stage]


def mission_form(code: str, intitule: str, stage: Etape) -> str:
    """Return the file of a mission, as an empty form."""
    lines = [f"# Mission socle : {intitule}.", "missions:", f"  {code}:"]
    for name in Mission.model_fields:
        if name not in _LATER_KEYS[stage] | _LATER_IN_MISSION[stage]:
            lines += form(Mission, name, _LATER_KEYS[stage], 4)
    return "\n".join(lines) + "\n"
