"""Five small projets of layouts of their own, written from what is known of real ones, and what a
careful person would take from each. They were written before the reader. All people are invented.
"""

from tests.importing.reprise.make import docx, odt

CREONNAIS = (
    "Baron, Blesignac, Camiac et St Denis, Capian, Créon, Cursan, Haux, Loupes, Madirac, Le Pout, "
    "Sadirac, St Genès de Lombaud, St Léon, La Sauve, Villenave de Rions"
)
_CODES = "33028 33059 33086 33093 33140 33145 33201 33252 33263 33335 33363 33408 33431 33505 33549"


def _fiche_lines(**said: str) -> list[tuple[str, str]]:
    return [("p", f"{label.replace('_', ' ')} : {value}") for label, value in said.items()]


def parties() -> bytes:
    """« PARTIE 1 », bold sub-headings, communes and partners in lists, fiches line by line."""
    return docx(
        ("p", "Projet de santé de la CPTS du Créonnais"),
        ("p", "Sadirac, le 14 avril 2026"),
        ("b", "PARTIE 1 : LE CONTEXTE"),
        ("p", "Des collines au sud de la Gironde, des médecins qui partent et des soignants qui se"
         " parlent peu : voilà d'où nous partons."),
        ("b", "PARTIE 2 : LE TERRITOIRE"),
        ("b", "Sous partie 1 : les communes"),
        ("p", "Le territoire compte 15 communes et 17 350 habitants (Insee 2021) :"),
        ("li", *CREONNAIS.split(", ")),
        ("b", "Sous partie 2 : la cohérence du périmètre"),
        ("p", "Les habitants consultent à Créon et à Sadirac, rarement au-delà de la Garonne."),
        ("b", "PARTIE 3 : LES ADHÉRENTS"),
        ("p", "Au 1er avril 2026, la communauté réunit 45 adhérents : 12 médecins généralistes, "
         "15 infirmiers, dont 2 IPA, 9 kinésithérapeutes et 6 pharmaciens."),
        ("b", "PARTIE 4 : LES PARTENAIRES"),
        ("p", "Partenaires associés : clinique de la Sauve ; DAC 33 ; mairie de Créon."),
        ("p", "Partenaires à associer : SAS 33 ; collège de Créon."),
        ("b", "PARTIE 5 : LES ACTIONS"),
        ("b", "Mission 1 : accès aux soins"),
        ("b", "Fiche action n° 1 : Accueillir les patients sans médecin"),
        *_fiche_lines(
            Contexte="612 patients en ALD n'ont pas de médecin traitant.",
            Objectif="Trouver un médecin à chaque patient en ALD",
            Population_cible="patients en ALD",
            Responsable="la coordination",
            Partenaires="DAC 33, mairie de Créon",
            Durée="du 1er mars 2027 au 28 février 2029",
            Budget="12 000 € par an",
        ),
        ("p", "Indicateurs :"),
        ("li", "patients en ALD sans médecin traitant : de 612 à 400 (février 2029)"),
        ("b", "Mission 3 : prévention"),
        ("b", "Fiche action n° 2 : Vacciner près de chez soi"),
        *_fiche_lines(
            Contexte="Un habitant sur deux n'est pas vacciné contre la grippe.",
            Objectif="Vacciner dans chaque village",
            Population_cible="65 ans et plus",
            Responsable="à désigner",
            Partenaires="mairie de Créon",
            Durée="de septembre 2027 à mars 2028",
            Budget="NC",
        ),
    )  # fmt: skip


