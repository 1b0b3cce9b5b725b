"""The budget of several years side by side, by nature, for templates."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from cptskit.documents import mots
from cptskit.francais.phrases import capitalised
from cptskit.projet.suivi import Budget, Depense, Exercice, Indemnite, Recette
from cptskit.socle.records import record

_SANS_NATURE = "Sans nature précisée"

Poste = Recette | Depense


@record
class LigneBudget:
    """What is received or spent of one nature, year by year; None where nothing is known."""

    intitule: str
    montants: tuple[Decimal | None, ...]


@record
class Synthese:
    """All years of a budget, side by side."""

    annees: tuple[int, ...]
    recettes: tuple[LigneBudget, ...]
    depenses: tuple[LigneBudget, ...]
    total_recettes: LigneBudget
    total_depenses: LigneBudget
    resultat: LigneBudget
    """What is received less what is spent; None where one of them is not known."""


@record
class Total:
    """The sum of a list of amounts, some of which may not be known yet."""

    euros: Decimal | None
    """None where none is known."""
    manquants: int
    """How many are not."""


@record
class PosteVue:
    """A receipt, an expense or an indemnity of several years; None where a year has none."""

    intitule: str
    poste: Poste | Indemnite
    """As the first of these years writes it."""
    montants: tuple[Decimal | None, ...]
    etp: tuple[Decimal | None, ...]


@record
class Annees:
    """The lines of a budget, its years side by side."""

    annees: tuple[int, ...]
    recettes: tuple[PosteVue, ...]
    depenses: tuple[PosteVue, ...]
    indemnites: tuple[PosteVue, ...]
    total_recettes: tuple[Total, ...]
    total_depenses: tuple[Total, ...]


def annees_de(budget: Budget | None) -> Annees | None:
    """Return the lines of all years side by side, those of one name and kind on one line."""
    years = sorted(budget.exercices, key=lambda exercice: exercice.annee) if budget else []
    if not years:
        return None
    return Annees(
        annees=tuple(year.annee for year in years),
        recettes=_side_by_side([year.recettes for year in years]),
        depenses=_side_by_side([year.depenses for year in years]),
        indemnites=_side_by_side([year.indemnites for year in years]),
        total_recettes=tuple(total(year.recettes) for year in years),
        total_depenses=tuple(total(year.depenses) for year in years),
    )


def _side_by_side(years: Sequence[Sequence[Poste | Indemnite]]) -> tuple[PosteVue, ...]:
    """Return a line for each thing that is named, in the order of the years."""
    found: dict[tuple[object, ...], list[Poste | Indemnite | None]] = {}
    for rank, postes in enumerate(years):
        again: Counter[tuple[object, ...]] = Counter()
        for poste in postes:
            again[_key(poste)] += 1
            key = (*_key(poste), again[_key(poste)])
            found.setdefault(key, [None] * len(years))[rank] = poste
    return tuple(_poste(row) for row in found.values())


def _key(poste: Poste | Indemnite) -> tuple[object, ...]:
    return tuple(value for name, value in poste if name not in ("montant", "etp"))


def _poste(row: Sequence[Poste | Indemnite | None]) -> PosteVue:
    first = next(recette for recette in row if recette is not None)
    return PosteVue(
        intitule=(first.beneficiaire if isinstance(first, Indemnite) else first.libelle) or "",
        poste=first,
        montants=tuple(recette.montant if recette else None for recette in row),
        etp=tuple(getattr(recette, "etp", None) for recette in row),
    )


def total(postes: Iterable[Poste]) -> Total:
    """Return the sum of what a list of receipts or expenses says."""
    amounts = [poste.montant for poste in postes]
    known = [amount for amount in amounts if amount is not None]
    return Total(sum(known, Decimal(0)) if known else None, len(amounts) - len(known))


def resultat(exercice: Exercice) -> Decimal | None:
    """Return receipts less expenses of a year; None where an amount or a side is missing."""
    sides = total(exercice.recettes), total(exercice.depenses)
    if any(side.euros is None or side.manquants for side in sides):
        return None
    return (sides[0].euros or Decimal(0)) - (sides[1].euros or Decimal(0))


def synthese(budget: Budget | None) -> Synthese | None:
    """Return the years of a budget side by side; None where there are not two of them."""
    years = sorted(budget.exercices, key=lambda exercice: exercice.annee) if budget else []
    if len(years) < 2:
        return None
    return Synthese(
        annees=tuple(year.annee for year in years),
        recettes=_by_nature(years, lambda year: year.recettes),
        depenses=_by_nature(years, lambda year: year.depenses),
        total_recettes=_line("Total des recettes", (total(y.recettes).euros for y in years)),
        total_depenses=_line("Total des dépenses", (total(y.depenses).euros for y in years)),
        resultat=_line("Résultat", (resultat(year) for year in years)),
    )


def _by_nature(
    years: Iterable[Exercice], side: Callable[[Exercice], tuple[Poste, ...]]
) -> tuple[LigneBudget, ...]:
    """Return a line for each nature, in the order in which the budget names them."""
    natures = dict.fromkeys(_nature(poste) for year in years for poste in side(year))
    return tuple(
        _line(
            nature,
            (total(p for p in side(year) if _nature(p) == nature).euros for year in years),
        )
        for nature in natures
    )


def _line(intitule: str, montants: Iterable[Decimal | None]) -> LigneBudget:
    return LigneBudget(intitule, tuple(montants))


def _nature(poste: Poste) -> str:
    return capitalised(mots.code(poste.nature)) if poste.nature else _SANS_NATURE
