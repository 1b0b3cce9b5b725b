"""The sheets of the life of an association: mandates, groups, meetings, the crisis plan."""

from cptskit.classeur import listes
from cptskit.classeur.feuille import Feuille, Place
from cptskit.projet import Projet
from cptskit.projet.assemblees import Assemblee, Emargement, Resolution
from cptskit.projet.crise import (
    CorrespondantCrise,
    FonctionCrise,
    ReferentCrise,
    RessourceCrise,
    RisqueCrise,
)
from cptskit.projet.gouvernance import GroupeDeTravail, Mandat


def en_crise(projet: Projet) -> bool:
    """Say whether a project has a crisis plan."""
    return projet.crise is not None


def en_assemblee(projet: Projet) -> bool:
    """Say whether a project keeps the meetings of its association."""
    return bool(projet.assemblees)


_REUNION = Place("Réunion", "Identifiant de la réunion, ou sa date.")

VIE: tuple[Feuille, ...] = (
    Feuille(
        "mandats",
        "Mandats",
        "Mandats, présents et passés",
        "Une ligne par mandat. Données personnelles : ce fichier ne se publie pas.",
        (Mandat,),
        listes.simple(Mandat, "gouvernance", "mandats"),
        titres={"personne": "Identifiant de la personne"},
    ),
    Feuille(
        "groupes",
        "Groupes de travail",
        "Groupes de travail",
        "Une ligne par groupe, avec ses missions et ses fiches.",
        (GroupeDeTravail,),
        listes.simple(GroupeDeTravail, "gouvernance", "groupes_de_travail"),
        uniques=("id",),
    ),
    Feuille(
        "crise_referents",
        "Crise - référents",
        "Référents de crise",
        "Une ligne par personne. Données personnelles : ce fichier ne se publie pas.",
        (ReferentCrise,),
        listes.simple(ReferentCrise, "crise", "referents"),
        titres={"personne": "Identifiant de la personne", "suppleant": "Suppléant"},
        quand=en_crise,
    ),
    Feuille(
        "crise_fonctions",
        "Crise - cellule",
        "Fonctions de la cellule de crise",
        "Une ligne par fonction, avec son titulaire et son suppléant.",
        (FonctionCrise,),
        listes.simple(FonctionCrise, "crise", "cellule", "fonctions"),
        titres={"code": "Fonction", "suppleant": "Suppléant"},
        uniques=("code",),
        quand=en_crise,
    ),
    Feuille(
        "crise_risques",
        "Crise - risques",
        "Risques du territoire",
        "Une ligne par risque, avec sa source et sa fiche réflexe.",
        (RisqueCrise,),
        listes.simple(RisqueCrise, "crise", "risques"),
        titres={"fiche": "Fiche réflexe"},
        quand=en_crise,
    ),
    Feuille(
        "crise_ressources",
        "Crise - ressources",
        "Lieux, matériel et autres ressources",
        "Une ligne par ressource, avec le jour de son dernier contrôle.",
        (RessourceCrise,),
        listes.simple(RessourceCrise, "crise", "ressources"),
        titres={"quantite": "Quantité", "controle": "Contrôlé le"},
        quand=en_crise,
    ),
    Feuille(
        "crise_organismes",
        "Crise - organismes",
        "Organismes avec lesquels le plan s'articule",
        "Une ligne par organisme : sa fonction qui répond, jamais un numéro personnel.",
        (CorrespondantCrise,),
        listes.simple(CorrespondantCrise, "crise", "articulation"),
        quand=en_crise,
    ),
    Feuille(
        "assemblees",
        "Assemblées",
        "Réunions des instances",
        "Une ligne par réunion. Présents et votes ont leurs feuilles.",
        (Assemblee,),
        listes.simple(Assemblee, "assemblees"),
        titres={"type": "Sorte de réunion"},
        uniques=("id",),
        ouvre=listes.de_la_reunion,
        quand=en_assemblee,
    ),
    Feuille(
        "emargements",
        "Assemblées - présents",
        "Feuilles d'émargement",
        "Une ligne par membre présent ou représenté. Données personnelles.",
        (Emargement,),
        listes.emargements,
        (_REUNION,),
        titres={"personne": "Identifiant de la personne", "represente_par": "Représenté par"},
        quand=en_assemblee,
    ),
    Feuille(
        "resolutions",
        "Assemblées - votes",
        "Résolutions et votes",
        "Une ligne par résolution : des nombres de voix, jamais des noms.",
        (Resolution,),
        listes.resolutions,
        (_REUNION,),
        titres={"point": "Point de l'ordre du jour", "adoptee": "Adoptée"},
        quand=en_assemblee,
    ),
)
"""The sheets, in the order of the workbook."""
