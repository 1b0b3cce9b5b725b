"""Pieces of text that changed: how to put them, undo them, and carry them past other changes.

A change of a file is a few pieces, each with its place in the text before, what stood there and
what stands there now. Pure functions; nothing here knows YAML.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from cptskit.socle.records import record


@record
class Morceau:
    """What stood at a place of a text, and what stands there after."""

    place: int
    avant: str
    apres: str

    @property
    def fin(self) -> int:
        """Where what stood there ends."""
        return self.place + len(self.avant)


Morceaux = tuple[Morceau, ...]


def difference(before: str, after: str) -> Morceaux:
    """Return the pieces that make a text another, by lines, cut down to what differs in them."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    inner = old[head : len(old) - tail], new[head : len(new) - tail]
    place = sum(map(len, old[:head]))
    found = []
    matcher = SequenceMatcher(None, *inner, autojunk=False)
    starts = [0]
    for line in inner[0]:
        starts.append(starts[-1] + len(line))
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind != "equal":
            gone, come = "".join(inner[0][start:end]), "".join(inner[1][first:last])
            found.append(_tight(Morceau(place + starts[start], gone, come)))
    return tuple(found)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _tight(piece: Morceau) -> Morceau:
    """Return a piece without what is the same at both of its ends; no CRLF is cut in two."""
    old, new = piece.avant, piece.apres
    head = _common(old, new)
    head -= old[:head].endswith("\r") and "\n" in (old[head : head + 1], new[head : head + 1])
    tail = _common(old[head:][::-1], new[head:][::-1])
    inner = (old[: len(old) - tail], new[: len(new) - tail])
    tail -= old[len(inner[0]) :].startswith("\n") and any(one.endswith("\r") for one in inner)
    ends = len(old) - tail, len(new) - tail
    return Morceau(piece.place + head, old[head : ends[0]], new[head : ends[1]])


def put(text: str, pieces: Morceaux) -> str:
    """Return a text after its pieces. Raises ValueError where it is not the text that they know."""
    made, at = [], 0
    for piece in pieces:
        if text[piece.place : piece.fin] != piece.avant or piece.place < at:
            raise ValueError("the text is another one")
        made += [text[at : piece.place], piece.apres]
        at = piece.fin
    return "".join([*made, text[at:]])


def inverse(pieces: Morceaux) -> Morceaux:
    """Return the pieces that undo others."""
    found, shift = [], 0
    for piece in pieces:
        found.append(Morceau(piece.place + shift, piece.apres, piece.avant))
        shift += len(piece.apres) - len(piece.avant)
    return tuple(found)


def carried(pieces: Morceaux, past: Morceaux, text: str) -> Morceaux | None:
    """Return pieces of a text as they are once other pieces were put in it.

    None where both touch the same place: neither may overwrite the other.
    """
    found = []
    for piece in pieces:
        shift = 0
        for other in past:
            if _apart(other, piece, text):
                shift += len(other.apres) - len(other.avant) if other.place < piece.fin else 0
                shift += _before_at_once(other, piece)
            else:
                return None
        found.append(Morceau(piece.place + shift, piece.avant, piece.apres))
    return tuple(found)


def _before_at_once(other: Morceau, piece: Morceau) -> int:
    """Return the shift by what comes right where a piece begins, and takes nothing away."""
    at_once = other.place == piece.place == piece.fin == other.fin
    return len(other.apres) if at_once else 0


def _apart(one: Morceau, other: Morceau, text: str) -> bool:
    """Say whether two pieces leave each other alone: on other lines where they touch."""
    first, second = sorted((one, other), key=lambda piece: (piece.place, piece.fin))
    if first.fin < second.place:
        return True
    at_line = second.place == 0 or text[second.place - 1 : second.place] in ("\n", "\r")
    return first.fin == second.place and at_line and _whole(first) and _whole(second)


def _whole(piece: Morceau) -> bool:
    """Say whether what a piece puts in is whole lines, so that others may stand behind it."""
    return not piece.apres or piece.apres.endswith(("\n", "\r"))
