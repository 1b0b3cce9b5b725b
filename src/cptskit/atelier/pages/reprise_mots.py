"""The words of a document that is taken over: labels, titles, what was decided."""

from collections.abc import Mapping
from contextlib import suppress

from cptskit.atelier.formulaires.choix import title_of, words_of
from cptskit.atelier.formulaires.natures import Kind, asked_at
from cptskit.francais.typographie import typographie
from cptskit.importing.reprise.choix import AS_IT_IS, Choice, Group, Sort, values_of
from cptskit.projet.codes import CodeMission
from cptskit.projet.dates import DateCivile
from cptskit.socle.findings import Route, route_text
from cptskit.socle.records import record

_LONG = 240


@record
class Value:
    """A value that was understood, as it may be changed."""

    nom: str
    libelle: str
    mots: str
    ecrit: str
    """As it is written in the files, for the field that changes it."""
    ailleurs: str = ""
    """What the project says instead."""
    choix: tuple[tuple[str, str], ...] = ()
    long: bool = False


def value_at(route: Route, text: str, other: str) -> Value:
    """Return a value of a document; `other` is what the project says instead."""
    try:
        asked = asked_at(route)
    except (KeyError, ValueError):
        return Value(route_text(route), str(route[-1]), text, text, other, (), len(text) > 80)
    choices = words_of(asked.values) if asked.values else ()
    if asked.kind is Kind.YES_NO:
        choices = (("oui", "Oui"), ("non", "Non"))
    words = dict(choices)
    return Value(
        route_text(route),
        asked.question.libelle,
        words.get(text, _shown(asked.kind, text)),
        text,
        words.get(other, _shown(asked.kind, other)[:_LONG] if other else ""),
        choices,
        asked.kind is Kind.NARRATIVE or len(text) > 80 or "\n" in text,
    )


def family_title(group: Group) -> str:
    """Return the words for a group and those of its kind."""
    return typographie(
        _label(group.route[:-1] if isinstance(group.route[-1], int) else group.route)
    )


def title(group: Group) -> str:
    """Return the words by which a person knows a group."""
    named = isinstance(group.route[-1], int)
    found = title_of(group.held) if named and isinstance(group.held, Mapping) else ""
    if named and not found and isinstance(group.held, Mapping):
        first = next(values_of(group), None)
        found = value_at(*first, "").mots if first else ""
    return typographie(found) if found else family_title(group)


def decided(choice: Choice) -> str:
    """Return what a person decided."""
    match choice.sort:
        case Sort.TAKEN:
            return "Accepté, avec vos changements" if choice.values else "Accepté"
        case Sort.LEFT:
            return "Laissé de côté"
        case Sort.NOTED:
            return "Noté"
        case Sort.ELSEWHERE:
            return f"Placé ailleurs : {place_words(choice.to)}"


def place_words(to: str) -> str:
    """Return where something goes instead, in words."""
    if to == AS_IT_IS:
        return "un chapitre à part"
    return _label(tuple(to.removesuffix("[]").split(".")))


def _shown(kind: Kind, text: str) -> str:
    """Return a value as a person reads it: a date in words."""
    if kind is Kind.DATE:
        with suppress(ValueError):
            return str(DateCivile.lire(text))
    return typographie(text)


def missions() -> tuple[tuple[str, str], ...]:
    """Return the missions, with their titles."""
    return words_of(CodeMission)


def _missions() -> Mapping[str, str]:
    return dict(words_of(CodeMission))


def _label(route: Route) -> str:
    match route:
        case ("missions", str(code)):
            return _missions().get(code, code)
        case ("missions", str(code), "fiches", *_):
            return f"Fiches action : {_missions().get(code, code)}"
        case ("missions", str(code), *rest):
            return f"{_missions().get(code, code)} : {_plain_label(route) or rest[-1]}"
        case ("cpts",):
            return "Région"
        case _:
            return _plain_label(route) or str(route[-1])


def _plain_label(route: Route) -> str:
    try:
        return asked_at(route).question.libelle
    except (KeyError, ValueError):
        return ""
