"""The establishments of a territory beside the members and partners of its project."""

from collections.abc import Iterator
from enum import StrEnum

from cptskit.francais.accents import as_key
from cptskit.projet import Projet
from cptskit.projet.diagnostic import StructureDuTerritoire
from cptskit.projet.membres import Partenaire, Structure
from cptskit.referentiels import UnknownCodeError, commune


class Place(StrEnum):
    """What an establishment of the territory is to the community."""

    MEMBRE = "membre"
    ASSOCIE = "partenaire"
    A_ASSOCIER = "à associer"
    AUCUNE = ""


def places(projet: Projet) -> Iterator[Place]:
    """Yield the place of each establishment of the diagnosis, in their order.

    One is known by its FINESS number; where the project does not tell it, by name and commune.
    """
    sites = list(_sites(projet))
    for structure in projet.diagnostic.structures if projet.diagnostic else ():
        yield next((place for place, site in sites if _same(structure, site)), Place.AUCUNE)


def _sites(projet: Projet) -> Iterator[tuple[Place, Structure | Partenaire]]:
    membres = projet.membres
    if membres is None:
        return
    for structure in membres.structures:
        yield Place.MEMBRE, structure
    partners = membres.partenaires
    for place, listed in (
        (Place.ASSOCIE, partners.associes if partners else ()),
        (Place.A_ASSOCIER, partners.a_associer if partners else ()),
    ):
        for site in listed:
            yield place, site


def _same(structure: StructureDuTerritoire, site: Structure | Partenaire) -> bool:
    if structure.finess and site.finess:
        return structure.finess == site.finess
    named = as_key(structure.nom) == as_key(site.nom)
    return named and (
        not structure.commune or not site.commune or _is_at(structure.commune, site.commune)
    )


def _is_at(code: str, where: str) -> bool:
    """Say whether a commune, told by its code or by its name, is that of a code."""
    if where == code:
        return True
    try:
        return as_key(commune(code).nom) == as_key(where)
    except UnknownCodeError:
        return False
