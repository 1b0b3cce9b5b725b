"""The headers of lists of members: the words for each column that we read."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from cptskit.vocabulaire.mots import plain_words

NAMES = "nom_prenom"
"""A column that holds a name and a first name together."""
NAISSANCE = "nom_de_naissance"
STATUT, DEPART, BROUILLON = "statut_du_membre", "depart", "brouillon"
SOUHAIT, CHARTE, DONNEES = "souhait", "charte", "donnees"
STANDING = (STATUT, DEPART, BROUILLON, SOUHAIT, CHARTE, DONNEES)
"""The columns that say whether a person is a member; they do not go into a project."""
PRIVATE = ("courriel", "telephone")

_HEADERS: Mapping[str, str] = {
    "nom": "nom de famille, nom d'usage, nom usuel, nom d'exercice, nom professionnel, "
    "nom du professionnel, nom du membre, nom de l'adhérent, nom adhérent, nom participant, "
    "nom du participant",
    "prenom": "prénom, prénom d'usage, prénom usuel, prénom d'exercice, prénom du professionnel, "
    "prénom adhérent, prénom de l'adhérent, prénom participant, prénom du participant, "
    "prénom du membre",
    NAISSANCE: "nom de naissance, nom de jeune fille, nom patronymique",
    "civilite": "civilité, civ, libellé civilité",
    NAMES: "nom prénom, nom et prénom, prénom nom, prénom et nom, nom complet, identité, "
    "nom prénom du professionnel, nom et prénom du professionnel, nom prénom professionnel, "
    "nom et prénom de l'adhérent, professionnel, professionnel de santé, membre, adhérent nom",
    "profession": "métier, profession de santé, profession exercée, libellé profession, "
    "catégorie professionnelle, corps de métier, profession du membre, profession spécialité, "
    "profession de l'adhérent, activité, activité professionnelle, fonction, qualité, poste",
    "specialite": "spécialité, spécialité médicale, spécialité ordinale, savoir faire, "
    "libellé savoir faire, qualification, discipline",
    "rpps": "n° rpps, numéro rpps, code rpps, identifiant rpps, rpps adeli, rpps ou adeli, "
    "n° rpps ou adeli, numéro rpps ou adeli, n° rpps adeli, identifiant pp",
    "adeli": "n° adeli, numéro adeli, code adeli",
    "commune": "ville, commune d'exercice, ville d'exercice, localité, libellé commune, "
    "commune du cabinet, ville du cabinet, code postal ville, code postal et ville, cp ville, "
    "code postal commune, cp commune, lieu d'exercice, lieu exercice, lieu d'activité, "
    "commune exercez vous, ville exercez vous, commune principale d'exercice, "
    "commune de la structure, ville de la structure, commune de rattachement",
    "mode_exercice": "mode d'exercice, exercice, type d'exercice, statut d'exercice, "
    "statut professionnel, libéral salarié, libéral ou salarié, libellé mode exercice",
    "structure": "structure d'exercice, établissement, cabinet, nom de la structure, "
    "nom du cabinet, nom de l'établissement, raison sociale, raison sociale site, employeur, "
    "organisme, lieu de travail, structure de rattachement",
    "adhesion": "date de l'adhésion, date de la commande, date de commande, date d'inscription, "
    "adhésion, "
    "date d'adhésion, adhésion le, adhérent, adhérent depuis, membre depuis, "
    "année d'adhésion, date d'adhésion à la cpts, adhésion cpts, date de cotisation, date d'entrée",
    STATUT: "statut de la commande, statut du paiement, statut paiement, statut, statut du membre, "
    "statut de l'adhésion, statut adhésion, situation, actif, "
    "membre actif, à jour de cotisation, cotisation à jour, à jour, statut de l'adhérent",
    DEPART: "date de démission, démission, date de départ, départ, date de sortie, sortie, "
    "radiation, date de radiation, fin d'adhésion, date de fin d'adhésion, date de retrait",
    BROUILLON: "brouillon",
    "accord": "accord pour être nommé, accord pour être nommée, accord nom, "
    "accord pour figurer dans l'annuaire, accord annuaire, accord de publication du nom, nommable",
    "courriel": "mail, e-mail, email, mél, adresse mail, adresse e-mail, adresse email, "
    "adresse électronique, adresse courriel, adresse de messagerie, mail pro, email pro, "
    "adresse mail professionnelle, mail professionnel, messagerie",
    "telephone": "tél, téléphone, portable, mobile, gsm, téléphone portable, téléphone mobile, "
    "tél portable, tél mobile, téléphone fixe, tél fixe, numéro de téléphone, n° de téléphone, "
    "n° tél, téléphone pro, tél pro, téléphone professionnel, tél cabinet, "
    "coordonnées téléphoniques",
}
_WEAK = frozenset(
    {"nom", "ville", "commune", "localite", "fonction", "qualite", "poste", "statut", "activite"}
)
"""Headers that give way to a more precise one: « Ville » to « Ville d'exercice »."""
_QUESTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        DONNEES,
        re.compile(r"\b(?:accept|autoris|consen|rgpd).*(?:donnee|information|coordonnee|rgpd)"),
    ),
    (CHARTE, re.compile(r"\b(?:adhes|adher|accept)\w* .*\bcharte\b")),
    (SOUHAIT, re.compile(r"\b(?:souhait|voul|desir|accept)\w* .*\b(?:adherer|adhesion|rejoindre)")),
)
"""Questions of forms, by their key words."""
_OF_A_YEAR = re.compile(r"(?:adherent|adhesion|cotisation|membre)\w* (20\d\d)")
_NOISE = frozenset(
    plain_words(
        "quel quelle quels est sont votre vos dans ou champ complémentaire merci de indiquez "
        "précisez renseignez indiquer préciser principal principale"
    )
)


def name_of(text: str) -> str | None:
    """Return our name for a header, or None for an unknown header."""
    words = header_words(text)
    if column := _known().get(words):
        return column
    return next((name for name, asks in _QUESTIONS if asks.search(words)), None)


def is_vague(text: str) -> bool:
    """Say whether a header gives way to a more precise one."""
    return header_words(text) in _WEAK


def of_a_year(text: str) -> re.Match[str] | None:
    """Return the match, with its year, of a header such as « Adhérent 2026 »."""
    return _OF_A_YEAR.match(header_words(text))


def header_words(text: str) -> str:
    """Return the key words of a header: no brackets, no number, no « quelle est votre »."""
    words = plain_words(re.sub(r"\([^)]*\)", " ", text))
    return " ".join(word for word in words if word not in _NOISE and not _is_rank(word, words))


def _is_rank(word: str, words: Sequence[str]) -> bool:
    """Say whether a number only counts questions: « 2. Quelle est votre profession ? »."""
    return word.isdigit() and len(word) < 3 and len(words) > 1


@cache
def _known() -> dict[str, str]:
    return {
        header_words(words): name
        for name, listed in _HEADERS.items()
        for words in (name.replace("_", " "), *listed.split(","))
    }
