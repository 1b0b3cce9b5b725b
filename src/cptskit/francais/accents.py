"""Texts made comparable: without accents, without case, in the form of a key."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE", "ﬁ": "fi", "ﬂ": "fl"})


class _Bare(dict[int, int | None]):
    """What each character becomes without marks: itself, or nothing; learnt as texts are read."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_BARE = _Bare()


def without_accents(text: str) -> str:
    """Return the text with bare letters: `Saint-Géry` gives `Saint-Gery`, `cœur` gives `coeur`."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFD", text.translate(_LIGATURES)).translate(_BARE)


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
