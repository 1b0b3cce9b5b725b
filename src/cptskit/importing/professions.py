"""A profession as people write it, to the code that projects use; what is unsure is not guessed."""

from dataclasses import dataclass
from functools import cache

from cptskit.francais.suggestions import closest, suggested
from cptskit.importing.profession_words import AMBIGUOUS, DETAILED, USUAL
from cptskit.importing.wording import plain, plain_words
from cptskit.projet.citations import citer
from cptskit.projet.codes import ModeExercice
from cptskit.projet.professions import Profession
from cptskit.referentiels.professions import codes_de, specialites, toutes_les_professions

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
_CUTOFF = 0.75
"""Professions are many and alike: a suggestion must be closer than elsewhere."""
_PHYSICIAN = frozenset({"medecin", "docteur", "dr"})


@dataclass(frozen=True)
class Reading:
    """What the cell of a profession says: the code, and what more; or `fault`, in French."""

    profession: Profession | None = None
    mode: ModeExercice | None = None
    specialite: str = ""
    fault: str = ""


def read_profession(written: str, specialite: str = "") -> Reading:
    """Return the profession that a cell says; the speciality helps where the word alone does not.

    « infirmière libérale » says the mode of practice too, « cardiologue » the speciality.
    """
    tokens = plain_words(written)
    modes = {_MODES[token] for token in tokens if token in _MODES}
    modes |= {ModeExercice.LIBERAL for token in tokens if token in _LIBERAL_WORDS}
    more = any(token in _STANDING for token in tokens)
    said = " ".join(token for token in tokens if token not in {*_MODES, *_STANDING})
    mode = _only(modes)
    if found := _detailed(said):
        return Reading(found, mode, written)
    if found := _usual().get(said):
        return Reading(_finer(found, specialite), mode, written if more else "")
    if possible := _ambiguous().get(said):
        resolved = _by_speciality(specialite) if said in _PHYSICIAN else None
        return Reading(resolved, mode) if resolved else Reading(fault=_unsure(written, possible))
    return Reading(fault=_unknown(written, said))


def _only(modes: set[ModeExercice]) -> ModeExercice | None:
    """Return the mode that words say: « libéral et salarié » is mixed."""
    if len(modes) > 1:
        return ModeExercice.MIXTE
    return next(iter(modes), None)


def _finer(found: Profession, specialite: str) -> Profession:
    advanced = found is Profession.INFIRMIER and "pratique avancee" in plain(specialite)
    return Profession.INFIRMIER_PRATIQUE_AVANCEE if advanced else found


def _detailed(said: str) -> Profession | None:
    first, _, rest = said.partition(" ")
    return _details().get(said) or (_details().get(rest) if first in _PHYSICIAN else None)


def _by_speciality(specialite: str) -> Profession | None:
    """Return the profession of a physician of this speciality, or None where it is not known."""
    said = plain(specialite).removesuffix(" sm")
    if said in _GENERAL:
        return Profession.MEDECIN_GENERALISTE
    if said.startswith("biologie medical"):
        return Profession.BIOLOGISTE
    if said in _specialities() or _detailed(said) is Profession.MEDECIN_SPECIALISTE:
        return Profession.MEDECIN_SPECIALISTE
    return None


def _unsure(written: str, possible: tuple[Profession, ...]) -> str:
    *first, last = [f"« {one.singulier} »" for one in possible]
    return f"« {citer(written)} » peut se lire de plusieurs façons : {', '.join(first)} ou {last}."


def _unknown(written: str, said: str) -> str:
    known = {**_ambiguous(), **_details(), **_usual()}
    profession = known.get(closest(said, known, _CUTOFF) or "")
    hint = (
        suggested(f"« {profession.singulier} »")
        if isinstance(profession, Profession)
        else "Écrivez une profession, par exemple « infirmier », ou « autre »."
    )
    return f"« {citer(written)} » n'est pas une profession connue. {hint}"


@cache
def _usual() -> dict[str, Profession]:
    found: dict[str, Profession] = {}
    for profession in Profession:
        own = (profession.singulier, profession.feminin, profession.pluriel)
        code = profession.value.replace("_", " ")
        for words in (code, *own, *USUAL[profession].split(",")):
            found[plain(words)] = profession
    found.update(_official())
    found.pop("", None)
    return found


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
    physicians = (one for one in specialites() if one.code.startswith("SM"))
    return frozenset(plain(one.libelle).removesuffix(" sm") for one in physicians)
