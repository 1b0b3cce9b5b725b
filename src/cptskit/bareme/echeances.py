"""When a contract pays: its payments over five years, by year of the contract and by civil year.

What the agreement says (fonctionnement in full at the signature; then, at each anniversary, an
advance on fonctionnement and fixed parts, and the balance of the year before; a mission that starts
during the year, prorated; the variable part after the dialogue de gestion) is taken from `droit`.
Where it is silent, the reading that promises the least money, or the latest, is chosen:

* fonctionnement of the first year is paid once, in full, whenever missions start; from the second
  year on it is paid by advance and balance, even if no mission has started yet;
* a mission that starts during a year is advanced on the day of its start, and brings for that year,
  variable part included, no more than the prorated amount; months are whole months;
* a mission whose start is not known starts on the last day that the agreement allows; an optional
  one, which has no such day, is not counted until its start is given;
* a mission older than the signature counts from the signature;
* the balance of the last year comes on the day when the contract ends;
* the variable part of a year is paid at some time in the next one, and counted on its last day;
  none is counted unless a share is supposed; its maximum is given apart. That of `crises` only
  exists for the year in which a crisis is said to be recognised;
* the law of the signature holds for all its years, until an amendment adapts the contract: a year
  that it cuts is due in two pieces where its amounts change, each prorated.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from cptskit.bareme.annuites import Depart, Part, annuites, departs
from cptskit.bareme.hypotheses import Hypotheses
from cptskit.bareme.prorata import Base
from cptskit.bareme.versements import CENT_POURCENT, Nature, Versement, versements
from cptskit.droit.parametres import PRORATA_BASE
from cptskit.socle.records import record

_NATURES = tuple(Nature)


@record
class Cumul:
    """Sums of payments, euros."""

    euros: Decimal
    """What is paid."""
    estime: Decimal
    """The share of it that is only an estimate."""
    maximum_variable: Decimal
    """The variable parts, at their most."""
    maximum_estime: Decimal
    """The share of these that is only an estimate."""


@record
class Echeancier:
    """The payments of a contract, in their order."""

    hypotheses: Hypotheses
    base: Base
    part_variable: Decimal
    """The share of the variable parts that is supposed attained, in per cent."""
    versements: tuple[Versement, ...]
    maximum_variable: tuple[Versement, ...]
    """The variable parts at their most; `versements` holds `part_variable` per cent of them."""
    departs: tuple[Depart, ...]
    """When each mission of the contract starts, or why it is left out."""

    @property
    def complet(self) -> bool:
        """Whether every mission of the contract is counted, from a start that is known."""
        return not any(depart.motif or depart.supposee for depart in self.departs)

    @property
    def total(self) -> Cumul:
        """All payments together."""
        return _cumul(self.versements, self.maximum_variable)

    @property
    def par_annee_contrat(self) -> dict[int, Cumul]:
        """What is paid for each year of the contract, from 1, at whatever date."""
        annees = range(1, self.hypotheses.duree + 1)
        return self._par(annees, lambda versement: versement.annee_contrat)

    @property
    def par_annee_civile(self) -> dict[int, Cumul]:
        """What is paid in each civil year, from the signature: what a budget may count on."""
        premiere = self.hypotheses.signature.year
        payes = (*self.versements, *self.maximum_variable)
        derniere = max((paye.annee_civile for paye in payes), default=premiere)
        return self._par(range(premiere, derniere + 1), lambda versement: versement.annee_civile)

    def _par(self, annees: range, annee: Callable[[Versement], int]) -> dict[int, Cumul]:
        return {
            n: _cumul(
                [v for v in self.versements if annee(v) == n],
                [v for v in self.maximum_variable if annee(v) == n],
            )
            for n in annees
        }


def echeancier(
    hypotheses: Hypotheses, *, part_variable: Decimal = Decimal(0), base: Base | None = None
) -> Echeancier:
    """Return the payments of a contract.

    `part_variable` is the share of the variable parts that is supposed attained, in per cent: none
    by default. `base` is the unit of the prorata, that of `droit` by default. Raises ValueError for
    a share that is not between 0 and 100.
    """
    if not 0 <= part_variable <= CENT_POURCENT:
        raise ValueError(f"part variable hors de 0 à 100 : {part_variable}")
    base = base or Base(hypotheses.parametre(PRORATA_BASE))
    dues = tuple(annuites(hypotheses, base))
    payes = (v for due in dues for v in versements(hypotheses, due, part_variable))
    variables = (due for due in dues if due.part is Part.VARIABLE)
    maximum = (v for due in variables for v in versements(hypotheses, due, CENT_POURCENT))
    return Echeancier(
        hypotheses=hypotheses,
        base=base,
        part_variable=part_variable,
        versements=tuple(sorted(payes, key=_ordre)),
        maximum_variable=tuple(sorted(maximum, key=_ordre)),
        departs=departs(hypotheses),
    )


def _ordre(versement: Versement) -> tuple[date, date, int, int]:
    """Sort by day, a balance before the advance of the next year; missions keep their order."""
    return (
        versement.du, versement.au, versement.annee_contrat, _NATURES.index(versement.nature)
    )  # fmt: skip


def _cumul(payes: Sequence[Versement], maximum: Sequence[Versement]) -> Cumul:
    return Cumul(
        euros=_somme(payes),
        estime=_somme(v for v in payes if v.estimation),
        maximum_variable=_somme(maximum),
        maximum_estime=_somme(v for v in maximum if v.estimation),
    )


def _somme(payes: Iterable[Versement]) -> Decimal:
    return sum((paye.euros for paye in payes), Decimal(0))
