"""Changed pieces of text: how to apply them, undo them, and carry them past other changes.

A change of a file is a few pieces, each with its place in the text before, the old text and the
new text. Pure functions; nothing here knows YAML.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from cptskit.socle.records import record


@record
class Morceau:
    """The old and the new text at a place."""

    place: int
    avant: str
    apres: str

    @property
    def fin(self) -> int:
        """Where the old text ends."""
        return self.place + len(self.avant)


Morceaux = tuple[Morceau, ...]


def difference(before: str, after: str) -> Morceaux:
    """Return the pieces that turn a text into another: by line, cut down to what differs."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    inner = old[head : len(old) - tail], new[head : len(new) - tail]
    place = sum(map(len, old[:head]))
    pieces = []
    matcher = SequenceMatcher(None, *inner, autojunk=False)
    starts = [0]
    for line in inner[0]:
        starts.append(starts[-1] + len(line))
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind != "equal":
            gone, come = "".join(inner[0][start:end]), "".join(inner[1][first:last])
            pieces.append(_tight(Morceau(place + starts[start], gone, come)))
    return tuple(pieces)


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(left), len(right)))


def _tight(piece: Morceau) -> Morceau:
    """Return a piece without what is the same at its two ends; no CRLF is cut in two."""
    old, new = piece.avant, piece.apres
    head = _common(old, new)
    head -= old[:head].endswith("\r") and "\n" in (old[head : head + 1], new[head : head + 1])
    tail = _common(old[head:][::-1], new[head:][::-1])
    inner = (old[: len(old) - tail], new[: len(new) - tail])
    tail -= old[len(inner[0]) :].startswith("\n") and any(text.endswith("\r") for text in inner)
    ends = len(old) - tail, len(new) - tail
    return Morceau(piece.place + head, old[head : ends[0]], new[head : ends[1]])


def put(text: str, pieces: Morceaux) -> str:
    """Return a text with pieces applied. Raises ValueError if it is not the text they expect."""
    made, at = [], 0
    for piece in pieces:
        if text[piece.place : piece.fin] != piece.avant or piece.place < at:
            raise ValueError("the text is another one")
        made += [text[at : piece.place], piece.apres]
        at = piece.fin
    return "".join([*made, text[at:]])


def inverse(pieces: Morceaux) -> Morceaux:
    """Return the pieces that undo these."""
    inverted, shift = [], 0
    for piece in pieces:
        inverted.append(Morceau(piece.place + shift, piece.apres, piece.avant))
        shift += len(piece.apres) - len(piece.avant)
    return tuple(inverted)


def carried(pieces: Morceaux, past: Morceaux, text: str) -> Morceaux | None:
    """Return pieces of a text as they become once other pieces are applied to it.

    None where both touch the same place: neither may overwrite the other.
    """
    moved = []
    for piece in pieces:
        shift = 0
        for earlier in past:
            if _apart(earlier, piece, text):
                shift += len(earlier.apres) - len(earlier.avant) if earlier.place < piece.fin else 0
                shift += _before_at_once(earlier, piece)
            else:
                return None
        moved.append(Morceau(piece.place + shift, piece.avant, piece.apres))
    return tuple(moved)


def _before_at_once(earlier: Morceau, piece: Morceau) -> int:
    """Return the shift caused by an insertion right where a piece inserts."""
    at_once = earlier.place == piece.place == piece.fin == earlier.fin
    return len(earlier.apres) if at_once else 0


def _apart(left: Morceau, right: Morceau, text: str) -> bool:
    """Say whether two pieces leave each other alone; if they touch, they are on separate lines."""
    first, second = sorted((left, right), key=lambda piece: (piece.place, piece.fin))
    if first.fin < second.place:
        return True
    at_line = second.place == 0 or text[second.place - 1 : second.place] in ("\n", "\r")
    return first.fin == second.place and at_line and _whole(first) and _whole(second)


def _whole(piece: Morceau) -> bool:
    """Say whether a piece inserts whole lines, so that others may follow it."""
    return not piece.apres or piece.apres.endswith(("\n", "\r"))
