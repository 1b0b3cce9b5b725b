"""What each professional was paid in a calendar year, beside the yearly ceiling."""

from collections import defaultdict
from decimal import Decimal

from cptskit.droit.parametres import plafond_indemnites
from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.suivi import Indemnite
from cptskit.socle.records import record


@record
class Cumul:
    """What one professional was paid in a calendar year, and the ceiling of that year."""

    annee: int
    beneficiaire: str
    lignes: tuple[Indemnite, ...]
    verse: Decimal
    plafond: int | None
    """The annual ceiling (PASS); None for a year whose ceiling is not known."""
    grade: str

    @property
    def reste(self) -> Decimal | None:
        """What can still be paid; negative above the ceiling."""
        return None if self.plafond is None else self.plafond - self.verse

    @property
    def part(self) -> int | None:
        """The percentage of the ceiling that is used."""
        return None if not self.plafond else int(self.verse * 100 / self.plafond)


def cumuls(projet: Projet) -> tuple[Cumul, ...]:
    """Return the payments that have a date, by calendar year and by professional.

    The payments of a contract year span two calendar years: only their date says which one.
    """
    paid: dict[tuple[int, str], list[Indemnite]] = defaultdict(list)
    for annee in projet.annees.values():
        for indemnite in annee.indemnites:
            if indemnite.date:
                paid[indemnite.date.annee, folded(indemnite.beneficiaire)].append(indemnite)
    return tuple(_cumul(year, lines) for (year, _), lines in sorted(paid.items()))


def _cumul(year: int, lines: list[Indemnite]) -> Cumul:
    ceiling = plafond_indemnites(year)
    ordered = sorted(lines, key=lambda line: line.date.debut if line.date else None)  # type: ignore[arg-type,return-value]
    return Cumul(
        year,
        lines[0].beneficiaire,
        tuple(ordered),
        sum((line.montant for line in lines), Decimal(0)),
        ceiling.valeur if ceiling else None,
        ceiling.grade.value if ceiling else "",
    )
