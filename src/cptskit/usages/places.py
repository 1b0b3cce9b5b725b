"""The communes and EPCI that a text may mean, for a person who chooses among them."""

from collections.abc import Iterator
from dataclasses import dataclass

from cptskit.francais.nombres import counted
from cptskit.referentiels import (
    Commune,
    Epci,
    anciennes_du_nom,
    commune,
    communes_de_l_epci,
    communes_proches,
    epci,
    epci_proches,
    search_communes,
    search_epci,
)
from cptskit.socle.errors import UnknownPlaceError
from cptskit.territoires.choix import commune_choisie, nom_d_epci, nom_de_commune, sans_ambiguite
from cptskit.territoires.parties import devenue

_MOST, _NEAR = 9, 4


@dataclass(frozen=True)
class Place:
    """A commune or an EPCI, as it is shown to somebody who chooses."""

    code: str
    """Its Insee code, or its SIREN."""
    nom: str
    words: str
    """Its name, where it is, how many people live there."""
    is_epci: bool = False
    within: str = ""
    """The SIREN of the EPCI that a commune belongs to."""


@dataclass(frozen=True)
class Search:
    """What a text may mean, the likeliest first, with remarks in French."""

    places: tuple[Place, ...]
    remarks: tuple[str, ...] = ()


def search_places(text: str) -> Search:
    """Return what a name, an Insee code or a SIREN may mean; what is near, where nothing has it."""
    if text[:1].isdigit() and not search_epci(text):
        return _search_code(text)
    communes = search_communes(text)
    former = [] if communes else [*anciennes_du_nom(text)]
    places: list[Commune | Epci] = [
        *search_epci(text),
        *(epci(each.epci) for each in communes[:_NEAR] if each.epci),
        *communes,
        *(suite for each in former for suite in each.suites),
        *epci_proches(text)[:_NEAR],
        *communes_proches(text)[:_NEAR],
    ]
    remarks = tuple(f"{devenue(each)}." for each in former)
    return Search(tuple(map(_place, [*dict.fromkeys(places)][:_MOST])), remarks)


def _search_code(code: str) -> Search:
    try:
        refuse_ambiguous(code)
        return Search((_place(commune_choisie(code)),))
    except UnknownPlaceError as error:
        return Search(tuple(communes_of(error.codes[:_MOST])), (str(error),))


def refuse_ambiguous(text: str) -> None:
    """Check that a text means one commune. Raises UnknownPlaceError, which names the others."""
    sans_ambiguite(text)
    commune_choisie(text)


def communes_of(codes: tuple[str, ...]) -> Iterator[Place]:
    """Yield the communes of these Insee codes."""
    yield from map(_place, map(commune, codes))


def epci_of(siren: str) -> Place:
    """Return the EPCI of a SIREN."""
    return _place(epci(siren))


def _place(place: Commune | Epci) -> Place:
    if isinstance(place, Commune):
        people = counted(place.population or 0, "habitant")
        words = f"{nom_de_commune(place)} : {people}"
        return Place(place.code, place.nom, words, within=place.epci or "")
    communes = communes_de_l_epci(place.siren)
    people = counted(sum(each.population or 0 for each in communes), "habitant")
    words = f"{nom_d_epci(place)} : {counted(len(communes), 'commune')}, {people}"
    return Place(place.siren, place.nom, words, is_epci=True)
