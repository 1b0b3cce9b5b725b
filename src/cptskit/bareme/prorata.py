"""The share of its first year that a mission is paid, from its start to the anniversary."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from cptskit.projet.durees import add_months
from cptskit.socle.records import record

_MOIS_PAR_AN = 12


class Base(StrEnum):
    """The unit in which a year is cut: the model contract does not say which."""

    JOURS = "jours"
    MOIS = "mois"


@record
class Prorata:
    """So many days, or whole months, out of those of the year of the contract."""

    numerateur: int
    denominateur: int
    base: Base

    @property
    def entier(self) -> bool:
        """Whether it is the whole year."""
        return self.numerateur == self.denominateur

    def de(self, euros: Decimal) -> Decimal:
        """Return this share of an amount, not rounded."""
        return euros * self.numerateur / self.denominateur


def prorata(
    depart: date, debut: date, fin: date, base: Base, *, jusqu_a: date | None = None
) -> Prorata:
    """Return the share of the year from `debut` to the next anniversary `fin`, from `depart` on.

    `jusqu_a` ends it before the anniversary. In months, only whole ones count.
    """
    au = jusqu_a or fin
    if base is Base.JOURS:
        return Prorata((au - depart).days, (fin - debut).days, base)
    mois = max(n for n in range(_MOIS_PAR_AN + 1) if n == 0 or add_months(depart, n) <= au)
    return Prorata(mois, _MOIS_PAR_AN, base)
