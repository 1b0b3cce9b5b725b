"""The chapters at the stages of the projet de santé and of the contract."""

from dataclasses import replace

from cptskit.atelier.formulaires import lettre
from cptskit.atelier.formulaires.plan import (
    Ask,
    Chapter,
    Folded,
    Grid,
    Own,
    Part,
    Sheet,
)

PREFIXES = {
    "acces_aux_soins": "ACC-",
    "parcours": "PAR-",
    "prevention": "PRE-",
    "crises": "CRI-",
    "qualite": "QUA-",
    "accompagnement": "PRO-",
}
"""What the ids of the fiches of a mission start with."""
_DATE = "court"


def _text(path: str, rows: int = 4) -> Ask:
    return Ask(path, rows=rows)


def _folded(parts: tuple[Part, ...], resume: str) -> Folded:
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
                _text("diagnostic.demographie"),
                _text("diagnostic.etat_de_sante"),
                _text("diagnostic.offre"),
                _text("diagnostic.ruptures"),
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
                _text("diagnostic.methode"),
                "diagnostic.participants",
                _text("diagnostic.diagnostics_existants", 3),
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
        Sheet((_text("prs.presentation", 3),), "La région"),
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
                _text("gouvernance.presentation"),
                Ask("gouvernance.regle_de_decision", rows=2),
                _text("gouvernance.place_des_professions", 3),
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
        Grid(
            "gouvernance.groupes_de_travail",
            ("nom", "pilote"),
            "Groupes de travail",
            "Ajouter un groupe",
            prefixe="groupe-",
        ),
        Sheet(
            (
                _text("gouvernance.coordination.presentation", 3),
                Ask("gouvernance.coordination.statut", width="moyen"),
                Ask("gouvernance.coordination.etp", width="court", en_ligne=True),
                Ask("gouvernance.coordination.cout_annuel", width="court"),
            ),
            "Coordination",
        ),
        _folded((Sheet(("gouvernance.bureau.collegial",)),), "direction collégiale"),
    ),
    ("gouvernance",),
)

MEMBERS = replace(
    lettre.TOGETHER,
    parts=(
        *lettre.TOGETHER.parts,
        Sheet(
            ("membres.engagements", _text("membres.adhesion", 3)),
            "S'engager et adhérer",
        ),
    ),
)

BUDGET = Chapter(
    "budget",
    "Notre budget",
    "Une ligne par année ; ouvrez une année pour ses recettes et ses dépenses.",
    (
        Sheet((_text("budget.presentation", 3),)),
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
        Sheet((_text("numerique.presentation", 3),)),
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
                _text("usagers.implication"),
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
                _text("evaluation.methode"),
                Ask("evaluation.responsable", width="moyen"),
                Ask("evaluation.frequence", width="moyen"),
                _text("evaluation.evolution", 3),
            )
        ),
    ),
    ("evaluation",),
)

TELLING = Chapter(
    "communication",
    "Nous faire connaître",
    "Des habitants et des professionnels.",
    (Sheet((_text("communication.presentation", 3), "communication.actions")),),
    ("communication",),
)

HANDING = replace(
    lettre.SENDING,
    titre="Remettre le projet",
    intro="Relisez le projet, puis produisez-le pour l'ARS.",
    parts=(
        lettre.ANNEXES,
        *(one for one in lettre.SENDING.parts if not isinstance(one, Folded)),
    ),
)

