"""Dates as rules compare them and write them."""

from cptskit.projet.dates import DateCivile


def compatible(day: DateCivile, other: DateCivile) -> bool:
    """Say whether two dates may be the same day, given what is known of each."""
    return not (day.surement_avant(other) or other.surement_avant(day))


def span(start: DateCivile, end: DateCivile) -> str:
    """Return « du 15 mars 2017 au 14 mars 2020 », « d'avril 2017 à 2020 », « de 2017 à 2020 »."""
    first = f"d'{start}" if str(start).startswith(("a", "o")) else f"de {start}"
    return f"{f'du {start}' if start.jour else first} {'au' if end.jour else 'à'} {end}"


def on(day: DateCivile) -> str:
    """Return a date after its preposition: le 15 mars 2020, en mars 2020, en 2020."""
    return f"{'en' if day.jour is None else 'le'} {day}"
