"""Three more layouts, written from what is known of real ones, with the habits that are rarer."""

# ruff: noqa: E501 - documents and their values, line by line

from tests.importing.reprise.make import docx, odt


def axes() -> bytes:
    """« AXE 1 », « Fiche thématique n° 1.1 », « Structure : », drawn bullets, a frame of one cell."""
    return docx(
        ("t", [["CPTS du Val de Saône Nord\nPROJET DE SANTÉ 2027-2031\nMâcon, le 3 février 2027"]]),
        ("p", "PREAMBULE"),
        (
            "p",
            "\uf0b7 Une démarche née d'un groupe de médecins de Mâcon en 2025, autour des soins non programmés du samedi matin.",
        ),
        ("p", "TITRE 1 : LE TERRITOIRE ET SES HABITANTS"),
        ("p", "1.1 Les communes"),
        (
            "t",
            [
                ["Commune", "Hab.", "Commune", "Hab."],
                ["Mâcon", "34 500", "Charnay-lès-Mâcon", "7 700"],
                ["Sancé", "1 960", "Hurigny", "2 010"],
                ["St Martin Belle Roche", "1 520", "Senozan", "1 110"],
            ],
        ),
        ("p", "Source : Insee 2021"),
        ("p", "TITRE 2 : LES MEMBRES"),
        (
            "p",
            "La CPTS compte 61 adhérents au 1er janvier 2027, dont 13 infirmiers et 9 pharmaciens.",
        ),
        ("p", "TITRE 3 : LES ORIENTATIONS"),
        ("p", "AXE 1 : FACILITER L'ACCÈS AUX SOINS"),
        ("p", "Fiche thématique n° 1.1 : Un standard pour les soins du jour"),
        ("p", "Structure : maison de santé des Blanchettes"),
        ("p", "Référent(s) : Dr Léa Inventée"),
        ("p", "Constats : les secrétariats refusent vingt appels par jour."),
        ("p", "Objectif général : orienter chaque appel dans la journée"),
        ("p", "Objectifs opérationnels :"),
        ("p", "\uf0b7 recenser les créneaux"),
        ("p", "\uf0b7 former deux régulatrices"),
        ("p", "Public visé : tous les habitants"),
        ("p", "Partenaires : SAS 71 ; centre hospitalier de Mâcon"),
        ("p", "Échéancier : de mars 2027 à décembre 2028"),
        ("p", "Coût : 1.310 €"),
        (
            "p",
            "Indicateur de résultat : appels orientés dans la journée, 90 % au 31/12/2028 (60 % en 2026)",
        ),
        ("p", "AXE 2 : PRÉVENIR"),
        ("p", "Fiche thématique n° 2.1 : Dépister le diabète en officine"),
        ("p", "Structure : pharmacie de la place"),
        ("p", "Référent(s) : à désigner"),
        ("p", "Objectif général : repérer les diabètes ignorés"),
        ("p", "Public visé : 45 à 70 ans"),
        ("p", "Échéancier : T3 2027"),
        ("p", "Coût : 4 200 euros"),
    )


AXES_ASKED = ("1.310", "à désigner", "T3 2027")
AXES = """
identite: {nom: CPTS du Val de Saône Nord, date: 2027-02-03}
territoire:
  communes: [{insee: '71270', nom: Mâcon, population: 34 500},{insee: '71105', population: 7 700},{insee: '71497', population: 1 960},{insee: '71235', population: 2 010},{insee: '71448', population: 1 520},{insee: '71513', population: 1 110}]
membres: {nombre: 61, annee: 2027, effectifs: [{profession: infirmier, nombre: 13},{profession: pharmacien, nombre: 9}]}
missions:
  acces_aux_soins:
    fiches:
      - titre: Un standard pour les soins du jour
        pilote: Dr Léa Inventée
        acteurs: [maison de santé des Blanchettes]
        constat: les secrétariats refusent vingt appels par jour
        objectif: orienter chaque appel dans la journée
        objectifs_operationnels: [recenser les créneaux, former deux régulatrices]
        public: tous les habitants
        partenaires: [SAS 71, centre hospitalier de Mâcon]
        debut: 2027-03
        fin: 2028-12
        indicateurs: [{intitule: appels orientés dans la journée, reference: 60 %, cible: 90 %, echeance: 2028-12-31}]
  prevention:
    fiches:
      - titre: Dépister le diabète en officine
        acteurs: [pharmacie de la place]
        objectif: repérer les diabètes ignorés
        public: 45 à 70 ans
        budget: 4 200
"""


