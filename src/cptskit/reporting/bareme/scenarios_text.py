"""The three scenarios of a contract year, and its cash by date, as a terminal shows them."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from cptskit.dialogue import Encaissement, Scenarios
from cptskit.francais.ponctuation import typo
from cptskit.reporting.bareme.words import CONFIRMER, TITRES, euros

_HEADINGS = ("part fixe", "attendu", "maximum")
_WORDS, _AMOUNT = 32, 15


def report(cle: str, three: Scenarios, cash: Sequence[Encaissement]) -> str:
    """Return the text, at most 80 columns wide."""
    return typo("".join(f"{line.rstrip()}\n" for line in _lines(cle, three, cash)))


def _lines(cle: str, three: Scenarios, cash: Sequence[Encaissement]) -> Iterator[str]:
    yield f"Année de contrat {cle} : trois scénarios"
    yield ""
    yield _row("", _HEADINGS)
    for ligne in three.lignes:
        amounts = (ligne.fixe, ligne.fixe + ligne.attendu, ligne.fixe + ligne.maximum)
        sign = " *" if ligne.estimation else ""
        yield _row(f"{TITRES.get(ligne.code, ligne.intitule)}{sign}", tuple(map(euros, amounts)))
    yield _row("Total", _three(three.fixe, three.attendu, three.maximum))
    if three.estimation:
        yield f"* {CONFIRMER}"
    yield ""
    yield "Versé depuis le début de l'année"
    yield ""
    for encaissement in cash:
        when = (
            _short(encaissement.du)
            if encaissement.du == encaissement.au
            else f"avant le {_short(encaissement.au)}"
        )
        yield _row(
            f"{when}, {encaissement.libelle}",
            _three(encaissement.fixe, encaissement.attendu, encaissement.maximum),
        )
    yield ""
    yield "Part fixe seule : ce que l'ARS et la caisse conseillent de prévoir."
    yield "Attendu : avec ce que les mesures de l'année ont gagné à ce jour."


def _three(*amounts: Decimal) -> tuple[str, ...]:
    return tuple(map(euros, amounts))


def _row(words: str, cells: Sequence[str]) -> str:
    return f"{words:<{_WORDS}}" + "".join(f"{cell:>{_AMOUNT}}" for cell in cells)


def _short(day: date) -> str:
    return day.strftime("%d/%m/%Y")