PARTIES = f"""
identite: {{nom: CPTS du Créonnais, date: 2026-04-14, lieu: Sadirac}}
territoire:
  communes: [{", ".join(f"{{insee: '{code}'}}" for code in _CODES.split())}]
  nombre_de_communes: 15
  population: {{valeur: 17 350, annee: 2021, source: Insee}}
  epci: [{{nom: Communauté de communes du Créonnais}}]
membres:
  nombre: 45
  annee: 2026
  effectifs:
    - {{profession: medecin_generaliste, nombre: 12}}
    - {{profession: masseur_kinesitherapeute, nombre: 9}}
    - {{profession: pharmacien, nombre: 6}}
    - {{profession: infirmier, nombre: 15}}
    - {{profession: infirmier_pratique_avancee, nombre: 2}}
  partenaires:
    associes: [{{nom: clinique de la Sauve}}, {{nom: DAC 33}}, {{nom: mairie de Créon}}]
    a_associer: [{{nom: SAS 33}}, {{nom: collège de Créon}}]
missions:
  acces_aux_soins:
    fiches:
      - titre: Accueillir les patients sans médecin
        constat: 612 patients en ALD n'ont pas de médecin traitant.
        objectif: Trouver un médecin à chaque patient en ALD
        public: patients en ALD
        pilote: la coordination
        partenaires: [DAC 33, mairie de Créon]
        debut: 2027-03-01
        fin: 2029-02-28
        budget: 12 000
        indicateurs:
          - {{intitule: patients en ALD sans médecin traitant, reference: 612, cible: 400, echeance: 2029-02}}
  prevention:
    fiches:
      - titre: Vacciner près de chez soi
        constat: Un habitant sur deux n'est pas vacciné contre la grippe.
        objectif: Vacciner dans chaque village
        public: 65 ans et plus
        partenaires: [mairie de Créon]
        debut: 2027-09
        fin: 2028-03
"""  # noqa: E501
PARTIES_ASKED = ("NC", "à désigner")


def capitales() -> bytes:
    """Titles in capitals without style or number, a table of communes, fiches of four columns."""
    fiche = [
        ["FICHE ACTION 1 – UNE CONSULTATION DU SOIR", None, None, None],
        ["Problématique", "Après 19 h il n'y a plus personne.", None, None],
        ["Objectif général", "Ouvrir une consultation jusqu'à 22 heures", None, None],
        ["Bénéficiaires", "habitants du Thouarsais", "Porteur", "groupe du soir"],
        ["Calendrier", "de janvier 2027 à décembre 2028", "Coût annuel", "23 400 €"],
        ["Indicateurs de résultat", "consultations du soir : 0 au départ, 1 200 visé en 2028",
         None, None],
    ]  # fmt: skip
    merges = [(i, 1, i, 3) for i in (1, 2, 5)] + [(0, 0, 0, 3)]
    return docx(
        ("p", "COMMUNAUTÉ PROFESSIONNELLE TERRITORIALE DE SANTÉ DU THOUARSAIS"),
        ("p", "Version du 3 février 2026"),
        ("p", "LE TERRITOIRE"),
        ("p", "La carte sanitaire laisse quatre communes du sud à plus de vingt minutes d'un"
         " cabinet."),
        ("t", [["Nom de la commune", "Code INSEE", "Hab. 2021"], ["Thouars", "79329", "14 092"],
               ["St Varent", "79299", "2 436"], ["Louzy", "79157", "1 301"],
               ["Luzay", "79161", "631"], ["TOTAL", "", "18 460"]]),
        ("p", "LA POPULATION"),
        ("p", "La population vieillit : un habitant sur sept a plus de soixante-quinze ans."),
        ("p", "L'OFFRE DE SOINS"),
        ("p", "Seize généralistes exercent dans deux maisons de santé."),
        ("p", "ATOUTS ET FAIBLESSES"),
        ("t", [["Atouts", "une maison de santé neuve\nune équipe soudée"],
               ["Faiblesses", "neuf départs annoncés\npas de spécialiste"]]),
        ("p", "LES MEMBRES"),
        ("t", [["Profession", "Nombre d'adhérents"], ["Généralistes", "9"], ["IDE", "14"],
               ["Kinés", "6"], ["Dentistes", "2"], ["Total", "31"]]),
        ("p", "LA GOUVERNANCE"),
        ("p", "Le bureau se réunit chaque mois."),
        ("t", [["Fonction", "Prénom et nom", "Profession"],
               ["Présidente", "Alba Nullepart", "sage-femme"],
               ["Trésorier", "Jo Personne", "pharmacien"]]),
        ("p", "LES FICHES ACTIONS"),
        ("p", "MISSION SOCLE : ACCÈS AUX SOINS"),
        ("t", fiche, merges),
        ("p", "LE BUDGET PRÉVISIONNEL 2027"),
        ("t", [["Charges", "Montant", "Produits", "Montant"],
               ["Coordination", "31 000 €", "ACI", "70 000 €"],
               ["Indemnités", "39 500 €", "Cotisations", "500 €"],
               ["Total", "70 500 €", "Total", "70 500 €"]]),
    )  # fmt: skip


