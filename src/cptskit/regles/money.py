"""Sums of a budget and amounts of a contract, with the places where they stand."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from cptskit.droit.tailles import taille
from cptskit.droit.textes import texte
from cptskit.projet import Projet
from cptskit.projet.codes import NaturePopulation, NatureRecette
from cptskit.projet.contrat import Montants, MontantsContrat
from cptskit.projet.suivi import Depense, Exercice, Recette
from cptskit.regles.rule import Context
from cptskit.socle.findings import Route


def ceiling_since() -> int:
    """Return the civil year since which indemnities and remunerations have a text of their own."""
    since = texte("csp-d1434-44").en_vigueur
    assert since is not None
    return since.year


def years(projet: Projet) -> Iterator[tuple[Route, Exercice]]:
    """Yield the budget of each year."""
    for index, exercice in enumerate(projet.budget.exercices if projet.budget else ()):
        yield ("budget", "exercices", index), exercice


def lines(route: Route, exercice: Exercice) -> Iterator[tuple[Route, Recette | Depense]]:
    """Yield the lines of a year: revenue, then spending."""
    for index, recette in enumerate(exercice.recettes):
        yield (*route, "recettes", index), recette
    for index, depense in enumerate(exercice.depenses):
        yield (*route, "depenses", index), depense


def total(lines: Iterable[Recette | Depense]) -> Decimal | None:
    """Return the sum of these lines; None while one has no amount."""
    amounts = [line.montant for line in lines]
    stated = [amount for amount in amounts if amount is not None]
    return sum(stated, Decimal(0)) if len(stated) == len(amounts) else None


def from_contract(exercice: Exercice) -> list[Recette]:
    """Return the revenue of a year that comes from the contract (ACI)."""
    return [recette for recette in exercice.recettes if recette.nature is NatureRecette.ACI]


def contract_amounts(projet: Projet) -> MontantsContrat | None:
    """Return the amounts of the project's own contract."""
    return projet.contrat.montants if projet.contrat else None


def mission_amounts(amounts: MontantsContrat) -> dict[str, Montants]:
    """Return the amounts of each mission that the contract pays."""
    return {code: line for code, line in amounts if isinstance(line, Montants)}


def size(projet: Projet, context: Context) -> int | None:
    """Return the size of the community: the contract's, else the population's if it is sure."""
    if projet.contrat and projet.contrat.taille:
        return projet.contrat.taille
    population = projet.territoire.population if projet.territoire else None
    if population is None or population.nature is NaturePopulation.SAISONNIERE:
        return None
    found = taille(population.valeur, context.date)
    return found.numero if found else None
