"""What templates see of the types that are no model of the project: name by name.

A field of a model is seen as soon as it is there; whatever else is to be seen is listed here.
"""

from collections.abc import Mapping
from dataclasses import fields

from cptskit.assemblees import (
    Compte,
    Convive,
    Cumul,
    DirigeantDit,
    Echeance,
    EtatMandats,
    MandatDit,
    PresenceDite,
    Seance,
    Vote,
)
from cptskit.assemblees.mandats import SiegesDuCollege
from cptskit.comparaison import Fait
from cptskit.crise.annuaire import Inscrit
from cptskit.crise.appels import Branche
from cptskit.dialogue.argent import LigneScenario, Pont, Scenarios
from cptskit.dialogue.bilan import BilanAnnee, BilanMission, Ligne, PieceCitee
from cptskit.dialogue.contrat_entier import (
    ActionSuivie,
    ContratEntier,
    MissionSuivie,
    Serie,
)
from cptskit.dialogue.gains import Gain
from cptskit.dialogue.periode import AnneeDatee
from cptskit.dialogue.tresorerie import Encaissement
from cptskit.documents.figures.calendrier.schedule import Action, Limit, Track
from cptskit.documents.gabarits.lettre import LettreVue
from cptskit.documents.gabarits.vues.association import InstanceVue, Statutaire
from cptskit.documents.gabarits.vues.budget import Annees, LigneBudget, PosteVue, Synthese, Total
from cptskit.documents.gabarits.vues.changements import (
    ArticleDeChangement,
    Changements,
    LigneDeChangement,
)
from cptskit.documents.gabarits.vues.communes import CommuneVue, EpciVue
from cptskit.documents.gabarits.vues.contrat import (
    ContratVue,
    EcheancesVue,
    LigneAnnuelle,
    LigneContrat,
)
from cptskit.documents.gabarits.vues.crise import (
    CriseDeLAnnee,
    DossierCrise,
    FamilleVue,
    FonctionVue,
    PlanVue,
    ZoneVue,
)
from cptskit.documents.gabarits.vues.mission import FicheVue, MissionVue
from cptskit.documents.gabarits.vues.transmission import Transmission
from cptskit.droit.lettre import PartieLettre
from cptskit.droit.missions import Delais
from cptskit.droit.missions import Mission as MissionDroit
from cptskit.droit.regions import Region
from cptskit.droit.tailles import Taille
from cptskit.droit.valeurs import Valeur
from cptskit.projet.denombrement import Denombrement


def _whole(kind: type) -> tuple[str, ...]:
    """Return the fields and the properties of a dataclass that was made for templates."""
    properties = (name for name, var in vars(kind).items() if isinstance(var, property))
    return (*(field.name for field in fields(kind)), *(p for p in properties if p[0] != "_"))


EXPOSED: Mapping[type, tuple[str, ...]] = {
    **{
        kind: _whole(kind)
        for kind in (
            *(Annees, PosteVue, LigneBudget, Synthese, Total, CommuneVue, EpciVue, Transmission),
            *(InstanceVue, Statutaire, Seance, Convive, Compte, Vote, Cumul, DirigeantDit),
            *(EtatMandats, MandatDit, PresenceDite, Echeance, SiegesDuCollege),
            *(ContratVue, EcheancesVue, LigneAnnuelle, LigneContrat),
            *(FicheVue, MissionVue, Denombrement, Delais),
            *(FonctionVue, ZoneVue, FamilleVue, DossierCrise, CriseDeLAnnee, Branche, Inscrit),
            *(BilanAnnee, BilanMission, Ligne, PieceCitee, Gain),
            *(ContratEntier, MissionSuivie, ActionSuivie, Serie),
            *(Changements, ArticleDeChangement, LigneDeChangement, Fait),
            *(Scenarios, LigneScenario, Pont, Encaissement),
        )
    },
    AnneeDatee: ("cle", "rang", "debut", "fin"),
    PlanVue: (*_whole(PlanVue), "fiche", "communes_de"),
    LettreVue: (*_whole(LettreVue), "choix"),
    PartieLettre: ("id", "titre", "items"),
    MissionDroit: ("code", "intitule", "ordre", "statut", "delais"),
    Valeur: ("valeur",),
    Region: ("nom", "ars", "appui"),
    Taille: ("numero", "possibles", "indeterminee"),
    Track: ("words", "start", "full", "start_limit", "full_limit", "actions"),
    Limit: ("day", "estimate", "words"),
    Action: ("words", "start", "end"),
}
