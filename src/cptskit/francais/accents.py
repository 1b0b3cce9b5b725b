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
    whole = _LIGATURE.sub(lambda found: _LIGATURES[found[0]], text)
    return _BEYOND_ASCII.sub(_unless_mark, unicodedata.normalize("NFD", whole))


def _unless_mark(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]


def folded(text: str) -> str:
    """Return a text to compare: no accents, no case, straight apostrophes, single spaces."""
    return " ".join(without_accents(text).casefold().replace("\u2019", "'").split())


def as_key(text: str) -> str:
    """Return a free text in the form of a key: lower case, no accents, underscores."""
    plain = without_accents(text).encode("ascii", "ignore").decode().lower()
    return "_".join(plain.replace("-", " ").replace("'", " ").split())


def as_slug(text: str) -> str:
    """Return a free text in the form of an address: lower case, no accents, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", without_accents(text).lower()).strip("-")