def questions() -> bytes:
    """Chapters as questions, « Mission 1A », fiches under three questions, months as columns, 26 or 27."""
    return odt(
        ("h", 1, "Qui sommes-nous ?"),
        ("p", "Communauté professionnelle territoriale de santé du Lodévois"),
        (
            "p",
            "Nous sommes 38 professionnels : 9 généralistes, 14 infirmières, 6 kinés, 4 pharmaciens, 3 orthophonistes et 2 sages-femmes.",
        ),
        ("h", 1, "Où travaillons-nous ?"),
        (
            "p",
            "Sept communes (8 avec Lauroux) : Lodève, Olmet-et-Villecun, Soubès, Poujols, Fozières, Le Bosc et Soumont.",
        ),
        ("h", 1, "Que voulons-nous faire ?"),
        ("h", 2, "Mission 1A : trouver un médecin traitant"),
        ("p", "Quoi ? Ouvrir une liste d'attente commune."),
        ("p", "Comment ? Une infirmière coordonne, deux demi-journées par semaine."),
        ("p", "Qui pilote ? Claire Supposée, infirmière."),
        ("p", "Avec qui ? CPAM de l'Hérault, mairie de Lodève."),
        ("p", "Pour qui ? Les patients en ALD sans médecin traitant."),
        ("p", "Quand ? De janvier 2028 à juin 2029."),
        ("p", "Combien ? 15 000 € par an."),
        ("p", "Comment évaluerons-nous ? Patients placés : 0 en 2027, 150 fin 2029."),
        ("h", 2, "Mission 2 : mieux sortir de l'hôpital"),
        ("p", "Quoi ? Un appel sous 48 heures après chaque sortie."),
        ("p", "Qui pilote ? à définir"),
        ("p", "Avec qui ? Centre hospitalier de Clermont-l'Hérault"),
        ("p", "Pour qui ? Les plus de 75 ans."),
        ("p", "Quand ? Deuxième semestre 2028"),
        ("p", "Combien ? 67 500 € si crise reconnue par l'ARS"),
        ("h", 1, "Comment décidons-nous ?"),
        ("p", "Un conseil de neuf membres, élu pour trois ans, se réunit chaque mois."),
        ("h", 1, "Quel calendrier ?"),
        (
            "t",
            [
                ["Étape", "janv. 2028", "mars 2028", "sept. 2028"],
                ["Remise du projet", "x", "", ""],
                ["Signature du contrat", "", "", "x"],
            ],
        ),
    )


QUESTIONS_ASKED = ("à définir", "Deuxième semestre 2028", "67 500", "8 avec Lauroux")
QUESTIONS = """
identite: {nom: CPTS du Lodévois}
territoire:
  communes: [{insee: '34142'},{insee: '34188'},{insee: '34304'},{insee: '34212'},{insee: '34106'},{insee: '34036'},{insee: '34306'}]
membres: {nombre: 38, effectifs: [{profession: medecin_generaliste, nombre: 9},{profession: infirmier, nombre: 14},{profession: masseur_kinesitherapeute, nombre: 6},{profession: pharmacien, nombre: 4},{profession: orthophoniste, nombre: 3},{profession: sage_femme, nombre: 2}]}
missions:
  acces_aux_soins:
    fiches:
      - titre: trouver un médecin traitant
        objectif: Ouvrir une liste d'attente commune
        objectifs_operationnels: ["Une infirmière coordonne, deux demi-journées par semaine"]
        pilote: Claire Supposée, infirmière
        partenaires: [CPAM de l'Hérault, mairie de Lodève]
        public: Les patients en ALD sans médecin traitant
        debut: 2028-01
        fin: 2029-06
        budget: 15 000
        indicateurs: [{intitule: Patients placés, reference: 0, cible: 150, echeance: 2029-12}]
  parcours:
    fiches:
      - titre: mieux sortir de l'hôpital
        objectif: Un appel sous 48 heures après chaque sortie
        partenaires: [Centre hospitalier de Clermont-l'Hérault]
        public: Les plus de 75 ans
"""