CAPITALES = """
identite: {nom: CPTS du Thouarsais, date: 2026-02-03}
territoire:
  communes:
    - {insee: "79329", population: 14 092}
    - {insee: "79299", population: 2 436}
    - {insee: "79157", population: 1 301}
    - {insee: "79161", population: 631}
  population: {valeur: 18 460, annee: 2021}
diagnostic:
  synthese:
    forces: [une maison de santé neuve, une équipe soudée]
    faiblesses: [neuf départs annoncés, pas de spécialiste]
membres:
  effectifs:
    - {profession: medecin_generaliste, nombre: 9}
    - {profession: infirmier, nombre: 14}
    - {profession: masseur_kinesitherapeute, nombre: 6}
    - {profession: chirurgien_dentiste, nombre: 2}
  nombre: 31
gouvernance:
  bureau:
    fonctions:
      - {fonction: Présidente, titulaires: [{nom: Alba Nullepart, profession: sage_femme}]}
      - {fonction: Trésorier, titulaires: [{nom: Jo Personne, profession: pharmacien}]}
missions:
  acces_aux_soins:
    fiches:
      - titre: UNE CONSULTATION DU SOIR
        constat: Après 19 h il n'y a plus personne.
        objectif: Ouvrir une consultation jusqu'à 22 heures
        public: habitants du Thouarsais
        pilote: groupe du soir
        debut: 2027-01
        fin: 2028-12
        budget: 23 400
        indicateurs:
          - {intitule: consultations du soir, reference: 0, cible: 1 200, echeance: 2028}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: ACI, montant: 70 000}, {libelle: Cotisations, montant: 500}]
      depenses: [{libelle: Coordination, montant: 31 000}, {libelle: Indemnités, montant: 39 500}]
"""


