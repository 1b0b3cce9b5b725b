"""The rows of a sheet as the project says them now, each with what it is known by."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from cptskit.classeur.champs import Champ, champs
from cptskit.classeur.feuille import Feuille
from cptskit.classeur.listes import Liste
from cptskit.classeur.valeurs import canonique
from cptskit.comparaison.cles import keyed
from cptskit.projet import Projet
from cptskit.socle.findings import Route

PLACE = "@"
"""What the key of a column of places starts with: `@0`."""


@dataclass(frozen=True)
class Rang:
    """A row: the entry of a list of the project, and what is written of it."""

    feuille: Feuille
    liste: Liste
    indice: int
    entree: BaseModel
    brut: Mapping[str, Any]
    cle: str
    """What names it among all rows of its sheet, as far as the project has names for things."""

    @property
    def route(self) -> Route:
        """The way to it in the project."""
        return (*self.liste.route, self.indice)

    def valeur(self, champ: Champ) -> Any:
        """Return what is written in a field, None where nothing is."""
        if ecrit(self.brut, champ) is None:
            return None
        value: Any = self.entree
        for step in champ.chemin:
            value = getattr(value, step, None)
        return value

    @cached_property
    def textes(self) -> Mapping[str, str]:
        """What each of its columns says, in the form in which two are compared."""
        places = {f"{PLACE}{at}": words for at, words in enumerate(self.liste.mots)}
        own = champs(type(self.entree))
        return places | {champ.cle: canonique(champ, self.valeur(champ)) for champ in own}


def ecrit(brut: Mapping[str, Any], champ: Champ) -> Any:
    """Return the words of a field as its file has them, None where it has none."""
    value: Any = brut
    for step in champ.chemin:
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def rangs(feuille: Feuille, projet: Projet, donnees: Mapping[str, Any]) -> Iterator[Rang]:
    """Yield the rows of a sheet, in the order of the project; `donnees` are its raw words."""
    for liste in feuille.listes(projet):
        raw = _at(donnees, liste.route)
        for at, (key, entry) in enumerate(keyed(liste.entrees).items()):
            words = "\n".join((*liste.mots, str(key)))
            held = raw[at] if isinstance(raw, list) and at < len(raw) else {}
            yield Rang(feuille, liste, at, entry, held if isinstance(held, Mapping) else {}, words)


def _at(whole: Any, route: Route) -> Any:
    for step in route:
        if isinstance(step, int):
            whole = whole[step] if isinstance(whole, list) and step < len(whole) else None
        else:
            whole = whole.get(step) if isinstance(whole, Mapping) else None
    return whole


def empreinte(texte: str) -> str:
    """Return a few signs that change with a text, and from which it cannot be read back."""
    return hashlib.sha256(texte.encode("utf-8", "surrogatepass")).hexdigest()[:8] if texte else "-"
