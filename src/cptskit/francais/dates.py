"""Days as French people write them."""

from datetime import date

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


SHORT_MONTHS = (
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juil.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
)


def long_date(day: date) -> str:
    """Return `21 novembre 2026`, `1er mars 2020`."""
    return f"{day_of_month(day.day)} {MONTHS[day.month - 1]} {day.year}"


def day_of_month(day: int) -> str:
    """Return `1er`, `2`, `31`."""
    return "1er" if day == 1 else str(day)
