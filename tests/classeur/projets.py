"""A project that has a little of all, written as people write: the hard words of each kind."""

from pathlib import Path

RICHE = {
    "cpts.yaml": """etape: contrat
identite: {nom: "CPTS d'essai & cie"}
style: {couleur: "#7A2048"}
contrat: {signature: 2022-06-15, taille: 2}
""",
    "territoire.yaml": """territoire:
  communes:
    - {insee: "01004", nom: Ambérieu-en-Bugey, population: 14 035}
    - insee: 2A004   # la Corse aussi
      nom: Ajaccio
      partielle: oui
      motif: |
        Deux quartiers
        sur la hauteur.
""",
    "membres.yaml": """membres:
  professionnels:
    - {nom: =Exemple, prenom: Camille, civilite: Mme, profession: infirmier, telephone: "0102"}
    - nom: Modèle
      prenom: Dominique
      profession: medecin_generaliste  # à vérifier
      rpps: "10000000001"
      adhesion: mars 2024
    - {nom: Modèle, prenom: Dominique, profession: pharmacien, mode_exercice: liberal}
    - {nom: "O'Témoin", profession: autre, specialite: "hypnose ; relaxation", adhesion: 2023}
  effectifs:
    - {profession: infirmier, nombre: 12, territoire: 80, densite: "95,4", source: "« registre »"}
  structures:
    - {id: msp, nom: MSP des Tilleuls, type: msp, commune: Ambérieu-en-Bugey, finess: "010000012"}
  partenaires:
    associes: [{nom: DAC 01, type: dac, role: "appui, coordination"}]
    a_associer:
      - nom: Mairie
        type: collectivite
""",
    "diagnostic.yaml": """diagnostic:
  indicateurs:
    - {id: ald, libelle: Patients en ALD sans médecin, valeur: 1 121, unite: patients, annee: 2022}
    - id: pauvrete
      libelle: Taux de pauvreté
      valeur: 12,5 %
      annee: 2021
      comparaisons: {france: "14,40 %", region: 13 %}
      couverture: 98,5 %
    - {libelle: Suicides, valeur: < 6, annee: 2020, estimation: oui}
  constats:
    - {id: C1, texte: "Trop loin, trop tard.", indicateurs: [ald, pauvrete]}
  besoins:
    - {id: B1, intitule: Un médecin pour chacun, constats: [C1]}
    - {id: B2, intitule: Des rendez-vous}
""",
    "missions/acces_aux_soins.yaml": """missions:
  acces_aux_soins:
    intitule: Accès
    indicateurs:
      - id: ACC.1
        intitule: Patients sans médecin traitant
        reference: 900
        cible: 600
        maximum: 10 000
        paliers:
          - {seuil: 800, montant: 5 000}
          - {seuil: 600, montant: 10 000,50}
    fiches:
      - id: A1
        titre: Trouver un médecin
        constat:
          texte: textes/constat.md
        besoins: [B1, B2]
        objectifs_operationnels:
          - Recenser ; classer
          - "- Appeler"
        acteurs: [médecins, "infirmiers, kinés"]
        debut: 2023-01-01
        budget: 12 500,50
        etapes:
          - {intitule: Recenser, date: 2023-02, responsable: coordination}
          - {intitule: Appeler, date: 2023}
        indicateurs:
          - {id: A1.1, intitule: Part des appels, cible: 80 %, echeance: 31/12/2025}
      # la seconde attend
      - id: A2
        titre: Créneaux
        constat: |
          Un premier paragraphe.

          - puis une liste
          - de deux
""",
    "textes/constat.md": "Le constat,\nen deux lignes.\n\nEt un paragraphe.\n",
    "gouvernance.yaml": """gouvernance:
  mandats:
    - {fonction: Présidente, nom: Camille Exemple, profession: infirmier, debut: 2021-04-13}
  groupes_de_travail:
    - {id: g1, nom: Accès, missions: [acces_aux_soins, crises], fiches: [A1]}
""",
    "assemblees.yaml": """assemblees:
  - id: AG1
    type: ordinaire
    date: 2025-10-07
    emargement: [{nom: Camille Exemple, profession: infirmier}]
    resolutions: [{point: Comptes, pour: 12, contre: 0, adoptee: oui}]
  - {date: octobre 2026, ordre_du_jour: [Bilan]}
""",
    "crise.yaml": """crise:
  cellule:
    fonctions: [{code: decision, titulaire: la présidente}]
  risques:
    - {famille: agent_infectieux, intitule: Grippe, communes: ["01004", 2A004], annee: 2025}
  ressources: [{nom: Salle des fêtes, usage: vaccination, controle: 2026-01}]
""",
    "calendrier.yaml": """calendrier:
  jalons:
    - {type: assemblee_generale, date: 2021-04-13, fait: oui}
    - {type: autre, date: 1899-12-31, intitule: Avant tout tableur}
    - {type: demande_de_pieces, date: mars 2022, exigees: non}
""",
    "budget.yaml": """budget:
  exercices:
    - annee: 2024
      recettes: [{libelle: Contrat, montant: 75 000, nature: aci, mission: acces_aux_soins}]
      depenses:
        - {libelle: Coordination, montant: "45 000,25", nature: coordination, etp: 0,8}
      indemnites:
        - {beneficiaire: Présidente, montant: 3 000}
    - {annee: 2025}
""",
    "annees/2022.yaml": """annees:
  2022:
    mesures:
      - {indicateur: ACC.1, valeur: 850, date: 2023-05-02, preuves: [P1], atteint: non}
    preuves:
      - {id: P1, titre: Extrait, recue: oui}
    evenements:
      - {id: E1, titre: Soirée, fiche: A1, programme: [Accueil, Débat], autres_presents: 4}
    actions:
      - fiche: A1
        realise: Beaucoup.
    depenses: [{libelle: Loyer, montant: 1 200}]
    versements: [{libelle: Acompte, annonce: 10 000, recu: 9 999,99}]
""",
}
CSV = (
    "Nom;Prénom;Profession;RPPS\r\n"
    "Exemple;Camille;infirmier;\r\n"
    '\'=Modèle;"Do;mi";medecin_generaliste;10000000001\r\n'
    "\r\n"
    "Court\r\n"
)


def ecrit(folder: Path, files: dict[str, str] | None = None) -> Path:
    """Write the project in a folder."""
    for path, text in (files or RICHE).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    return folder


def avec_tableau(folder: Path) -> Path:
    """Write the project with its members in a CSV file."""
    head, _, rest = RICHE["membres.yaml"].partition("  professionnels:\n")
    tail = rest[rest.index("  effectifs:") :]
    ecrit(folder, {**RICHE, "membres.yaml": f"{head}  fichier: membres.csv\n{tail}"})
    (folder / "membres.csv").write_bytes(CSV.encode("utf-8-sig"))
    return folder


def octets(folder: Path) -> dict[str, bytes]:
    """Return the files of a project, workbooks left out."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".xlsx"
    }
