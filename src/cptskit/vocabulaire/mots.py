"""The words of a cell, made comparable: without accents, case, gender, plural, small words."""

import re

from cptskit.francais.accents import without_accents
from cptskit.socle.patterns import late

_INITIALS = late(r"\b(?:[a-z]\.){2,}[a-z]?(?!\w)|\b(?:[a-z]\.)+[a-z]\b")
_SMALL = frozenset(
    {"de", "d", "du", "des", "la", "le", "l", "les", "en", "a", "au", "aux", "un", "une"}
    | {"diplome", "diplomee", "etat"}
)
_ENDINGS = frozenset(
    ("e", "es", "ere", "eres", "iere", "ne", "nne", "trice", "rice", "se", "euse", "te", "s")
)
"""What stands after the point, the bar or the bracket of an inclusive form: « infirmier·ère »."""
_MASCULINE = {
    "active": "actif",
    "actives": "actif",
    "adjointe": "adjoint",
    "ambulanciere": "ambulancier",
    "annulee": "annule",
    "assistante": "assistant",
    "benevole": "benevole",
    "chirurgienne": "chirurgien",
    "clinicienne": "clinicien",
    "collaboratrice": "collaborateur",
    "conseillere": "conseiller",
    "constituee": "constitue",
    "consultatif": "consultative",
    "coordinatrice": "coordinateur",
    "coordo": "coordinateur",
    "coordonnateur": "coordinateur",
    "coordonnatrice": "coordinateur",
    "creee": "cree",
    "declaree": "declare",
    "deliberatif": "deliberative",
    "demissionnaires": "demissionnaire",
    "dieteticienne": "dieteticien",
    "directrice": "directeur",
    "echographe": "echographiste",
    "echographistes": "echographiste",
    "educatrice": "educateur",
    "elue": "elu",
    "enseignante": "enseignant",
    "etudiante": "etudiant",
    "exclusive": "exclusif",
    "exclusivement": "exclusif",
    "facultatif": "facultative",
    "hospitaliere": "hospitalier",
    "hospitalieres": "hospitalier",
    "independante": "independant",
    "infirmiere": "infirmier",
    "intervenante": "intervenant",
    "liberale": "liberal",
    "liberaux": "liberal",
    "locale": "local",
    "maieuticienne": "maieuticien",
    "manipulatrice": "manipulateur",
    "masseuse": "masseur",
    "mediatrice": "mediateur",
    "mediatrices": "mediateur",
    "medicale": "medical",
    "medicaux": "medical",
    "monitrice": "moniteur",
    "obligatoires": "obligatoire",
    "opticienne": "opticien",
    "optionnel": "optionnelle",
    "partie": "parti",
    "payee": "paye",
    "pharmacienne": "pharmacien",
    "physicienne": "physicien",
    "practicienne": "praticien",
    "praticienne": "praticien",
    "preparatrice": "preparateur",
    "prothesistes": "prothesiste",
    "psychomotricienne": "psychomotricien",
    "puericultrice": "puericulteur",
    "radiee": "radie",
    "refusee": "refuse",
    "remboursee": "rembourse",
    "remplacante": "remplacant",
    "retraitee": "retraite",
    "salariee": "salarie",
    "secretaires": "secretaire",
    "sociale": "social",
    "sociaux": "social",
    "soignante": "soignant",
    "specialisee": "specialise",
    "technicienne": "technicien",
    "titulaires": "titulaire",
    "usagere": "usager",
    "validee": "valide",
}


def plain_words(text: str) -> tuple[str, ...]:
    """Return the telling words of a text, each once, in order."""
    bare = without_accents(text.casefold())
    bare = _INITIALS.sub(lambda match: match.group().replace(".", ""), bare)
    tokens = re.findall(r"[a-z0-9]+", bare)
    kept = [
        _common_form(token)
        for place, token in enumerate(tokens)
        if token not in _SMALL and not (place and token in _ENDINGS)
    ]
    return tuple(dict.fromkeys(kept))


def plain(text: str) -> str:
    """Return the telling words of a text, with a space between them."""
    return " ".join(plain_words(text))


def _common_form(token: str) -> str:
    form = _MASCULINE.get(token) or (token[:-1] if len(token) > 3 and token[-1] == "s" else token)
    return _MASCULINE.get(form, form)
