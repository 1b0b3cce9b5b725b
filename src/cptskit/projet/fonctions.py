"""The offices of a bureau, under the free names that communities give them."""

import re

from cptskit.francais.accents import folded

PRESIDENT, SECRETAIRE, TRESORIER = "président", "secrétaire", "trésorier"
OFFICES = (PRESIDENT, SECRETAIRE, TRESORIER)

_VICE = re.compile(r"\bvice[- ]?presiden\w*")
_NOT_THE_OFFICE = re.compile(r"\badjoint|\bsuppleant|\bhonneur\b|\bancien|\bcommission|\bcomite\b")
_NAMES = {
    PRESIDENT: re.compile(r"\b(?:co-? ?)?presiden(?:te?s?|ce)\b"),
    SECRETAIRE: re.compile(r"\b(?:co-? ?)?secretai?r\w*"),
    TRESORIER: re.compile(r"\b(?:co-? ?)?tresor\w*"),
}
_SHARED = re.compile(r"\bco-? ?(?:presiden|secreta|tresor)")


def offices(fonction: str) -> frozenset[str]:
    """Return the offices that a name stands for: two for « secrétaire-trésorier ».

    None for a vice-president, for deputies, and for a name that is not one of the three offices.
    """
    words = _VICE.sub("", folded(fonction))
    if _NOT_THE_OFFICE.search(words):
        return frozenset()
    return frozenset(name for name, pattern in _NAMES.items() if pattern.search(words))


def shared(fonction: str) -> bool:
    """Say whether the name is that of an office held by several: coprésidente, co-trésoriers."""
    return _SHARED.search(folded(fonction)) is not None