CONTRACT = Chapter(
    "contrat",
    "Le contrat",
    "Ce que le contrat tripartite identifie et fixe.",
    (
        Sheet(
            (
                Ask("contrat.signature", width=_DATE, en_ligne=True),
                Ask("contrat.duree", width=_DATE, en_ligne=True),
                Ask("contrat.taille", width=_DATE),
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
            (Ask("date", width=_DATE), "nature", "reference"),
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
_LATER = (GOVERNANCE, lettre.CALENDAR, BUDGET, DIGITAL, PEOPLE, FOLLOWING, TELLING)
PROJET = (*_FIRST, MISSIONS, *_LATER, HANDING)
CONTRAT = (CONTRACT, YEARS, *_FIRST, MISSIONS, *_LATER, HANDING)


def mission_chapter(code: str, title: str) -> Chapter:
    """Return the page of a mission."""
    base = f"missions.{code}"
    return Chapter(
        f"mission-{code}",
        title,
        "Ce que vous voulez faire, et les fiches action qui le font.",
        (
            Sheet(
                (
                    _text(f"{base}.orientation", 3),
                    f"{base}.objectifs",
                    _text(f"{base}.constat", 3),
                    _text(f"{base}.moyens", 2),
                    Ask(f"{base}.demarrage", width=_DATE, en_ligne=True),
                    Ask(f"{base}.deploiement", width=_DATE),
                )
            ),
            Grid(
                f"{base}.fiches",
                ("titre", "pilote"),
                "Fiches action",
                "Ajouter une fiche",
                "Écrivez un titre : la fiche a alors sa page.",
                PREFIXES.get(code, "A"),
                lien=f"fiche-{code}",
            ),
            _indicators(
                f"{base}.indicateurs", "Indicateurs de la mission au contrat", contract=True
            ),
        ),
        (base,),
    )


def _indicators(path: str, title: str, *, contract: bool = False) -> Grid:
    amount = (Ask("maximum", width="court"),) if contract else ()
    return Grid(
        path,
        (
            "intitule",
            Ask("reference", width="court"),
            Ask("cible", width="court"),
            Ask("unite", width="court"),
            Ask("echeance", width="court"),
            "source",
            "justificatif",
            *amount,
        ),
        title,
        "Ajouter un indicateur",
    )


def fiche_chapter(code: str, index: int, title: str) -> Chapter:
    """Return the page of a fiche action."""
    base = f"missions.{code}.fiches.{index}"
    return Chapter(
        f"fiche-{code}-{index}",
        title,
        "",
        (
            Sheet(
                (
                    f"{base}.titre",
                    Ask(f"{base}.besoins", cite="diagnostic.besoins"),
                    Ask(f"{base}.objectif", rows=2),
                    f"{base}.public",
                    _text(f"{base}.constat", 3),
                ),
                "L'action",
            ),
            Sheet(
                (
                    Ask(f"{base}.pilote", width="moyen"),
                    f"{base}.partenaires",
                    f"{base}.acteurs",
                ),
                "Qui",
            ),
            Sheet(
                (
                    Ask(f"{base}.debut", width=_DATE, en_ligne=True),
                    Ask(f"{base}.fin", width=_DATE),
                ),
                "Quand",
            ),
            Grid(
                f"{base}.etapes",
                ("intitule", Ask("date", width="court"), "responsable"),
                "Étapes",
                "Ajouter une étape",
            ),
            _indicators(f"{base}.indicateurs", "Indicateurs"),
            Sheet((Ask(f"{base}.budget", width="court"), Ask(f"{base}.moyens", rows=2)), "Moyens"),
            _folded(
                (
                    Sheet(
                        (
                            f"{base}.objectifs_operationnels",
                            f"{base}.outils",
                            f"{base}.freins",
                            f"{base}.leviers",
                            Ask(f"{base}.prs", cite="prs.objectifs"),
                        )
                    ),
                ),
                "objectifs concrets, outils, freins, leviers, région",
            ),
        ),
        (base,),
    )


def exercise_chapter(index: int, title: str) -> Chapter:
    """Return the page of a year of the budget."""
    base = f"budget.exercices.{index}"
    return Chapter(
        f"exercice-{index}",
        title,
        "",
        (
            _money(f"{base}.recettes", "Recettes", "Ajouter une recette"),
            _money(f"{base}.depenses", "Dépenses", "Ajouter une dépense"),
            Grid(
                f"{base}.indemnites",
                ("beneficiaire", "profession", "nature", Ask("montant", width="court")),
                "Indemnités et rémunérations",
                "Ajouter un professionnel",
            ),
        ),
        (base,),
    )


def _money(path: str, title: str, add: str) -> Grid:
    return Grid(path, ("libelle", Ask("montant", width="court"), "nature", "mission"), title, add)


def year_chapter(year: str) -> Chapter:
    """Return the page of a year of the contract."""
    base = f"annees.{year}"
    return Chapter(
        f"annee-{year}",
        f"Année {year}",
        "Ce qui est mesuré, ce qui le prouve, ce qui est versé.",
        (
            Sheet(
                (
                    Ask(f"{base}.dialogue", width=_DATE, en_ligne=True),
                    Ask(f"{base}.comptes_votes", width=_DATE),
                    _text(f"{base}.bilan"),
                    f"{base}.ordre_du_jour",
                )
            ),
            Grid(
                f"{base}.mesures",
                ("indicateur", Ask("valeur", width="court"), Ask("date", width="court"), "source"),
                "Mesures",
                "Ajouter une mesure",
            ),
            Grid(
                f"{base}.preuves",
                ("titre", "fichier", Ask("date", width="court"), "recue"),
                "Preuves",
                "Ajouter une preuve",
                prefixe="P",
            ),
            Grid(
                f"{base}.versements",
                (
                    "libelle",
                    Ask("annonce", width="court"),
                    Ask("recu", width="court"),
                    Ask("date", width="court"),
                ),
                "Versements",
                "Ajouter un versement",
            ),
            _money(f"{base}.recettes", "Recettes", "Ajouter une recette"),
            _money(f"{base}.depenses", "Dépenses", "Ajouter une dépense"),
        ),
        (base,),
    )
