"""A profession as people write it, to the code that projects use; what is unsure is not guessed."""

import re
from functools import cache

from cptskit.francais.suggestions import closest, suggested
from cptskit.projet.citations import citer
from cptskit.projet.codes import ModeExercice
from cptskit.projet.professions import Profession
from cptskit.referentiels.professions import codes_de, specialites, toutes_les_professions
from cptskit.socle.patterns import late
from cptskit.socle.records import record
from cptskit.vocabulaire.mots import plain, plain_words
from cptskit.vocabulaire.mots_des_professions import (
    AMBIGUOUS,
    DETAILED,
    NO_PREFIX,
    STRUCTURES,
    USUAL,
)

_MODES = {
    "liberal": ModeExercice.LIBERAL,
    "lib": ModeExercice.LIBERAL,
    "salarie": ModeExercice.SALARIE,
}
_STANDING = frozenset({"remplacant", "collaborateur", "retraite"})
"""Words that say how one practises, and that no key of a project holds: kept as they are."""
_LIBERAL_WORDS = frozenset({"idel", "ipal"})
_GENERAL = frozenset(
    {"medecine generale", "generaliste", "mg", "qualifie medecine generale"}
    | {"specialiste medecine generale", "medecin generaliste"}
)
_PHYSICIAN = frozenset({"medecin", "docteur", "dr"})
_BRACKET = late(r"\s+[(\[]([^)\]]*)[)\]]?\s*")
_SEPARATOR = late(r"\s+[-–—|]\s+|\s*[/,;+&]\s*|\s+et\s+", re.IGNORECASE)
_SHORTEST_PREFIX = 4
_CUTOFF = 0.75
"""Professions are many and alike: a suggestion must be closer than elsewhere."""


@record
class Reading:
    """What the cell of a profession says: the code, and what more; or `fault`, in French.

    `possible` are the professions that an ambiguous word may mean.
    """

    profession: Profession | None = None
    mode: ModeExercice | None = None
    specialite: str = ""
    fault: str = ""
    possible: tuple[Profession, ...] = ()


def read_profession(written: str, specialite: str = "") -> Reading:
    """Return the profession that a cell says; the speciality helps where the word alone does not.

    « infirmière libérale » says the mode of practice too, « cardiologue » the speciality. What
    stands in brackets, behind a dash or after the words that are known is kept as a speciality:
    « Infirmière Asalée », « IPA (PCS) », « Sage-femme échographiste ».
    """
    written = " ".join(written.split())
    tokens = plain_words(written)
    mode = _mode(tokens)
    whole = _read(_telling(tokens), written, specialite)
    if whole is None:
        whole = _in_brackets(written, specialite) or _in_parts(written, specialite)
    if whole is None:
        whole = _by_its_beginning(_telling(tokens), written)
    if whole.profession is None:
        return whole
    more = any(token in _STANDING for token in tokens)
    kept = whole.specialite or (written if more else "")
    return Reading(whole.profession, mode, kept)


