"""What each document holds, item by item, and where a project writes it.

A path may offer several ways (`a|b`) and may speak of each entry of a list or a dict (`x.*.y`).
The ids of the letter are those of `droit/lettre.yaml`; those of the projet de santé follow the same
union of the regions' documents. The contract's items are the fields of the model contract.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """An item of a document: its id, its French name, where a project writes it, its rules."""

    id: str
    libelle: str
    paths: tuple[str, ...]
    rules: tuple[str, ...] = ()
    """Codes of the rules that speak of the item from elsewhere than its paths."""


LETTRE: dict[str, tuple[str, ...]] = {
    "LI-01": ("identite.nom", "identite.date", "identite.lieu"),
    "LI-02": ("contacts.*.profession", "contacts.*.courriel|contacts.*.telephone"),
    "LI-03": ("territoire.communes",),
    "LI-04": ("territoire.population.valeur", "territoire.population.source"),
    "LI-05": ("territoire.justification",),
    "LI-06": ("diagnostic.constats|diagnostic.indicateurs", "diagnostic.besoins"),
    "LI-07": (
        "membres.effectifs|membres.professionnels|membres.presentation",
        "membres.partenaires.associes",
    ),
    "LI-08": ("membres.effectifs|membres.professionnels",),
    "LI-09": ("membres.partenaires.a_associer",),
    "LI-10": ("articulation.organisations|articulation.aucune|articulation.presentation",),
    "LI-11": ("missions.*.orientation|missions.*.objectifs",),
    "LI-12": ("missions.*.objectifs",),
    "LI-13": ("missions.*.moyens",),
    "LI-14": ("calendrier.jalons.*.date",),
    "LI-15": ("appui.besoins", "appui.demandes"),
    "LI-16": ("prs.presentation|prs.objectifs",),
    "LI-17": ("association", "gouvernance.presentation"),
    "LI-18": ("engagements",),
}
"""Where the items of the lettre d'intention are written."""

LETTRE_RULES: dict[str, tuple[str, ...]] = {"LI-08": ("MEM001",)}
"""Codes of the rules that speak of an item of the letter from elsewhere than its paths."""

