"""What several files say of one figure, to one figure with its series."""

from collections.abc import Iterable
from dataclasses import replace

from cptskit.importing.diagnostic.facts import Mesure


def merged(mesures: Iterable[Mesure]) -> list[Mesure]:
    """Return one figure an id: the newest, with the comparable values of the other years.

    Of two of one year the first wins: files come in the order of their worth.
    """
    found: dict[str, Mesure] = {}
    for one in mesures:
        known = found.get(one.id)
        found[one.id] = one if known is None else _both(known, one)
    return list(found.values())


def _both(first: Mesure, second: Mesure) -> Mesure:
    newest, other = (second, first) if second.annee > first.annee else (first, second)
    series = {**other.serie, **newest.serie}
    if other.valeur is not None and other.annee != newest.annee:
        series.setdefault(other.annee, other.valeur)
    first_year = max(newest.rupture, 0)
    kept = {
        year: series[year] for year in sorted(series) if first_year <= year and year != newest.annee
    }
    return replace(newest, serie=kept if newest.valeur is not None else {})
