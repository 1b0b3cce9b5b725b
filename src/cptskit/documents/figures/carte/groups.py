"""The colours of a map: which communes go together, and what their group is called."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cptskit.documents.figures.style import Tone
from cptskit.documents.figures.words import shown
from cptskit.referentiels import Commune, departement, epci

_MOST = 8
_ALONE = "Sans intercommunalité"


@dataclass(frozen=True)
class Look:
    """How a group is drawn: a fill, and strokes over it: rising, falling, both or none."""

    fill: str
    strokes: str = ""
    rising: tuple[bool, ...] = (True,)


LOOKS = (
    Look(Tone("#BFD8E4")),
    Look(Tone("#7FAAC0")),
    Look("#FBEBD0", "#B98F45"),
    Look(Tone("#55859C")),
    Look("#E2B968", "#7A5510"),
    Look("#FAFCFD"),
    Look("#F3DDB3", "#A67C2E", (True, False)),
    Look("#CDD5DA", "#44525C", (False,)),
)
"""Neighbours in this order differ in hue, in lightness or by their strokes: in grey print too."""


@dataclass(frozen=True)
class Groups:
    """The groups of a territory, the one with most communes first."""

    kind: str
    """What a group is: « intercommunalité » or « département »."""
    names: tuple[str, ...]
    of: dict[str, int]
    """The rank of the group of each commune, by code."""
    looks: tuple[Look, ...] = LOOKS
    """How each group is drawn, by its rank."""
    bounded: bool = True
    """Whether a limit is drawn between two groups."""

    def sizes(self) -> list[int]:
        """Return how many communes each group has."""
        counts = Counter(self.of.values())
        return [counts[rank] for rank in range(len(self.names))]


def groups_of(communes: Sequence[Commune]) -> Groups:
    """Return the EPCI of the communes; their départements where all are of one EPCI."""
    keys = {une.code: une.epci for une in communes}
    kind, names = "intercommunalité", {key: _epci_name(key) for key in keys.values()}
    if len(names) == 1 and len({une.departement for une in communes}) > 1:
        keys = {une.code: une.departement for une in communes}
        kind, names = "département", {key: departement(key).nom for key in keys.values()}
    counts = Counter(keys.values())
    order = sorted(counts, key=lambda key: (-counts[key], names[key]))
    ranks = {key: min(rank, _MOST - 1) for rank, key in enumerate(order)}
    titles = [shown(names[key]) for key in order]
    if len(order) > _MOST:
        titles[_MOST - 1 :] = [f"{len(order) - _MOST + 1} autres {kind}s"]
    return Groups(kind, tuple(titles), {code: ranks[key] for code, key in keys.items()})


def _epci_name(siren: str) -> str:
    return epci(siren).nom if siren else _ALONE
