"""The rows of a sheet as the project has them now, each with what identifies it."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from cptskit.classeur.champs import Champ, champs
from cptskit.classeur.feuille import Feuille
from cptskit.classeur.listes import Liste
from cptskit.classeur.valeurs import canonical
from cptskit.comparaison.cles import keyed
from cptskit.projet import Projet
from cptskit.socle.findings import Route

PLACE = "@"
"""The prefix of the keys of the columns of places: `@0`."""


@dataclass(frozen=True)
class Rang:
    """A row: an entry of a list of the project, and its raw data."""

    feuille: Feuille
    liste: Liste
    indice: int
    entree: BaseModel
    brut: Mapping[str, Any]
    cle: str
    """What identifies the row in its sheet, as far as the project names things."""

    @property
    def route(self) -> Route:
        """The route of the entry in the project."""
        return (*self.liste.route, self.indice)

    def valeur(self, champ: Champ) -> Any:
        """Return the value of a field, or None."""
        if value_in(self.brut, champ) is None:
            return None
        value: Any = self.entree
        for step in champ.chemin:
            value = getattr(value, step, None)
        return value

    @cached_property
    def textes(self) -> Mapping[str, str]:
        """The texts of the row by column, normalised for comparison."""
        places = {f"{PLACE}{at}": words for at, words in enumerate(self.liste.mots)}
        own = champs(type(self.entree))
        return places | {champ.cle: canonical(champ, self.valeur(champ)) for champ in own}


def value_in(brut: Mapping[str, Any], champ: Champ) -> Any:
    """Return the raw value of a field in its file, or None."""
    value: Any = brut
    for step in champ.chemin:
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def rangs(feuille: Feuille, projet: Projet, donnees: Mapping[str, Any]) -> Iterator[Rang]:
    """Yield the rows of a sheet, in the order of the project; `donnees` is its raw data."""
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
    """Return a fingerprint of a text: a few characters from which it cannot be read back."""
    return hashlib.sha256(texte.encode("utf-8", "surrogatepass")).hexdigest()[:8] if texte else "-"
