"""French words that the messages of several rules need, and texts made comparable."""

import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from difflib import get_close_matches


def joined(words: Iterable[str], last: str = "et") -> str:
    """Return « a, b et c »."""
    *first, end = list(words)
    return f"{', '.join(first)} {last} {end}" if first else end


def number(value: Decimal | int) -> str:
    """Return a number as French people write it: 64 455, 12,5."""
    plain_decimal = f"{Decimal(value):f}"
    if "." in plain_decimal:
        plain_decimal = plain_decimal.rstrip("0").rstrip(".")
    whole, _, rest = plain_decimal.partition(".")
    grouped = f"{int(whole):,}".replace(",", " ")
    return f"{grouped},{rest}" if rest else grouped


def euros(value: Decimal | int) -> str:
    """Return an amount: 48 060 €."""
    return f"{number(value)} €"


def plain(text: str) -> str:
    """Return a text without accents, case, or spaces at its ends, to compare it with another."""
    parts = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return " ".join(bare.replace("\u2019", "'").split())


def unknown_id(id_: str, known: Iterable[str], where: str) -> str:
    """Return the advice for an identifier that leads nowhere: the closest one, or where to add."""
    return closest(id_, known, f"Ajoutez « {id_} » sous {where}, ou corrigez l'identifiant.")


def closest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return « Vouliez-vous dire… » with the known word closest to this one, or `otherwise`."""
    close = get_close_matches(word, list(known), n=1)
    return f"Vouliez-vous dire « {close[0]} » ?" if close else otherwise


def counted(count: int, noun: str) -> str:
    """Return a count and its noun: 1 commune, 38 communes."""
    return f"{number(count)} {noun}" if count < 2 else f"{number(count)} {noun}s"
