"""Texts made comparable: without accents, without case, in the form of a key."""

import re
import unicodedata

_LIGATURES = {"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE", "ﬁ": "fi", "ﬂ": "fl"}
_LIGATURE = re.compile("[œæŒÆﬁﬂ]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def without_accents(text: str) -> str:
    """Return the text with bare letters: `Saint-Géry` gives `Saint-Gery`, `cœur` gives `coeur`."""
    if text.isascii():
        return text
    whole = _LIGATURE.sub(lambda match: _LIGATURES[match[0]], text)
    return _BEYOND_ASCII.sub(_unless_mark, unicodedata.normalize("NFD", whole))


def _unless_mark(match: re.Match[str]) -> str:
    return "" if unicodedata.combining(match[0]) else match[0]


def bare_sign(sign: str) -> str:
    """Return a sign small and without its accent, as one sign."""
    bare = unicodedata.normalize("NFD", sign)[:1].lower()
    return bare if len(bare) == 1 else sign


def folded(text: str) -> str:
    """Return a text to compare: no accents, no case, straight apostrophes, single spaces."""
    return " ".join(without_accents(text).casefold().replace("\u2019", "'").split())


def bare_words(text: str, kept: str = "") -> str:
    """Return the letters and digits of a text, small and without accents, one space between words.

    `kept` are signs that stay.
    """
    return re.sub(rf"[^a-z0-9{kept}]+", " ", without_accents(text).casefold()).strip()


def as_key(text: str) -> str:
    """Return a free text in the form of a key: lower case, no accents, underscores."""
    plain = without_accents(text).encode("ascii", "ignore").decode().lower()
    return "_".join(plain.replace("-", " ").replace("'", " ").split())


def as_slug(text: str) -> str:
    """Return a free text in the form of an address: lower case, no accents, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", without_accents(text).lower()).strip("-")
