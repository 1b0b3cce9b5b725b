"""Départements and regions (Insee, code officiel géographique at 1 January 2026)."""

import re
from functools import cache

from cptskit.referentiels.lecture import UnknownCodeError, read_table
from cptskit.socle.records import record

MILLESIME = 2026
"""Year of the code officiel géographique."""
POPULATIONS = 2023
"""Year of most populations; each commune says its own."""
CONTOURS = 2024
"""Year of the contours, from which areas are computed."""

_COMMUNE = re.compile(r"(?:(?P<outre_mer>9[78]\d)\d{2}|(?P<metropole>\d{2}|2[AB])\d{3})")


@record
class Region:
    """A region, or an overseas collectivity, which the table lists beside the regions."""

    code: str
    nom: str
    zone: str
    """`metro`, `drom` or `com` (collectivity: no ARS of its own)."""
    chef_lieu: str
    """Insee code of the commune."""
    nb_communes: int
    pop_mun: int
    """Population municipale of 2023, in force on 1 January 2026; Mayotte 2017, `com` vary."""


@record
class Departement:
    """A département, or an overseas collectivity."""

    code: str
    nom: str
    region: str
    """Code of its region."""
    zone: str
    chef_lieu: str
    nb_communes: int
    pop_mun: int
    """As in `Region`."""


def region(code: str) -> Region:
    """Return the region of this Insee code. Raises UnknownCodeError."""
    try:
        return _regions()[code]
    except KeyError:
        raise UnknownCodeError("région", code) from None


def toutes_les_regions() -> tuple[Region, ...]:
    """Return all of them, overseas collectivities included."""
    return tuple(_regions().values())


def departement(code: str) -> Departement:
    """Return the département of this code: `01`, `2A`, `974`. Raises UnknownCodeError."""
    try:
        return _departements()[code]
    except KeyError:
        raise UnknownCodeError("département", code) from None


def tous_les_departements() -> tuple[Departement, ...]:
    """Return all of them, overseas collectivities included."""
    return tuple(_departements().values())


def departement_de_commune(code: str) -> str:
    """Return the code of the département that the code of a commune says: `2A004` gives `2A`.

    It says nothing of the commune itself. Works for arrondissements and for ended codes; never for
    a postal code, which may belong to a neighbour. Raises UnknownCodeError for a code of another
    shape, or of no département.
    """
    trouve = _COMMUNE.fullmatch(code)
    if trouve is None:
        raise UnknownCodeError("commune", code)
    return departement(trouve["outre_mer"] or trouve["metropole"]).code


@cache
def _regions() -> dict[str, Region]:
    return {
        ligne["code"]: Region(
            code=ligne["code"],
            nom=ligne["nom"],
            zone=ligne["zone"],
            chef_lieu=ligne["chef_lieu"],
            nb_communes=int(ligne["nb_communes"]),
            pop_mun=int(ligne["pop_mun"]),
        )
        for ligne in read_table("regions")
    }


@cache
def _departements() -> dict[str, Departement]:
    return {
        ligne["code"]: Departement(
            code=ligne["code"],
            nom=ligne["nom"],
            region=ligne["reg_code"],
            zone=ligne["zone"],
            chef_lieu=ligne["chef_lieu"],
            nb_communes=int(ligne["nb_communes"]),
            pop_mun=int(ligne["pop_mun"]),
        )
        for ligne in read_table("departements")
    }
