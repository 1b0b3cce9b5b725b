"""The communes of a territory: search, add, remove, with the figures and the map."""

from collections.abc import Iterator
from datetime import date

from cptskit.atelier.constats import Notices
from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.vues import Notice
from cptskit.droit.tailles import taille
from cptskit.editing.champs import Changement, Saisie
from cptskit.editing.plan import Wish
from cptskit.editing.territory import edit_territory
from cptskit.francais.nombres import NBSP, counted, number
from cptskit.loading import load
from cptskit.projet.territoire import Territoire
from cptskit.referentiels import (
    Commune,
    Epci,
    UnknownCodeError,
    commune,
    communes_de_l_epci,
    communes_proposees,
    departement,
    epci,
    epci_proposes,
)
from cptskit.socle.errors import CptskitError
from cptskit.socle.records import record
from cptskit.territoires.bilan import Bilan

_KEYS = ("communes", "epci", "population", "superficie")


@record
class Row:
    """A commune of the territory, or a search result."""

    nom: str
    habitants: str
    surface: str
    act: str
    note: str = ""
    id: str = ""


@record
class Communes:
    """What the chapter of the territory shows about its communes."""

    rows: tuple[Row, ...]
    figures: tuple[tuple[str, str], ...]
    search: str
    found: tuple[Row, ...]
    found_words: str
    notices: tuple[Notice, ...]
    has_map: bool


def communes_of(state: State, notices: Notices, search: str) -> Communes:
    """Return what the chapter shows, with the results of a search."""
    territory = state.projet.territoire or Territoire()
    codes = {une.insee for une in territory.communes}
    rows = tuple(propositions(search, codes))
    return Communes(
        tuple(_rows(territory)),
        tuple(figures_of(territory)),
        search,
        rows,
        found_words(search, rows),
        (
            *notices.take(("territoire", "communes")),
            *notices.take(("territoire", "population")),
            *notices.take(("territoire", "epci")),
        ),
        bool(territory.communes),
    )


def _rows(territory: Territoire) -> Iterator[Row]:
    for index, une in enumerate(territory.communes):
        known = _known(une.insee)
        official = known.population if known else None
        people = official if une.population is None else une.population
        yield Row(
            une.nom or (known.nom if known else une.insee),
            number(people) if people is not None else "",
            number(known.superficie) if known and known.superficie is not None else "",
            f"commune-retirer:{une.insee}",
            "en partie" if une.partielle else "",
            f"c-territoire-communes-{index}",
        )


def figures_of(territory: Territoire) -> Iterator[tuple[str, str]]:
    """Yield the official totals of a territory: a figure, and its label."""
    if not territory.communes:
        return
    whole = Bilan(territory, date.today())
    yield number(len(territory.communes)), "commune" if len(territory.communes) == 1 else "communes"
    population, area = whole.population, whole.superficie
    if population:
        yield number(population.valeur), f"habitants (Insee, {population.annee})"
    if area:
        yield f"{number(round(area))}{NBSP}km²", "surface"
    if population and area:
        yield number(round(population.valeur / area)), "habitants par km²"
    size = taille(population.valeur, date.today()) if population else None
    if size:
        yield f"taille {' ou '.join(map(str, size.possibles))}", "au sens du contrat"


def propositions(search: str, codes: set[str]) -> Iterator[Row]:
    """Yield the EPCI and communes that match a search; those in `codes` cannot be added again."""
    for un in epci_proposes(search):
        inside = communes_de_l_epci(un.siren)
        people = sum(une.population or 0 for une in inside)
        where = ", ".join(departement(code).nom for code in un.departements)
        done = all(une.code in codes for une in inside)
        yield Row(
            un.nom,
            f"{number(people)} habitants",
            f"{counted(len(inside), 'commune')}, {where}",
            "" if done else f"epci-ajouter:{un.siren}",
            "déjà dans le territoire" if done else "",
        )
    for une in communes_proposees(search):
        people_words = f"{number(une.population)} habitants" if une.population else ""
        done = une.code in codes
        yield Row(
            une.nom,
            people_words,
            departement(une.departement).nom,
            "" if done else f"commune-ajouter:{une.code}",
            "déjà dans le territoire" if done else "",
        )


def found_words(search: str, rows: tuple[Row, ...]) -> str:
    """Return the number of results in words, for people who do not see the list."""
    if not search:
        return ""
    if len(search.strip()) < 2:
        return "Écrivez au moins deux lettres."
    if not rows:
        return f"Aucune réponse pour « {search} »."
    return f"{counted(len(rows), 'réponse')} pour « {search} »."


def changes_of_communes(act: str, state: State) -> tuple[tuple[Changement, ...], str]:
    """Return the changes that a button on a commune asks for, and their name.

    The EPCI, the population and the area are updated too, as by `cptskit territoire`.
    """
    kind, _, code = act.partition(":")
    try:
        wish, name = _wish(kind, code)
    except UnknownCodeError:
        return (), ""
    if wish is None:
        return (), ""
    try:
        edited = edit_territory(state.loaded, wish, state.report.date or date.today())
    except CptskitError:
        return (), ""
    after = load(state.loaded.folder, instead={edited.fichier: edited.apres})
    if not edited.existe:
        return (), ""
    new = after.locator.tree.data().get("territoire")
    made = (
        Saisie(
            ("territoire", key),
            state.written.at(("territoire", key)),
            new.get(key) if isinstance(new, dict) else None,
        )
        for key in _KEYS
    )
    return tuple(saisie for saisie in made if saisie.vu != saisie.valeur), name


def _wish(kind: str, code: str) -> tuple[Wish | None, str]:
    match kind:
        case "commune-ajouter":
            une = commune(code)
            return Wish(ajouter=(une,)), une.nom
        case "commune-retirer":
            une = commune(code)
            return Wish(retirer=(une,)), une.nom
        case "epci-ajouter":
            un: Epci = epci(code)
            inside: tuple[Commune, ...] = communes_de_l_epci(un.siren)
            return Wish(ajouter=inside, epci=(un,)), un.nom
        case _:
            return None, ""


def _known(code: str) -> Commune | None:
    try:
        return commune(code)
    except UnknownCodeError:
        return None
