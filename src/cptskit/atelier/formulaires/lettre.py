"""The chapters at the stage of the lettre d'intention: what is asked first, what is folded away."""

from cptskit.atelier.formulaires.plan import (
    Ask,
    Cards,
    Chapter,
    Folded,
    Grid,
    Milestone,
    Milestones,
    Own,
    Sheet,
)

PERSON = (
    Ask("civilite", width="court", en_ligne=True),
    "nom",
    Ask("profession", width="moyen"),
    Ask("fonction", width="moyen"),
    Ask("courriel", en_ligne=True),
    Ask("telephone", width="tel"),
)

WHO = Chapter(
    "qui-nous-sommes",
    "Qui nous sommes",
    "L'ARS et la caisse doivent savoir qui porte la communauté et qui appeler.",
    (
        Sheet((Ask("identite.nom", width="moyen"),)),
        Cards(
            "contacts",
            PERSON,
            "Porteurs du projet",
            "Ajouter un porteur",
            avec=(("porteur", "oui"),),
        ),
        Own("interlocuteur"),
        Own("signataires"),
        Sheet(
            (
                "association.statut",
                Ask("identite.historique", rows=4),
                Ask("identite.contexte", rows=4),
            )
        ),
        Folded(
            "nom court, site, logo et couleur",
            (
                Sheet(
                    (
                        Ask("identite.sigle", width="court"),
                        Ask("identite.site", width="moyen"),
                        Ask("style.couleur", width="court"),
                    )
                ),
                Own("logo"),
            ),
        ),
        Folded(
            "nom, adresse, numéros",
            (
                Sheet(
                    (
                        Ask("association.nom", width="moyen"),
                        "association.droit",
                        Ask("association.adresse"),
                        Ask("association.code_postal", width="court", en_ligne=True),
                        "association.commune",
                        Ask("association.creation", width="court"),
                        Ask("association.declaration", width="court"),
                        Ask("association.rna", width="court"),
                        Ask("association.siret", width="moyen"),
                        Ask("association.finess", width="court"),
                        Ask("association.representant", width="moyen"),
                    )
                ),
            ),
            "L'association, une fois créée",
        ),
    ),
    ("identite", "association", "contacts", "signatures", "style"),
)

TERRITORY = Chapter(
    "territoire",
    "Notre territoire",
    "Les communes viennent des tables officielles ; habitants, surface et carte suivent.",
    (
        Own("communes"),
        Sheet((Ask("territoire.justification", rows=4), "territoire.chevauchement")),
        Cards(
            "territoire.cpts_voisines",
            (Ask("nom", width="moyen"), Ask("articulation", rows=2)),
            "Communautés voisines",
            "Ajouter une communauté voisine",
        ),
        Folded(
            "trajets et saisons, chiffre de population",
            (
                Sheet(
                    (
                        Ask("territoire.acces", rows=4),
                        Ask("territoire.population.valeur", width="court", en_ligne=True),
                        Ask("territoire.population.annee", width="court", en_ligne=True),
                        "territoire.population.source",
                    )
                ),
            ),
        ),
    ),
    ("territoire", "region"),
)

FACTS = Cards(
    "diagnostic.constats",
    (
        Ask("texte", rows=2),
        Ask("indicateurs", cite="diagnostic.indicateurs"),
        Ask("temoignage", rows=2),
    ),
    "Constats",
    "Ajouter un constat",
    "Ce que disent les chiffres, les professionnels et les habitants. Trois suffisent.",
    "C",
)
FIGURES = Grid(
    "diagnostic.indicateurs",
    (
        "libelle",
        Ask("valeur", width="court"),
        Ask("unite", width="court"),
        Ask("annee", width="court"),
        "source",
    ),
    "Chiffres",
    "Ajouter un chiffre",
    "Chacun avec son année et sa source. Trois suffisent pour la lettre.",
    "chiffre-",
)
NEEDS = Cards(
    "diagnostic.besoins",
    (Ask("intitule", rows=2), Ask("constats", cite="diagnostic.constats")),
    "Besoins",
    "Ajouter un besoin",
    "Ce à quoi le projet répondra ; les actions les citeront.",
    "B",
)
FINDINGS = Chapter(
    "constats",
    "Ce que nous constatons",
    "Quelques constats, quelques chiffres, les besoins qui en découlent.",
    (
        FACTS,
        FIGURES,
        NEEDS,
        Sheet((Ask("diagnostic.participants"),)),
        Folded("comment vous avez travaillé", (Sheet((Ask("diagnostic.methode", rows=4),)),)),
    ),
    ("diagnostic",),
)

HEADS = Grid(
    "membres.effectifs",
    (
        "profession",
        Ask("nombre", width="court"),
        Ask("territoire", width="court"),
        Ask("annee", width="court"),
        "source",
    ),
    "Membres par profession",
    "Ajouter une profession",
    "Combien de membres, et combien de professionnels sur le territoire.",
)
STRUCTURES = Grid(
    "membres.structures",
    ("nom", "type", "commune"),
    "Structures membres",
    "Ajouter une structure",
)
_PARTNER = ("nom", "type", "role")
PARTNERS = (
    Grid(
        "membres.partenaires.associes",
        _PARTNER,
        "Partenaires déjà associés",
        "Ajouter un partenaire",
    ),
    Grid(
        "membres.partenaires.a_associer",
        _PARTNER,
        "Partenaires à associer",
        "Ajouter un partenaire",
    ),
)
OTHERS = (
    Grid(
        "articulation.organisations",
        ("nom", "type", "articulation"),
        "Autres projets et organisations du territoire",
        "Ajouter un projet",
        "Maisons et centres de santé, contrat local de santé, DAC, SAS…",
    ),
    Sheet(("articulation.aucune",)),
)
LIST = Grid(
    "membres.professionnels",
    ("nom", "prenom", "profession", "commune", "mode_exercice"),
    "Liste des membres",
    "Ajouter un membre",
    "Copiez vos lignes dans Excel, placez-vous dans la dernière ligne et collez. Cette liste n'est "
    "jamais publiée.",
)
TOGETHER = Chapter(
    "membres",
    "Qui est avec nous",
    "Les professionnels, les structures et les partenaires, déjà là ou à inviter.",
    (
        Sheet(
            (
                Ask("membres.nombre", width="court", en_ligne=True),
                Ask("membres.annee", width="court", en_ligne=True),
                "membres.source",
            )
        ),
        HEADS,
        Sheet(("membres.effectifs_complets",)),
        STRUCTURES,
        *PARTNERS,
        *OTHERS,
        Folded(
            "liste des membres, présentation",
            (LIST, Sheet((Ask("membres.presentation", rows=4),))),
        ),
    ),
    ("membres", "articulation"),
)

