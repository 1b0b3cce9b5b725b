"""The whole of a contract, its years side by side: planned and done, measured, earned, spent."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from cptskit.contrat import Periode, periodes
from cptskit.dialogue.argent import depenses_par_mission
from cptskit.dialogue.bilan import BilanAnnee, Ligne, bilan
from cptskit.dialogue.gains import Atteinte
from cptskit.projet import Projet
from cptskit.projet.annees import ActionDeLAnnee, Mesure
from cptskit.projet.codes import CodeMission
from cptskit.projet.missions import FicheAction, IndicateurSuivi
from cptskit.socle.records import record


@record
class Serie:
    """An indicator over the years of a contract; a year without measure holds None."""

    indicateur: IndicateurSuivi
    fiche: str
    """Id of the fiche; empty for an indicator of the mission itself."""
    mesures: tuple[Mesure | None, ...]
    atteintes: tuple[Atteinte, ...]

    @property
    def derniere(self) -> Mesure | None:
        """The last measure that has a value."""
        atteintes = [
            mesure for mesure in self.mesures if mesure is not None and mesure.valeur is not None
        ]
        return atteintes[-1] if atteintes else None

    @property
    def resultat(self) -> Atteinte:
        """What its last measure comes to; not measured where no year has one."""
        atteintes = [atteinte for atteinte in self.atteintes if atteinte is not Atteinte.NON_MESURE]
        return atteintes[-1] if atteintes else Atteinte.NON_MESURE


@record
class ActionSuivie:
    """A fiche action: what was planned, and what each year says of it."""

    fiche: FicheAction
    annees: tuple[tuple[str, ActionDeLAnnee], ...]
    """The years that speak of it, with what they say."""


@record
class MissionSuivie:
    """A mission over the years of a contract."""

    code: CodeMission
    series: tuple[Serie, ...]
    actions: tuple[ActionSuivie, ...]
    gagne: tuple[Decimal, ...]
    """Variable part earned, a year each."""
    maximum: tuple[Decimal, ...]
    depense: tuple[Decimal, ...]

    @property
    def prevu_par_an(self) -> Decimal | None:
        """What its fiches say that they cost in a year; None where none says it."""
        budgets = [
            action.fiche.budget for action in self.actions if action.fiche.budget is not None
        ]
        return sum(budgets, Decimal(0)) if budgets else None


@record
class ContratEntier:
    """A contract from its signature to its end, as far as its years are given."""

    debut: date
    fin: date
    annees: tuple[BilanAnnee, ...]
    missions: tuple[MissionSuivie, ...]
    recettes: tuple[Decimal, ...]
    depenses: tuple[Decimal, ...]
    sans_mission: tuple[Decimal, ...]
    """What was spent for no mission in particular, a year each."""

    @property
    def cles(self) -> tuple[str, ...]:
        """The years, by the civil year in which each begins."""
        return tuple(annee.cle for annee in self.annees)

    @property
    def gagne(self) -> tuple[Decimal, ...]:
        """Variable part earned, a year each: the sum of the missions'."""
        return _sums(mission.gagne for mission in self.missions)

    @property
    def maximum(self) -> tuple[Decimal, ...]:
        """Variable part at its most, a year each."""
        return _sums(mission.maximum for mission in self.missions)

    @property
    def attendues(self) -> int:
        """How many years the contract has."""
        return max(1, self.fin.year - self.debut.year)


def contrat_entier(projet: Projet, jour: date) -> ContratEntier | None:
    """Return the contract of a day, else the last one, with its years; None without any year."""
    periode = _periode(projet, jour)
    bilans = [
        of_year for key in sorted(projet.annees) if (of_year := bilan(projet, key)) is not None
    ]
    if periode is not None:
        bilans = [
            of_year
            for of_year in bilans
            if of_year.datee is None or of_year.datee.periode.rang == periode.rang
        ]
    if not bilans:
        return None
    spent = [depenses_par_mission(of_year) for of_year in bilans]
    return ContratEntier(
        debut=periode.debut if periode else date(int(bilans[0].cle), 1, 1),
        fin=periode.fin if periode else date(int(bilans[-1].cle) + 1, 1, 1),
        annees=tuple(bilans),
        missions=tuple(_missions(projet, bilans)),
        recettes=tuple(
            _total(recette.montant for recette in year.annee.recettes) for year in bilans
        ),
        depenses=tuple(
            _total(depense.montant for depense in year.annee.depenses) for year in bilans
        ),
        sans_mission=tuple(depenses.get(None, Decimal(0)) for depenses in spent),
    )


def _periode(projet: Projet, jour: date) -> Periode | None:
    begun = [periode for periode in periodes(projet) if periode.debut <= jour]
    return begun[-1] if begun else None


def _missions(projet: Projet, bilans: list[BilanAnnee]) -> Iterator[MissionSuivie]:
    spent = [depenses_par_mission(of_year) for of_year in bilans]
    for code in CodeMission:
        mission = projet.missions.get(code)
        if mission is None:
            continue
        years = [
            next((followed for followed in year.missions if followed.code is code), None)
            for year in bilans
        ]
        yield MissionSuivie(
            code=code,
            series=tuple(_series([year.lignes if year else () for year in years])),
            actions=tuple(_action(fiche, bilans) for fiche in mission.fiches),
            gagne=tuple(year.gagne if year else Decimal(0) for year in years),
            maximum=tuple(year.maximum if year else Decimal(0) for year in years),
            depense=tuple(depenses.get(code, Decimal(0)) for depenses in spent),
        )


def _series(years: list[tuple[Ligne, ...]]) -> Iterator[Serie]:
    """Yield the indicators, each with its line of every year: years list them in one order."""
    for lines in zip(*(year for year in years if year), strict=True):
        first = lines[0]
        yield Serie(
            first.indicateur,
            first.fiche.id if first.fiche else "",
            tuple(line.mesure for line in lines),
            tuple(line.gain.atteinte for line in lines),
        )


def _action(fiche: FicheAction, bilans: list[BilanAnnee]) -> ActionSuivie:
    return ActionSuivie(
        fiche,
        tuple(
            (year.cle, action)
            for year in bilans
            for action in year.annee.actions
            if action.fiche == fiche.id
        ),
    )


def _total(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), Decimal(0))


def _sums(rows: Iterable[tuple[Decimal, ...]]) -> tuple[Decimal, ...]:
    return tuple(sum(column, Decimal(0)) for column in zip(*rows, strict=True))
