"""Amounts for templates, which say by themselves when they are only an estimate."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from cptskit.documents import mots
from cptskit.socle.records import record

ENVIRON = "≈\u00a0"


@record
class Somme:
    """An amount in euros; written, it bears « ≈ » where it is an estimate."""

    euros: Decimal
    estimation: bool = False
    compte: bool = True
    """False for what no total holds; written in brackets."""

    def __str__(self) -> str:
        """Return `45 000 €`, `≈ 45 000 €` (without cents) or `(≈ 45 000 €)`."""
        return self._marked(mots.montant(self.montre))

    @property
    def sans_unite(self) -> str:
        """Return `45 000`, `≈ 45 000`, for a table in euros."""
        return self._marked(mots.nombre(self.montre))

    @property
    def montre(self) -> Decimal:
        """The amount as it is written."""
        return self.euros.quantize(Decimal(1)) if self.estimation else self.euros

    def _marked(self, text: str) -> str:
        marked = f"{ENVIRON}{text}" if self.estimation else text
        return marked if self.compte else f"({marked})"


def add_up(sommes: Iterable[Somme | None]) -> Somme | None:
    """Return the sum of those that count, an estimate as soon as one is; None where none counts.

    What is printed is what is summed: an estimate counts as it is shown, without cents.
    """
    counted = [somme for somme in sommes if somme is not None and somme.compte]
    if not counted:
        return None
    return Somme(
        sum((one.montre for one in counted), Decimal(0)), any(one.estimation for one in counted)
    )
