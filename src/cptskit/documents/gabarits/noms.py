"""The functions and tables that templates may use beside the keys of the project, with their words.

`modeles champs` lists them; a test holds them against what templates are really given.
"""

from collections.abc import Mapping

FONCTIONS: Mapping[str, str] = {
    'champ("chemin")': "Valeur d'un champ, ou la boîte « À compléter » s'il est vide",
    'valeur("chemin")': "Valeur d'un champ, rien s'il est vide",
    'a_completer("chemin")': "La boîte « À compléter » d'un champ, dans un brouillon",
    'call section(niveau, "titre")': "Titre et texte d'une partie ; rien si elle est vide",
    "table(titres, lignes)": "Tableau sans ses colonnes vides",
    'intitules("chemin", ids)': "Titres des éléments d'une liste, d'après leurs identifiants",
    'rangs("chemin", ids)': "Rang, dans leur liste, d'éléments d'après leurs identifiants",
    "manquants(groupe, noms)": "Noms des champs vides d'un groupe",
    "intercommunalites()": "Intercommunalités des communes, complétées par la table officielle",
    "places_de_l_offre()": "De chaque structure du territoire : membre, partenaire, ou rien",
    "valeurs_par_commune()": "Titres et lignes des tableaux par commune du diagnostic",
    "habitants_de(communes)": "Somme des habitants de communes",
    "total_de(lignes)": "Somme des montants de lignes du budget",
    "resultat_de(exercice)": "Recettes moins dépenses d'un exercice",
    "synthese_du_budget()": "Le budget, année par année et par nature",
    "annees_du_budget()": "Le budget ligne par ligne, les années côte à côte",
    "echeances()": "Versements du contrat, datés",
    "contrats()": "Contrat, avenants et renouvellements jusqu'à la date du document",
    "contrat_entier()": "Toutes les années du contrat ensemble : mesures, argent, actions",
    "remise()": "Remise du projet à l'ARS : envoi, réception, délais",
    "lettre": "Ce que la lettre de la région demande, dans son ordre",
    "changements()": "Ce qui a changé depuis l'état d'avant, pour un avenant ou une révision",
    "plan_de_crise()": "Plan de crise : version, fonctions, zones, familles de risques",
    "crise_de_l_annee()": "Versions, exercices et crises de l'année de contrat",
    "dossier_de_crise": "Annuaire de crise, pour l'édition restreinte ; son nombre sinon",
    "annee_de_contrat()": "Année de contrat à la date du document : mesures, argent, preuves",
    "scenarios_de_l_annee()": "Ce que l'année rapporte dans trois hypothèses",
    "pont_des_annees()": "Année de contrat et années civiles rapprochées",
    "tresorerie_de_l_annee()": "Trésorerie de l'année, date par date",
    "seance()": "Réunion dont on fait les papiers ; la première des assemblées ailleurs",
    "convive": "Personne à qui la convocation s'adresse, une lettre par personne",
    "seances()": "Réunions du projet : convoqués, présents, quorum, votes",
    "presences()": "Présences de chaque personne, réunion après réunion",
    "dirigeants()": "Dirigeants de l'association, avec leur fonction",
    "mandats_au()": "Mandats à la date du document : qui siège, jusqu'à quand",
    "statutaire()": "Ce dont les statuts s'écrivent : loi, majorités, durées",
    "cumuls_d_indemnites()": "Indemnités de l'année par personne, et leur plafond",
    "date_demandee": "Date demandée à la commande ; vide si c'est celle du projet",
}
"""How each is called in a template, and what it gives."""


def nom_de(appel: str) -> str:
    """Return the name in a call: `section` in `call section(niveau, "titre")`."""
    return appel.removeprefix("call ").partition("(")[0]