def _telling(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(token for token in tokens if token not in {*_MODES, *_STANDING})


def _mode(tokens: tuple[str, ...]) -> ModeExercice | None:
    """Return the mode that words say: « libéral et salarié » is mixed."""
    modes = {_MODES[token] for token in tokens if token in _MODES}
    modes |= {ModeExercice.LIBERAL for token in tokens if token in _LIBERAL_WORDS}
    return ModeExercice.MIXTE if len(modes) > 1 else next(iter(modes), None)


def _read(tokens: tuple[str, ...], written: str, specialite: str) -> Reading | None:
    """Return what these words say where all of them are known together, else None."""
    words = " ".join(tokens)
    if reading := _detailed(words):
        return Reading(reading, specialite=written)
    if reading := _usual().get(words):
        return Reading(_finer(reading, specialite))
    if possible := _ambiguous().get(words):
        resolved = _by_speciality(specialite) if words in _PHYSICIAN else None
        return Reading(resolved) if resolved else _unsure(written, possible)
    return None


def _in_brackets(written: str, specialite: str) -> Reading | None:
    """Return the profession before brackets; what they hold says more, or the same again."""
    inside = _BRACKET.search(written)
    bare = _BRACKET.sub(" ", written).strip()
    if inside is None or not bare:
        return None
    read = _read(_telling(plain_words(bare)), written, specialite or inside[1])
    if read is None or read.profession is None:
        return read
    again = _read(_telling(plain_words(inside[1])), inside[1], "")
    same = _mode(plain_words(inside[1])) or (again and again.profession is read.profession)
    detail = again is None or bool(again.specialite) or not same
    return Reading(read.profession, specialite=written if detail and not _only_mode(inside) else "")


def _only_mode(inside: re.Match[str]) -> bool:
    return not _telling(plain_words(inside[1]))


def _in_parts(written: str, specialite: str) -> Reading | None:
    """Return the profession of words that a sign or « et » cuts: the first, where it is the one."""
    parts = [part for part in _SEPARATOR.split(written) if plain(part)]
    if len(parts) < 2:
        return None
    first, *rest = [_read(_telling(plain_words(part)), part, specialite) for part in parts]
    if first is None or first.profession is None:
        return None
    named = [reading.profession for reading in rest if reading and reading.profession]
    rivals = [profession for profession in named if _is_another(profession, first.profession)]
    if rivals:
        return Reading(fault=_several(written, first.profession, rivals[0]))
    return Reading(first.profession, specialite=written)


def _is_another(profession: Profession, first: Profession) -> bool:
    """Say whether a second word names another profession, and not a speciality of the first."""
    within = first.medecin and profession is Profession.MEDECIN_SPECIALISTE
    return profession is not first and profession is not Profession.AUTRE and not within


def _by_its_beginning(tokens: tuple[str, ...], written: str) -> Reading:
    """Return the profession that the first words name, the longest name winning; or the fault."""
    for end in range(len(tokens), 0, -1):
        words = " ".join(tokens[:end])
        if words in _structures():
            return Reading(fault=_a_structure(written))
        if end < len(tokens) and (words in _no_prefix() or not _begins(words)):
            continue
        read = _read(tokens[:end], written, "")
        if read is None:
            continue
        if read.profession or not (rest := _read(tokens[end:], written, "")):
            return Reading(read.profession, specialite=written) if read.profession else read
        if rest.profession in read.possible or (_physician(words) and rest.profession):
            return Reading(rest.profession, specialite=written)
        return read
    if tokens and tokens[0] == "pharmacie":
        return Reading(fault=_a_structure(written))
    return Reading(fault=_unknown(written, " ".join(tokens)))


def _begins(words: str) -> bool:
    return len(words) >= _SHORTEST_PREFIX or words in {"ide", "ipa", "mg", "mk", "dr", "ph", "elu"}


def _physician(words: str) -> bool:
    return words in {*_PHYSICIAN, "ph", "praticien hospitalier"}


def _finer(profession: Profession, specialite: str) -> Profession:
    advanced = profession is Profession.INFIRMIER and "pratique avancee" in plain(specialite)
    return Profession.INFIRMIER_PRATIQUE_AVANCEE if advanced else profession


def _detailed(words: str) -> Profession | None:
    first, _, rest = words.partition(" ")
    return _details().get(words) or (_details().get(rest) if first in _PHYSICIAN else None)


def _by_speciality(specialite: str) -> Profession | None:
    """Return the profession of a physician of this speciality, or None where it is not known."""
    words = plain(specialite).removesuffix(" sm")
    if words in _GENERAL:
        return Profession.MEDECIN_GENERALISTE
    if words.startswith("biologie medical"):
        return Profession.BIOLOGISTE
    if words in _specialities() or _detailed(words) is Profession.MEDECIN_SPECIALISTE:
        return Profession.MEDECIN_SPECIALISTE
    return None


def _unsure(written: str, possible: tuple[Profession, ...]) -> Reading:
    *first, last = [f"« {profession.singulier} »" for profession in possible]
    fault = f"« {citer(written)} » peut se lire de plusieurs façons : {', '.join(first)} ou {last}."
    return Reading(fault=fault, possible=possible)


def _several(written: str, profession: Profession, second: Profession) -> str:
    return (
        f"« {citer(written)} » nomme deux professions, « {profession.singulier} » et "
        f"« {second.singulier} ». Écrivez une profession, celle qui est exercée."
    )


def _a_structure(written: str) -> str:
    return (
        f"« {citer(written)} » est une structure, pas une profession : "
        "elle s'écrit sous « membres: structures: »."
    )


def _unknown(written: str, words: str) -> str:
    by_words = {**_ambiguous(), **_details(), **_usual()}
    profession = by_words.get(closest(words, by_words, _CUTOFF) or "")
    hint = (
        suggested(f"« {profession.singulier} »")
        if isinstance(profession, Profession) and profession is not Profession.AUTRE
        else "Écrivez une profession, par exemple « infirmier », ou « autre »."
    )
    return f"« {citer(written)} » n'est pas une profession connue. {hint}"


@cache
def _usual() -> dict[str, Profession]:
    by_words: dict[str, Profession] = {}
    for profession in Profession:
        own = (profession.singulier, profession.feminin, profession.pluriel)
        code = profession.value.replace("_", " ")
        for words in (code, *own, *USUAL[profession].split(",")):
            by_words[plain(words)] = profession
    by_words.update(_official())
    by_words.pop("", None)
    return by_words


def _official() -> dict[str, Profession]:
    """Return the official labels that mean one profession of ours, and only it."""
    shared: dict[str, set[Profession]] = {}
    for profession in Profession:
        for code in codes_de(profession.value):
            shared.setdefault(code.libelle, set()).add(profession)
    sure = {label: next(iter(ours)) for label, ours in shared.items() if len(ours) == 1}
    return {
        plain(one.libelle): sure[one.libelle]
        for one in toutes_les_professions()
        if one.libelle in sure
    }


@cache
def _details() -> dict[str, Profession]:
    return {
        plain(words): profession
        for profession, listed in DETAILED.items()
        for words in listed.split(",")
    }


@cache
def _ambiguous() -> dict[str, tuple[Profession, ...]]:
    return {plain(words): possible for words, possible in AMBIGUOUS.items()}


@cache
def _specialities() -> frozenset[str]:
    physicians = (specialite for specialite in specialites() if specialite.code.startswith("SM"))
    return frozenset(plain(physician.libelle).removesuffix(" sm") for physician in physicians)


@cache
def _structures() -> frozenset[str]:
    return frozenset(plain(words) for words in STRUCTURES.split(","))


@cache
def _no_prefix() -> frozenset[str]:
    return frozenset(plain(words) for words in NO_PREFIX.split(","))
