"""Numbers, amounts and counts as French people write them."""

from decimal import Decimal

NNBSP = "\u202f"
"""The narrow no-break space that printers set between groups of three digits."""
NBSP = "\u00a0"

_DECIMALS = 3


def number(value: Decimal | int, space: str = " ") -> str:
    """Return `64 455`, `12,5`, with three decimals at most.

    `space` stands between groups of digits: one that can be typed again in what is shown on a
    screen, `NNBSP` in a document.
    """
    rounded = round(Decimal(value), _DECIMALS)
    whole, _, rest = f"{abs(rounded):f}".partition(".")
    rest = rest.rstrip("0")
    sign = "-" if rounded < 0 else ""
    grouped = sign + f"{int(whole):,}".replace(",", space)
    return f"{grouped},{rest}" if rest else grouped


def euros(value: Decimal | int, space: str = " ", before_sign: str = " ") -> str:
    """Return `50 000 €`, with cents only where there are some."""
    return (
        cents(value, space, before_sign) if value % 1 else f"{number(value, space)}{before_sign}€"
    )


def cents(value: Decimal | int, space: str = " ", before_sign: str = " ") -> str:
    """Return `50 000,00 €`, so that a column of amounts is aligned."""
    rounded = round(Decimal(value), 2)
    decimals = f"{abs(rounded):.2f}".partition(".")[2]
    sign = "-" if rounded < 0 else ""
    return f"{sign}{number(abs(int(rounded)), space)},{decimals}{before_sign}€"


def counted(count: int | Decimal, noun: str, plural: str | None = None, space: str = " ") -> str:
    """Return a count and its noun: `0 erreur`, `1 commune`, `64 455 habitants`.

    The noun takes an s, or becomes `plural`, from two on.
    """
    agreeing = agreed(count, noun, plural)
    return f"{number(count, space)} {agreeing}"


def agreed(count: int | Decimal, noun: str, plural: str | None = None) -> str:
    """Return the noun as it stands after a count: in the singular below two, as French has it."""
    return noun if -2 < count < 2 else plural or f"{noun}s"
