"""All that `cptskit bareme` answers, before it is written in any form."""

from decimal import Decimal

from cptskit.bareme.cas import Cas
from cptskit.bareme.echeances import Echeancier, echeancier
from cptskit.bareme.lignes import Tableau, tableau
from cptskit.bareme.prorata import Base
from cptskit.socle.records import record


@record
class Reponse:
    """The scale of each contract of a case, and its schedule if that was asked for."""

    cas: Cas
    tableaux: tuple[Tableau, ...]
    echeanciers: tuple[Echeancier, ...]
    """As many as `tableaux`, or none."""

    @classmethod
    def de(cls, cas: Cas) -> "Reponse":
        """Return the scale alone."""
        return cls(cas, tuple(tableau(h) for h in cas.hypotheses), ())

    @classmethod
    def avec_echeancier(
        cls, cas: Cas, *, part_variable: Decimal = Decimal(0), base: Base | None = None
    ) -> "Reponse":
        """Return the scale and the schedule, with the options of `echeancier`."""
        echeanciers = (
            echeancier(h, part_variable=part_variable, base=base) for h in cas.hypotheses
        )
        return cls(cas, cls.de(cas).tableaux, tuple(echeanciers))
