"""From a project, a population or a size to the contracts to compute: two where the size is open.

Dates known to the month only: the signature is taken on its first day, as `check` does; the start
of a mission on its last day, which promises the least.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from cptskit.bareme.hypotheses import BaremeInconnuError, Hypotheses
from cptskit.droit.missions import Statut, mission
from cptskit.droit.montants import bareme
from cptskit.droit.tailles import Taille, taille
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission, NaturePopulation, TypeJalon
from cptskit.projet.contrat import MontantsContrat
from cptskit.projet.dates import DateCivile


class TailleInconnueError(LookupError):
    """Nothing says of which size the community is; the message says in French what to write."""

    def __init__(self) -> None:
        """Say what is missing."""
        super().__init__(
            "La taille de la communauté n'est pas connue. Écrivez « territoire: population: » ou "
            "« contrat: taille: » dans le projet, ou donnez --population ou --taille."
        )


class OrigineDate(StrEnum):
    """Where the date of signature comes from."""

    DEMANDEE = "demandee"
    SIGNATURE = "signature"
    DOCUMENT = "document"
    AUJOURD_HUI = "aujourd_hui"


@dataclass(frozen=True, kw_only=True)
class Cas:
    """The contracts to compute: one, or one for each size that is possible."""

    hypotheses: tuple[Hypotheses, ...]
    origine_date: OrigineDate
    date_ecrite: DateCivile | None = None
    """The date of the project that is used, as it is written."""
    population: int | None = None
    taille: Taille | None = None
    """What the law says of the population; None where the size itself is given."""
    montants_ecartes: bool = False
    """True where the project's amounts are those of another contract than the one asked for."""
    demarrages_imprecis: tuple[CodeMission, ...] = ()
    """Missions whose start the project gives without its day."""

    @property
    def bareme_incertain(self) -> bool:
        """Whether the scale depends on a day that the project does not give."""
        if self.date_ecrite is None or self.origine_date is OrigineDate.DEMANDEE:
            return False
        premier = self.hypotheses[0]
        return bareme(premier.taille, self.date_ecrite.fin) != premier.bareme


@dataclass(frozen=True, kw_only=True)
class Demande:
    """What is asked for, besides the community."""

    signature: date | None = None
    """The date of signature; by default the project's, else that of its document, else today."""
    options: Collection[CodeMission] = ()
    """Optional missions, besides those of the project."""
    demarrages: Mapping[CodeMission, date] = field(default_factory=lambda: MappingProxyType({}))
    """Starts of missions, instead of those of the project."""
    annee_contrat: int = 1
    crise_reconnue: bool = False


def cas_de_la_taille(numero: int, demande: Demande, today: date) -> Cas:
    """Return the case of a size. Raises what `Hypotheses` raises."""
    return Cas(
        hypotheses=(_hypotheses(numero, demande, demande.signature or today),),
        origine_date=OrigineDate.DEMANDEE if demande.signature else OrigineDate.AUJOURD_HUI,
    )


def cas_de_la_population(population: int, demande: Demande, today: date) -> Cas:
    """Return the case of a population. Raises what `Hypotheses` raises."""
    jour = demande.signature or today
    trouvee = _taille(population, jour)
    return Cas(
        hypotheses=tuple(_hypotheses(n, demande, jour) for n in trouvee.possibles),
        origine_date=OrigineDate.DEMANDEE if demande.signature else OrigineDate.AUJOURD_HUI,
        population=population,
        taille=trouvee,
    )


def cas_du_projet(projet: Projet, demande: Demande, today: date) -> Cas:
    """Return the case of a project: its size, options, starts and amounts.

    The amounts of its contract hold for its own signature, not for another date that is asked for.
    Raises TailleInconnueError, and what `Hypotheses` raises.
    """
    jour, origine, ecrite = _signature(projet, demande, today)
    ecartes = _autre_contrat(projet, demande)
    contrat = projet.contrat
    montants = contrat.montants if contrat and not ecartes else None
    population = _population(projet)
    trouvee = _taille(population, jour) if population is not None else None
    if contrat and contrat.taille:
        tailles: tuple[int, ...] = (contrat.taille,)
        trouvee = None
    elif trouvee:
        tailles = trouvee.possibles
    else:
        raise TailleInconnueError
    return Cas(
        hypotheses=tuple(_hypotheses(n, demande, jour, projet, montants) for n in tailles),
        origine_date=origine,
        date_ecrite=ecrite,
        population=population,
        taille=trouvee,
        montants_ecartes=ecartes,
        demarrages_imprecis=tuple(
            code
            for code, ecrite in projet.missions.items()
            if code not in demande.demarrages
            and ecrite.demarrage is not None
            and ecrite.demarrage.jour is None
        ),
    )


def signature_du_projet(projet: Projet) -> DateCivile | None:
    """Return the date of signature, done or planned: the contract's, else the calendar's."""
    if projet.contrat and projet.contrat.signature:
        return projet.contrat.signature
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    dates = (jalon.date for jalon in jalons if jalon.type is TypeJalon.SIGNATURE)
    return next((jour for jour in dates if jour), None)


def _signature(
    projet: Projet, demande: Demande, today: date
) -> tuple[date, OrigineDate, DateCivile | None]:
    if demande.signature:
        return demande.signature, OrigineDate.DEMANDEE, None
    if signee := signature_du_projet(projet):
        return signee.debut, OrigineDate.SIGNATURE, signee
    if ecrite := projet.identite.date:
        return ecrite.debut, OrigineDate.DOCUMENT, ecrite
    return today, OrigineDate.AUJOURD_HUI, None


def _autre_contrat(projet: Projet, demande: Demande) -> bool:
    """Say whether the amounts of the project are those of a contract signed on another day."""
    contrat = projet.contrat
    if demande.signature is None or contrat is None or not (contrat.montants and contrat.signature):
        return False
    return not contrat.signature.debut <= demande.signature <= contrat.signature.fin


def _population(projet: Projet) -> int | None:
    ecrite = projet.territoire.population if projet.territoire else None
    if ecrite is None or ecrite.nature is NaturePopulation.SAISONNIERE:
        return None
    return ecrite.valeur


def _taille(population: int, le: date) -> Taille:
    trouvee = taille(population, le)
    if trouvee is None:
        raise BaremeInconnuError(le)
    return trouvee


def _hypotheses(
    numero: int,
    demande: Demande,
    jour: date,
    projet: Projet | None = None,
    montants: MontantsContrat | None = None,
) -> Hypotheses:
    missions = projet.missions if projet else {}
    ecrits = {code: m.demarrage.fin for code, m in missions.items() if m.demarrage}
    return Hypotheses(
        signature=jour,
        taille=numero,
        options=frozenset((*demande.options, *(c for c in missions if _optionnelle(c, jour)))),
        montants=montants,
        demarrages=MappingProxyType({**ecrits, **demande.demarrages}),
        annee_contrat=demande.annee_contrat,
        crise_reconnue=demande.crise_reconnue,
    )


def _optionnelle(code: CodeMission, le: date) -> bool:
    return mission(code.value, le).statut is Statut.OPTIONNELLE
