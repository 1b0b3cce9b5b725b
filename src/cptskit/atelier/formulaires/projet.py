"""The chapters at the stages of the projet de santé and of the contract."""

from dataclasses import replace

from cptskit.atelier.formulaires import lettre
from cptskit.atelier.formulaires.plan import (
    Ask,
    Cards,
    Chapter,
    Folded,
    Grid,
    Own,
    Part,
    Sheet,
)


def text(path: str, rows: int = 4) -> Ask:
    """Return a field that takes a few lines."""
    return Ask(path, rows=rows)


def folded(parts: tuple[Part, ...], resume: str) -> Folded:
    """Return parts that are optional, folded away."""
    return Folded(resume, parts, "Facultatif")


DIAGNOSIS = Chapter(
    "constats",
    "Notre diagnostic",
    "Ce que disent les chiffres et les personnes ; les besoins auxquels le projet répond.",
    (
        lettre.FACTS,
        lettre.FIGURES,
        lettre.NEEDS,
        Sheet(
            (
                text("diagnostic.demographie"),
                text("diagnostic.etat_de_sante"),
                text("diagnostic.offre"),
                text("diagnostic.ruptures"),
            ),
            "Le territoire en quelques pages",
        ),
        Sheet(
            (
                "diagnostic.synthese.forces",
                "diagnostic.synthese.faiblesses",
                "diagnostic.synthese.attentes",
                "diagnostic.synthese.enjeux",
            ),
            "Synthèse",
        ),
        Sheet(
            (
                text("diagnostic.methode"),
                "diagnostic.participants",
                text("diagnostic.diagnostics_existants", 3),
            ),
            "La méthode",
        ),
    ),
    ("diagnostic",),
)

MISSIONS = Chapter(
    "missions",
    "Nos missions et leurs fiches",
    "Chaque mission a ses objectifs et ses fiches action ; une fiche tient sur une page.",
    (
        Own("missions"),
        Sheet((text("prs.presentation", 3),), "La région"),
        Grid(
            "prs.objectifs",
            ("intitule", "source"),
            "Objectifs de la région que vous servez",
            "Ajouter un objectif",
            prefixe="PRS-",
        ),
    ),
    ("missions", "prs", "cooperations"),
)

GOVERNANCE = Chapter(
    "gouvernance",
    "Comment nous décidons",
    "Les instances, les collèges, le bureau, la coordination.",
    (
        Sheet(
            (
                text("gouvernance.presentation"),
                Ask("gouvernance.regle_de_decision", rows=2),
                text("gouvernance.place_des_professions", 3),
            )
        ),
        Grid(
            "gouvernance.instances",
            ("nom", "role", "composition", "reunions", "decision"),
            "Instances",
            "Ajouter une instance",
        ),
        Grid(
            "gouvernance.bureau.fonctions",
            ("fonction",),
            "Fonctions du bureau",
            "Ajouter une fonction",
        ),
        Grid(
            "gouvernance.colleges",
            ("nom", Ask("titulaires", width="court"), Ask("suppleants", width="court"), "voix"),
            "Collèges",
            "Ajouter un collège",
        ),
        Cards(
            "gouvernance.groupes_de_travail",
            (Ask("nom", width="moyen"), Ask("pilote", width="moyen"), "missions"),
            "Groupes de travail",
            "Ajouter un groupe",
            prefixe="groupe-",
        ),
        Sheet(
            (
                text("gouvernance.coordination.presentation", 3),
                Ask("gouvernance.coordination.statut", width="moyen"),
                Ask("gouvernance.coordination.etp", width="court", en_ligne=True),
                Ask("gouvernance.coordination.cout_annuel", width="court"),
            ),
            "Coordination",
        ),
        folded((Sheet(("gouvernance.bureau.collegial",)),), "direction collégiale"),
    ),
    ("gouvernance", "assemblees"),
)

MEMBERS = replace(
    lettre.TOGETHER,
    parts=(
        *lettre.TOGETHER.parts,
        Sheet(
            ("membres.engagements", text("membres.adhesion", 3)),
            "S'engager et adhérer",
        ),
    ),
)

