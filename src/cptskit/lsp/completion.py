"""What may be typed at a place: keys, choices, communes, ids, files, citations."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice

from cptskit import referentiels
from cptskit.francais.accents import folded
from cptskit.francais.nombres import counted
from cptskit.loading.scalars import inside
from cptskit.lsp.declared import cites, declared
from cptskit.lsp.desk import Project
from cptskit.lsp.expected import Expected, choices_of, expected_at, keys_of
from cptskit.lsp.tokens import Cursor, cursor, tokens
from cptskit.projet import Projet
from cptskit.projet.suivi import RegleIgnoree
from cptskit.projet.territoire import Commune, Epci
from cptskit.referentiels import (
    UnknownCodeError,
    commune,
    communes_commencant,
    communes_de_l_epci,
    departement,
    epci,
    tous_les_epci,
)
from cptskit.renvois import citables
from cptskit.socle.plain_files import walk
from cptskit.socle.records import record
from cptskit.territoires.choix import nom_d_epci
from cptskit.usages.explain import ALL, title

MOST = 200
"""Proposals that are given at once; more come as one types."""
_CITED = re.compile(r"(?<!\\)\[\[([^\[\]]*)$")
_ENOUGH = 2
"""Letters from which communes of all of France are looked for."""
_NAMES_COMMUNE = ("commune", "lieu")


@record
class Proposal:
    """Something that may be typed: what is shown, what is written, what it means."""

    label: str
    text: str
    words: str = ""
    detail: str = ""
    kind: str = "valeur"
    block: bool = False


@record
class Proposals:
    """What may stand from a column on, in place of the word that is there."""

    start: int
    word: str
    found: tuple[Proposal, ...]


def proposals(
    project: Project, path: str, lines: tuple[str, ...], line: int, column: int
) -> Proposals | None:
    """Return what may be typed at a place of a file; None where nothing is known."""
    typed = (lines[line] if line < len(lines) else "")[:column]
    projet = project.good.projet if project.good else None
    if cited := _CITED.search(typed):
        return _kept(cited.start(1), cited[1], _citations(projet))
    if not path.lower().endswith((".yaml", ".yml")):
        return None
    here = cursor(lines, line, column)
    expected = expected_at(here.route) if here else None
    if here is None or expected is None:
        return None
    listed: list[Proposal] = []
    if here.value:
        listed += _values(project, projet, expected, here)
    if here.key:
        listed += _keys(expected, here, lines)
    return _kept(here.start, here.word, listed)


def _kept(start: int, word: str, listed: Iterable[Proposal]) -> Proposals:
    """Keep what begins as the word does, then what holds it."""
    wanted = folded(word)
    by_words = [
        (folded(f"{proposal.label} {proposal.words} {proposal.detail}"), proposal)
        for proposal in islice(listed, 20 * MOST)
    ]
    first = [proposal for text, proposal in by_words if text.startswith(wanted)]
    other = [
        proposal for text, proposal in by_words if wanted in text and not text.startswith(wanted)
    ]
    return Proposals(start, word, tuple([*first, *other][:MOST]))


def _keys(expected: Expected, here: Cursor, lines: tuple[str, ...]) -> Iterator[Proposal]:
    """Yield the keys that are not there yet."""
    depth = len(here.route)
    there = {
        str(token.route[-1])
        for token in tokens(lines)
        if token.key and token.route[:-1] == here.route and len(token.route) == depth + 1
    } - {here.word}
    for choice in keys_of(expected):
        if choice.word not in there:
            yield Proposal(
                choice.word, choice.word, choice.words, "", kind="cle", block=choice.block
            )


def _values(
    project: Project,
    projet: Projet | None,
    expected: Expected,
    here: Cursor,
) -> Iterator[Proposal]:
    for choice in choices_of(expected):
        yield Proposal(choice.word, inside(choice.word), choice.words, kind="choix")
    name = str(here.route[-1]) if here.route else ""
    if expected.is_insee:
        yield from _communes(projet, here, code=True)
    elif (expected.holder, name) == (Commune, "nom") or name in _NAMES_COMMUNE:
        yield from _communes(projet, here, code=False)
    elif expected.holder is Epci and name in ("nom", "siren"):
        yield from _epci(name)
    elif (expected.holder, name) == (RegleIgnoree, "regle"):
        for rule in ALL:
            yield Proposal(rule.code, rule.code, title(rule), rule.slug)
    elif name == "texte":
        yield from _texts(project)
    if cited := cites(expected.holder, expected.key):
        for identified in declared(projet) if projet else ():
            if issubclass(identified.model, cited):
                yield Proposal(
                    identified.id,
                    inside(identified.id),
                    identified.words,
                    identified.kind,
                    kind="id",
                )


def _communes(projet: Projet | None, here: Cursor, *, code: bool) -> Iterator[Proposal]:
    """Yield the communes of the project's EPCI, of its départements, then of all of France."""
    near = _departements(projet)
    if here.word or not near:
        communes = list(communes_commencant(here.word, near)) if near else []
        if len(here.word) >= _ENOUGH and len(communes) < MOST:
            communes += communes_commencant(here.word)
    else:
        sirens = dict.fromkeys(une.epci for une in _listed(projet) if une.epci)
        communes = [une for siren in sirens for une in communes_de_l_epci(siren)]
    for une in dict.fromkeys(communes):
        people = counted(une.population, "habitant") if une.population else ""
        where = ", ".join(filter(None, (departement(une.departement).nom, people)))
        if code:
            yield Proposal(f"{une.code} {une.nom}", f'"{une.code}"', une.nom, where)
        else:
            yield Proposal(une.nom, inside(une.nom), une.code, where)


def _listed(projet: Projet | None) -> Iterator[referentiels.Commune]:
    """Yield the communes of a project that are of today."""
    for une in projet.territoire.communes if projet and projet.territoire else ():
        with suppress(UnknownCodeError):
            yield commune(une.insee)


def _departements(projet: Projet | None) -> tuple[str, ...]:
    """Return the départements of a project: those of its communes, and of its EPCI."""
    codes = [une.departement for une in _listed(projet)]
    for un in projet.territoire.epci if projet and projet.territoire else ():
        with suppress(UnknownCodeError):
            codes += epci(un.siren or "").departements
    return tuple(dict.fromkeys(codes))


def _epci(name: str) -> Iterator[Proposal]:
    for un in tous_les_epci():
        text = un.siren if name == "siren" else inside(un.nom)
        label = f"{un.siren} {un.nom}" if name == "siren" else un.nom
        yield Proposal(label, text, nom_d_epci(un))


def _texts(project: Project) -> Iterator[Proposal]:
    for file in walk(project.folder):
        if file.why is None and file.name.endswith(".md"):
            yield Proposal(file.name, inside(file.name), kind="fichier")


def _citations(projet: Projet | None) -> Iterator[Proposal]:
    for citable in citables(projet) if projet else ():
        yield Proposal(citable.cle, citable.cle, citable.dit.words, citable.sorte, kind="id")
