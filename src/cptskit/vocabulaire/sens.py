"""What a word means among the values of a list, where it means one for certain."""

from collections.abc import Mapping
from enum import Enum, StrEnum
from functools import cache

from cptskit.projet.professions import Profession
from cptskit.vocabulaire.listes import WORDS
from cptskit.vocabulaire.mots import plain
from cptskit.vocabulaire.professions import read_profession


def code_for(values: type[Enum], written: str) -> str | None:
    """Return the code that a word means in a list: « hôpital » is `etablissement_de_sante`.

    A profession that says more (« infirmière libérale ») still has its code; what more it says is
    `loses_words`' business. None where nothing, or more than one thing, is meant.
    """
    if values is Profession:
        profession = read_profession(written).profession
        return profession.value if profession else None
    return _meanings(values).get(plain(written))


def loses_words(values: type[Enum], written: str) -> bool:
    """Say whether the code leaves out something that the word says: the mode, a speciality."""
    if values is not Profession:
        return False
    read = read_profession(written)
    return read.mode is not None or bool(read.specialite)


def possible_codes(written: str) -> tuple[str, ...]:
    """Return the professions that an ambiguous word may mean: « médecin », « psy »."""
    return tuple(profession.value for profession in read_profession(written).possible)


def advice_for(written: str) -> str:
    """Return what to write in place of a word that is not a profession: it may be a structure."""
    message, _, hint = read_profession(written).fault.partition(" connue. ")
    return hint or message


@cache
def _meanings(values: type[Enum]) -> Mapping[str, str]:
    meanings: dict[str, str] = {}
    for member, listed in WORDS.get(values, {}).items():
        for words in listed.split(","):
            meanings[plain(words)] = str(member.value)
    for value in values:
        meanings[plain(str(value.value).replace("_", " "))] = str(value.value)
    meanings.pop("", None)
    return meanings


def words_of(values: type[StrEnum]) -> Mapping[str, str]:
    """Return the usual words of a list, made comparable, each with its code."""
    return _meanings(values)
