"""The names that users type, and the documents that they mean for a project."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cptskit.documents.catalogue import KINDS
from cptskit.documents.kinds import Kind
from cptskit.documents.names import FICHE_ACTION, PLAN_CRISE, TOUS
from cptskit.francais.suggestions import did_you_mean
from cptskit.projet import Projet
from cptskit.socle.errors import UnknownDocumentError

_BETWEEN = re.compile(r"\s*[\s:]\s*")
"""Between the name of a document and an id."""


@dataclass(frozen=True)
class Wanted:
    """A document to write: its kind, and for a fiche action its id, for a copy its number."""

    kind: Kind
    fiche: str = ""

    @property
    def stem(self) -> str:
        """The name of its file, without what follows the point."""
        return f"{self.kind.stem}-{self.fiche}" if self.fiche else self.kind.stem


@dataclass(frozen=True)
class Offer:
    """A document that may be asked for, and what the project lacks for it."""

    kind: Kind
    manque: str | None
    """In French; empty where the document is ready, None where there is no project to look at."""


def offers(projet: Projet | None, day: date | None) -> list[Offer]:
    """Return every document, with what a project lacks for it at a date."""
    return [
        Offer(kind, None if projet is None or day is None else kind.manque(projet, day))
        for kind in KINDS.values()
    ]


def choose(names: Sequence[str], projet: Projet, day: date) -> list[Wanted]:
    """Return the documents that some names mean, each once, in the order in which they are asked.

    A name is that of a kind, `tous`, `plan-crise:2`, or `fiche-action:ID` (`fiche-action ID`);
    several stand in one text with commas between them, and after a fiche action more ids may
    follow. `fiche-action` alone means every fiche. `day` is the date of the documents.

    Raises UnknownDocumentError for a name or an id that does not exist, and for an empty list.
    """
    chosen = [wanted for name in _split(names) for wanted in _meant(*name, projet, day)]
    if not chosen:
        raise UnknownDocumentError(f"Aucun document n'est demandé. {_all_names()}")
    return list(dict.fromkeys(chosen))


def _split(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield names and ids: `fiche-action:A1,A2` and `fiche-action A1` among them."""
    after_fiche = False
    for part in (part.strip() for name in names for part in name.split(",")):
        name, _, id_ = _BETWEEN.sub("\n", part, count=1).partition("\n")
        if after_fiche and not id_ and name.lower() not in (*KINDS, TOUS):
            name, id_ = FICHE_ACTION, name
        if part:
            yield name.lower(), id_
            after_fiche = bool(id_)


def _meant(name: str, id_: str, projet: Projet, day: date) -> Iterator[Wanted]:
    if name == TOUS and not id_:
        yield from (Wanted(kind) for kind in KINDS.values() if _belongs(kind, projet, day))
    elif name == FICHE_ACTION:
        yield from (Wanted(KINDS[name], fiche) for fiche in _fiches(id_, projet))
    elif name == PLAN_CRISE and id_:
        yield Wanted(KINDS[name], _copy(id_, projet))
    elif name in KINDS and not id_:
        yield Wanted(KINDS[name])
    elif name in (*KINDS, TOUS):
        raise UnknownDocumentError(
            f"« {id_} » est de trop après « {name} » : seul {FICHE_ACTION} prend un identifiant."
        )
    else:
        hint = did_you_mean(name, (*KINDS, TOUS), _all_names())
        raise UnknownDocumentError(f"Le document « {name} » n'existe pas. {hint}")


def _belongs(kind: Kind, projet: Projet, day: date) -> bool:
    apart = kind.name == FICHE_ACTION or kind.annuaire
    return not apart and not kind.manque(projet, day)


def _copy(number: str, projet: Projet) -> str:
    """Return the number of a copy of the crisis plan, among those that the project gives out."""
    copies = projet.crise.exemplaires if projet.crise else ()
    if number.isascii() and number.isdigit() and 0 < int(number[:6]) <= len(copies):
        return str(int(number))
    hint = f"Il y en a {len(copies)}, numérotés" if copies else "Aucun n'est prévu"
    raise UnknownDocumentError(
        f"L'exemplaire « {number} » du plan de crise n'existe pas. {hint} par « crise: "
        "exemplaires: »."
    )


def _fiches(id_: str, projet: Projet) -> list[str]:
    """Return the ids of the fiches that are meant: all, or the one of this id."""
    ids = [fiche.id for mission in projet.missions.values() for fiche in mission.fiches]
    if not ids:
        raise UnknownDocumentError("Le projet n'a pas encore de fiche action (missions).")
    same = [candidate for candidate in ids if candidate == id_] or [
        candidate for candidate in ids if candidate.lower() == id_.lower()
    ]
    if not id_ or len(same) == 1:
        return same or ids
    hint = did_you_mean(id_, ids, f"Les fiches : {', '.join(ids)}.")
    raise UnknownDocumentError(f"La fiche action « {id_} » n'existe pas. {hint}")


def _all_names() -> str:
    return f"Les documents : {', '.join((*KINDS, TOUS))}."