def grille() -> bytes:
    """A fiche of four columns with merges and its steps in a nested table; a SWOT in one row; people by name."""
    return docx(
        ("h", 1, "1.Présentation"),
        ("p", "CPTS Pays de Redon Sud – version 3 du 12/06/2026"),
        ("h", 2, "1.1 Territoire"),
        (
            "p",
            "Le périmètre rassemble Redon, Bains-sur-Oust, Sainte-Marie et Saint-Jean-la-Poterie, soit 15 900 habitants (Insee 2020) et 16 250 selon la mairie.",
        ),
        ("h", 1, "2.Diagnostic"),
        (
            "t",
            [
                ["Forces", "Faiblesses", "Opportunités", "Menaces"],
                [
                    "Une MSP soudée\nUn hôpital proche",
                    "Peu de dentistes",
                    "Un campus en projet",
                    "Des départs en retraite",
                ],
            ],
        ),
        ("h", 1, "3.Plan d'action"),
        ("h", 2, "Mission socle 3 : prévention"),
        (
            "t",
            [
                ["Intitulé de l'action", "Bouger après un cancer", None, None],
                ["Pilote", "Marc Fictif", "Public cible", "Patients en rémission"],
                ["Démarrage", "01/09/2026", "Fin", "30/06/2028"],
                [
                    "Objectifs",
                    "Proposer une activité adaptée\nLever les freins financiers",
                    None,
                    None,
                ],
                [
                    "Étapes",
                    [
                        ["Étape", "Date"],
                        ["Convention avec le club", "15/10/2026"],
                        ["Premier groupe", "05/01/2027"],
                    ],
                    None,
                    None,
                ],
                ["Budget", "9 400 €", "Partenaires", "Ligue contre le cancer, OMS de Redon"],
                ["Indicateurs", "Participants : 40 en juin 2028", None, None],
            ],
            [(0, 1, 0, 3), (3, 1, 3, 3), (4, 1, 4, 3), (6, 1, 6, 3)],
        ),
        ("h", 1, "4.Signataires"),
        (
            "t",
            [
                ["Nom", "Prénom", "Profession"],
                ["FACTICE", "Yann", "Médecin généraliste"],
                ["POSTICHE", "Aude", "IDEL"],
            ],
        ),
        ("h", 1, "5.Budget 2027"),
        (
            "t",
            [
                ["Dépenses", "Montant", "Recettes", "Montant"],
                ["Coordination", "42 000 €", "ACI", "110 000 €"],
                ["Actions", "61 500 €", "Cotisations", "n.d."],
                ["TOTAL", "103 500 €", "TOTAL", "110 000 €"],
            ],
        ),
    )


GRILLE_ASKED = ("n.d.", "16 250")
GRILLE = """
identite: {nom: CPTS Pays de Redon Sud, version: 3, date: 2026-06-12}
territoire:
  communes: [{insee: '35236'},{insee: '35013'},{insee: '35294'},{insee: '56223'}]
  population: {valeur: 15 900, annee: 2020, source: Insee}
diagnostic: {synthese: {forces: [Une MSP soudée, Un hôpital proche], faiblesses: [Peu de dentistes]}}
membres: {professionnels: [{nom: FACTICE, prenom: Yann, profession: medecin_generaliste},{nom: POSTICHE, prenom: Aude, profession: infirmier, mode_exercice: liberal}]}
missions:
  prevention:
    fiches:
      - titre: Bouger après un cancer
        pilote: Marc Fictif
        public: Patients en rémission
        debut: 2026-09-01
        fin: 2028-06-30
        objectifs_operationnels: [Proposer une activité adaptée, Lever les freins financiers]
        etapes: [{intitule: Convention avec le club, date: 2026-10-15},{intitule: Premier groupe, date: 2027-01-05}]
        budget: 9 400
        partenaires: [Ligue contre le cancer, OMS de Redon]
        indicateurs: [{intitule: "Participants : 40 en juin 2028"}]
budget:
  exercices:
    - annee: 2027
      depenses: [{libelle: Coordination, montant: 42 000},{libelle: Actions, montant: 61 500}]
      recettes: [{libelle: ACI, montant: 110 000},{libelle: Cotisations}]
"""
