"""Five annexes of a contract, of layouts of their own, written before the reader, and what a
careful person would take from each.
"""

from tests.importing.reprise.make import docx, ods, xlsx


def descendants() -> bytes:
    """A table a mission, tiers in one cell, from high to low, with points between them."""
    return docx(
        ("p", "Annexe indicateurs – CPTS du Thouarsais – année 3"),
        ("p", "Contrat signé le 1er juin 2024 avec la CPAM des Deux-Sèvres. Taille 2."),
        ("b", "Mission 1 – Accès aux soins (part fixe : 70 000 € ; part variable : 30 000 €)"),
        ("t", [["Action", "Indicateur", "Paliers", "Plafond", "Preuves"],
               ["Trouver un médecin", "Patients en ALD sans médecin traitant (initial : 250)",
                "219 à 101 → 3 000 € · 100 à 51 → 6 000 € · 50 et moins → 9 000 €",
                "9 000 €", "requête de la caisse"],
               [None, "Maintenir la permanence du lundi", "atteint / non atteint", "2 000 €",
                "planning"]], [(1, 0, 2, 0)]),
        ("b", "Mission 4 – Crises sanitaires graves"),
        ("p", "Part fixe : 17 500 € ; 52 500 € en cas de crise reconnue par l'ARS"),
        ("t", [["Action", "Indicateur", "Paliers", "Plafond", "Preuves"],
               ["Plan", "Plan relu chaque année", "réalisé", "part fixe", "plan daté"]]),
    )  # fmt: skip


DESCENDANTS = """
identite: {nom: CPTS du Thouarsais}
contrat:
  signature: 2024-06-01
  taille: 2
  caisse: CPAM des Deux-Sèvres
  montants:
    acces_aux_soins: {fixe: 70 000, variable: 30 000}
    crises: {fixe: 17 500}
missions:
  acces_aux_soins:
    fiches:
      - titre: Trouver un médecin
        indicateurs:
          - intitule: Patients en ALD sans médecin traitant
            reference: 250
            maximum: 9 000
            justificatif: requête de la caisse
            paliers:
              - {seuil: 219, montant: 3 000}
              - {seuil: 100, montant: 6 000}
              - {seuil: 50, montant: 9 000}
          - {intitule: Maintenir la permanence du lundi, maximum: 2 000, justificatif: planning}
  crises:
    fiches:
      - titre: Plan
        indicateurs: [{intitule: Plan relu chaque année, justificatif: plan daté}]
"""
DESCENDANTS_ASKED = ("52 500 € en cas de crise reconnue par l'ARS", "219 à 101 → 3 000 €")


def ligne_par_palier() -> bytes:
    """One sheet, a row a tier, spans of mission, action and indicator."""
    head = ["Mission", "Action", "Indicateur", "Situation de départ", "Seuil", "Rémunération",
            "Échéance"]  # fmt: skip
    return xlsx(
        {"Indicateurs": [
            ["CPTS Loudun Santé – contrat du 01/04/2025 – taille 1"],
            head,
            ["Parcours", "Diabète", "Fonds d'œil", (0.41, "%"), (0.45, "%"), 2500, (47848, "date")],
            [None, None, None, None, (0.5, "%"), 5000, None],
            [None, None, "Ateliers tenus", 0, 12, 3000, (47848, "date")],
            ["Prévention", "Grippe", "Personnes vaccinées", 800, 1000, 4000, (47848, "date")],
            ["Total", None, None, None, None, 12000, None],
        ]},
        {"Indicateurs": ["A3:A5", "B3:B5", "C3:C4", "D3:D4", "G3:G4"]},
    )  # fmt: skip


LIGNE_PAR_PALIER = """
identite: {nom: CPTS Loudun Santé}
contrat: {signature: 2025-04-01, taille: 1}
missions:
  parcours:
    fiches:
      - titre: Diabète
        indicateurs:
          - intitule: Fonds d'œil
            reference: 41 %
            echeance: 2030-12-31
            paliers: [{seuil: 45 %, montant: 2 500}, {seuil: 50 %, montant: 5 000}]
            maximum: 5 000
          - {intitule: Ateliers tenus, reference: 0, cible: 12, maximum: 3 000, echeance: 2030-12-31}
  prevention:
    fiches:
      - titre: Grippe
        indicateurs:
          - {intitule: Personnes vaccinées, reference: 800, cible: 1 000, maximum: 4 000, echeance: 2030-12-31}
"""  # noqa: E501


