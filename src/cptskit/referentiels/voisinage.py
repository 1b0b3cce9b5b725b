"""Which communes hold together: the pieces of a territory, and what it shuts in."""

from collections.abc import Iterable

from cptskit.referentiels.communes import Commune, commune
from cptskit.referentiels.lecture import UnknownCodeError
from cptskit.socle.records import record

COASTAL = 3
"""Communes shut in between a territory and the sea or a border count as left out up to this many;
more of them make a country of their own."""


@record
class Morceau:
    """Communes of a territory that hold together by land."""

    communes: tuple[Commune, ...]
    """By code."""
    ile: bool
    """Whether no commune at all touches it by land."""


def morceaux(codes: Iterable[str]) -> tuple[Morceau, ...]:
    """Return the pieces of a territory, the most populated first.

    An arrondissement stands for its whole city. Unknown codes and communes without a contour
    (overseas collectivities) are left out.
    """
    dedans = _placees(codes)
    restants, trouves = set(dedans), []
    while restants:
        morceau = _ensemble(min(restants), restants)
        restants -= morceau
        communes = tuple(commune(code) for code in sorted(morceau))
        ile = all(set(une.voisines) <= morceau for une in communes)
        trouves.append(Morceau(communes, ile))
    return tuple(sorted(trouves, key=_habitants, reverse=True))


def _habitants(morceau: Morceau) -> int:
    return sum(une.population or 0 for une in morceau.communes)


def enclaves(codes: Iterable[str]) -> tuple[tuple[Commune, ...], ...]:
    """Return the groups of communes outside a territory that touch by land no others than its own.

    A group is smaller than the territory; shut in against the sea or a border it has at most
    `COASTAL` communes.
    """
    dedans = _placees(codes)
    bords = {voisine for code in dedans for voisine in commune(code).voisines} - dedans
    libres: set[str] = set()
    trouvees = []
    while bords:
        groupe = _groupe(min(bords), dedans, libres)
        bords -= groupe
        if len(groupe) > len(dedans) or groupe & libres:
            libres |= groupe
            continue
        communes = tuple(commune(code) for code in sorted(groupe))
        if len(groupe) <= COASTAL or not any(une.bord for une in communes):
            trouvees.append(communes)
    return tuple(trouvees)


def _placees(codes: Iterable[str]) -> set[str]:
    """Return the codes of communes that have a place on the map."""
    trouvees = set()
    for code in codes:
        try:
            une = commune(code)
            une = commune(une.ville) if une.ville else une
        except UnknownCodeError:
            continue
        if une.superficie is not None:
            trouvees.add(une.code)
    return trouvees


def _ensemble(depart: str, parmi: set[str]) -> set[str]:
    vus, a_voir = {depart}, [depart]
    while a_voir:
        nouvelles = parmi.intersection(commune(a_voir.pop()).voisines) - vus
        vus |= nouvelles
        a_voir += nouvelles
    return vus


def _groupe(depart: str, dedans: set[str], libres: set[str]) -> set[str]:
    """Walk outside from one commune, until it is plain that nothing shuts it in."""
    vus, a_voir = {depart}, [depart]
    while a_voir and len(vus) <= len(dedans) and not vus & libres:
        nouvelles = set(commune(a_voir.pop()).voisines) - dedans - vus
        vus |= nouvelles
        a_voir += nouvelles
    return vus
