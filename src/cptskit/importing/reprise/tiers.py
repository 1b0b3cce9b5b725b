"""The tiers of an indicator, in one cell: « 50 et moins → 9 000 € · 100 à 51 → 6 000 € »."""

import re
from dataclasses import dataclass

from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise.figures import EURO, NUMBER, VALUE, scaled, value_of

_TIER = re.compile(
    rf"(?P<avant>[^€]*?)\s*(?:→|->|⇒|:|=|–)\s*(?P<somme>{NUMBER})\s*(?P<unite>{EURO})",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?:de|entre)?\s*(?P<un>{VALUE})\s*(?:à|a|et|-|–)\s*(?P<deux>{VALUE})", re.IGNORECASE
)
_VALUE = re.compile(VALUE)


@dataclass(frozen=True)
class Tiers:
    """Tiers as a project writes them, from the least to the most paid; ranges raise questions."""

    steps: tuple[dict[str, str], ...]
    ranges: tuple[str, ...] = ()


def read_tiers(text: str) -> Tiers:
    """Return the tiers of a cell; none if it does not give sums beside values.

    A range starts at its first bound: « de 1000 à 901 » is paid from 1 000.
    """
    steps, ranges = [], []
    for piece in re.split(r"\n|·|•|;|\|", text):
        words = " ".join((typed_item(piece) or piece).split())
        match = _TIER.search(words)
        if not match:
            continue
        before = re.sub(r"\([^()]*\)", "", match["avant"])
        between = _RANGE.search(before)
        value = between["un"] if between else next(iter(_VALUE.findall(before)), "")
        if not value:
            continue
        if between:
            ranges.append(words)
        factor = {"k€": 1000, "m€": 1_000_000}.get(match["unite"].casefold(), 1)
        steps.append({"seuil": value_of(value), "montant": scaled(match["somme"], factor)})
    steps.sort(key=lambda step: float(step["montant"].replace(" ", "").replace(",", ".")))
    return Tiers(tuple(steps), tuple(ranges))
