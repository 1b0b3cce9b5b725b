"""What a user names, turned into communes and EPCI, or a French error that lists the candidates."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cptskit.francais.suggestions import meant_among
from cptskit.referentiels import (
    MILLESIME,
    Commune,
    Epci,
    UnknownCodeError,
    ancienne,
    chercher_communes,
    chercher_epci,
    commune,
    communes_de_l_epci,
    communes_proches,
    departement,
    epci_proches,
)
from cptskit.socle.errors import UnknownPlaceError

T = TypeVar("T", Commune, Epci)

_CODE = re.compile(r"\d{5}|2[ABab]\d{3}")


@dataclass(frozen=True)
class Choix:
    """What a user named: EPCI, and all communes, those of the EPCI first, each once."""

    epci: tuple[Epci, ...]
    communes: tuple[Commune, ...]


def choisir(epci: Iterable[str], communes: Iterable[str], parmi: Collection[str] = ()) -> Choix:
    """Return the EPCI and communes of these names and codes. Raises UnknownPlaceError.

    `parmi` are codes that tell homonyms apart: those of a project.
    """
    choisis = tuple(dict.fromkeys(map(epci_choisi, epci)))
    toutes = [une for un in choisis for une in communes_de_l_epci(un.siren)]
    toutes += [commune_choisie(texte, parmi) for texte in communes]
    return Choix(choisis, tuple(dict.fromkeys(toutes)))


def commune_choisie(texte: str, parmi: Collection[str] = ()) -> Commune:
    """Return the commune of a code or a name; of homonyms, the one whose code is in `parmi`.

    Raises UnknownPlaceError, which lists the candidates.
    """
    compact = "".join(texte.split()).upper()
    if _CODE.fullmatch(compact):
        return _commune_du_code(compact)
    trouvees = chercher_communes(texte)
    seule = [une for une in trouvees if une.code in parmi] if len(trouvees) > 1 else trouvees
    if len(seule) == 1:
        return seule[0]
    if trouvees:
        raise UnknownPlaceError(
            f"Plusieurs communes s'appellent « {texte} » : {_liste(trouvees, nom_de_commune)}. "
            f"Donnez le code, ou le département : « {texte} ({trouvees[0].departement}) »."
        )
    raise UnknownPlaceError(
        f"Aucune commune ne s'appelle « {texte} » (code officiel géographique {MILLESIME})."
        + _peut_etre(map(nom_de_commune, communes_proches(texte)))
    )


def epci_choisi(texte: str) -> Epci:
    """Return the EPCI of a SIREN or a name. Raises UnknownPlaceError, which lists candidates."""
    trouves = chercher_epci(texte)
    if len(trouves) == 1:
        return trouves[0]
    if trouves:
        raise UnknownPlaceError(
            f"Plusieurs intercommunalités s'appellent « {texte} » : {_liste(trouves, nom_d_epci)}. "
            f"Donnez le SIREN, ou le département : « {texte} ({trouves[0].departements[0]}) »."
        )
    raise UnknownPlaceError(
        f"Aucune intercommunalité ne s'appelle « {texte} » au 1er janvier {MILLESIME}."
        + _peut_etre(map(nom_d_epci, epci_proches(texte)))
    )


def nom_de_commune(une: Commune) -> str:
    """Return `Bergerac (24037, Dordogne)`."""
    return f"{une.nom} ({une.code}, {departement(une.departement).nom})"


def nom_d_epci(un: Epci) -> str:
    """Return `CA Bergeracoise (200070647, Dordogne)`."""
    lieux = ", ".join(departement(code).nom for code in un.departements)
    return f"{un.nom} ({un.siren}, {lieux})"


def _commune_du_code(code: str) -> Commune:
    try:
        return commune(code)
    except UnknownCodeError:
        pass
    today = ancienne(code)
    if today is not None:
        raise UnknownPlaceError(
            f"Le code {code} n'est plus celui d'une commune : elle fait partie de "
            f"{nom_de_commune(today.commune)}. Donnez le code de celle-ci."
        )
    raise UnknownPlaceError(
        f"La commune {code} n'existe pas (code officiel géographique {MILLESIME}) ; "
        "un code postal n'est pas un code Insee. Donnez son nom."
    )


def _liste(choses: Sequence[T], nommer: Callable[[T], str]) -> str:
    return " ; ".join(map(nommer, choses))


def _peut_etre(candidats: Iterable[str]) -> str:
    return f" {meant_among(candidats)}".rstrip()