PROJET: tuple[Item, ...] = (
    Item(
        "PS-01",
        "Fiche d'identité : nom, siège, contact, forme juridique",
        ("association.nom", "association.commune", "contacts"),
    ),
    Item(
        "PS-02",
        "Introduction : contexte et histoire du travail en commun",
        ("identite.contexte", "identite.historique"),
    ),
    Item(
        "PS-03",
        "Territoire d'action : communes, population, justification",
        ("territoire.communes", "territoire.population", "territoire.justification"),
    ),
    Item("PS-04", "Pas de chevauchement avec une autre CPTS", ("territoire.chevauchement",)),
    Item(
        "PS-05",
        "Diagnostic : démographie",
        ("diagnostic.demographie|diagnostic.repartitions",),
    ),
    Item("PS-06", "Diagnostic : état de santé", ("diagnostic.etat_de_sante",)),
    Item("PS-07", "Diagnostic : offre de soins", ("diagnostic.offre",)),
    Item("PS-08", "Diagnostic : géographie, trajets, saisons", ("territoire.acces",)),
    Item("PS-09", "Diagnostic : difficultés et ruptures de parcours", ("diagnostic.ruptures",)),
    Item(
        "PS-10",
        "Diagnostic : méthode, participants, sources",
        ("diagnostic.methode", "diagnostic.participants", "diagnostic.indicateurs.*.source"),
    ),
    Item("PS-11", "Synthèse : forces, faiblesses, attentes, enjeux", ("diagnostic.synthese",)),
    Item("PS-12", "Reprise des diagnostics existants", ("diagnostic.diagnostics_existants",)),
    Item("PS-13", "Objectifs", ("diagnostic.besoins", "missions.*.objectifs")),
    Item("PS-14", "Mission d'accès aux soins", ("missions.acces_aux_soins.fiches",)),
    Item("PS-15", "Mission de parcours pluriprofessionnels", ("missions.parcours.fiches",)),
    Item("PS-16", "Mission de prévention", ("missions.prevention.fiches",)),
    Item(
        "PS-17",
        "Mission de réponse aux crises sanitaires graves",
        ("missions.crises.fiches",),
        ("MIS016",),
    ),
    Item(
        "PS-19",
        "Fiches action : objectif, public, pilote, étapes, indicateurs",
        (
            "missions.*.fiches.*.objectif",
            "missions.*.fiches.*.public",
            "missions.*.fiches.*.pilote",
            "missions.*.fiches.*.etapes",
            "missions.*.fiches.*.indicateurs",
        ),
    ),
    Item(
        "PS-20",
        "Calendrier et déploiement des missions",
        ("calendrier.jalons", "missions.*.demarrage", "missions.*.deploiement"),
    ),
    Item(
        "PS-21",
        "Gouvernance : instances, décision, place des professions",
        (
            "gouvernance.instances",
            "gouvernance.regle_de_decision|gouvernance.instances.*.decision",
            "gouvernance.colleges|gouvernance.place_des_professions",
            "gouvernance.bureau|gouvernance.instances",
        ),
    ),
    Item("PS-22", "Structure juridique : association", ("association.nom", "association.droit")),
    Item(
        "PS-23",
        "Membres et partenaires, avec leur profession",
        ("membres.effectifs|membres.professionnels", "membres.partenaires.associes"),
    ),
    Item("PS-24", "Engagements des membres", ("membres.engagements|membres.adhesion",)),
    Item("PS-25", "Coordination", ("gouvernance.coordination",)),
    Item("PS-26", "Système d'information", ("numerique.presentation|numerique.outils",)),
    Item("PS-27", "Usagers et élus", ("usagers.implication|usagers.sans_implication",)),
    Item(
        "PS-28",
        "Articulation avec les autres organisations",
        ("articulation.organisations|articulation.aucune",),
    ),
    Item(
        "PS-29",
        "Cohérence avec le projet régional de santé",
        ("prs.objectifs", "missions.*.prs|missions.*.fiches.*.prs"),
    ),
    Item("PS-31", "Budget", ("budget.exercices",)),
    Item("PS-32", "Suivi et évaluation", ("evaluation.methode",)),
    Item("PS-33", "Communication", ("communication.presentation|communication.actions",)),
    Item("PS-34", "Annexes", ("annexes",)),
    Item("PS-35", "Évolution du projet", ("evaluation.evolution",)),
)
"""The items of the projet de santé (optional missions and coherence with the ACI are rules')."""

CONTRAT: tuple[Item, ...] = (
    Item("CT-01", "Raison sociale de l'association", ("association.nom",)),
    Item("CT-02", "Numéro FINESS", ("association.finess",)),
    Item("CT-03", "Autre immatriculation : RNA ou SIRET", ("association.rna|association.siret",)),
    Item("CT-04", "Adresse", ("association.adresse", "association.commune")),
    Item("CT-05", "Représentant légal", ("association.representant",)),
    Item("CT-06", "Date de signature", ("contrat.signature",), ("CON001", "CON003", "CAL007")),
    Item(
        "CT-07",
        "Taille et caisse",
        ("contrat.taille", "contrat.caisse"),
        ("CON004", "CON005", "TER006"),
    ),
    Item("CT-08", "Montants de la taille retenue", ("contrat.montants",), ("CON007", "CON008")),
    Item("CT-09", "Missions et leur démarrage", ("missions.*.demarrage",), ("MIS001", "MIS005")),
    Item(
        "CT-10",
        "Indicateurs des missions",
        ("missions.*.indicateurs_du_contrat",),
        ("MIS018", "MIS021"),
    ),
)
"""What the model contract identifies and fixes."""
