"""The values of a row that are not its profession: names, numbers, places, dates.

Each reader returns the value to keep, and a remark on what is not kept, in French.
"""

import re
from datetime import date, timedelta

from pydantic_core import PydanticCustomError

from cptskit.projet.citations import citer
from cptskit.projet.codes import Civilite, ModeExercice
from cptskit.projet.dates import DateCivile
from cptskit.vocabulaire import code_for
from cptskit.vocabulaire.mots import plain

Read = tuple[str, str]
"""A value, and a remark; either may be empty."""

_LETTERS = {"L": "liberal", "S": "salarie", "M": "mixte", "B": "benevole"}
"""The letters of the Annuaire Santé, and of many lists."""
_CIVILITES = {
    **dict.fromkeys(("mme", "madame", "mlle", "mademoiselle", "f", "femme"), Civilite.MADAME),
    **dict.fromkeys(("m", "mr", "monsieur", "h", "homme"), Civilite.MONSIEUR),
}
_GENDERLESS = frozenset({"dr", "docteur", "pr", "professeur"})
_YES = frozenset(["oui", "o", "x", "ok", "vrai", "true", "1", "adherent", "membre"])
_NO = frozenset(["non", "n", "no", "faux", "false", "0"])
_ASKED_LATER = frozenset({"a demander", "demande", "en attente", "?"})
_HOURS = re.compile(r"[ T]\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)?$")
_SHORT_DAY = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>(?:20)?\d\d)")
_SERIAL = re.compile(r"3[7-9]\d{3}|4\d{4}|5[0-4]\d{3}")
"""The numbers of the days of 2001 to 2050."""
_DAY_ZERO = date(1899, 12, 30)
_POSTAL = re.compile(r"^\d{2} ?\d{3}\s+(?=\D)|\s*\(?\b\d{5}\b\)?$")
_CEDEX = re.compile(r"\s+cedex(?:\s+\d+)?$", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*[;/,]\s*")
_BY_A_SPREADSHEET = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)


def refuses_adhesion(text: str) -> bool:
    """Say whether the column of adhesion says that the person is not a member."""
    return plain(text) in _NO


def read_adhesion(text: str) -> Read:
    """Return a date as a project writes it."""
    written = _HOURS.sub("", text.strip())
    if plain(written) in _YES:
        return "", ""
    if _SERIAL.fullmatch(written):
        return _of_a_spreadsheet(written)
    if short := _SHORT_DAY.fullmatch(written):
        written = f"{short['day']}/{short['month']}/20{short['year'][-2:]}"
    try:
        day = DateCivile.lire(written)
    except PydanticCustomError:
        return "", f"« {citer(text)} » n'est pas une date d'adhésion : elle est laissée vide."
    parts = (f"{day.annee:04}", day.mois, day.jour)
    return "-".join(part if isinstance(part, str) else f"{part:02}" for part in parts if part), ""


def _of_a_spreadsheet(serial: str) -> Read:
    """Return the day that a spreadsheet counts so: 45678 is 21 January 2025."""
    day = _DAY_ZERO + timedelta(days=int(serial))
    return day.isoformat(), (
        f"« {serial} » est le numéro que le tableur donne au {day:%d/%m/%Y} : c'est cette date "
        "qui est gardée."
    )


def read_accord(text: str) -> Read:
    """Return « oui » or « non »; « à demander » means the same as an empty cell."""
    answer = plain(text)
    if answer in _ASKED_LATER:
        return "", ""
    if answer in _YES | _NO:
        return ("oui" if answer in _YES else "non"), ""
    return "", f"« {citer(text)} » n'est ni oui ni non : l'accord est laissé vide, à demander."


def read_civilite(text: str) -> Read:
    """Return « Mme » or « M. »; a title without a gender is left empty without a remark."""
    title = plain(text)
    if title in _GENDERLESS:
        return "", ""
    if civilite := _CIVILITES.get(title):
        return civilite.value, ""
    return "", f"« {citer(text)} » n'est pas une civilité (Mme, M.) : elle est laissée vide."


def read_mode(text: str) -> Read:
    """Return the code of a mode of practice."""
    if mode := _LETTERS.get(text.strip().upper()) or code_for(ModeExercice, text):
        return mode, ""
    modes = ", ".join(mode.value for mode in ModeExercice)
    return "", (f"« {citer(text)} » n'est pas un mode d'exercice ({modes}) : il est laissé vide.")


def read_rpps(text: str) -> Read:
    """Return a number of registration without its spaces; `check` verifies its key."""
    if _BY_A_SPREADSHEET.fullmatch(text.replace(" ", "")):
        return "", "le tableur a abîmé le numéro RPPS : il est laissé vide."
    number = re.sub(r"^[^\dA-Z]*(?:N|NO|RPPS|ADELI|[^\dA-Z])*", "", "".join(text.split()).upper())
    if not any(sign.isdigit() for sign in number):
        return "", f"« {citer(text)} » n'est pas un numéro RPPS : il est laissé vide."
    return number, ""


def has_postal_code(text: str) -> bool:
    """Say whether the cell of a commune also has a postal code."""
    return _POSTAL.search(text) is not None


def read_commune(text: str) -> Read:
    """Return the name of a commune, without its postal code; of several, the first."""
    first, *others = [part for part in _SEVERAL.split(text) if part] or [text]
    name = _CEDEX.sub("", _POSTAL.sub("", first)).strip()
    if name and not name.isdigit():
        remark = f"« {citer(text)} » nomme plusieurs communes : la première est gardée."
        return name, remark if others else ""
    return "", f"« {citer(text)} » n'est pas une commune : elle est laissée vide."
