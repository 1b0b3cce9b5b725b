"""Communes of other times and parts of communes, and the communes of today that they lead to.

Read only when a code or a name is not of today. What the table does not say is never guessed: a
code that it lacks leads nowhere, and what split up leads to several communes.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from functools import cache

from cptskit.referentiels.communes import Commune, commune
from cptskit.referentiels.lecture import UnknownCodeError, read_table
from cptskit.referentiels.recherche import avec_departement, cle_commune
from cptskit.socle.records import record


class Lien(StrEnum):
    """How a code, or a code with a name, leads to communes of today."""

    DELEGUEE = "commune-deleguee"
    ASSOCIEE = "commune-associee"
    ANCIEN = "ancien-code"
    """The commune merged, or its code changed."""
    NOM = "ancien-nom"
    """The code is the same, the name is another today."""
    SEPARATION = "separation"
    """The commune split up."""


PARTIES = (Lien.DELEGUEE, Lien.ASSOCIEE)
"""What is part of a commune of today, and still bears a name."""


@record
class Ancienne:
    """A commune of another time, or a part of a commune of today."""

    code: str
    nom: str
    """Empty for a few codes of which no name is known."""
    lien: Lien
    codes: tuple[str, ...]
    """Codes of the communes of today that it leads to; one alone is certain."""
    debut: int | None = None
    """Year from which the commune was so; None where it was always, or is not known."""
    fin: int | None = None
    """First year whose official list no longer has it so; None where it is not known."""

    @property
    def suites(self) -> tuple[Commune, ...]:
        """Communes of today that it leads to, by code."""
        return tuple(map(commune, self.codes))

    @property
    def commune(self) -> Commune | None:
        """The one commune of today that it leads to; None where there are several."""
        return commune(self.codes[0]) if len(self.codes) == 1 else None


def ancienne(code: str, nom: str | None = None) -> Ancienne | None:
    """Return what a code stands for that is not, or not under this name, that of a commune.

    None for a commune of today, and for what the tables do not know. For a code of today, the name
    must be one that this code had; of an ended code, the name chooses between its last holders.
    """
    candidates = [*_parties().get(code, ()), *reversed(_passees().get(code, ()))]
    wanted = cle_commune(nom) if nom else None
    named = [old for old in candidates if cle_commune(old.nom) == wanted]
    if (today := _actuelle(code)) is not None:
        same = wanted == cle_commune(today.nom)
        return None if same or not named or _tenue(named[0], today) else named[0]
    return next(iter(named or candidates), None)


def scission(code: str) -> Ancienne | None:
    """Return the commune that split up and kept its code and its name; None for any other."""
    today = _actuelle(code)
    for old in reversed(_passees().get(code, ())):
        if old.lien is Lien.SEPARATION and today and cle_commune(old.nom) == cle_commune(today.nom):
            return old
    return None


def suites(code: str, annee: int | None = None) -> tuple[Commune, ...]:
    """Return the communes of today of a code, as the official list of a year knew it.

    Without a year, the code is taken for that of today where it is one. One commune is certain;
    several mean that it split up since; none, that the tables do not know the code.
    """
    for one in _passees().get(code, ()) if annee else ():
        if one.fin and (one.debut or 0) <= (annee or 0) < one.fin:
            return one.suites
    today = _actuelle(code)
    if today is not None:
        return (today,)
    old = ancienne(code)
    return old.suites if old else ()


def anciennes_du_nom(texte: str, departements: Iterable[str] = ()) -> tuple[Ancienne, ...]:
    """Return what bore this name, part or commune of another time, one for each outcome.

    The text may say the département. A commune that bears the name today is no outcome.
    """
    nom, dedans = avec_departement(texte)
    places = dedans or tuple(departements)
    wanted = cle_commune(nom)
    by_codes: dict[tuple[str, ...], Ancienne] = {}
    for old in _par_nom().get(wanted, ()):
        inside = not places or {une.departement for une in old.suites} & {*places}
        if inside and not any(cle_commune(une.nom) == wanted for une in old.suites):
            by_codes.setdefault(old.codes, old)
    return tuple(by_codes.values())


def anciennes_proches(texte: str, departements: Iterable[str] = ()) -> tuple[Ancienne, ...]:
    """Return up to three communes of other times, or parts, whose names are near a text."""
    nom, dedans = avec_departement(texte)
    places = dedans or tuple(departements)
    by_codes: dict[tuple[str, ...], Ancienne] = {}
    for near in get_close_matches(cle_commune(nom), _par_nom(), n=5, cutoff=0.85):
        for old in _par_nom()[near]:
            if not places or {une.departement for une in old.suites} & {*places}:
                by_codes.setdefault(old.codes, old)
    return tuple(by_codes.values())[:3]


def communes_deleguees(code: str) -> tuple[str, ...]:
    """Return the names of the delegated and associated communes of a commune, its own included."""
    return tuple(ligne["nom"] for ligne in _lignes_de(code))


def codes_des_parties(code: str) -> frozenset[str]:
    """Return the codes of the delegated and associated communes of a commune."""
    return frozenset(ligne["code"] for ligne in _lignes_de(code))


def codes_menant_a(communes: Collection[str]) -> dict[str, str]:
    """Return each code, of today or not, that leads to one of these communes alone, and which."""
    led = {code: code for code in communes}
    for olds in (*_parties().values(), *_passees().values()):
        for old in olds:
            if len(old.codes) == 1 and old.codes[0] in communes and _actuelle(old.code) is None:
                led.setdefault(old.code, old.codes[0])
    return led


def _lignes_de(code: str) -> Sequence[Mapping[str, str]]:
    return _par_commune().get(code, ())


@cache
def _par_commune() -> Mapping[str, Sequence[Mapping[str, str]]]:
    """Return the lines of the delegated and associated communes, by their commune."""
    by_commune: dict[str, list[Mapping[str, str]]] = {}
    for une in read_table("communes_deleguees_associees"):
        by_commune.setdefault(une["commune"], []).append(une)
    return by_commune


def _tenue(old: Ancienne, today: Commune) -> bool:
    """Say whether it is the part that gave its own code to the commune of today."""
    return old.lien in PARTIES and old.code == today.code


def _actuelle(code: str) -> Commune | None:
    try:
        return commune(code)
    except UnknownCodeError:
        return None


@cache
def _parties() -> dict[str, tuple[Ancienne, ...]]:
    """Return the delegated and associated communes by code."""
    return _par_code(
        Ancienne(ligne["code"], ligne["nom"], Lien(ligne["type"]), (ligne["commune"],))
        for ligne in read_table("communes_deleguees_associees")
    )


@cache
def _passees() -> dict[str, tuple[Ancienne, ...]]:
    """Return the communes of other times by code, the first that ended first."""
    return _par_code(
        Ancienne(
            ligne["code"],
            ligne["nom"],
            Lien(ligne["lien"]),
            tuple(ligne["suites"].split()),
            int(ligne["debut"]) if ligne["debut"] else None,
            int(ligne["fin"]) if ligne["fin"] else None,
        )
        for ligne in read_table("communes_passees")
    )


def _par_code(anciennes: Iterable[Ancienne]) -> dict[str, tuple[Ancienne, ...]]:
    by_code: dict[str, tuple[Ancienne, ...]] = {}
    for old in anciennes:
        by_code[old.code] = (*by_code.get(old.code, ()), old)
    return by_code


@cache
def _par_nom() -> dict[str, tuple[Ancienne, ...]]:
    """Return parts, then communes of other times, the last that ended first, by key of name."""
    past = [passee for passees in _passees().values() for passee in passees]
    past.sort(key=lambda old: old.fin or 0, reverse=True)
    by_name: dict[str, list[Ancienne]] = {}
    for old in [*(old for partie in _parties().values() for old in partie), *past]:
        by_name.setdefault(cle_commune(old.nom), []).append(old)
    return {name: tuple(olds) for name, olds in by_name.items()}