def niche() -> bytes:
    """Styled headings, each fiche a table with tables inside, one layout table around it."""
    indicators = [["Indicateur", "Valeur initiale", "Valeur cible", "Échéance", "Source"],
                  ["Bilans de prévention", "0", "150", "31/12/2028", "registre"],
                  ["Part des patients revus", "20 %", "60 %", "31/12/2028", "enquête"]]  # fmt: skip
    steps = [["Étape", "Date"], ["Charte signée", "30/03/2027"], ["Ouverture", "01/09/2027"]]
    fiche = [
        ["Intitulé de l'action", "Des bilans de santé à 60 ans"],
        ["Référence", "PREV-2"],
        ["Constats", "Un sexagénaire sur trois n'a vu aucun médecin en deux ans."],
        ["Objectif", "Revoir chaque habitant de 60 ans"],
        ["Objectifs opérationnels", "inviter par courrier\ntenir une journée par bourg"],
        ["Public visé", "habitants de 60 ans"],
        ["Pilote", "groupe Prévention"],
        ["Date de début", "01/03/2027"],
        ["Date de fin", "28/02/2029"],
        ["Étapes", steps],
        ["Budget annuel", "8 600 €"],
        ["Indicateurs", indicators],
    ]
    return docx(
        ("h", 1, "1. Préambule"),
        ("p", "Ce document a été écrit à plusieurs mains pendant l'hiver."),
        ("h", 1, "2. La communauté"),
        ("p", "Nom de la CPTS : CPTS Loudun Santé"),
        ("p", "Numéro FINESS : 860009998"),
        ("h", 2, "2.1 Partenariats"),
        ("t", [["Structure", "Situation", "Apport"],
               ["Hôpital de Loudun", "associé", "avis gériatriques"],
               ["Foyer rural", "à associer", "salles"]]),
        ("h", 2, "2.2 Chiffres du diagnostic"),
        ("t", [["Indicateurs", "Loudunais", "Vienne", "France", "Source", "Année"],
               ["Part des 75 ans et plus", "13,9 %", "10,9 %", "9,7 %", "Insee", "2022"],
               ["Orthoptistes", "< 6", "14", "NC", "Rezone CPTS", "2024"]]),
        ("h", 1, "3. Nos actions"),
        ("h", 2, "3.1 Mission 3 – Prévention"),
        ("t", [[fiche]]),
        ("h", 1, "4. Évaluation"),
        ("p", "Le comité de pilotage lit les indicateurs deux fois par an."),
        ("h", 1, "5. Poèmes du territoire"),
        ("p", "La Dive coule lente entre les peupliers."),
        header="CPTS Loudun Santé",
    )  # fmt: skip


NICHE = """
identite: {nom: CPTS Loudun Santé}
diagnostic:
  indicateurs:
    - libelle: Part des 75 ans et plus
      valeur: 13,9 %
      annee: 2022
      source: Insee
      comparaisons: {departement: "10,9 %", france: "9,7 %"}
    - {libelle: Orthoptistes, valeur: < 6, annee: 2024, source: Rezone CPTS, comparaisons: {departement: 14}}
membres:
  partenaires:
    associes: [{nom: Hôpital de Loudun, role: avis gériatriques}]
    a_associer: [{nom: Foyer rural, role: salles}]
missions:
  prevention:
    fiches:
      - id: PREV-2
        titre: Des bilans de santé à 60 ans
        constat: Un sexagénaire sur trois n'a vu aucun médecin en deux ans.
        objectif: Revoir chaque habitant de 60 ans
        objectifs_operationnels: [inviter par courrier, tenir une journée par bourg]
        public: habitants de 60 ans
        pilote: groupe Prévention
        debut: 2027-03-01
        fin: 2029-02-28
        etapes:
          - {intitule: Charte signée, date: 2027-03-30}
          - {intitule: Ouverture, date: 2027-09-01}
        budget: 8 600
        indicateurs:
          - {intitule: Bilans de prévention, reference: 0, cible: 150, echeance: 2028-12-31, source: registre}
          - {intitule: Part des patients revus, reference: 20 %, cible: 60 %, echeance: 2028-12-31, source: enquête}
"""  # noqa: E501
NICHE_ASKED = ("NC",)


def large() -> bytes:
    """A wide table a mission, a row an action; trimesters, sums to be told, a year without day."""
    head = ["Code", "Action", "But de l'action", "Qui pilote", "Avec qui", "Début", "Fin",
            "Coût", "Indicateur", "Départ", "Objectif chiffré"]  # fmt: skip
    return docx(
        ("h", 1, "I. Territoire"),
        ("p", "Population totale : 1.310 habitants par commune en moyenne."),
        ("h", 1, "II. Plan d'actions"),
        ("h", 2, "Mission 2 : parcours pluriprofessionnels"),
        ("t", [head,
               ["P1", "Parcours obésité de l'enfant", "Repérer avant six ans", "Zoé Aucune",
                "PMI ; école", "septembre 2027", "juin 2029", "14 500 €",
                "Enfants suivis", "0", "80"],
               ["P2", "Retour à domicile", "Appeler la veille de la sortie", "à définir",
                "hôpital", "T2 2027", "2029", "à chiffrer", "Appels", "10 %", "75 %"]]),
        ("h", 2, "Mission 4 : crises sanitaires graves"),
        ("t", [head,
               ["C1", "Plan de crise", "Écrire le plan", "le bureau", "mairies", "01/02/2027",
                "30/06/2028", "9 000 €", "Exercices", "0", "1"]]),
        ("h", 1, "III. Calendrier"),
        ("li", "12 mars 2025 : lettre d'intention", "T3 2026 : recrutement",
         "15 janvier 2027 : signature du contrat"),
    )  # fmt: skip


