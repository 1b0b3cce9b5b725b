"""From the values of one figure in several files to one figure with its series."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from cptskit.importing.diagnostic.facts import Mesure


def merged(mesures: Iterable[Mesure]) -> list[Mesure]:
    """Return one figure for each id: the newest, with the comparable values of the other years.

    Of two in the same year the first wins: files come in order of quality.
    """
    by_id: dict[str, Mesure] = {}
    for mesure in mesures:
        other_years = by_id.get(mesure.id)
        by_id[mesure.id] = mesure if other_years is None else _both(other_years, mesure)
    return [*by_id.values(), *_natural_change(by_id)]


def _natural_change(by_id: dict[str, Mesure]) -> Iterator[Mesure]:
    """Yield births less deaths over the newest years, three at most, with both known."""
    births, deaths = by_id.get("naissances"), by_id.get("deces")
    if births is None or deaths is None or births.couverture or deaths.couverture:
        return
    both = _by_year(births), _by_year(deaths)
    years = sorted(both[0].keys() & both[1].keys())[-3:]
    if not years or years[-1] - years[0] != len(years) - 1:
        return
    yield Mesure(
        "solde-naturel",
        f"Naissances moins décès, {years[0]}-{years[-1]}",
        "personnes",
        years[-1],
        sum((both[0][year] - both[1][year] for year in years), Decimal()),
        deaths.source,
        rupture=years[-1],
    )


def _by_year(mesure: Mesure) -> dict[int, Decimal]:
    newest = {} if mesure.valeur is None else {mesure.annee: mesure.valeur}
    return {**mesure.serie, **newest}


def _both(first: Mesure, second: Mesure) -> Mesure:
    newest, older = (second, first) if second.annee > first.annee else (first, second)
    if older.annee == newest.annee:  # one file may have the communes, another the areas around
        around = {**older.comparaisons, **newest.comparaisons}
        newest = replace(newest, comparaisons=around, communes=newest.communes or older.communes)
    series = {**older.serie, **newest.serie}
    if older.valeur is not None and older.annee != newest.annee:
        series.setdefault(older.annee, older.valeur)
    first_year = max(newest.rupture, 0)
    kept = {
        year: series[year] for year in sorted(series) if first_year <= year and year != newest.annee
    }
    return replace(newest, serie=kept if newest.valeur is not None else {})