def transposee() -> bytes:
    """A sheet a mission; labels in the first column, an indicator a column."""
    return xlsx(
        {
            "Identité": [["CPTS", "CPTS du Créonnais"], ["Caisse", "CPAM de la Gironde"],
                         ["Taille du contrat", 1], ["Date de signature", (45992, "date")],
                         ["Fonctionnement", 50000]],
            "Prévention": [
                ["Mission 3 - Prévention"],
                ["Action", "Dépistages", "Dépistages", "Vaccins"],
                ["Indicateur", "Femmes dépistées", "Bus sortis", "Vaccinés"],
                ["Référence", (0.5, "%"), 0, 210],
                ["Cible", (0.55, "%"), 6, "à fixer avec la caisse"],
                ["Montant maximum", 4000, 2500, 3500],
                ["Justificatif", "CRCDC", "journal", "officines"],
            ],
        }
    )  # fmt: skip


TRANSPOSEE = """
identite: {nom: CPTS du Créonnais}
contrat:
  signature: 2025-12-01
  taille: 1
  caisse: CPAM de la Gironde
  montants: {fonctionnement: 50 000}
missions:
  prevention:
    fiches:
      - titre: Dépistages
        indicateurs:
          - {intitule: Femmes dépistées, reference: 50 %, cible: 55 %, maximum: 4 000, justificatif: CRCDC}
          - {intitule: Bus sortis, reference: 0, cible: 6, maximum: 2 500, justificatif: journal}
      - titre: Vaccins
        indicateurs:
          - {intitule: Vaccinés, reference: 210, maximum: 3 500, justificatif: officines}
"""  # noqa: E501
TRANSPOSEE_ASKED = ("à fixer avec la caisse",)


def milliers() -> bytes:
    """Sums in k€, shares of a mission, an empty sheet."""
    return ods(
        {
            "Annexe": [
                ["CPTS du Thouarsais, annexe financière"],
                ["Mission", "Fixe (k€)", "Variable (k€)"],
                ["Accès aux soins", 70, 30],
                ["Qualité et pertinence", 12.5, 12.5],
                [None],
                ["Mission", "Action", "Indicateur", "Initial", "Visé", "Maximum (k€)", "Part"],
                ["Accès aux soins", "Soins du soir", "Consultations", 0, 900, 7.5, (0.25, "%")],
                ["Qualité et pertinence", "Groupes", "Séances", 2, 6, 3, "1/3"],
            ],
            "Feuille2": [],
        }
    )


MILLIERS = """
identite: {nom: CPTS du Thouarsais}
contrat:
  montants:
    acces_aux_soins: {fixe: 70 000, variable: 30 000}
    qualite: {fixe: 12 500, variable: 12 500}
missions:
  acces_aux_soins:
    fiches:
      - titre: Soins du soir
        indicateurs: [{intitule: Consultations, reference: 0, cible: 900, maximum: 7 500}]
  qualite:
    fiches:
      - titre: Groupes
        indicateurs: [{intitule: Séances, reference: 2, cible: 6, maximum: 3 000}]
"""
MILLIERS_ASKED = ("1/3",)


def phrases() -> bytes:
    """Sentences with the baseline inside; a printed target that its own sum contradicts."""
    head = ["Référent", "Action", "Indicateurs", "Montants"]
    return docx(
        ("h", 1, "Annexe 3 – CPTS Loudun Santé"),
        ("p", "Volet fonctionnement : 50 000 €"),
        ("h", 2, "Mission 1 : accès aux soins"),
        ("t", [head,
               ["la coordination", "Médecin traitant",
                "Atteindre 500 patients suivis (soit +120 vs 380 initial)", "4 000 €"],
               [None, None, "Atteindre 68 811 assurés avec un médecin (soit +700 vs 66 111 initial)",  # noqa: E501
                "6 000 €"],
               [None, None, "Maintenir le partenariat avec la mission locale", "1 000 €"]],
         [(1, 0, 3, 0), (1, 1, 3, 1)]),
    )  # fmt: skip


PHRASES = """
identite: {nom: CPTS Loudun Santé}
contrat: {montants: {fonctionnement: 50 000}}
missions:
  acces_aux_soins:
    fiches:
      - titre: Médecin traitant
        pilote: la coordination
        indicateurs:
          - {intitule: patients suivis, reference: 380, cible: 500, maximum: 4 000}
          - {intitule: assurés avec un médecin, reference: 66 111, maximum: 6 000}
          - {intitule: Maintenir le partenariat avec la mission locale, maximum: 1 000}
"""
PHRASES_ASKED = ("68 811",)
