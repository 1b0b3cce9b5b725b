"""A search of communes and EPCI, for a person at the keyboard."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cptskit.cli.command import BadValue
from cptskit.cli.questions import ask
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.referentiels import Commune, Epci

_MOST, _NEAR = 9, 4


def ask_places() -> tuple[list[str], list[str]]:
    """Return the SIREN and the codes of communes that a person chooses; both may be empty."""
    from cptskit.referentiels import Epci  # noqa: PLC0415 - start-up

    chosen: list[Commune | Epci] = []
    question = "Intercommunalité ou commune du territoire (Entrée pour passer)"
    while text := ask(question):
        found = _candidates(text)
        one = _pick(found) if found else None
        if one is not None:
            one = one if chosen else _whole_or_alone(one)
            chosen.append(one)
            _tell(f"  {_words(one)}")
        elif not found:
            _tell(f"  Rien ne s'appelle « {text} ». Donnez un nom, un code Insee ou un SIREN.")
        if chosen:
            question = "Une autre (Entrée pour continuer)"
    epci = [one.siren for one in chosen if isinstance(one, Epci)]
    return epci, [one.code for one in chosen if not isinstance(one, Epci)]


def settled(texts: Sequence[str], *, asking: bool) -> list[str]:
    """Return names and codes of communes; those that mean several are chosen by a person.

    Raises UnknownPlaceError where nobody can be asked, or nobody answers.
    """
    from cptskit.referentiels import commune  # noqa: PLC0415 - start-up
    from cptskit.socle.errors import UnknownPlaceError  # noqa: PLC0415
    from cptskit.territoires.choix import commune_choisie, sans_ambiguite  # noqa: PLC0415

    someone = asking and sys.stdin.isatty() and sys.stderr.isatty()
    found = []
    for text in texts:
        try:
            sans_ambiguite(text)
            commune_choisie(text)
            found.append(text)
        except UnknownPlaceError as error:
            if not (error.codes and someone):
                raise
            _tell(f"  {error}")
            one = _pick([commune(code) for code in error.codes])
            if one is None or not hasattr(one, "code"):
                raise
            found.append(f"{one.nom} ({one.code})")
    return found


def _candidates(text: str) -> "list[Commune | Epci]":
    """Return what the text may mean: names first, the EPCI of communes, then what is near."""
    from cptskit.referentiels import (  # noqa: PLC0415
        anciennes_du_nom,
        chercher_communes,
        chercher_epci,
        commune,
        communes_proches,
        epci,
        epci_proches,
    )
    from cptskit.socle.errors import UnknownPlaceError  # noqa: PLC0415 - start-up
    from cptskit.territoires.choix import commune_choisie, sans_ambiguite  # noqa: PLC0415
    from cptskit.territoires.parties import devenue  # noqa: PLC0415

    if text[:1].isdigit() and not chercher_epci(text):
        try:
            sans_ambiguite(text)
            return [commune_choisie(text)]
        except UnknownPlaceError as error:
            _tell(f"  {error}")
            return [*map(commune, error.codes[:_MOST])]
    communes = chercher_communes(text)
    around = [epci(one.epci) for one in communes[:_NEAR] if one.epci]
    found: list[Commune | Epci] = [*chercher_epci(text), *around, *communes]
    for old in anciennes_du_nom(text) if not communes else ():
        _tell(f"  {devenue(old)}.")
        found += old.suites
    found += [*epci_proches(text)[:_NEAR], *communes_proches(text)[:_NEAR]]
    return list(dict.fromkeys(found))[:_MOST]


def _pick(found: "list[Commune | Epci]") -> "Commune | Epci | None":
    if len(found) == 1:
        return found[0]
    for rank, one in enumerate(found, start=1):
        _tell(f"  {rank}. {_words(one)}")

    def a_rank(text: str) -> str:
        if not (text.isdecimal() and 1 <= int(text) <= len(found)):
            raise BadValue(f"Donnez un numéro de 1 à {len(found)}.")
        return text

    answer = ask("Numéro (Entrée pour chercher autre chose)", read=a_rank)
    return found[int(answer) - 1] if answer else None


def _whole_or_alone(one: "Commune | Epci") -> "Commune | Epci":
    """Return what is meant by a first commune: a territory is seldom of one, so it is asked."""
    from cptskit.referentiels import Epci, epci  # noqa: PLC0415 - start-up

    if isinstance(one, Epci) or not one.epci:
        return one
    whole = epci(one.epci)
    _tell(f"  1. Toute l'intercommunalité : {_words(whole)}")
    _tell(f"  2. La commune seule, pour commencer : {_words(one)}")

    def a_choice(text: str) -> str:
        if text not in ("1", "2"):
            raise BadValue("Donnez 1 ou 2.")
        return text

    return whole if ask("Numéro", default="1", read=a_choice) == "1" else one


def _words(one: "Commune | Epci") -> str:
    from cptskit.francais.nombres import number  # noqa: PLC0415
    from cptskit.referentiels import Epci, communes_de_l_epci  # noqa: PLC0415 - start-up
    from cptskit.territoires.choix import nom_d_epci, nom_de_commune  # noqa: PLC0415

    if isinstance(one, Epci):
        communes = communes_de_l_epci(one.siren)
        people = sum(une.population or 0 for une in communes)
        return f"{nom_d_epci(one)} : {len(communes)} communes, {number(people)} habitants"
    return f"{nom_de_commune(one)} : {number(one.population or 0)} habitants"


def _tell(text: str) -> None:
    print(typo(text), file=sys.stderr, flush=True)
