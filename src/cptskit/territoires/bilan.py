"""The whole of a territory, in totals."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from cptskit.droit.tailles import Taille, taille
from cptskit.projet import territoire as ecrit
from cptskit.referentiels import (
    Ars,
    Caisse,
    Commune,
    Departement,
    Morceau,
    Region,
    UnknownCodeError,
    ars,
    caisses,
    departement,
    enclaves,
    morceaux,
    region,
)
from cptskit.territoires.couverture import Part, couverture, epci_nomme, part
from cptskit.territoires.perimetre import Chiffre, Perimetre, perimetre


@dataclass(frozen=True)
class Bilan:
    """What the official tables say of a territory, on a day."""

    territoire: ecrit.Territoire
    jour: date

    @cached_property
    def perimetre(self) -> Perimetre:
        """The communes."""
        return perimetre(self.territoire.communes)

    @cached_property
    def population(self) -> Chiffre | None:
        """Official population; None where it is not known for all."""
        return self.perimetre.population()

    @property
    def superficie(self) -> Decimal | None:
        """Area in km², calculée sur contours simplifiés."""
        return self.perimetre.superficie()

    @cached_property
    def epci(self) -> tuple[Part, ...]:
        """The EPCI that the project quotes, then those of its other communes."""
        codes = self.perimetre.codes
        cites = [epci_nomme(un, codes) for un in self.territoire.epci]
        parts = [part(un, codes) for un in dict.fromkeys(cites) if un]
        dedans = {une.code for un in parts for une in un.dedans}
        autres = [une for une in self.perimetre.communes if (une.ville or une.code) not in dedans]
        return (*parts, *couverture(autres))

    @property
    def departements(self) -> tuple[Departement, ...]:
        """Départements of the communes."""
        return tuple(map(departement, self.perimetre.departements))

    @property
    def regions(self) -> tuple[Region, ...]:
        """Regions of the communes."""
        return tuple(region(code) for code in dict.fromkeys(d.region for d in self.departements))

    @property
    def agences(self) -> tuple[Ars, ...]:
        """Agencies; none for a collectivity that has none."""
        return tuple(dict.fromkeys(une for r in self.regions if (une := _agence(r.code))))

    @property
    def caisses(self) -> dict[str, tuple[Caisse, ...]]:
        """Caisses by département; where there are several, the project chooses."""
        return {d.code: caisses(d.code) for d in self.departements}

    @property
    def taille(self) -> Taille | None:
        """Size, by the official population; None where that is not known."""
        return taille(self.population.valeur, self.jour) if self.population else None

    @cached_property
    def morceaux(self) -> tuple[Morceau, ...]:
        """Pieces that do not touch by land."""
        return morceaux(self.perimetre.codes)

    @cached_property
    def enclaves(self) -> tuple[tuple[Commune, ...], ...]:
        """Communes left out in the middle."""
        return enclaves(self.perimetre.codes)


def _agence(code: str) -> Ars | None:
    try:
        return ars(code)
    except UnknownCodeError:
        return None
