"""Two texts, word by word: what stays, what left, what came."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from cptskit.socle.patterns import late

_WORDS = late(r"\s+|[^\s]+")
_KEPT = 4
"""Words that are shown on each side of a change, in a long text."""

Morceau = tuple[str, str]
"""`=`, `-` or `+`, and a piece of text."""


def mot_a_mot(avant: str, apres: str) -> list[Morceau]:
    """Return the pieces of both texts: those kept and removed are `avant`, kept and new `apres`."""
    old, new = _WORDS.findall(avant), _WORDS.findall(apres)
    pieces: list[Morceau] = []
    for kind, start, end, begin, stop in SequenceMatcher(None, old, new, False).get_opcodes():
        if kind == "equal":
            pieces.append(("=", "".join(old[start:end])))
            continue
        if end > start:
            pieces.append(("-", "".join(old[start:end])))
        if stop > begin:
            pieces.append(("+", "".join(new[begin:stop])))
    return pieces


def abreges(pieces: list[Morceau]) -> Iterator[Morceau]:
    """Yield the pieces with what stays cut to a few words around each change."""
    last = len(pieces) - 1
    for place, (kind, text) in enumerate(pieces):
        words = text.split()
        if kind != "=" or len(words) <= 2 * _KEPT:
            yield kind, text
            continue
        head = " ".join(words[:_KEPT]) if place else ""
        tail = " ".join(words[-_KEPT:]) if place < last else ""
        lead = text[: len(text) - len(text.lstrip())] if place else ""
        rest = text[len(text.rstrip()) :] if place < last else ""
        yield kind, f"{lead}{head} … {tail}{rest}" if head or tail else "…"
