"""Amounts for templates, which say by themselves when they are only an estimate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from cptskit.documents import french

ENVIRON = "≈\u00a0"


@dataclass(frozen=True)
class Somme:
    """An amount in euros; written, it bears « ≈ » where it is an estimate."""

    euros: Decimal
    estimation: bool = False
    compte: bool = True
    """False for what no total holds; written in brackets."""

    def __str__(self) -> str:
        """Return `45 000 €`, `≈ 45 000 €` (without cents) or `(≈ 45 000 €)`."""
        text = french.euros(self.euros)
        if self.estimation:
            text = ENVIRON + french.euros(self.euros.quantize(Decimal(1)))
        return text if self.compte else f"({text})"


def additionner(sommes: Iterable[Somme | None]) -> Somme | None:
    """Return the sum of those that count, an estimate as soon as one is; None where none counts."""
    counted = [one for one in sommes if one is not None and one.compte]
    if not counted:
        return None
    return Somme(
        sum((one.euros for one in counted), Decimal(0)), any(one.estimation for one in counted)
    )
