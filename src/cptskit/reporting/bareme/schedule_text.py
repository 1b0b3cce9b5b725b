"""The schedule of payments for a person."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, groupby

from cptskit.bareme import Cumul, Echeancier, Versement
from cptskit.francais.nombres import number, ordinal
from cptskit.reporting.bareme.grid import Row, paragraph, set_grid, set_rows
from cptskit.reporting.bareme.words import CONFIRMER, day, euros, grade, payment, share

_HEAD = ("", "Versé", "dont estimé", "Variable au plus", "dont estimé")


def schedule(echeancier: Echeancier, width: int) -> Iterator[Iterator[str]]:
    """Yield the parts of the schedule: its title, the payments by date, their sums by year."""
    signature, duree = echeancier.hypotheses.signature, echeancier.hypotheses.duree
    yield paragraph(f"Échéancier du contrat, {duree} ans à partir du {day(signature)}", width)
    yield set_rows(list(_payments(echeancier)), width)
    years = range(signature.year, signature.year + duree)
    labels = [f"{year}-{year + 1}" for year in years]
    yield chain(
        paragraph("Par année du contrat : sommes dues pour l'année", width),
        _sums(labels, echeancier.par_annee_contrat, echeancier.total, width),
    )
    civil = echeancier.par_annee_civile
    yield chain(
        paragraph("Par année civile : sommes versées dans l'année", width),
        _sums([str(year) for year in civil], civil, echeancier.total, width),
        paragraph(f"dont estimé : grade C, {CONFIRMER}.", width, indent=2),
        paragraph(f"Variable au plus : {_counted(echeancier)}.", width, indent=2),
    )


def _counted(echeancier: Echeancier) -> str:
    part = echeancier.part_variable
    return f"{number(part)} % comptés dans « Versé »" if part else "non comptée"


def _payments(echeancier: Echeancier) -> Iterator[Row]:
    for days, group in groupby(echeancier.versements, lambda paid: (paid.du, paid.au)):
        yield Row(_when(echeancier, *days))
        yield from map(_row, group)


def _row(versement: Versement) -> Row:
    remarks = (share(versement.prorata), CONFIRMER if versement.estimation else "")
    return Row(
        payment(versement),
        euros(versement.euros),
        grade(versement.grade, reserve=versement.reserve and versement.estimation),
        " ; ".join(filter(None, remarks)),
        indent=2,
    )


def _when(echeancier: Echeancier, first: date, last: date) -> str:
    """Return the day of a payment and what it is in the life of the contract."""
    hypotheses = echeancier.hypotheses
    if first != last:
        return f"Du {day(first)} au {day(last)}, après le dialogue de gestion"
    if first == hypotheses.signature:
        return f"{day(first)}, signature"
    for rang in range(1, hypotheses.duree + 1):
        if first == hypotheses.anniversaire(rang):
            end = ", fin du contrat" if rang == hypotheses.duree else ""
            return f"{day(first)}, {ordinal(rang)} anniversaire{end}"
    return f"{day(first)}, démarrage"


def _sums(
    labels: Iterable[str], sums: Mapping[int, Cumul], total: Cumul, width: int
) -> Iterator[str]:
    rows = [(label, *_cells(cumul)) for label, cumul in zip(labels, sums.values(), strict=True)]
    yield from set_grid(_HEAD, [*rows, ("Total", *_cells(total))], width)


def _cells(cumul: Cumul) -> tuple[str, ...]:
    amounts = (cumul.euros, cumul.estime, cumul.maximum_variable, cumul.maximum_estime)
    return tuple(map(euros, amounts))
