"""The words of a cell, made comparable: without accents, case, gender, plural, small words."""

import re

from cptskit.francais.accents import without_accents

_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?(?!\w)|\b(?:[a-z]\.)+[a-z]\b")
_SMALL = frozenset(
    {"de", "d", "du", "des", "la", "le", "l", "les", "en", "a", "au", "aux", "un", "une"}
    | {"diplome", "diplomee", "etat"}
)
_ENDINGS = frozenset(
    ("e", "es", "ere", "eres", "iere", "ne", "nne", "trice", "rice", "se", "euse", "te", "s")
)
"""What stands after the point, the bar or the bracket of an inclusive form: « infirmier·ère »."""
_MASCULINE = {
    "ambulanciere": "ambulancier",
    "assistante": "assistant",
    "benevole": "benevole",
    "chirurgienne": "chirurgien",
    "coordinatrice": "coordinateur",
    "coordonnateur": "coordinateur",
    "coordonnatrice": "coordinateur",
    "coordo": "coordinateur",
    "dieteticienne": "dieteticien",
    "educatrice": "educateur",
    "enseignante": "enseignant",
    "hospitaliere": "hospitalier",
    "infirmiere": "infirmier",
    "intervenante": "intervenant",
    "liberale": "liberal",
    "liberaux": "liberal",
    "maieuticienne": "maieuticien",
    "manipulatrice": "manipulateur",
    "masseuse": "masseur",
    "mediatrice": "mediateur",
    "medicale": "medical",
    "medicaux": "medical",
    "monitrice": "moniteur",
    "opticienne": "opticien",
    "pharmacienne": "pharmacien",
    "physicienne": "physicien",
    "practicienne": "praticien",
    "praticienne": "praticien",
    "preparatrice": "preparateur",
    "psychomotricienne": "psychomotricien",
    "puericultrice": "puericulteur",
    "clinicienne": "clinicien",
    "collaboratrice": "collaborateur",
    "remplacante": "remplacant",
    "retraitee": "retraite",
    "salariee": "salarie",
    "sociale": "social",
    "sociaux": "social",
    "soignante": "soignant",
    "specialisee": "specialise",
    "technicienne": "technicien",
}


def plain_words(text: str) -> tuple[str, ...]:
    """Return the telling words of a text, each once, in order."""
    bare = without_accents(text.casefold())
    bare = _INITIALS.sub(lambda found: found.group().replace(".", ""), bare)
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
    one = _MASCULINE.get(token) or (token[:-1] if len(token) > 3 and token[-1] == "s" else token)
    return _MASCULINE.get(one, one)