_KEPT = "Comment ils gardent leurs soins pendant la crise."
_NO_NAMES = "Qui appeler pour elles : CCAS, mairie. Jamais leur liste."
CRISIS = Chapter(
    "crise",
    "Le plan de crise",
    "Qui est référent, où se tient la cellule, quand le plan a été relu.",
    (
        Cards(
            "crise.referents",
            (
                Ask("nom", width="moyen"),
                Ask("profession", width="moyen"),
                "suppleant",
                Ask("depuis", width="court"),
                "formation",
            ),
            "Référents",
            "Ajouter un référent",
        ),
        Sheet(
            (
                text("crise.presentation", 3),
                Ask("crise.cellule.lieu", width="moyen"),
                Ask("crise.cellule.repli", width="moyen"),
            ),
            "Le plan et la cellule",
        ),
        Sheet(
            (
                Ask("crise.continuite.chroniques", "Les malades chroniques", _KEPT, rows=3),
                Ask("crise.continuite.vulnerables", "Les personnes vulnérables", _NO_NAMES, rows=2),
                Ask("crise.continuite.pharmacie", "Pharmacies, médicaments, oxygène", rows=2),
                Ask("crise.continuite.transports", "Les transports", rows=2),
            ),
            "Les soins qui continuent",
        ),
        Grid(
            "crise.versions",
            (Ask("numero", width="court"), Ask("date", width="court"), "valide_par"),
            "Versions du plan",
            "Ajouter une version",
        ),
    ),
    ("crise",),
)

BUDGET = Chapter(
    "budget",
    "Notre budget",
    "Une ligne par année ; ouvrez une année pour ses recettes et ses dépenses.",
    (
        Sheet((text("budget.presentation", 3),)),
        Grid(
            "budget.exercices",
            (Ask("annee", width="court"), "versements_du_contrat"),
            "Années",
            "Ajouter une année",
            lien="exercice",
        ),
    ),
    ("budget", "appui"),
)

DIGITAL = Chapter(
    "numerique",
    "Nos outils numériques",
    "Ce qui sert à se parler et à suivre les patients.",
    (
        Sheet((text("numerique.presentation", 3),)),
        Grid("numerique.outils", ("nom", "type", "usage"), "Outils", "Ajouter un outil"),
    ),
    ("numerique",),
)

PEOPLE = Chapter(
    "usagers",
    "Habitants et élus",
    "Comment ils participent, ou pourquoi pas encore.",
    (
        Sheet(
            (
                text("usagers.implication"),
                "usagers.representants",
                Ask("usagers.sans_implication", rows=2),
            )
        ),
    ),
    ("usagers",),
)

FOLLOWING = Chapter(
    "evaluation",
    "Suivre et évaluer",
    "Qui regarde si le projet avance, quand, avec quoi.",
    (
        Sheet(
            (
                text("evaluation.methode"),
                Ask("evaluation.responsable", width="moyen"),
                Ask("evaluation.frequence", width="moyen"),
                text("evaluation.evolution", 3),
            )
        ),
    ),
    ("evaluation",),
)

TELLING = Chapter(
    "communication",
    "Nous faire connaître",
    "Des habitants et des professionnels.",
    (Sheet((text("communication.presentation", 3), "communication.actions")),),
    ("communication",),
)

HANDING = replace(
    lettre.SENDING,
    titre="Remettre le projet",
    intro="Relisez le projet, puis produisez-le pour l'ARS.",
    parts=(
        lettre.ANNEXES,
        *(part for part in lettre.SENDING.parts if part != lettre.ATTACHED),
    ),
)

CONTRACT = Chapter(
    "contrat",
    "Le contrat",
    "Ce que le contrat tripartite identifie et fixe.",
    (
        Sheet(
            (
                Ask("contrat.signature", width="court", en_ligne=True),
                Ask("contrat.duree", width="court", en_ligne=True),
                Ask("contrat.taille", width="court"),
                Ask("contrat.caisse", width="moyen"),
            )
        ),
        Sheet(
            (
                Ask("association.nom", width="moyen"),
                Ask("association.adresse"),
                Ask("association.commune", width="moyen"),
                Ask("association.representant", width="moyen"),
                Ask("association.finess", width="court", en_ligne=True),
                Ask("association.rna", width="court", en_ligne=True),
                Ask("association.siret", width="moyen"),
            ),
            "L'association",
        ),
        Grid(
            "contrat.avenants",
            (Ask("date", width="court"), "nature", "reference"),
            "Avenants",
            "Ajouter un avenant",
            prefixe="AV",
        ),
    ),
    ("contrat", "association"),
)

YEARS = Chapter(
    "annees",
    "Les années du contrat",
    "Une page par année : ce qui est mesuré, prouvé, versé.",
    (Own("annees"),),
    ("annees",),
)

_FIRST = (lettre.WHO, lettre.TERRITORY, DIAGNOSIS, MEMBERS)
_LATER = (GOVERNANCE, CRISIS, lettre.CALENDAR, BUDGET, DIGITAL, PEOPLE, FOLLOWING, TELLING)
PROJET = (*_FIRST, MISSIONS, *_LATER, HANDING)
CONTRAT = (CONTRACT, YEARS, *_FIRST, MISSIONS, *_LATER, HANDING)
