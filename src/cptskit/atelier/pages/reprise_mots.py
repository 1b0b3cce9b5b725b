"""The words for a document that is taken over: labels, titles, decisions."""

from collections.abc import Mapping
from contextlib import suppress

from cptskit.atelier.formulaires.choix import title_of, words_of
from cptskit.atelier.formulaires.natures import Kind, prompt_at
from cptskit.francais.typographie import typographie
from cptskit.importing.reprise.choix import AS_IT_IS, Choice, Group, Sort, values_of
from cptskit.projet.codes import CodeMission
from cptskit.projet.dates import DateCivile
from cptskit.socle.findings import Route, route_text
from cptskit.socle.records import record

_LONG = 240


@record
class Value:
    """A value that was understood, ready to be changed."""

    nom: str
    libelle: str
    mots: str
    ecrit: str
    """The value as the files write it, for the field that changes it."""
    ailleurs: str = ""
    """What the project says instead."""
    choix: tuple[tuple[str, str], ...] = ()
    long: bool = False


def value_at(route: Route, text: str, elsewhere: str) -> Value:
    """Return a value of a document; `elsewhere` is what the project says instead."""
    try:
        prompt = prompt_at(route)
    except (KeyError, ValueError):
        return Value(route_text(route), str(route[-1]), text, text, elsewhere, (), len(text) > 80)
    choices = words_of(prompt.values) if prompt.values else ()
    if prompt.kind is Kind.YES_NO:
        choices = (("oui", "Oui"), ("non", "Non"))
    words = dict(choices)
    return Value(
        route_text(route),
        prompt.question.libelle,
        words.get(text, _shown(prompt.kind, text)),
        text,
        words.get(elsewhere, _shown(prompt.kind, elsewhere)[:_LONG] if elsewhere else ""),
        choices,
        prompt.kind is Kind.NARRATIVE or len(text) > 80 or "\n" in text,
    )


def family_title(group: Group) -> str:
    """Return the title of the groups of a kind."""
    return typographie(
        _label(group.route[:-1] if isinstance(group.route[-1], int) else group.route)
    )


def title(group: Group) -> str:
    """Return the title by which a person recognises a group."""
    named = isinstance(group.route[-1], int)
    words = title_of(group.held) if named and isinstance(group.held, Mapping) else ""
    if named and not words and isinstance(group.held, Mapping):
        first = next(values_of(group), None)
        words = value_at(*first, "").mots if first else ""
    return typographie(words) if words else family_title(group)


def decided(choice: Choice) -> str:
    """Return a decision in words."""
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
    """Return the words for the place where something is moved."""
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
        return prompt_at(route).question.libelle
    except (KeyError, ValueError):
        return ""
