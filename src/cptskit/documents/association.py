"""The papers of the association, and the pieces that one meeting is made of."""

from collections.abc import Callable
from datetime import date

from cptskit.documents.kinds import Kind
from cptskit.projet import Projet
from cptskit.projet.codes import Etape


def statutes_lack(projet: Projet, day: date) -> str:  # noqa: ARG001 - one signature for all
    """Look for what the statutes say."""
    statuts = projet.association and projet.association.statuts
    return "" if statuts else "rien n'est dit des statuts (association: statuts:)"


def meeting_lacks(projet: Projet, day: date) -> str:  # noqa: ARG001
    """Look for a meeting."""
    return "" if projet.assemblees else "aucune réunion (assemblees:)"


def officers_lack(projet: Projet, day: date) -> str:  # noqa: ARG001
    """Look for those who run the association."""
    dirigeants = projet.association and projet.association.dirigeants
    return "" if dirigeants else "aucun dirigeant (association: dirigeants:)"


def allowances_lack(projet: Projet, day: date) -> str:  # noqa: ARG001
    """Look for the table of allowances."""
    indemnisation = projet.association and projet.association.indemnisation
    return "" if indemnisation else "aucune table d'indemnités (association: indemnisation:)"


def partners_lack(projet: Projet, day: date) -> str:
    """Look for a partner to sign with."""
    partenaires = projet.membres.partenaires if projet.membres else None
    return statutes_lack(projet, day) or (
        "" if partenaires and partenaires.associes else "aucun partenaire"
    )


def _paper(
    name: str,
    titre: str,
    usage: str,
    manque: Callable[[Projet, date], str] = statutes_lack,
    *,
    interne: bool = False,
    logo: bool = False,
    titre_en_tete: bool = True,
) -> Kind:
    return Kind(
        name=name,
        template=f"{name.replace('-', '_')}.md",
        titre=titre,
        usage=usage,
        stem=name,
        etape=Etape.PROJET,
        interne=interne,
        logo=logo,
        titre_en_tete=titre_en_tete,
        manque=manque,
    )


ASSOCIATION: tuple[Kind, ...] = (
    _paper(
        "statuts",
        "Statuts",
        "la trame des statuts, chaque article dit loi, conseil ou choix",
        interne=True,
        logo=True,
    ),
    _paper(
        "reglement-interieur",
        "Règlement intérieur",
        "une proposition, écrite de ce que le projet dit des membres et des instances",
    ),
    _paper("charte", "Charte des membres", "les engagements, et l'accord de chacun", logo=True),
    _paper(
        "dirigeants",
        "Liste des dirigeants",
        "tout le conseil, pour la déclaration ; jamais publiée",
        officers_lack,
        interne=True,
        titre_en_tete=False,
    ),
    _paper(
        "declaration",
        "Formalités de l'association",
        "ce qui se déclare, où, avec quel Cerfa, et ce qui reste à faire",
        interne=True,
        titre_en_tete=False,
    ),
    _paper(
        "assemblee",
        "Dossier d'assemblée",
        "de la convocation au registre ; « cptskit assemblee » fait un fichier de chaque pièce",
        meeting_lacks,
        interne=True,
        titre_en_tete=False,
    ),
    _paper(
        "registre-decisions",
        "Registre des décisions",
        "toutes les décisions des instances, avec leurs voix",
        meeting_lacks,
        interne=True,
        titre_en_tete=False,
    ),
    _paper(
        "presences",
        "Présence aux réunions",
        "qui était là, représenté ou absent, réunion par réunion ; jamais publiée",
        meeting_lacks,
        interne=True,
        titre_en_tete=False,
    ),
    _paper(
        "indemnites",
        "Indemnités et rémunérations",
        "la table votée, et le cumul de chacun face au plafond de l'année",
        allowances_lack,
        interne=True,
        titre_en_tete=False,
    ),
    _paper(
        "note-de-frais",
        "Note de frais",
        "indemnités et frais, à remplir et à signer",
        allowances_lack,
        titre_en_tete=False,
    ),
    _paper(
        "convention-partenariat",
        "Conventions de partenariat",
        "une proposition de convention pour chaque partenaire associé",
        partners_lack,
        titre_en_tete=False,
    ),
    _paper(
        "registre-traitements",
        "Registre des traitements",
        "les données que tient l'association (RGPD), une proposition",
        titre_en_tete=False,
    ),
    _paper(
        "notice-membres",
        "Notice aux membres",
        "ce que l'association fait des données, combien de temps elle garde ses papiers",
        titre_en_tete=False,
    ),
)


def _piece(name: str, titre: str, template: str) -> Kind:
    return Kind(
        name=name,
        template=template,
        titre=titre,
        usage="",
        stem=name,
        etape=Etape.PROJET,
        interne=True,
        titre_en_tete=False,
        manque=meeting_lacks,
    )


PIECES: tuple[Kind, ...] = (
    _piece("1-convocation", "Convocation", "assemblee/convocation.md"),
    _piece("2-pouvoir", "Pouvoir", "assemblee/pouvoir.md"),
    _piece("3-emargement", "Feuille d'émargement", "assemblee/emargement.md"),
    _piece("4-proces-verbal", "Procès-verbal", "assemblee/proces_verbal.md"),
    _piece("5-declaration", "Formalités de l'association", "declaration.md"),
    _piece("6-dirigeants", "Liste des dirigeants", "dirigeants.md"),
    _piece("7-registre-decisions", "Registre des décisions", "registre_decisions.md"),
)
"""What `cptskit assemblee` makes, each in a file of its own, in the order in which one needs it."""
PAR_PERSONNE = ("1-convocation", "2-pouvoir")
"""The pieces that may be one file a person."""
SI_CHANGEMENT = ("5-declaration", "6-dirigeants")
"""The pieces of a meeting that changed what is declared."""
