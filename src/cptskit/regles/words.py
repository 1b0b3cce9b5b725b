"""French words that the messages of several rules need, and texts made comparable."""

import unicodedata
from collections.abc import Iterable
from decimal import Decimal


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