CORE = (
    ("acces_aux_soins", "Accès aux soins", "Médecin traitant, soins non programmés."),
    ("parcours", "Parcours", "Un parcours où plusieurs professions se relaient."),
    ("prevention", "Prévention", "Vaccination, dépistage, éducation à la santé."),
    ("crises", "Crises sanitaires", "Par exemple : qui est appelé, par qui, avec quels moyens."),
)
OPTIONAL = (
    ("qualite", "Qualité et pertinence des soins"),
    ("accompagnement", "Accompagnement des professionnels"),
)
_MISSION = ("orientation", "objectifs", "moyens")


def _mission(code: str, titre: str, aide: str = "") -> Sheet:
    return Sheet(
        (
            Ask(f"missions.{code}.orientation", rows=3, aide=aide),
            Ask(f"missions.{code}.objectifs"),
            Ask(f"missions.{code}.moyens", rows=2),
        ),
        titre,
    )


AIMS = Chapter(
    "orientations",
    "Ce que nous voulons faire",
    "Une orientation, un objectif et des moyens pour chacune des quatre missions du socle.",
    (
        *(_mission(*texts) for texts in CORE),
        Sheet((Ask("prs.presentation", rows=3),), "La région"),
        Folded(
            "qualité, accompagnement des professionnels",
            tuple(_mission(*texts) for texts in OPTIONAL),
            "Missions optionnelles",
        ),
    ),
    ("missions", "prs", "cooperations"),
)

DECIDING = Chapter(
    "gouvernance",
    "Comment nous décidons",
    "En quelques lignes : la forme juridique, qui décide, la place de chaque profession.",
    (
        Sheet(
            (
                Ask("gouvernance.presentation", rows=4),
                Ask("gouvernance.regle_de_decision", rows=2),
                Ask("gouvernance.place_des_professions", rows=3),
            )
        ),
    ),
    ("gouvernance", "assemblees"),
)


def milestone(kind: str, titre: str) -> Milestone:
    """Return a date of the calendar that is always asked for."""
    return Milestone("calendrier.jalons", "type", kind, (Ask("date", titre, " ", width="court"),))


CALENDAR = Chapter(
    "calendrier",
    "Notre calendrier",
    "Un mois ou une année suffit : 2027-03, mars 2027.",
    (
        Milestones(
            (
                milestone("groupe_projet", "Première réunion du groupe"),
                milestone("lettre", "Envoi de la lettre d'intention"),
                milestone("assemblee_generale", "Assemblée générale constitutive"),
                milestone("transmission", "Remise du projet de santé à l'ARS"),
                milestone("signature", "Signature du contrat"),
            )
        ),
        Folded(
            "autres dates, comment vous avancez",
            (
                Grid(
                    "calendrier.jalons",
                    ("type", Ask("date", width="court"), "intitule", "fait"),
                    "Toutes les dates",
                    "Ajouter une date",
                ),
                Sheet((Ask("calendrier.presentation", rows=3),)),
            ),
        ),
    ),
    ("calendrier",),
)

SUPPORT = Chapter(
    "appui",
    "Ce qu'il nous faut",
    "L'appui et l'aide dont le groupe a besoin pour écrire le projet de santé.",
    (
        Sheet(("appui.besoins",)),
        Grid(
            "appui.demandes",
            ("objet", Ask("montant", width="court"), "financeur"),
            "Aides demandées",
            "Ajouter une aide",
        ),
    ),
    ("appui", "budget"),
)

ANNEXES = Grid("annexes", ("titre", "fichier"), "Annexes", "Ajouter une annexe")
ATTACHED = Folded("pièces jointes", (ANNEXES,))
SENDING = Chapter(
    "envoi",
    "Envoyer la lettre",
    "Les organismes sont ceux de votre territoire. Relisez, puis produisez la lettre.",
    (
        Grid(
            "destinataires",
            ("type", "nom", "a_l_attention_de"),
            "À qui la lettre est envoyée",
            "Ajouter un organisme",
        ),
        Own("organismes"),
        Sheet(
            (
                Ask("identite.date", width="court", en_ligne=True),
                Ask("identite.lieu", width="moyen"),
                "engagements",
            )
        ),
        Own("produire"),
        ATTACHED,
        Folded("passer à l'étape suivante", (Sheet(("etape",)),), "Une fois l'envoi fait"),
    ),
    ("destinataires", "engagements", "annexes", "etape", "regles_ignorees"),
    dernier=True,
)

LETTRE = (
    WHO,
    TERRITORY,
    FINDINGS,
    TOGETHER,
    AIMS,
    DECIDING,
    CALENDAR,
    SUPPORT,
    SENDING,
)
