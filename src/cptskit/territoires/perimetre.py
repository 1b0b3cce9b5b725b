"""What the official tables know of the communes that a project lists."""

from collections.abc import Iterable
from decimal import Decimal

from cptskit.projet import territoire as ecrit
from cptskit.referentiels import Commune, UnknownCodeError, commune
from cptskit.socle.records import record


@record
class Chiffre:
    """A sum over the communes of a territory."""

    valeur: int
    annee: int
    """Year of the census."""
    en_partie: bool
    """Whether communes covered in part count with the population that the project gives them."""


@record
class Perimetre:
    """The communes of a project with their rows in the official tables, in the project's order."""

    ecrites: tuple[ecrit.Commune, ...]
    connues: tuple[Commune | None, ...]
    """One for each of `ecrites`; None for a code that is not a commune of today."""

    @property
    def complet(self) -> bool:
        """Whether communes are listed and the tables know them all."""
        return bool(self.connues) and None not in self.connues

    @property
    def communes(self) -> tuple[Commune, ...]:
        """Those that are known, each once."""
        return tuple(dict.fromkeys(une for une in self.connues if une))

    @property
    def codes(self) -> frozenset[str]:
        """Codes of the communes; an arrondissement stands for its city."""
        return frozenset(une.ville or une.code for une in self.communes)

    @property
    def departements(self) -> tuple[str, ...]:
        """Codes of the départements."""
        return tuple(sorted({une.departement for une in self.communes}))

    def population(self) -> Chiffre | None:
        """Return the official population; None unless it is known for all, and of one year.

        A commune covered in part counts as the project says; None where it does not say.
        """
        total, annees, en_partie = 0, set(), False
        for une, connue in zip(self.ecrites, self.connues, strict=True):
            if connue is None or connue.population is None or connue.annee is None:
                return None
            if une.partielle and une.population is None:
                return None
            annees.add(connue.annee)
            en_partie = en_partie or une.partielle
            total += une.population or 0 if une.partielle else connue.population
        entieres = [une.insee for une in self.ecrites if not une.partielle]
        if len(annees) != 1 or len(set(entieres)) < len(entieres) or self._villes_doublees():
            return None
        return Chiffre(total, annees.pop(), en_partie)

    def superficie(self) -> Decimal | None:
        """Return the area in km², calculée sur contours simplifiés; None unless all is covered."""
        if not self.complet or any(une.partielle for une in self.ecrites):
            return None
        aires = [une.superficie for une in self.communes]
        return None if None in aires else sum((a for a in aires if a is not None), Decimal(0))

    def _villes_doublees(self) -> bool:
        codes = {une.code for une in self.communes}
        return any(une.ville in codes for une in self.communes if une.ville)


def perimetre(communes: Iterable[ecrit.Commune]) -> Perimetre:
    """Look up the communes of a project."""
    ecrites = tuple(communes)
    return Perimetre(ecrites, tuple(_connue(une.insee) for une in ecrites))


def _connue(code: str) -> Commune | None:
    try:
        return commune(code)
    except UnknownCodeError:
        return None
