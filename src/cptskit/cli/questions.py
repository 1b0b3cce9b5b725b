"""Questions put to a person at the keyboard, in French; answers come from standard input."""

import sys
from collections.abc import Callable

from cptskit.cli.command import BadValue, FrenchUsageError
from cptskit.francais.ponctuation import typo


def as_it_is(text: str) -> str:
    """Accept any answer."""
    return text


def yes(text: str) -> str:
    """Read an answer that is « oui » or « non »."""
    answer = text.casefold()
    if answer in ("o", "oui"):
        return "oui"
    if answer in ("n", "non"):
        return "non"
    raise BadValue("répondez oui ou non.")


def ask(question: str, *, default: str = "", read: Callable[[str], str] = as_it_is) -> str:
    """Return an answer that `read` accepts, the default where Enter alone was pressed.

    The question goes to standard error. Raises FrenchUsageError where nobody answers.
    """
    hint = f" [{default}]" if default else ""
    while True:
        sys.stderr.write(typo(f"{question}{hint} : "))
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            sys.stderr.write("\n")
            raise FrenchUsageError(
                "Personne ne répond : donnez les réponses par des options, "
                "ou ajoutez --non-interactif."
            )
        answer = line.strip() or default
        try:
            return read(answer) if answer else ""
        except BadValue as error:
            sys.stderr.write(typo(f"  {error.message}\n"))
