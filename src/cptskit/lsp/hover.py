"""What is said of a key or of a value under the pointer."""

from collections.abc import Iterator

from cptskit.droit.lecture import UnknownLawError
from cptskit.droit.regions import region
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo
from cptskit.lsp.declared import Declared, cites, declared
from cptskit.lsp.desk import Project
from cptskit.lsp.diagnostics import message_of
from cptskit.lsp.expected import Choice, Expected, choices_of, expected_at, keys_of
from cptskit.lsp.law import cited, rules_of
from cptskit.lsp.tokens import Token
from cptskit.projet import Projet
from cptskit.projet.suivi import RegleIgnoree
from cptskit.referentiels import UnknownCodeError, commune, departement, epci
from cptskit.usages.explain import find, title

_FEW = 12
"""Choices that are listed; of a longer list, completion shows all."""


def hover(project: Project, token: Token) -> str | None:
    """Return the help on a key or a value, in Markdown; None if there is none."""
    expected = expected_at(token.route)
    if expected is None:
        return None
    parts = list(_of_key(expected, token) if token.key else _of_value(project, expected, token))
    parts += [f"- {cited(rule)}" for rule in rules_of(token.route)]
    return typo("\n".join(parts)) or None


def _of_key(expected: Expected, token: Token) -> Iterator[str]:
    words = expected.description or _mission(token)
    needed = " *(indispensable)*" if expected.required else ""
    yield f"**{token.text}**{needed} : {words}\n"
    choices = [*choices_of(expected)]
    if 0 < len(choices) <= _FEW:
        yield "Choix : " + ", ".join(f"`{choice.word}`" for choice in choices) + ".\n"
    elif choices:
        yield f"{len(choices)} choix : demandez la complétion.\n"


def _mission(token: Token) -> str:
    parent = expected_at(token.route[:-1])
    return (
        next((key.words for key in keys_of(parent) if key.word == token.text), "") if parent else ""
    )


def _of_value(project: Project, expected: Expected, token: Token) -> Iterator[str]:
    for part in _parts(project, expected, token):
        yield f"{part}\n"
    for finding in project.findings:
        if finding.route == token.route:
            yield f"**{finding.level.value} {finding.code}** : {message_of(finding)}\n"


def _parts(project: Project, expected: Expected, token: Token) -> Iterator[str]:
    chosen = next((choice for choice in choices_of(expected) if choice.word == token.text), None)
    if chosen and chosen.words:
        yield _choice(chosen)
    elif expected.is_insee:
        yield from _commune(token.text)
    elif token.route[-1] == "siren":
        yield from _epci(token.text)
    elif expected.holder is RegleIgnoree and expected.key == "regle" and (rule := find(token.text)):
        yield f"**{rule.code}** : {title(rule)}"
    elif thing := cited_by(project, expected, token.text):
        yield f"**{thing.kind}** `{thing.id}` : {thing.words}"


def _choice(chosen: Choice) -> str:
    try:
        place = region(chosen.word)
    except UnknownLawError:
        return f"`{chosen.word}` : {chosen.words}"
    support = f" Appui : {place.appui}." if place.appui else ""
    return f"**{place.nom}** : {place.ars}.{support}"


def cited_by(project: Project, expected: Expected, text: str) -> Declared | None:
    """Return the thing whose id a value is, where its key cites ids."""
    cited = cites(expected.holder, expected.key)
    projet = _projet(project)
    if not cited or projet is None:
        return None
    return next(
        (
            identified
            for identified in declared(projet)
            if identified.id == text and issubclass(identified.model, cited)
        ),
        None,
    )


def _projet(project: Project) -> Projet | None:
    return project.good.written if project.good else None


def _commune(code: str) -> Iterator[str]:
    try:
        une = commune(code)
    except UnknownCodeError:
        return
    people = (
        f", {counted(une.population, 'habitant')} ({une.annee}, Insee)" if une.population else ""
    )
    yield f"**{une.nom}** ({departement(une.departement).nom}){people}"
    if une.epci:
        yield f"Intercommunalité : {epci(une.epci).nom}"


def _epci(siren: str) -> Iterator[str]:
    try:
        un = epci("".join(siren.split()))
    except UnknownCodeError:
        return
    yield f"**{un.nom_long}** ({', '.join(departement(code).nom for code in un.departements)})"
