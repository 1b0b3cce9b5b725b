"""The wishes of a workbook as changes of fields, in the order in which to make them."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

from cptskit.classeur.champs import Champ
from cptskit.classeur.listes import NOUVEAU, Liste
from cptskit.classeur.rangs import Rang, value_in
from cptskit.classeur.valeurs import to_write
from cptskit.classeur.voeux import Valeur, Voeux
from cptskit.editing.champs import Ajout, Changement, Retrait, Saisie, at
from cptskit.socle.findings import Route


def changements(
    voeux: Voeux, donnees: Mapping[str, Any], *, retirer: bool = False
) -> tuple[Changement, ...]:
    """Return the changes that wishes amount to: values, new and moved rows, then removed rows.

    Rows are removed last and from the end, so that no place moves before it is used. Rows missing
    from the workbook are removed only if `retirer` is set.
    """
    return tuple(_Order(voeux, donnees, retirer).changes())


class _Order:
    def __init__(self, voeux: Voeux, donnees: Mapping[str, Any], remove: bool) -> None:
        self._wishes = voeux
        self._data: Any = deepcopy(dict(donnees))
        self._removed = list(voeux.retraits) if remove else []
        self._parents: dict[tuple[Route, str], int] = {}
        self._lengths: dict[Route, int] = {}

    def changes(self) -> Iterator[Changement]:
        for valeur in self._wishes.valeurs:
            yield self._value(valeur)
        rows = self._wishes.nouvelles
        moved = [(row, row.venue_de) for row in rows if row.venue_de is not None]
        for row in rows:
            if row.venue_de is None:
                yield from self._added(row.liste, _mapping(row.valeurs, {}))
        for row, source in moved:
            entry = self._without_removed(source)
            yield from self._added(row.liste, _mapping(row.valeurs, entry))
        gone = [*self._removed, *(source for _, source in moved)]
        for rang in sorted(_outermost(gone), key=lambda rang: _order(rang.route), reverse=True):
            yield Retrait(rang.route, at(self._data, rang.route))

    def _value(self, valeur: Valeur) -> Saisie:
        route = (*valeur.rang.route, *valeur.champ.chemin)
        before = value_in(valeur.rang.brut, valeur.champ)
        after = None if valeur.valeur is None else to_write(valeur.champ, valeur.valeur, before)
        _put(at(self._data, valeur.rang.route), valeur.champ, after)
        return Saisie(route, before, after)

    def _added(self, liste: Liste, values: Mapping[str, Any]) -> Iterator[Ajout]:
        route = liste.route
        if liste.parent is not None:
            cut = route.index(NOUVEAU)
            above, below = route[:cut], route[cut + 1 :]
            key = above, str(dict(liste.parent))
            if key not in self._parents:
                self._parents[key] = self._length(above)
                self._lengths[above] += 1
                yield Ajout(above, (dict(liste.parent),))
            route = (*above, self._parents[key], *below)
        yield Ajout(route, (_in_order(values, liste),))

    def _length(self, route: Route) -> int:
        return self._lengths.setdefault(route, len(at(self._data, route) or ()))

    def _without_removed(self, rang: Rang) -> Mapping[str, Any]:
        """Return what a row holds now, without the inner rows that are removed."""
        entry = deepcopy(at(self._data, rang.route) or {})
        depth = len(rang.route)
        inner = [
            removed.route[depth:]
            for removed in self._removed
            if removed.route[:depth] == rang.route
        ]
        for route in sorted(filter(None, inner), key=_order, reverse=True):
            del at(entry, route[:-1])[route[-1]]
        return dict(entry)


def _mapping(values: Mapping[str, tuple[Champ, Any]], entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry as its file must hold it: its old values updated with the new ones."""
    made = deepcopy(dict(entry))
    for champ, value in values.values():
        _put(made, champ, None if value is None else to_write(champ, value, value_in(entry, champ)))
    return made


def _in_order(values: Mapping[str, Any], liste: Liste) -> dict[str, Any]:
    """Return the keys of an entry in the order of its model."""
    return {key: values[key] for key in liste.modele.model_fields if key in values}


def _put(holder: Any, champ: Champ, value: Any) -> None:
    for step in champ.chemin[:-1]:
        holder = holder.setdefault(step, {})
    if value is None:
        holder.pop(champ.nom, None)
    else:
        holder[champ.nom] = value


def _outermost(rangs: Sequence[Rang]) -> list[Rang]:
    """Return the rows to remove, except those inside another removed row."""
    routes = {rang.route for rang in rangs}
    return [
        rang
        for rang in rangs
        if not any(rang.route[:depth] in routes for depth in range(1, len(rang.route)))
    ]


def _order(route: Route) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (0, step) for step in route)
