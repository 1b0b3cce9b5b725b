"""A search of communes and EPCI, for a person at the keyboard."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cptskit.cli.command import BadValue
from cptskit.cli.questions import ask
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.usages.places import Place


def ask_places() -> tuple[list[str], list[str]]:
    """Return the SIREN and the codes of communes that a person chooses; both may be empty."""
    from cptskit.usages.places import search_places  # noqa: PLC0415 - start-up

    chosen: list[Place] = []
    question = "Intercommunalité ou commune du territoire (Entrée pour passer)"
    while text := ask(question):
        search = search_places(text)
        for remark in search.remarks:
            _tell(f"  {remark}")
        place = _pick(search.places)
        if place is not None:
            place = place if chosen else _whole_or_alone(place)
            chosen.append(place)
            _tell(f"  {place.words}")
        elif not search.places:
            _tell(f"  Rien ne s'appelle « {text} ». Donnez un nom, un code Insee ou un SIREN.")
        if chosen:
            question = "Une autre (Entrée pour continuer)"
    epci = [place.code for place in chosen if place.is_epci]
    return epci, [place.code for place in chosen if not place.is_epci]


def settled(texts: Sequence[str], *, asking: bool) -> list[str]:
    """Return names and codes of communes; those that mean several are chosen by a person.

    Raises UnknownPlaceError where nobody can be asked, or nobody answers.
    """
    from cptskit.socle.errors import UnknownPlaceError  # noqa: PLC0415 - start-up
    from cptskit.usages.places import communes_of, refuse_ambiguous  # noqa: PLC0415

    answers = asking and sys.stdin.isatty() and sys.stderr.isatty()
    communes = []
    for text in texts:
        try:
            refuse_ambiguous(text)
            communes.append(text)
        except UnknownPlaceError as error:
            if not (error.codes and answers):
                raise
            _tell(f"  {error}")
            place = _pick([*communes_of(error.codes)])
            if place is None:
                raise
            communes.append(f"{place.nom} ({place.code})")
    return communes


def _pick(places: Sequence["Place"]) -> "Place | None":
    if len(places) < 2:
        return places[0] if places else None
    for rank, place in enumerate(places, start=1):
        _tell(f"  {rank}. {place.words}")

    def a_rank(text: str) -> str:
        if not (text.isdecimal() and 1 <= int(text) <= len(places)):
            raise BadValue(f"Donnez un numéro de 1 à {len(places)}.")
        return text

    answer = ask("Numéro (Entrée pour chercher autre chose)", read=a_rank)
    return places[int(answer) - 1] if answer else None


def _whole_or_alone(place: "Place") -> "Place":
    """Return what is meant by a first commune: a territory is seldom of one, so it is asked."""
    from cptskit.usages.places import epci_of  # noqa: PLC0415 - start-up

    if not place.within:
        return place
    whole = epci_of(place.within)
    _tell(f"  1. Toute l'intercommunalité : {whole.words}")
    _tell(f"  2. La commune seule, pour commencer : {place.words}")

    def a_choice(text: str) -> str:
        if text not in ("1", "2"):
            raise BadValue("Donnez 1 ou 2.")
        return text

    return whole if ask("Numéro", default="1", read=a_choice) == "1" else place


def _tell(text: str) -> None:
    print(typo(text), file=sys.stderr, flush=True)
