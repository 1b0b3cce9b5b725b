"""What moved in a portfolio since a former one, as its JSON gave it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cptskit.francais.nombres import number
from cptskit.portefeuille.lignes import Ligne
from cptskit.socle.records import record

_TOLD = {
    "stade": "stade",
    "taille": "taille",
    "habitants": "habitants",
    "erreurs": "erreurs",
    "avertissements": "avertissements",
    "preuves_manquantes": "indicateurs sans mesure ou sans pièce",
    "fin": "fin du contrat",
}


@record
class Mouvement:
    """What changed for one project: the words, as it was, as it is."""

    chemin: str
    nom: str
    quoi: str
    avant: str
    apres: str


def mouvements(avant: Sequence[Mapping[str, Any]], apres: Sequence[Ligne]) -> list[Mouvement]:
    """Return what moved since the lines of a former portfolio, read from its JSON.

    A project is known by its path, else by its name: a folder may have moved.
    """
    paths = {str(one.get("chemin", "")): one for one in avant}
    names = {str(one.get("nom", "")): one for one in avant if one.get("nom")}
    moved: list[Mouvement] = []
    met: set[int] = set()
    for ligne in apres:
        before = paths.get(ligne.chemin) or names.get(ligne.nom)
        if before is None:
            moved.append(Mouvement(ligne.chemin, ligne.nom, "projet", "", "nouveau dans ce suivi"))
            continue
        met.add(id(before))
        moved += _of_one(before, ligne)
    for old in avant:
        if id(old) not in met:
            name = str(old.get("nom", ""))
            path = str(old.get("chemin", ""))
            moved.append(Mouvement(path, name, "projet", "suivi", "n'est plus dans ce suivi"))
    return moved


def _of_one(old: Mapping[str, Any], new: Ligne) -> Iterator[Mouvement]:
    for name, words in _TOLD.items():
        before, after = _shown(old.get(name)), _shown(getattr(new, name))
        if before != after:
            yield Mouvement(new.chemin, new.nom, words, before, after)
    had, has = set(map(str, old.get("communes") or ())), set(new.communes)
    if had != has:
        told = [f"+ {code}" for code in sorted(has - had)]
        told += [f"- {code}" for code in sorted(had - has)]
        count = f"{number(len(has))} ({', '.join(told[:_MOST])}{'…' * (len(told) > _MOST)})"
        yield Mouvement(new.chemin, new.nom, "communes", number(len(had)), count)


_MOST = 8


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return number(value) if isinstance(value, int) else str(value)
