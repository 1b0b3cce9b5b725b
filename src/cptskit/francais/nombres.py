"""Numbers, amounts and counts as French people write them."""

from decimal import Decimal

NNBSP = "\u202f"
"""The narrow no-break space that printers set between groups of three digits."""
MINUS = "\u2212"
"""The minus sign of documents; a screen shows the hyphen of keyboards, which is typed again."""
NBSP = "\u00a0"

_DECIMALS = 3


def number(value: Decimal | int, space: str = " ") -> str:
    """Return `64 455`, `12,5`, with three decimals at most.

    `space` stands between groups of digits: one that can be typed again in what is shown on a
    screen, `NNBSP` in a document.
    """
    return exact(round(Decimal(value), _DECIMALS), space)


def exact(value: Decimal | int, space: str = " ") -> str:
    """Return a number with all its decimals, as a project writes it: `64 455`, `0,12345`."""
    whole, _, rest = f"{abs(value):f}".partition(".")
    rest = rest.rstrip("0")
    written = _sign(value, space) + grouped(int(whole), space)
    return f"{written},{rest}" if rest else written


def fixed(value: Decimal | float, decimals: int, space: str = " ") -> str:
    """Return a number with that many decimals: `9,40`, `12 140,0`."""
    rounded = round(Decimal(value), decimals)
    whole, _, rest = f"{abs(rounded):f}".partition(".")
    written = _sign(rounded, space) + grouped(int(whole), space)
    return f"{written},{rest}" if rest else written


def _sign(value: Decimal | int, space: str) -> str:
    """Return what stands before a number; what is spaced as in print has the minus of print."""
    if value >= 0:
        return ""
    return MINUS if space == NNBSP else "-"


def grouped(whole: int, space: str = " ") -> str:
    """Return a whole number in groups of three digits."""
    return f"{whole:,}".replace(",", space)


def ordinal(rank: int) -> str:
    """Return `1er`, `2e`, `31e`."""
    return "1er" if rank == 1 else f"{rank}e"


def euros(value: Decimal | int, space: str = " ", before_sign: str = " ") -> str:
    """Return `50 000 €`, with cents only where there are some."""
    return (
        cents(value, space, before_sign) if value % 1 else f"{number(value, space)}{before_sign}€"
    )


def cents(value: Decimal | int, space: str = " ", before_sign: str = " ") -> str:
    """Return `50 000,00 €`, so that a column of amounts is aligned."""
    return f"{fixed(value, 2, space)}{before_sign}€"


def counted(count: int | Decimal, noun: str, plural: str | None = None, space: str = " ") -> str:
    """Return a count and its noun: `0 erreur`, `1 commune`, `64 455 habitants`.

    The noun takes an s, or becomes `plural`, from two on.
    """
    agreeing = agreed(count, noun, plural)
    return f"{number(count, space)} {agreeing}"


def agreed(count: int | Decimal, noun: str, plural: str | None = None) -> str:
    """Return the noun as it stands after a count: in the singular below two, as French has it."""
    return noun if -2 < count < 2 else plural or f"{noun}s"
