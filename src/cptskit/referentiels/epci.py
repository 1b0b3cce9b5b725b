"""Intercommunalités (EPCI with own taxation, and the EPT of Grand Paris) at 1 January 2026."""

import csv
from functools import cache

from cptskit.referentiels.communes import Commune, commune, lignes
from cptskit.referentiels.lecture import DOSSIER, UnknownCodeError, read_table
from cptskit.socle.records import record

_LONGS = {
    "CC": "Communauté de communes",
    "CA": "Communauté d'agglomération",
    "CU": "Communauté urbaine",
    "EPT": "Établissement public territorial",
}


@record
class Epci:
    """An intercommunalité."""

    siren: str
    nom: str
    """Short name: `CA Bergeracoise`."""
    type: str
    """`CC`, `CA`, `CU`, `METRO`, `MET69` (Lyon) or `EPT` (inside the Métropole du Grand Paris)."""
    departements: tuple[str, ...]
    codes: tuple[str, ...] = ()
    """Codes of the communes of an EPT; empty for the others, whose communes name them."""

    @property
    def nom_long(self) -> str:
        """Name without abbreviation: `Communauté d'agglomération Bergeracoise`."""
        if self.type == "EPT":
            return f"{_LONGS[self.type]} {self.nom}"
        reste = self.nom.removeprefix(f"{self.type} ")
        return f"{_LONGS[self.type]} {reste}" if reste != self.nom else self.nom


@record
class AncienEpci:
    """An intercommunalité that has ended."""

    siren: str
    nom: str
    vu_en: int
    """Last year whose official list, of those at hand, has it."""
    suites: tuple[Epci, ...]
    """Those of today of its communes, that of most of them first; one alone is certain."""

    @property
    def epci(self) -> Epci | None:
        """The one that took its place; None where its communes went to several."""
        return self.suites[0] if len(self.suites) == 1 else None


@cache
def epci(siren: str) -> Epci:
    """Return the EPCI of this SIREN. Raises UnknownCodeError."""
    try:
        _, nom, sorte, departements, codes = _lignes()[siren]
    except KeyError:
        raise UnknownCodeError("EPCI", siren) from None
    return Epci(siren, nom, sorte, tuple(departements.split()), tuple(codes.split()))


def tous_les_epci() -> tuple[Epci, ...]:
    """Return all of them, EPT included."""
    return tuple(map(epci, _lignes()))


def ancien_epci(siren: str) -> AncienEpci | None:
    """Return the intercommunalité that had this SIREN, since 2019; None if the table lacks it."""
    return next((un for un in anciens_epci() if un.siren == siren), None)


@cache
def anciens_epci() -> tuple[AncienEpci, ...]:
    """Return those that ended since 2019, by SIREN."""
    return tuple(
        AncienEpci(
            ligne["code"],
            ligne["nom"],
            int(ligne["vu_en"]),
            tuple(map(epci, ligne["suites"].split())),
        )
        for ligne in read_table("epci_passes")
    )


def communes_de_l_epci(siren: str) -> tuple[Commune, ...]:
    """Return the communes of an EPCI, by code. Raises UnknownCodeError."""
    un = epci(siren)
    if un.codes:
        return tuple(commune(code) for code in un.codes)
    return tuple(
        commune(code)
        for departement in un.departements
        for code, ligne in lignes(departement).items()
        if ligne[2] == siren
    )


@cache
def _lignes() -> dict[str, list[str]]:
    with (DOSSIER / "epci.csv").open(encoding="utf-8", newline="") as flux:
        lues = csv.reader(flux)
        next(lues)
        return {ligne[0]: ligne for ligne in lues}
