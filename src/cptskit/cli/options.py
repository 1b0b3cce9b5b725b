"""The values that options take, read with French words for what does not fit."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import typer

from cptskit.cli.command import BadValue
from cptskit.francais.listes import joined
from cptskit.francais.suggestions import did_you_mean
from cptskit.socle.patterns import late

ETAPES = ("lettre", "projet", "contrat")

_ISO = late(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FRENCH = late(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def project() -> Any:
    """Return the argument that names a project's folder."""
    return typer.Argument(
        metavar="PROJET", help="Dossier du projet.", show_default="le dossier courant"
    )


_HIGHEST_PORT = 65_535


def port() -> Any:
    """Return the option that chooses the port of a page."""
    return typer.Option(
        "--port",
        metavar="PORT",
        parser=a_port,
        help="Port de la page.",
        show_default="un port libre",
    )


def a_port(text: str) -> int:
    """Read a port."""
    if not (text.isdecimal() and int(text) <= _HIGHEST_PORT):
        raise BadValue(f"« {text} » n'est pas un port. Donnez un nombre de 0 à {_HIGHEST_PORT}.")
    return int(text)


def in_project(text: str = "Dossier du projet.") -> Any:
    """Return the option that names a project's folder, where the argument is something else."""
    return typer.Option(
        "--projet",
        metavar="DOSSIER",
        parser=a_folder,
        help=text,
        show_default="le dossier courant",
    )


def a_folder(text: str) -> Path:
    """Read the name of a folder that is there."""
    folder = Path(text)
    if not folder.is_dir():
        raise BadValue(f"le dossier « {text} » n'existe pas.")
    return folder


def stage(text: str, default: str | None = None) -> Any:
    """Return the option that chooses a stage; `default` says what holds without it."""
    return choice("--etape", ETAPES, text, default)


def on_date(text: str, default: str) -> Any:
    """Return the option that gives a date; `default` says what holds without it."""
    return typer.Option(
        "--date",
        metavar="DATE",
        parser=a_date,
        help=f"{text} : AAAA-MM-JJ ou JJ/MM/AAAA.",
        show_default=default,
    )


def on_dates(name: str, text: str) -> Any:
    """Return an option that gives a date, and may be repeated."""
    return typer.Option(
        name,
        metavar="DATE",
        parser=a_date,
        help=f"{text} : AAAA-MM-JJ ou JJ/MM/AAAA ; peut être répétée.",
    )


def choice(name: str, words: Sequence[str], text: str, default: str | None = None) -> Any:
    """Return an option that takes one of some words."""
    return typer.Option(
        name,
        metavar="|".join(words),
        parser=one_of(words),
        autocompletion=completer(words),
        help=text,
        show_default=default or True,
    )


def formats(words: Sequence[str], text: str, default: str) -> Any:
    """Return the option that takes one or more of some formats."""
    return typer.Option(
        "--format", metavar="FORMATS", parser=some_of(words), help=text, show_default=default
    )


def folder_to_write(text: str, default: str) -> Any:
    """Return the option that names the folder to write in; `default` says what holds without it."""
    return typer.Option("--sortie", "-o", metavar="DOSSIER", help=text, show_default=default)


def completer(words: Sequence[str]) -> Callable[[str], list[str]]:
    """Return what completes one of these words."""
    return lambda incomplete: [word for word in words if word.startswith(incomplete)]


def rules(incomplete: str) -> list[tuple[str, str]]:
    """Complete the code or the name of a rule, after those before the last comma; with titles."""
    from cptskit.usages import explain as usage  # noqa: PLC0415 - only when a shell asks

    *before, last = incomplete.split(",")
    head = "".join(f"{word}," for word in before)
    return [
        (head + name, usage.title(rule))
        for rule in usage.ALL
        for name in (rule.code, rule.slug)
        if last and name.startswith((last, last.upper()))
    ]


def a_date(text: str) -> date:
    """Read a date, as machines or as French people write it."""
    if match := _ISO.fullmatch(text.strip()):
        year, month, day = map(int, match.groups())
    elif match := _FRENCH.fullmatch(text.strip()):
        day, month, year = map(int, match.groups())
    else:
        raise BadValue(f"« {text} » n'est pas une date. Donnez une date AAAA-MM-JJ ou JJ/MM/AAAA.")
    try:
        return date(year, month, day)
    except ValueError:
        raise BadValue(f"« {text} » n'est pas un jour du calendrier.") from None


def one_of(choices: Sequence[str]) -> Callable[[str], str]:
    """Return a reader of one of these words."""

    def read(text: str) -> str:
        word = text.strip().lower()
        if word in choices:
            return word
        hint = did_you_mean(word, choices, f"Choisissez : {joined(choices, 'ou')}.")
        raise BadValue(f"« {text} » n'est pas un choix possible. {hint}")

    return read


def some_of(choices: Sequence[str]) -> Callable[[str], str]:
    """Return a reader of one or more of these words, with commas between them."""
    read = one_of(choices)

    def read_all(text: str) -> str:
        words = [read(part) for part in listed([text])]
        if not words:
            raise BadValue(f"la liste est vide. Choisissez : {joined(choices, 'ou')}.")
        return ",".join(words)

    return read_all


def listed(values: Iterable[str]) -> tuple[str, ...]:
    """Return the words of an option that may be repeated and may hold commas, each once."""
    parts = (part.strip() for value in values for part in value.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
