"""What a user may have meant: the name that exists and is closest to the one that is written."""

from collections.abc import Iterable

from cptskit.francais.accents import folded
from cptskit.francais.listes import joined

CUTOFF = 0.6
"""How alike two words must be, from 0 to 1, for one to be suggested for the other."""


def closest(word: str, known: Iterable[str], cutoff: float = CUTOFF) -> str | None:
    """Return the known name that is most like this word, whatever its case, accents and hyphens."""
    from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

    by_form = {_form(name): name for name in known}
    close = get_close_matches(_form(word), by_form, n=1, cutoff=cutoff)
    return by_form[close[0]] if close else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return « Vouliez-vous dire… » with the known name closest to this word, or `otherwise`."""
    name = closest(word, known)
    return suggested(f"« {name} »") if name else otherwise


def suggested(*names: str) -> str:
    """Return the question whether one of some names is meant."""
    return f"Vouliez-vous dire {joined(names, 'ou')} ?"


def meant_among(names: Iterable[str]) -> str:
    """Return the question which one of several names is meant; an empty text for none."""
    listed = " ; ".join(names)
    return f"Vouliez-vous dire : {listed} ?" if listed else ""


def or_meant(word: str, known: Iterable[str]) -> str:
    """Return the same question as the end of a sentence; empty where nothing is close."""
    question = did_you_mean(word, known)
    return f" ; {question[0].lower()}{question[1:]}" if question else ""


def unknown_id(id_: str, known: Iterable[str], where: str) -> str:
    """Return the advice for an identifier that leads nowhere: the closest one, or where to add."""
    return did_you_mean(id_, known, f"Ajoutez « {id_} » sous {where}, ou corrigez l'identifiant.")


def _form(name: str) -> str:
    return folded(name).replace("-", "_")
