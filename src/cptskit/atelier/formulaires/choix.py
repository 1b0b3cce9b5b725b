"""The choices of a field, in words: from the models' lists, the tables, or the project."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any

from cptskit.atelier.formulaires.plan import steps
from cptskit.documents.mots import code
from cptskit.droit.missions import mission
from cptskit.francais.typographie import typographie
from cptskit.loading.ecrit import Written
from cptskit.projet.codes import (
    CodeMission,
    DroitAssociation,
    StatutAssociation,
    TypeDestinataire,
)
from cptskit.projet.professions import Profession
from cptskit.socle.records import record


@record
class Choice:
    """An answer to choose."""

    value: str
    label: str
    checked: bool = False
    help: str = ""


_WORDS: Mapping[Enum, str] = {
    StatutAssociation.A_CREER: "Pas encore créée",
    StatutAssociation.EN_COURS: "En cours de déclaration",
    StatutAssociation.DECLAREE: "Déclarée",
    DroitAssociation.LOI_1901: "Loi de 1901",
    DroitAssociation.DROIT_LOCAL: "Droit local",
    TypeDestinataire.ARS: "ARS",
    TypeDestinataire.DD_ARS: "Délégation départementale de l'ARS",
    TypeDestinataire.CPAM: "Caisse (CPAM)",
    TypeDestinataire.MSA: "MSA",
    TypeDestinataire.URPS: "URPS",
}
_TITLES = ("titre", "intitule", "libelle", "texte", "nom")


@cache
def words_of(values: type[Enum]) -> tuple[tuple[str, str], ...]:
    """Return the values of a list in words: professions by name, missions as in the law."""
    pairs = [(str(value.value), _words(value)) for value in values]
    if values is Profession:
        other = str(Profession.AUTRE.value)
        pairs.sort(key=lambda pair: (pair[0] == other, pair[1].casefold()))
    return tuple(pairs)


def _words(value: Enum) -> str:
    from datetime import date  # noqa: PLC0415 - the titles of missions do not change

    if isinstance(value, CodeMission):
        return typographie(mission(value.value, date.today()).intitule)
    words = _WORDS.get(value) or code(value)
    return typographie(words[:1].upper() + words[1:])


def of_list(values: type[Enum], written: str) -> Iterator[Choice]:
    """Yield the values of a list; a written value outside the list comes last, as it is."""
    listed = False
    for value, words in words_of(values):
        listed = listed or value == written
        yield Choice(value, words, value == written)
    if written and not listed:
        yield Choice(written, f"« {written} »", checked=True)


def several_of_list(values: type[Enum], written: list[str]) -> Iterator[Choice]:
    """Yield the values of a list, ticked or not; written values outside it come last."""
    known = dict(words_of(values))
    for value, words in known.items():
        yield Choice(value, words, value in written)
    yield from (
        Choice(value, f"« {value} »", checked=True) for value in written if value not in known
    )


def of_project(written: Written, path: str, ticked: list[str]) -> Iterator[Choice]:
    """Yield the items of a list of the project that have an id, by their title."""
    known = set()
    for item in written.items(steps(path)):
        if isinstance(item, Mapping) and item.get("id"):
            id_ = str(item["id"])
            known.add(id_)
            yield Choice(id_, title_of(item), id_ in ticked)
    yield from (Choice(id_, f"« {id_} »", checked=True) for id_ in ticked if id_ not in known)


def title_of(item: Any) -> str:
    """Return the title by which a person recognises an item of a list."""
    if not isinstance(item, Mapping):
        return str(item or "")
    whole = " ".join(str(item[key]) for key in ("prenom", "nom") if item.get(key))
    title = whole or next((str(item[key]) for key in _TITLES if item.get(key)), "")
    return title or str(item.get("id") or "")


_YES = frozenset({"oui", "vrai", "true"})
_NO = frozenset({"non", "faux", "false"})


def yes_or_no(written: str) -> str:
    """Return `oui`, `non` or an empty string for a written value."""
    word = written.strip().lower()
    return "oui" if word in _YES else "non" if word in _NO else ""


def of_yes_or_no(written: str, *, unknown: bool) -> Iterator[Choice]:
    """Yield yes and no, and « not known yet » where the model allows it."""
    answer = yes_or_no(written)
    yield Choice("non", "Non", answer == "non")
    yield Choice("oui", "Oui", answer == "oui")
    if unknown:
        yield Choice("", "Je ne sais pas encore", not answer)
