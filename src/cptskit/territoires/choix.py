"""What a user names, turned into communes and EPCI, or a French error that lists the candidates."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cptskit.francais.articles import de_lieu
from cptskit.francais.listes import joined
from cptskit.francais.suggestions import meant_among, suggested
from cptskit.referentiels import (
    MILLESIME,
    PARTIES,
    Ancienne,
    Commune,
    Epci,
    UnknownCodeError,
    ancienne,
    anciennes_du_nom,
    anciennes_proches,
    commune,
    communes_de_l_epci,
    communes_du_code_postal,
    communes_proches,
    departement,
    epci_proches,
    search_communes,
    search_epci,
)
from cptskit.socle.errors import UnknownPlaceError
from cptskit.territoires.couverture import epci_du_passe
from cptskit.territoires.noms import meme_nom
from cptskit.territoires.parties import devenue

T = TypeVar("T", Commune, Epci, Ancienne)

_CODE = re.compile(r"\d{5}|2[ABab]\d{3}")
_NOM_ET_CODE = re.compile(r"(?P<nom>.+?)\s*\((?P<code>\d{5}|2[ABab]\d{3})\)")
_MOST = 8


@dataclass(frozen=True)
class Choix:
    """What a user named: EPCI, and all communes, those of the EPCI first, each once."""

    epci: tuple[Epci, ...]
    communes: tuple[Commune, ...]
    remarques: tuple[str, ...] = ()
    """What was taken for a name or a code of other times, in French."""


def choose(epci: Iterable[str], communes: Iterable[str], parmi: Collection[str] = ()) -> Choix:
    """Return the EPCI and communes of these names and codes. Raises UnknownPlaceError.

    `parmi` are codes that tell homonyms apart: those of a project.
    """
    choisis = tuple(dict.fromkeys(map(epci_choisi, epci)))
    toutes = [une for un in choisis for une in communes_de_l_epci(un.siren)]
    prises = [_prise(texte, parmi) for texte in communes]
    toutes += [une for une, _ in prises]
    remarques = dict.fromkeys(remarque for _, remarque in prises if remarque)
    return Choix(choisis, tuple(dict.fromkeys(toutes)), tuple(remarques))


def commune_choisie(texte: str, parmi: Collection[str] = ()) -> Commune:
    """Return the commune of a code or a name; of homonyms, the one whose code is in `parmi`.

    A code or a name of other times gives the commune of today, where there is one alone. Raises
    UnknownPlaceError, which lists the candidates.
    """
    return _prise(texte, parmi)[0]


def _prise(texte: str, parmi: Collection[str]) -> tuple[Commune, str]:
    """Return a commune, and what a user should know of how it was found."""
    compact = "".join(texte.split()).upper()
    if _CODE.fullmatch(compact):
        return _commune_du_code(compact, parmi)
    if (precise := _NOM_ET_CODE.fullmatch(texte.strip())) is not None:
        return _nommee(precise["nom"], precise["code"].upper()), ""
    trouvees = search_communes(texte)
    seule = [une for une in trouvees if une.code in parmi] if len(trouvees) > 1 else trouvees
    if len(seule) == 1:
        return seule[0], ""
    if trouvees:
        raise UnknownPlaceError(
            f"Plusieurs communes s'appellent « {texte} » : {_liste(trouvees, nom_de_commune)}. "
            f"Donnez le code, ou le département : « {texte} ({trouvees[0].departement}) ».",
            _codes(trouvees),
        )
    anciennes = anciennes_du_nom(texte)
    if len(anciennes) == 1 and anciennes[0].commune is not None:
        return anciennes[0].commune, _a_la_place(anciennes[0])
    if anciennes:
        raise UnknownPlaceError(
            f"Aucune commune ne s'appelle plus « {texte} » : {_liste(anciennes[:_MOST], devenue)}. "
            "Donnez le nom ou le code de celle d'aujourd'hui.",
            _codes(une for old in anciennes for une in old.suites),
        )
    _zero_perdu(compact)
    raise UnknownPlaceError(
        f"Aucune commune ne s'appelle « {texte} » (code officiel géographique {MILLESIME})."
        + _peut_etre(
            [
                *map(nom_de_commune, communes_proches(texte)),
                *map(devenue, anciennes_proches(texte)),
            ]
        )
    )


def _zero_perdu(code: str) -> None:
    """Raise UnknownPlaceError for a code that a spreadsheet took the zero from: 1004."""
    try:
        une = commune(f"0{code}")
    except UnknownCodeError:
        return
    raise UnknownPlaceError(
        f"Un code Insee a cinq caractères. {suggested(f'0{code} ({une.nom})')}", (une.code,)
    )


def sans_ambiguite(texte: str) -> None:
    """Check that a code is not the Insee code of a commune and the postal code of others.

    Raises UnknownPlaceError, which names them; any other text passes.
    """
    code = "".join(texte.split())
    postales = communes_du_code_postal(code) if code.isdigit() else ()
    autres = [une for une in postales if une.code != code]
    try:
        trouvee = commune(code)
    except UnknownCodeError:
        return
    if autres:
        raise UnknownPlaceError(
            f"{code} est le code Insee {de_lieu(trouvee.nom)}, et {_code_postal(autres)}. "
            f"Dites laquelle : « {trouvee.nom} ({code}) », ou « {autres[0].nom} "
            f"({autres[0].code}) ».",
            _codes((trouvee, *autres)),
        )


def epci_choisi(texte: str) -> Epci:
    """Return the EPCI of a SIREN or a name. Raises UnknownPlaceError, which lists candidates."""
    trouves = search_epci(texte)
    if len(trouves) == 1:
        return trouves[0]
    if trouves:
        raise UnknownPlaceError(
            f"Plusieurs intercommunalités s'appellent « {texte} » : {_liste(trouves, nom_d_epci)}. "
            f"Donnez le SIREN, ou le département : « {texte} ({trouves[0].departements[0]}) »."
        )
    if (old := epci_du_passe(texte)) is not None:
        raise UnknownPlaceError(
            f"{old.nom} ({old.siren}) n'existe plus au 1er janvier {MILLESIME} ; ses communes sont "
            f"aujourd'hui dans : {_liste(old.suites, nom_d_epci)}."
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


def _commune_du_code(code: str, parmi: Collection[str]) -> tuple[Commune, str]:
    """Return the commune of a code; of one that is a postal code too, say so."""
    postales = [une for une in communes_du_code_postal(code) if une.code != code]
    try:
        trouvee = commune(code)
    except UnknownCodeError:
        return _commune_d_avant(code, postales)
    if not postales or code in parmi:
        return trouvee, ""
    return trouvee, (
        f"{code} est pris comme code Insee : {trouvee.nom} ({code}) ; c'est aussi "
        f"{_code_postal(postales)}."
    )


def _commune_d_avant(code: str, postales: Sequence[Commune]) -> tuple[Commune, str]:
    old = ancienne(code)
    if old is not None and old.commune is not None:
        if not postales:
            return old.commune, _a_la_place(old)
        if not old.fin:
            return old.commune, f"{_a_la_place(old)} {code} est aussi {_code_postal(postales)}."
        raise UnknownPlaceError(
            f"{code} est {_code_postal(postales)}, et jusqu'en {old.fin} le code Insee "
            f"{de_lieu(old.nom)}. Donnez le code Insee de celle qu'il faut : "
            f"« {postales[0].code} » ({postales[0].nom}), ou « {old.commune.code} » "
            f"({old.commune.nom}).",
            _codes((*postales, old.commune)),
        )
    if old is not None:
        raise UnknownPlaceError(f"{_capital(devenue(old))}. Donnez celles qu'il faut.", old.codes)
    if postales:
        raise UnknownPlaceError(
            f"{code} n'est pas un code Insee, c'est {_code_postal(postales)}. "
            f"Donnez le nom, ou le code Insee : « {postales[0].code} ».",
            _codes(postales),
        )
    raise UnknownPlaceError(
        f"La commune {code} n'existe pas (code officiel géographique {MILLESIME}) ; "
        "un code postal n'est pas un code Insee. Donnez son nom."
    )


def _nommee(nom: str, code: str) -> Commune:
    """Return the commune of a code that its name confirms: `La Grande-Motte (34344)`."""
    try:
        trouvee = commune(code)
    except UnknownCodeError:
        trouvee = None
    if trouvee is None or not meme_nom(nom, trouvee):
        raise UnknownPlaceError(
            f"{code} n'est pas le code Insee de « {nom} »."
            + _peut_etre(map(nom_de_commune, search_communes(nom)))
        )
    return trouvee


def _a_la_place(old: Ancienne) -> str:
    """Return what a user should know of a commune taken in place of one of other times."""
    assert old.commune is not None
    taken = f"{_capital(devenue(old))} : {old.commune.nom} est prise."
    if old.lien not in PARTIES:
        return taken
    return (
        f"{taken} Si le territoire s'arrête à {old.nom}, ajoutez « partielle: oui », "
        "« population: » et « motif: » à sa ligne."
    )


def _codes(communes: Iterable[Commune]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(une.code for une in communes))


def _capital(texte: str) -> str:
    return f"{texte[:1].upper()}{texte[1:]}"


def _noms(communes: Sequence[Commune]) -> str:
    cites = [f"{une.nom} ({une.code})" for une in communes[:_MOST]]
    reste = len(communes) - _MOST
    return joined([*cites, f"{reste} autres"] if reste > 0 else cites)


def _code_postal(communes: Sequence[Commune]) -> str:
    return f"le code postal {de_lieu(_noms(communes))}"


def _liste(choses: Sequence[T], nommer: Callable[[T], str]) -> str:
    return " ; ".join(map(nommer, choses))


def _peut_etre(candidats: Iterable[str]) -> str:
    return f" {meant_among(candidats)}".rstrip()
