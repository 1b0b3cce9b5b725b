"""The id of a row that comes without one, in the manner of those that are there."""

import re
from collections import Counter
from collections.abc import Iterable

from cptskit.classeur.feuille import Feuille

_NUMBERED = re.compile(r"(.*?)(\d+)")


def suivant(proches: Iterable[str], connus: Iterable[str], feuille: Feuille) -> str:
    """Return an id that nothing bears: `A7` after `A6`, in the manner of those of its own list."""
    taken = {one for one in connus if one}
    near = {proche for proche in proches if proche}
    found = [match for one in near or taken if (match := _NUMBERED.fullmatch(one))]
    starts = Counter(match[1] for match in sorted(found, key=lambda one: one[0]))
    start = starts.most_common(1)[0][0] if starts else feuille.cle[0].upper()
    number = max((int(match[2]) for match in found if match[1] == start), default=0)
    while f"{start}{number + 1}" in taken:
        number += 1
    return f"{start}{number + 1}"
