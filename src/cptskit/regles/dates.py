"""Dates as rules compare them and write them."""

from datetime import date

from cptskit.projet.dates import DateCivile


def compatible(one: DateCivile, other: DateCivile) -> bool:
    """Say whether two dates may be the same day, given what is known of each."""
    return not (one.surement_avant(other) or other.surement_avant(one))


def in_french(day: date) -> str:
    """Return a day as one writes it: 1er mars 2020."""
    return str(DateCivile.lire(day))


def on(day: DateCivile) -> str:
    """Return a date after its preposition: le 15 mars 2020, en mars 2020, en 2020."""
    return f"{'en' if day.jour is None else 'le'} {day}"
