"""Months and years added to a day, as contracts count them."""

import calendar
from datetime import date

from cptskit.projet.dates import DateCivile


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later; the last day of the month where there is none."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add_years(day: date, years: int) -> date:
    """Return the same day `years` later."""
    return add_months(day, 12 * years)


def compatible(one: DateCivile, other: DateCivile) -> bool:
    """Say whether two dates may be the same day, given what is known of each."""
    return not (one.surement_avant(other) or other.surement_avant(one))


def in_french(day: date) -> str:
    """Return a day as one writes it: 1er mars 2020."""
    return str(DateCivile.lire(day))


def on(day: DateCivile) -> str:
    """Return a date after its preposition: le 15 mars 2020, en mars 2020, en 2020."""
    return f"{'en' if day.jour is None else 'le'} {day}"
