"""From numbers, amounts and values in documents to what a project reads; or a doubt."""

import re
from dataclasses import dataclass
from decimal import Decimal

from cptskit.francais import nombres
from cptskit.importing.reprise.words import is_nothing, is_unsure

NUMBER = r"[+-]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?"
VALUE = rf"<?\s*{NUMBER}(?:\s*%)?"
EURO = r"(?:k€|M€|€|euros?\b|EUR\b)"
_FOUND = re.compile(NUMBER)
_AMOUNT = re.compile(rf"({NUMBER})\s*({EURO})?", re.IGNORECASE)
_VALUE = re.compile(rf"^({VALUE})(?:\s+(?!sur\b|\d|à\b|/)(\D.*))?$", re.DOTALL)
_AMBIGUOUS = re.compile(r"^[1-9]\d{0,2}\.\d{3}$")
_NOT_A_YEAR = re.compile(
    r"\b(?:par|/)\s*(?:mois|jour|semaine|trimestre|séance|seance|heure|patient|acte|action)"
    r"|\bsur\s+\S+\s+ans\b|\bdont\b|\bsi\b|\bpour\s+\S+\s+ans\b|\bentre\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Read:
    """The content of a cell: its value as a project writes it and its unit; or a `doubt`."""

    value: str = ""
    unit: str = ""
    doubt: str = ""


def plain_number(text: str) -> str:
    """Return a number as a project writes it, with a simple space between thousands."""
    squeezed = re.sub(r"[\s\u00a0\u202f]", "", text)
    whole, point, rest = squeezed.replace(".", ",").partition(",")
    sign = whole[:1] if whole[:1] in "+-" else ""
    digits = whole.lstrip("+-")
    return f"{sign.replace('+', '')}{grouped(digits)}{point}{rest}"


def grouped(digits: str) -> str:
    """Return digits in groups of three."""
    return nombres.grouped(int(digits)) if digits.isdigit() else digits


def read_amount(text: str, *, scale: int = 1) -> Read:
    """Return an amount of euros a year; `scale` is 1000 in a column of k€."""
    words = " ".join(text.split())
    if is_nothing(words):
        return Read()
    if is_unsure(words):
        return Read(doubt="montant non fixé : il est laissé vide")
    amounts = _AMOUNT.findall(words)
    if not amounts:
        return Read(doubt="ce n'est pas un montant")
    if _NOT_A_YEAR.search(words) or len(amounts) > 1:
        return Read(doubt="ce n'est pas un montant annuel sûr : il est laissé vide")
    number, unit = amounts[0]
    if _AMBIGUOUS.match(number):
        return Read(doubt=_two_readings(number))
    factor = {"k€": 1000, "m€": 1_000_000}.get(unit.casefold(), 1 if unit else scale)
    return Read(value=scaled(number, factor))


def scaled(number: str, factor: int) -> str:
    """Return a number times a factor, as a project writes it."""
    if factor == 1:
        return plain_number(number)
    exact = Decimal(re.sub(r"[\s\u00a0\u202f]", "", number).replace(",", ".")) * factor
    return plain_number(f"{exact.normalize():f}")


def read_value(text: str) -> Read:
    """Return a measured value, and its unit if the cell gives it."""
    words = " ".join(text.split())
    if is_nothing(words):
        return Read()
    if is_unsure(words):
        return Read(doubt="valeur inconnue ou à venir : elle est laissée vide, elle n'est pas zéro")
    out_of = re.match(rf"^({VALUE})\s+sur\s+{NUMBER}\b", words)
    if out_of:
        return Read(value=value_of(out_of[1]), doubt="deux nombres : le premier est repris")
    match = _VALUE.match(words)
    return _sure(match) if match else Read(doubt="ce n'est pas un nombre sûr : il est laissé vide")


def _sure(match: re.Match[str]) -> Read:
    """Return a number and its unit, unless it can be read two ways or another number follows."""
    number, unit = match[1].strip(), (match[2] or "").strip(" .")
    if _AMBIGUOUS.match(number):
        return Read(doubt=_two_readings(number))
    if _FOUND.search(unit) and not re.match(r"^(?:pour|par) ", unit):
        return Read(doubt="plusieurs nombres : la valeur est laissée vide")
    return Read(value=value_of(number), unit=unit)


def value_of(text: str) -> str:
    """Return a value as a project writes it: « <6 » is « < 6 », « 12,5% » is « 12,5 % »."""
    core = plain_number(re.sub(r"[<%\s]", "", text) if "%" not in text else text.strip("<% \u00a0"))
    return ("< " if text.strip().startswith("<") else "") + core + (" %" if "%" in text else "")


def _two_readings(number: str) -> str:
    whole, decimal = number.replace(".", " "), number.replace(".", ",")
    return f"« {number} » peut se lire {whole} ou {decimal} : la valeur est laissée vide"


def is_number(text: str) -> bool:
    """Say whether a cell holds only a number that can be read in a single way."""
    words = text.strip()
    return re.fullmatch(NUMBER, words) is not None and not _AMBIGUOUS.match(words)
