"""The values of the cells: days, amounts, measures, yes and no."""

import re
from decimal import Decimal

from pydantic_core import PydanticCustomError

from cptskit.projet.dates import DateCivile
from cptskit.projet.nombres import Valeur, lire_nombre
from cptskit.vocabulaire.mots import plain

_HOURS = re.compile(
    r"[ T](?:[àa] )?\d{1,2} ?(?:[:h] ?\d{2}(?::\d{2})?(?:\.\d+)?|h)(?: ?[-–].*)?$", re.IGNORECASE
)
_WEEKDAY = re.compile(r"^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) ", re.IGNORECASE)
_DIGITS = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_DOTTED = re.compile(r"(\d{1,2})[.-](\d{1,2})[.-](\d{4})")
_EURO = re.compile(r"\s*(?:€|euros?|eur)$", re.IGNORECASE)
_YES = frozenset(
    {
        "oui",
        "o",
        "x",
        "ok",
        "vrai",
        "recu",
        "recue",
        "fourni",
        "fournie",
        "atteint",
        "atteinte",
        "transmis",
        "transmise",
        "fait",
        "objectif atteint",
        "1",
    }
)
_NO = frozenset(
    {
        "non",
        "n",
        "no",
        "faux",
        "attendu",
        "attendue",
        "manquant",
        "manquante",
        "non atteint",
        "non atteinte",
        "fournir",
        "en attente",
        "attente",
        "non recue",
        "non recu",
        "manque",
        "pas atteint",
        "objectif non atteint",
        "0",
    }
)
_UNTOLD = frozenset(
    {
        "nc",
        "non communique",
        "non communiquee",
        "non transmis",
        "non transmise",
        "nd",
        "non disponible",
        "donnee non communiquee",
        "donnee non transmise",
    }
)

_UNMEASURED = frozenset({"", "non mesure", "non mesuree", "mesurer", "venir", "en cours", "cours"})


def refus(error: PydanticCustomError) -> str:
    """Return the message of an error from reading a value, in French."""
    advice = (error.context or {}).get("aide", "")
    return f"{error.message()} {advice}".strip()


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def jour(text: str) -> DateCivile:
    """Read a day as spreadsheets write it. Raises PydanticCustomError."""
    bare = _WEEKDAY.sub("", _HOURS.sub("", one_line(text)))
    if match := _DIGITS.fullmatch(bare):
        bare = "-".join(match.groups())
    elif match := _DOTTED.fullmatch(bare):
        bare = "/".join(match.groups())
    return DateCivile.lire(bare)


def iso(day: DateCivile) -> str:
    """Return a date as a project writes it."""
    parts = (f"{day.annee:04}", *(f"{number:02}" for number in (day.mois, day.jour) if number))
    return "-".join(parts)


def montant(text: str) -> Decimal:
    """Read an amount in euros, perhaps below zero or in brackets. Raises PydanticCustomError."""
    bare = _EURO.sub("", one_line(text))
    negative = bare.startswith("(") and bare.endswith(")")
    amount = lire_nombre(bare.strip("()").replace("−", "-").replace("- ", "-"))
    return -amount if negative else amount


def mesure(text: str, unite: str | None) -> Valeur:
    """Read a measured value, its unit left out. Raises PydanticCustomError."""
    bare = one_line(text)
    for word in filter(None, (unite, (unite or "").split(" ")[0], (unite or "").rstrip("s"))):
        if bare.casefold().endswith(f" {word.casefold()}"):
            bare = bare[: -len(word)].strip()
    return Valeur.lire(bare)


def oui_ou_non(text: str) -> bool | None:
    """Return the answer of a cell to a question; None if it is neither yes nor no."""
    answer = plain(text)
    return True if answer in _YES else False if answer in _NO else None


def non_communique(text: str) -> bool:
    """Say whether a cell means that the caisse did not give the figure."""
    return plain(text) in _UNTOLD


def non_mesure(text: str) -> bool:
    """Say whether a cell means that nothing is measured yet."""
    return plain(text) in _UNMEASURED and not any(sign.isdigit() for sign in text)
