"""How much of each EPCI a territory covers."""

from collections.abc import Iterable

from cptskit.projet import territoire as ecrit
from cptskit.referentiels import (
    AncienEpci,
    Commune,
    Epci,
    UnknownCodeError,
    ancien_epci,
    communes_de_l_epci,
    epci,
    search_epci,
)
from cptskit.referentiels.epci import anciens_epci
from cptskit.referentiels.recherche import coeur_epci
from cptskit.socle.records import record


@record
class Part:
    """The communes of an EPCI, inside a territory and outside."""

    epci: Epci
    dedans: tuple[Commune, ...]
    dehors: tuple[Commune, ...]

    @property
    def entier(self) -> bool:
        """Whether all its communes are inside."""
        return not self.dehors


def part(un: Epci, codes: Iterable[str]) -> Part:
    """Return what the communes of these codes cover of an EPCI."""
    dedans = set(codes)
    communes = communes_de_l_epci(un.siren)
    return Part(
        un,
        tuple(une for une in communes if une.code in dedans),
        tuple(une for une in communes if une.code not in dedans),
    )


def couverture(communes: Iterable[Commune]) -> tuple[Part, ...]:
    """Return the EPCI to which these communes belong, the best covered first; EPT are left out."""
    toutes = tuple(communes)
    codes = {une.ville or une.code for une in toutes}
    sirens = dict.fromkeys(une.epci for une in toutes if une.epci)
    parts = [part(epci(siren), codes) for siren in sirens]
    return tuple(sorted(parts, key=lambda une: len(une.dedans), reverse=True))


def epci_nomme(un: ecrit.Epci, codes: Iterable[str] = ()) -> Epci | None:
    """Return the EPCI that a project means, by its SIREN, else by its name; None if unknown.

    Of homonyms, the one which has one of the communes of `codes`.
    """
    if un.siren:
        try:
            return epci(un.siren)
        except UnknownCodeError:
            return None
    trouves = search_epci(un.nom)
    dedans = set(codes)
    if len(trouves) > 1:
        trouves = tuple(une for une in trouves if part(une, dedans).dedans)
    return trouves[0] if len(trouves) == 1 else None


def epci_d_avant(un: ecrit.Epci) -> AncienEpci | None:
    """Return the EPCI of other times that a project names, by its SIREN, else by its name."""
    return ancien_epci(un.siren) if un.siren else epci_du_passe(un.nom)


def epci_du_passe(nom: str) -> AncienEpci | None:
    """Return the EPCI of other times of this SIREN, or of this name where it is the only one."""
    compact = "".join(nom.split())
    if compact.isdigit():
        return ancien_epci(compact)
    anciens = [old for old in anciens_epci() if coeur_epci(old.nom) == coeur_epci(nom)]
    return anciens[0] if len(anciens) == 1 else None


def successeurs(ancien: AncienEpci, codes: Iterable[str]) -> tuple[Epci, ...]:
    """Return the EPCI of today that took the place of one, among those of the communes listed.

    One alone is certain. Where no commune is listed in any, all are returned.
    """
    dedans = set(codes)
    nouveaux = tuple(un for un in ancien.suites if part(un, dedans).dedans)
    return nouveaux or ancien.suites
