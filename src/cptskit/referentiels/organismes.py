"""Agencies (ARS), caisses of the assurance maladie, and URPS."""

from cptskit.referentiels.lecture import UnknownCodeError, read_table
from cptskit.referentiels.territoires import departement as departement_connu
from cptskit.referentiels.territoires import region as region_connue
from cptskit.socle.records import record


@record
class Ars:
    """A regional health agency."""

    code_ans: str
    """Code of the Agence du numérique en santé: for La Réunion ARS-05, though its region is 04."""
    region: str
    """Insee code."""
    nom: str
    departements: tuple[str, ...]


@record
class Caisse:
    """A caisse primaire, or what stands for it overseas and in Lozère (as of 2020)."""

    code: str
    nom: str
    type: str
    """`CPAM`, `CGSS`, `CCSS` or `CSSM`."""
    departement: str
    region: str


@record
class Urps:
    """A regional union of self-employed health professionals."""

    profession: str
    territoire: str
    regions: tuple[str, ...]
    """Insee codes: two for the océan Indien."""


def ars(region: str) -> Ars:
    """Return the agency of a region, by the Insee code of the region.

    Saint-Martin and Saint-Barthélemy have that of Guadeloupe. Raises UnknownCodeError for an
    unknown code and for a collectivity without an ARS.
    """
    # A collectivity has one code as region and as département; 01 is Guadeloupe, and the Ain.
    collectivite = region_connue(region).zone == "com"
    for agence in toutes_les_ars():
        if region == agence.region or (collectivite and region in agence.departements):
            return agence
    raise UnknownCodeError("ARS", region)


def toutes_les_ars() -> tuple[Ars, ...]:
    """Return the eighteen agencies."""
    return tuple(
        Ars(
            code_ans=ligne["code_ans"],
            region=ligne["region_insee"],
            nom=ligne["nom"],
            departements=tuple(ligne["departements"].split()),
        )
        for ligne in read_table("nomenclatures/ars")
        if ligne["code_ans"].startswith("ARS-")
    )


def caisses(departement: str) -> tuple[Caisse, ...]:
    """Return the caisses of a département; where there are several, only the project can choose.

    Empty where the table has none (overseas collectivities). Raises UnknownCodeError.
    """
    departement_connu(departement)
    return tuple(
        Caisse(
            code=ligne["code_organisme"],
            nom=ligne["nom"],
            type=ligne["type"],
            departement=ligne["departement"],
            region=ligne["region_insee"],
        )
        for ligne in read_table("nomenclatures/cpam")
        if ligne["departement"] == departement
    )


def urps(region: str) -> tuple[Urps, ...]:
    """Return the ten URPS of a region; empty for a collectivity. Raises UnknownCodeError."""
    region_connue(region)
    return tuple(
        Urps(
            profession=ligne["profession"],
            territoire=ligne["territoire"],
            regions=tuple(ligne["regions_insee"].split()),
        )
        for ligne in read_table("nomenclatures/urps")
        if region in ligne["regions_insee"].split()
    )
