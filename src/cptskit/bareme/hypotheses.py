"""What a scale and a schedule are computed from: one contract, of one size, signed on one day."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date, timedelta
from types import MappingProxyType

from cptskit.droit.missions import Mission, Statut, mission, missions
from cptskit.droit.montants import Bareme, bareme
from cptskit.droit.parametres import DUREE_CONTRAT_ANNEES, Parametre, T, valeur
from cptskit.droit.valeurs import Valeur
from cptskit.projet.codes import CodeMission
from cptskit.projet.contrat import Montants, MontantsContrat
from cptskit.projet.durees import add_years
from cptskit.socle.records import record


class BaremeInconnuError(LookupError):
    """No agreement, so no scale, was in force on the day; the message says so in French."""

    def __init__(self, le: date) -> None:
        """Keep the day that was asked for."""
        super().__init__(
            f"Il n'y a pas de barème pour un contrat signé le {le:%d/%m/%Y} : "
            "le premier accord n'était pas en vigueur."
        )
        self.le = le


class AnneeHorsContratError(ValueError):
    """The contract has no such year; the message says so in French."""


@record
class Regime:
    """What binds a contract from a day on: an act, the law and the size that it brings."""

    depuis: date
    droit: date
    """The day at which the law is asked for."""
    taille: int
    montants: MontantsContrat | None = None


@record
class Hypotheses:
    """A contract, signed or imagined, and what its amendments bring.

    `taille`, `montants` and `droit` are those of the signature until an amendment: ask `au` a day
    for what binds the contract then, `en_vigueur` for the year that is asked for.

    Raises BaremeInconnuError for a signature before the first agreement, AnneeHorsContratError
    for a year that the contract does not have, ValueError for a size other than 1 to 4.
    """

    signature: date
    taille: int
    options: frozenset[CodeMission] = frozenset()
    """The optional missions that the contract holds."""
    montants: MontantsContrat | None = None
    """The amounts written in the contract; they win over the scale."""
    droit: date | None = None
    """The day at which the law of the signature is asked for, where that is another day."""
    suites: tuple[Regime, ...] = ()
    """What amendments bring, in the order of their days."""
    duree_ecrite: int | None = None
    """The years that the contract writes, where they are not those of the agreement."""
    demarrages: Mapping[CodeMission, date] = field(default_factory=lambda: MappingProxyType({}))
    """When missions start, as far as it is known."""
    annee_contrat: int = 1
    """The year of the contract whose amounts are asked for."""
    crise_reconnue: bool = False
    """Whether the ARS recognised a crisis in that year."""

    def __post_init__(self) -> None:
        """Refuse what has no scale."""
        if not 1 <= self.annee_contrat <= self.duree:
            raise AnneeHorsContratError(
                f"Le contrat compte {self.duree} années : il n'a pas d'année {self.annee_contrat}."
            )
        _ = self.bareme

    @property
    def bareme(self) -> Valeur[Bareme]:
        """The scale of the law of the signature, with what it stands on."""
        # An amendment dated before the signature brings no law that the signature did not have.
        lu = bareme(self.taille, max(self.droit or self.signature, self.signature))
        if lu is None:
            raise BaremeInconnuError(self.signature)
        return lu

    @property
    def duree(self) -> int:
        """The years of the contract."""
        return self.duree_ecrite or self.parametre(DUREE_CONTRAT_ANNEES)

    def parametre(self, parametre: Parametre[T]) -> T:
        """Return a value of the law on the day of signature."""
        lu = valeur(parametre, self.signature)
        if lu is None:
            raise BaremeInconnuError(self.signature)
        return lu.valeur

    @property
    def regimes(self) -> tuple[Regime, ...]:
        """What binds the contract, from the signature on."""
        droit = self.droit or self.signature
        return (Regime(self.signature, droit, self.taille, self.montants), *self.suites)

    def au(self, jour: date) -> "Hypotheses":
        """Return the same contract with what binds it on a day, and nothing else."""
        regime = [
            rules for rules in self.regimes if rules.depuis <= jour or rules is self.regimes[0]
        ][-1]
        return replace(
            self, taille=regime.taille, montants=regime.montants, droit=regime.droit, suites=()
        )

    @property
    def en_vigueur(self) -> "Hypotheses":
        """The same contract with what binds it on the last day of the year that is asked for."""
        return self.au(self.anniversaire(self.annee_contrat) - timedelta(days=1))

    def depuis_de(self, code: str) -> date:
        """Return the day from which the contract knows a mission: its signature, or later."""
        for regime in self.regimes:
            if mission(code, regime.droit).statut is not Statut.ABSENTE:
                return regime.depuis
        return self.signature

    def anniversaire(self, rang: int) -> date:
        """Return the anniversary of this rank; 0 is the signature, the last one the end."""
        return add_years(self.signature, rang)

    def annee_de(self, jour: date) -> int:
        """Return the year of the contract, from 1, in which a day falls.

        A day before the signature counts in the first year, one after the end in the next ones.
        """
        rang = max(jour.year - self.signature.year, 0)
        return rang + 1 if self.anniversaire(rang) <= jour or rang == 0 else rang

    def montants_de(self, code: str) -> Montants | None:
        """Return what the contract writes for a mission."""
        ecrits: Montants | None = getattr(self.montants, code, None)
        return ecrits

    @property
    def missions(self) -> tuple[Mission, ...]:
        """The missions of the contract: socles of its law, options, those with an amount."""
        return tuple(
            une
            for une in missions(self.droit or self.signature)
            if une.statut is Statut.SOCLE
            or une.code in self.options
            or self.montants_de(une.code) is not None
        )
