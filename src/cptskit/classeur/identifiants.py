"""The id of a new row without one, modelled on those that exist."""

import re
from collections import Counter
from collections.abc import Iterable

from cptskit.classeur.feuille import Feuille

_NUMBERED = re.compile(r"(.*?)(\d+)")


def suivant(proches: Iterable[str], connus: Iterable[str], feuille: Feuille) -> str:
    """Return an id not yet used, in the style of its list: `A7` after `A6`."""
    taken = {id_ for id_ in connus if id_}
    near = {proche for proche in proches if proche}
    numbered = [match for id_ in near or taken if (match := _NUMBERED.fullmatch(id_))]
    starts = Counter(match[1] for match in sorted(numbered, key=lambda match: match[0]))
    start = starts.most_common(1)[0][0] if starts else feuille.cle[0].upper()
    number = max((int(match[2]) for match in numbered if match[1] == start), default=0)
    while f"{start}{number + 1}" in taken:
        number += 1
    return f"{start}{number + 1}"