LARGE = """
missions:
  parcours:
    fiches:
      - id: P1
        titre: Parcours obésité de l'enfant
        objectif: Repérer avant six ans
        pilote: Zoé Aucune
        partenaires: [PMI, école]
        debut: 2027-09
        fin: 2029-06
        budget: 14 500
        indicateurs: [{intitule: Enfants suivis, reference: 0, cible: 80}]
      - id: P2
        titre: Retour à domicile
        objectif: Appeler la veille de la sortie
        partenaires: [hôpital]
        fin: 2029
        indicateurs: [{intitule: Appels, reference: 10 %, cible: 75 %}]
  crises:
    fiches:
      - id: C1
        titre: Plan de crise
        objectif: Écrire le plan
        pilote: le bureau
        partenaires: [mairies]
        debut: 2027-02-01
        fin: 2028-06-30
        budget: 9 000
        indicateurs: [{intitule: Exercices, reference: 0, cible: 1}]
calendrier:
  jalons:
    - {type: lettre, date: 2025-03-12, intitule: lettre d'intention}
    - {type: signature, date: 2027-01-15, intitule: signature du contrat}
"""
LARGE_ASKED = ("1.310", "à définir", "à chiffrer", "T2 2027", "T3 2026 : recrutement")


def lettre() -> bytes:
    """A letter of intent in LibreOffice: headings, lists, orientations, signatories in a table."""
    return odt(
        ("p", "Loudun, le 9 octobre 2026"),
        ("p", "Objet : lettre d'intention de créer la CPTS du Pays Loudunais"),
        ("p", "Madame la Directrice générale, onze professionnels de santé souhaitent créer une"
         " communauté professionnelle territoriale de santé."),
        ("h", 1, "Historique"),
        ("p", "Le groupe se réunit depuis la fermeture du cabinet de Moncontour, en 2024."),
        ("h", 1, "Périmètre"),
        ("t", [["CP", "Communes"], ["86200", "Loudun"], ["86330", "Moncontour"],
               ["86120", "Les Trois Moutiers"], ["86420", "Monts sur Guesnes"]]),
        ("h", 1, "Orientations"),
        ("p", "Accès aux soins : ouvrir une consultation commune à Loudun."),
        ("p", "Prévention : aller dans les marchés."),
        ("h", 1, "Besoins repérés"),
        ("li", "garder les médecins", "raccourcir les trajets"),
        ("h", 1, "Signataires"),
        ("t", [["Nom", "Prénom", "Profession", "Commune"],
               ["SANSNOM", "Ève", "infirmière", "Loudun"],
               ["RIENDUTOUT", "Luc", "médecin généraliste", "Moncontour"]]),
    )  # fmt: skip


LETTRE = """
identite: {nom: CPTS du Pays Loudunais, date: 2026-10-09, lieu: Loudun}
territoire:
  communes: [{insee: "86137"}, {insee: "86161"}, {insee: "86274"}, {insee: "86167"}]
diagnostic:
  besoins: [{intitule: garder les médecins}, {intitule: raccourcir les trajets}]
missions:
  acces_aux_soins: {}
  prevention: {}
membres:
  nombre: 11
  professionnels:
    - {nom: SANSNOM, prenom: Ève, profession: infirmier, commune: Loudun}
    - {nom: RIENDUTOUT, prenom: Luc, profession: medecin_generaliste, commune: Moncontour}
"""
