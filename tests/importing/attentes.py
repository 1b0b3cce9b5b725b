"""What must come out of each of the lists in `listes/`: written before the reader was mended."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Expected:
    """Of a list: its members as « nom|prénom|profession », more of some of them, what is told.

    `more` are values by « nom prénom » and column. `told` are pieces of what the report says.
    `refused` rows are to be mended, those put aside are no members.
    """

    file: str
    members: tuple[str, ...]
    told: tuple[str, ...] = ()
    more: tuple[tuple[str, str, str], ...] = ()
    refused: int = 0
    aside: int = 0


LISTS = (
    Expected(
        "01-helloasso-2026.csv",
        ("ALPHA|Ana|infirmier", "BETA|Bo|infirmier", "DELTA|Dan|masseur_kinesitherapeute"),
        ("« Annulé »", "« En attente »", "« Montant tarif »"),
        (("ALPHA Ana", "adhesion", "2026-02-02"), ("BETA Bo", "mode_exercice", "liberal")),
        aside=1,
    ),
    Expected(
        "02-helloasso-participants.csv",
        ("EPSILON|Eve|sage_femme",),
        ("« Remboursé »", "« Tarif »"),
        (("EPSILON Eve", "commune", "Athis-Val de Rouvre"),),
        aside=1,
    ),
    Expected(
        "03-annuaire-sante.txt",
        (
            "ETA|MARIE-LOU|medecin_generaliste",
            "THETA|ALIX|pharmacien",
            "IOTA|SAM|infirmier",
        ),
        ("même numéro RPPS", "« CH EXEMPLE »", "« Remplaçant »"),
        (
            ("ETA MARIE-LOU", "mode_exercice", "mixte"),
            ("ETA MARIE-LOU", "structure", "CABINET ETA"),
            ("THETA ALIX", "mode_exercice", "liberal"),
            ("THETA ALIX", "rpps", "10100000123"),
        ),
        aside=1,
    ),
    Expected(
        "04-google-forms.csv",
        (
            "Kappa|Kim|infirmier",
            "Nu|Noé|dieteticien",
        ),
        ("ligne 3", "« Non »", "ses données", "même personne", "« Peut-être »", "« Horodateur »"),
        (("Kappa Kim", "commune", "La Ferté Macé"),),
        aside=3,
    ),
    Expected(
        "05-framaforms.csv",
        ("Xi|Ysé|ergotherapeute",),
        ("« Adhésion à la charte »", "« Brouillon »"),
        (("Xi Ysé", "mode_exercice", "liberal"),),
        aside=2,
    ),
    Expected(
        "06-liste-par-professions.csv",
        ("RHO|Aya|medecin_generaliste", "SIGMA|Ugo|medecin_generaliste", "TAU|Isa|infirmier"),
        ("« MÉDECINS GÉNÉRALISTES »", "« INFIRMIERS »", "« Total : 3 »"),
        aside=3,
    ),
    Expected(
        "07-nom-complet.csv",
        (
            "UPSILON|Ana|medecin_generaliste",
            "PHI|Zoé|infirmier",
            "Pharmacie du Marché (M. CHI)||pharmacien",
            "Alix de LA PLAINE||masseur_kinesitherapeute",
            "Camille Psi||orthophoniste",
            "DE LA COUR OMEGA|Anne-Lise|sage_femme",
            "M. et Mme ALPHA||chirurgien_dentiste",
        ),
        ("« Pharmacie du Marché (M. CHI) »", "« M. et Mme ALPHA »", "codes postaux"),
        (("PHI Zoé", "commune", "Domfront"), ("PHI Zoé", "civilite", "Mme")),
    ),
    Expected(
        "08-statut-demission.csv",
        ("Bêta|Ana|infirmier", "Êta|Eli|psychologue"),
        ("« Démissionnaire »", "« Date de démission »", "« Parti en retraite »"),
        aside=3,
    ),
    Expected(
        "09-adherent-2026.csv",
        ("THÊTA|Ana|pedicure_podologue", "KAPPA|Cyd|sage_femme", "LAMBDA|Dan|chirurgien_dentiste"),
        ("« Adhérent 2026 »", "« Adhérent 2025 »", "LAMBDA"),
        aside=1,
    ),
    Expected(
        "10-noms-de-naissance.csv",
        ("Nu|Ana|infirmier_pratique_avancee", "Xi|Bo|masseur_kinesitherapeute"),
        ("nom de naissance",),
        (("Nu Ana", "civilite", "Mme"),),
    ),
    Expected(
        "11-structures.csv",
        ("RHO|Cléa|autre", "UPSILON|Fay|autre"),
        ("« SSIAD »", "structure", "« Laboratoire d'analyses »", "« Pharmacie de la Gare »"),
        (("RHO Cléa", "specialite", "Directrice d'EHPAD"),),
        refused=4,
    ),
    Expected(
        "12-professions-accolees.csv",
        (
            "Chi||medecin_generaliste",
            "Psi||sage_femme",
            "Omega||chirurgien_dentiste",
            "Alpha||infirmier",
            "Beta||masseur_kinesitherapeute",
            "Gamma||medecin_specialiste",
            "Zeta||autre",
        ),
        ("« IDEL / IPA »", "« Médecin coordonnateur »", "« Interne »"),
        (
            ("Psi", "specialite", "Sage-femme (échographiste)"),
            ("Beta", "specialite", "Kiné ostéo"),
        ),
        refused=3,
    ),
    Expected(
        "13-doublons.csv",
        (
            "FICTIF|Ana|infirmier",
            "FICTIF|Bob|infirmier",
            "FICTIF|Bob|masseur_kinesitherapeute",
            "ESSAI|Cid|medecin_generaliste",
            "ESSAI|Cid|medecin_generaliste",
            "MODELE||pharmacien",
            "MODELE|Dia|pharmacien",
        ),
        ("ligne 3", "ligne 5", "ligne 7", "ligne 9"),
        (("FICTIF Ana", "structure", "Cabinet Fictif"), ("FICTIF Ana", "mode_exercice", "liberal")),
        aside=1,
    ),
    Expected(
        "14-tabulations-latin.csv",
        ("Exemplé|Zoë|autre",),
        ("Windows-1252", "« Infirmière coordinatrice »", "« N° »"),
        (("Exemplé Zoë", "specialite", "Secrétaire médicale"),),
        refused=1,
    ),
    Expected(
        "15-questions-longues.csv",
        ("TÉMOIN|Ana|manipulateur_radio", "TÉMOIN-DÉMO|Bo|technicien_de_laboratoire"),
        ("« non concerné »", "« Flers ; Briouze »"),
        (
            ("TÉMOIN Ana", "mode_exercice", "salarie"),
            ("TÉMOIN-DÉMO Bo", "mode_exercice", "mixte"),
            ("TÉMOIN Ana", "rpps", "10100000248"),
        ),
    ),
    Expected(
        "17-codes-postaux.csv",
        ("ALPHA|Ana|infirmier", "BETA|Bo|masseur_kinesitherapeute"),
        ("« Adresse »", "« CP »", "« Ville »"),
        (("ALPHA Ana", "commune", "Flers"), ("BETA Bo", "commune", "Flers")),
    ),
    Expected(
        "18-usagers-et-elus.csv",
        ("EXEMPLE|Ana|autre", "ESSAI|Bo|autre", "MODELE|Cyd|medecin_generaliste"),
        ("« Étudiant en soins infirmiers »", "« Collège »"),
        (("MODELE Cyd", "specialite", "Médecin généraliste remplaçante"),),
        refused=1,
    ),
)
