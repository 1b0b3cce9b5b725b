"""The values that the options of `cptskit bareme` take."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from cptskit.cli import options
from cptskit.cli.command import BadValue, FrenchUsageError
from cptskit.cli.engine import get_current_context

FORMATS = ("texte", "json", "csv")
MISSIONS = ("acces_aux_soins", "parcours", "prevention", "crises", "qualite", "accompagnement")
OPTIONNELLES = ("qualite", "accompagnement")

_SPACES = re.compile("[ \u00a0\u202f]")
_DIGITS = 9
_PERCENTAGE = re.compile(r"\d{1,3}([.,]\d+)?%?")


def a_number(least: int, most: int | None = None) -> Callable[[str], int]:
    """Return a reader of a whole number, with or without spaces: 64455, 64 455."""

    def read(text: str) -> int:
        digits = _SPACES.sub("", text)
        if not re.fullmatch(r"-?[0-9]+", digits):
            raise BadValue(f"« {text} » n'est pas un nombre entier.")
        if len(digits) > _DIGITS:
            raise BadValue(f"« {text} » ne convient pas : {_DIGITS} chiffres au plus.")
        number = int(digits)
        if number < least or (most is not None and number > most):
            bounds = f"de {least} à {most}" if most is not None else f"{least} ou plus"
            raise BadValue(f"« {text} » ne convient pas. Donnez un nombre, {bounds}.")
        return number

    return read


def a_percentage(text: str) -> Decimal:
    """Read a share from 0 to 100, with or without its sign: 80, 80 %, 62,5."""
    digits = _SPACES.sub("", text)
    if _PERCENTAGE.fullmatch(digits):
        value = Decimal(digits.rstrip("%").replace(",", "."))
        if value <= 100:
            return value
    raise BadValue(f"« {text} » n'est pas un pourcentage de 0 à 100.")


def a_start(text: str) -> str:
    """Read the start of a mission: `parcours=01/09/2027`."""
    code, equals, day = text.partition("=")
    if not equals:
        raise BadValue(f"« {text} » n'a pas la forme MISSION=DATE.")
    return f"{options.one_of(MISSIONS)(code)}={options.a_date(day).isoformat()}"


def starts(texts: Iterable[str]) -> dict[str, date]:
    """Return the starts that `a_start` read, by mission."""
    pairs = (text.partition("=") for text in texts)
    return {code: date.fromisoformat(day) for code, _, day in pairs}


def refuse_together(**given: object) -> None:
    """Refuse more than one of a project, a population and a size."""
    named = {"projet": "PROJET", "population": "--population", "taille": "--taille"}
    chosen = [named[name] for name, value in given.items() if value is not None]
    if len(chosen) > 1:
        raise FrenchUsageError(
            f"{' et '.join(chosen)} ne vont pas ensemble : choisissez.", get_current_context()
        )


def refuse_with_year(forme: str, **given: object) -> None:
    """Refuse options of another contract than the project's, and formats that a year lacks."""
    wrong = [f"--{name}" for name, value in given.items() if value not in (None, [])]
    if forme != "texte":
        wrong.append(f"--format {forme}")
    if wrong:
        raise FrenchUsageError(
            f"--annee lit le projet tel qu'il est : retirez {', '.join(wrong)}.",
            get_current_context(),
        )


def refuse_alone(**given: object) -> None:
    """Refuse the options of a schedule where none is wanted."""
    for name, value in given.items():
        if value is not None:
            option = f"--{name.replace('_', '-')}"
            raise FrenchUsageError(
                f"L'option « {option} » ne sert qu'avec --echeancier.", get_current_context()
            )
