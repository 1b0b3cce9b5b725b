"""Communes and arrondissements of today (Insee, 1 January 2026).

A département is read when one of its communes is asked for. Name the year of a population, and say
that an area was « calculée sur contours simplifiés »: it is some 0.5 % high, more on coasts.
"""

import csv
from decimal import Decimal
from functools import cache

from cptskit.referentiels.lecture import DOSSIER, UnknownCodeError, read_table
from cptskit.referentiels.territoires import departement_de_commune
from cptskit.socle.records import record

VILLES = ("75056", "69123", "13055")
"""Communes that have arrondissements: Paris, Lyon, Marseille."""


@record
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


@cache
def commune(code: str) -> Commune:
    """Return the commune or the arrondissement of this code of today. Raises UnknownCodeError."""
    departement = departement_de_commune(code)
    ligne = lignes(departement).get(code)
    if ligne is not None:
        return _commune(departement, ligne)
    of_a_city = departement in {ville[:2] for ville in VILLES}
    for arrondissement in read_table("arrondissements_municipaux") if of_a_city else ():
        if arrondissement["code"] == code:
            return _arrondissement(departement, arrondissement)
    raise UnknownCodeError("commune", code)


def communes_du_departement(departement: str) -> tuple[Commune, ...]:
    """Return the communes of a département by code, without arrondissements; none if unknown."""
    return tuple(commune(code) for code in lignes(departement))


def arrondissements(ville: str) -> tuple[Commune, ...]:
    """Return the arrondissements of Paris, Lyon or Marseille; none for any other commune."""
    codes = read_table("arrondissements_municipaux")
    return tuple(commune(ligne["code"]) for ligne in codes if ligne["commune"] == ville)


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
