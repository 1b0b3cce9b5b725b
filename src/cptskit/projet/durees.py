"""Months and years added to a day, as contracts count them."""

import calendar
from datetime import MAXYEAR, date


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later; the last day of the month where there is none.

    The calendar of the machine ends with the year 9999, and so does what is counted on it.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    if year > MAXYEAR:
        return date.max
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add_years(day: date, years: int) -> date:
    """Return the same day `years` later."""
    return add_months(day, 12 * years)
