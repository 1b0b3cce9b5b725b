"""The money of a contract year in three scenarios, and the bridge to the civil years."""

from collections.abc import Mapping
from decimal import Decimal

from cptskit.bareme import (
    BaremeInconnuError,
    Demande,
    Hypotheses,
    TailleInconnueError,
    cas_du_projet,
    echeancier,
    tableau,
)
from cptskit.bareme.hypotheses import AnneeHorsContratError
from cptskit.dialogue.bilan import BilanAnnee
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.socle.records import record


@record
class LigneScenario:
    """A line of the contract in a year, euros; `estimation` where an amount is of grade C."""

    code: str
    intitule: str
    fixe: Decimal
    attendu: Decimal
    """Variable part by the measures so far."""
    maximum: Decimal
    """Variable part at its most."""
    estimation: bool


@record
class Scenarios:
    """Fixed part alone, expected from the measures so far, and maximum."""

    lignes: tuple[LigneScenario, ...]

    @property
    def fixe(self) -> Decimal:
        """What ARS and caisses advise to plan on."""
        return sum((ligne.fixe for ligne in self.lignes), Decimal(0))

    @property
    def attendu(self) -> Decimal:
        """Fixed part and what the measures earned so far."""
        return self.fixe + sum((ligne.attendu for ligne in self.lignes), Decimal(0))

    @property
    def maximum(self) -> Decimal:
        """Fixed part and variable part at its most."""
        return self.fixe + sum((ligne.maximum for ligne in self.lignes), Decimal(0))

    @property
    def estimation(self) -> bool:
        """Whether an amount of it is only an estimate."""
        return any(ligne.estimation for ligne in self.lignes)


@record
class Pont:
    """What is paid for each contract year in each civil year, euros: the variable part left out."""

    annees_civiles: tuple[int, ...]
    lignes: tuple[tuple[int, tuple[Decimal, ...]], ...]
    """A contract year, from 1, and its sum in each of the civil years."""

    @property
    def totaux(self) -> tuple[Decimal, ...]:
        """The sums of the civil years."""
        return tuple(
            sum((sums[rank] for _, sums in self.lignes), Decimal(0))
            for rank in range(len(self.annees_civiles))
        )


def scenarios(projet: Projet, annee: BilanAnnee) -> Scenarios | None:
    """Return the three scenarios of a year; None where the contract's amounts are not known."""
    hypotheses = hypotheses_de(projet, annee)
    if hypotheses is None:
        return None
    earned = {mission.code.value: mission for mission in annee.missions}
    lines = []
    for ligne in tableau(hypotheses).lignes:
        variable = ligne.variable.euros if ligne.variable and ligne.variable.compte else Decimal(0)
        mission = earned.get(ligne.code)
        gained = min(mission.gagne, variable) if mission and variable else Decimal(0)
        lines.append(
            LigneScenario(
                ligne.code,
                ligne.intitule,
                ligne.fixe.euros if ligne.fixe else Decimal(0),
                gained,
                variable,
                any(cell.estimation for cell in ligne.cellules),
            )
        )
    return Scenarios(tuple(lines))


def pont(projet: Projet, annee: BilanAnnee) -> Pont | None:
    """Return the bridge between contract years and civil years; None where nothing is known."""
    hypotheses = hypotheses_de(projet, annee)
    if hypotheses is None:
        return None
    paid = echeancier(hypotheses).versements
    civil = tuple(sorted({versement.annee_civile for versement in paid}))
    rows = []
    for rang in sorted({versement.annee_contrat for versement in paid}):
        sums = tuple(
            sum(
                (
                    versement.euros
                    for versement in paid
                    if versement.annee_contrat == rang and versement.annee_civile == year
                ),
                Decimal(0),
            )
            for year in civil
        )
        rows.append((rang, sums))
    return Pont(civil, tuple(rows))


def depenses_par_mission(annee: BilanAnnee) -> Mapping[CodeMission | None, Decimal]:
    """Return what was spent for each mission, and for none."""
    spent: dict[CodeMission | None, Decimal] = {}
    for depense in annee.annee.depenses:
        spent[depense.mission] = spent.get(depense.mission, Decimal(0)) + (depense.montant or 0)
    return spent


def hypotheses_de(projet: Projet, annee: BilanAnnee) -> Hypotheses | None:
    """Return what the scale is read with for a year; None where its amounts are not known."""
    if annee.datee is None:
        return None
    demande = Demande(annee_contrat=annee.datee.rang)
    try:
        return cas_du_projet(projet, demande, annee.datee.debut).hypotheses[0]
    except (TailleInconnueError, BaremeInconnuError, AnneeHorsContratError):
        return None
