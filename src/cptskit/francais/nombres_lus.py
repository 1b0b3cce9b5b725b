"""Numbers as a French sentence gives them, in digits or in letters, with their place."""

import re
from typing import NamedTuple

from cptskit.francais.accents import bare_sign

_UNITS = {
    "zero": 0,
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}
_ABOUT = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
}
_SCALES = {"mille": 1000, "million": 1_000_000, "millions": 1_000_000}
_WORD = "|".join(sorted([*_UNITS, "cents?", *_SCALES], key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:[ .]\d{3})+(?![\d,])|\d+(?![\d]|[.,]\d)"
_NUMBER = re.compile(
    rf"(?<![\w.,/-])(?:(?P<digits>{_DIGITS})(?: (?P<scale>mille|millions?)\b)?(?![\w/-]|[.,]\d)"
    rf"|(?:une?) (?P<about>{'|'.join(_ABOUT)}) (?:de |d')"
    rf"|(?P<words>(?:{_WORD})(?:(?:-et-|-| et | )(?:{_WORD}))*)(?![\w-]))"
)
_GROUPS = {
    "a": "àâäæÀÂÄÆ",
    "c": "çÇ",
    "e": "éèêëÉÈÊË",
    "i": "îïÎÏ",
    "o": "ôöœÔÖŒ",
    "u": "ùûüÙÛÜ",
    "y": "ÿŸ",
    "'": "’‘",
    '"': "«»“”",
    "-": "–—‑",
    ".": "…",
    "*": "•·",
    " ": "€²³°\u00a0\u202f\u2009\t",
}
_PLAIN = {sign: plain for plain, signs in _GROUPS.items() for sign in signs}
"""The signs of French texts, each in place of one."""
_SIGN = re.compile(f"[{''.join(_PLAIN)}]")


class NombreLu(NamedTuple):
    """A number of a text, between two places of it."""

    debut: int
    fin: int
    valeur: int
    environ: bool = False
    """Whether it is about that many: « une centaine d' »."""


def aligned(text: str) -> str:
    """Return a text without accents nor capitals, sign for sign: places in it are places in both.

    No-break spaces become spaces, and `’` an apostrophe.
    """
    plain = _SIGN.sub(lambda match: _PLAIN[match[0]], text)
    return plain.lower() if plain.isascii() else "".join(map(bare_sign, plain))


def nombres_lus(text: str) -> tuple[NombreLu, ...]:
    """Return the whole numbers of an aligned text, in order; decimals, codes and dates are none."""
    return tuple(
        NombreLu(match.start(), _end(match), value, bool(match["about"]))
        for match in _NUMBER.finditer(text)
        if (value := _value(match)) is not None
    )


def _end(match: re.Match[str]) -> int:
    """Return where a number ends, the space or apostrophe before what it counts left out."""
    return match.start() + len(match.group().rstrip(" '"))


def _value(match: re.Match[str]) -> int | None:
    if match["about"]:
        return _ABOUT[match["about"]]
    if match["digits"]:
        digits = match["digits"].replace(" ", "").replace(".", "")
        return int(digits) * _SCALES.get(match["scale"] or "", 1)
    return _spelled(re.split(r"[ -]", match["words"]))


def _spelled(words: list[str]) -> int:
    total = group = 0
    for word in words:
        if word in _SCALES:
            total += max(group, 1) * _SCALES[word]
            group = 0
        elif word.startswith("cent"):
            group = max(group, 1) * 100
        elif word.startswith("vingt") and group % 100 == 4:
            group += 76  # quatre-vingts
        else:
            group += _UNITS.get(word, 0)
    return total + group
