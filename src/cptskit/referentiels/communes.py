"""Communes, arrondissements, and the codes that lead to them (Insee, 1 January 2026).

A département is read when one of its communes is asked for. Name the year of a population, and say
that an area was « calculée sur contours simplifiés »: it is some 0.5 % high, more on coasts.
"""

import csv
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from cptskit.referentiels.lecture import DOSSIER, UnknownCodeError, lire
from cptskit.referentiels.territoires import departement_de_commune

_VILLES = ("13", "69", "75")
"""Départements that have arrondissements municipaux."""


@dataclass(frozen=True)
class Commune:
    """A commune, or an arrondissement of Paris, Lyon or Marseille."""

    code: str
    nom: str
    departement: str
    epci: str
    """SIREN of its EPCI with own taxation; empty for four islands, the collectivities, and for
    arrondissements."""
    population: int | None
    """Population municipale; None where none is published."""
    annee: int | None
    """Year of the census of that population: 2023, in Mayotte 2017, elsewhere overseas varies."""
    superficie: Decimal | None
    """Area in km², computed on simplified contours; None for arrondissements and overseas
    collectivities."""
    bord: bool
    """Whether it touches the sea or a foreign country."""
    codes_postaux: tuple[str, ...]
    voisines: tuple[str, ...]
    """Codes of the communes that touch it by land, in any département."""
    ville: str = ""
    """Of an arrondissement, the code of its commune; empty for a commune."""


class Lien(StrEnum):
    """How a code that is no commune leads to one."""

    DELEGUEE = "commune-deleguee"
    ASSOCIEE = "commune-associee"
    ANCIEN = "ancien-code"


@dataclass(frozen=True)
class Ancienne:
    """A code that is not, or no longer, that of a commune."""

    code: str
    nom: str
    """Name of a delegated or associated commune; empty for an old code."""
    lien: Lien
    commune: Commune
    """The commune of today."""


@cache
def commune(code: str) -> Commune:
    """Return the commune or the arrondissement of this code of today. Raises UnknownCodeError."""
    departement = departement_de_commune(code)
    ligne = lignes(departement).get(code)
    if ligne is not None:
        return _commune(departement, ligne)
    for arrondissement in lire("arrondissements_municipaux") if departement in _VILLES else ():
        if arrondissement["code"] == code:
            return _arrondissement(departement, arrondissement)
    raise UnknownCodeError("commune", code)


def communes_du_departement(departement: str) -> tuple[Commune, ...]:
    """Return the communes of a département by code, without arrondissements; none if unknown."""
    return tuple(commune(code) for code in lignes(departement))


def arrondissements(ville: str) -> tuple[Commune, ...]:
    """Return the arrondissements of Paris, Lyon or Marseille; none for any other commune."""
    codes = lire("arrondissements_municipaux")
    return tuple(commune(ligne["code"]) for ligne in codes if ligne["commune"] == ville)


def ancienne(code: str) -> Ancienne | None:
    """Return what a code of another time, or of a part of a commune, stands for; else None."""
    for ligne in lire("communes_deleguees_associees"):
        if ligne["code"] == code != ligne["commune"]:
            lien = Lien(ligne["type"])
            return Ancienne(code, ligne["nom"], lien, commune(ligne["commune"]))
    for ligne in lire("communes_anciens_codes"):
        if ligne["ancien_code"] == code:
            return Ancienne(code, "", Lien.ANCIEN, commune(ligne["code"]))
    return None


def communes_deleguees(code: str) -> tuple[str, ...]:
    """Return the names of the delegated and associated communes of a commune, its own included."""
    lignes = lire("communes_deleguees_associees")
    return tuple(ligne["nom"] for ligne in lignes if ligne["commune"] == code)


@cache
def lignes(departement: str) -> dict[str, list[str]]:
    """Return the rows of a département by code: code, name, EPCI… A `Commune` is made of one."""
    fichier = DOSSIER / "communes" / f"{departement}.csv"
    if not fichier.exists():
        return {}
    with fichier.open(encoding="utf-8", newline="") as flux:
        lues = csv.reader(flux)
        next(lues)
        return {ligne[0]: ligne for ligne in lues}


def _commune(departement: str, ligne: list[str]) -> Commune:
    code, nom, epci, population, annee, superficie, _lon, _lat, bord, postaux, voisines = ligne
    return Commune(
        code=code,
        nom=nom,
        departement=departement,
        epci=epci,
        population=int(population) if population else None,
        annee=int(annee) if annee else None,
        superficie=Decimal(superficie) if superficie else None,
        bord=bool(bord),
        codes_postaux=tuple(postaux.split()),
        voisines=tuple(voisines.split()),
    )


def _arrondissement(departement: str, ligne: dict[str, str]) -> Commune:
    return Commune(
        code=ligne["code"],
        nom=ligne["nom"],
        departement=departement,
        epci="",
        population=int(ligne["pop_mun"]),
        annee=int(ligne["pop_annee"]),
        superficie=None,
        bord=False,
        codes_postaux=tuple(ligne["codes_postaux"].split()),
        voisines=(),
        ville=ligne["commune"],
    )
