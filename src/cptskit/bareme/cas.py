"""From a project, a population or a size to the contracts to compute.

They are two where the size is open, and two where the law of the signature has two readings
(between both dates of avenant 2) and the contract does not write all its amounts.

Dates known to the month only: the signature is taken on its first day, as `check` does; the start
of a mission on its last day, which promises the least.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from cptskit.bareme.hypotheses import BaremeInconnuError, Hypotheses, Regime
from cptskit.contrat import AvenantDate, Periode, etat, periodes
from cptskit.contrat.etat import adapte, effet_d_avenant, lectures_de
from cptskit.contrat.periodes import premiere_signature
from cptskit.droit.missions import Statut, mission
from cptskit.droit.montants import bareme
from cptskit.droit.tailles import Taille, taille
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission, NaturePopulation
from cptskit.projet.contrat import MontantsContrat
from cptskit.projet.dates import DateCivile
from cptskit.socle.records import record


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


@record
class Cas:
    """The contracts to compute: one, or one for each size and reading that is possible."""

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
    lectures: tuple[date, ...] = ()
    """The days at which the law is asked for, where it has two readings."""
    periode: Periode | None = None
    """The contract of the project that is computed; None for another one that is asked for."""

    @property
    def bareme_incertain(self) -> bool:
        """Whether the scale depends on a day that the project does not give."""
        if self.date_ecrite is None or self.origine_date is OrigineDate.DEMANDEE:
            return False
        numero = self.hypotheses[0].taille
        premier, dernier = self.date_ecrite.debut, self.date_ecrite.fin
        return bareme(numero, premier) != bareme(numero, dernier)

    @property
    def deux_lectures(self) -> bool:
        """Whether the law of the signature has two readings, whatever is known of its day."""
        return len(self.lectures) > 1


@record
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
    avenants: tuple[date, ...] = ()
    """Amendments that adapt the contract to the agreement, besides those of the project."""


def cas_de_la_taille(numero: int, demande: Demande, today: date) -> Cas:
    """Return the case of a size. Raises what `Hypotheses` raises."""
    return _cas_demande((numero,), demande, today)


def cas_de_la_population(population: int, demande: Demande, today: date) -> Cas:
    """Return the case of a population. Raises what `Hypotheses` raises."""
    trouvee = _taille(population, demande.signature or today)
    cas = _cas_demande(trouvee.possibles, demande, today)
    return replace(cas, population=population, taille=trouvee)


def _cas_demande(tailles: Iterable[int], demande: Demande, today: date) -> Cas:
    jour = demande.signature or today
    jours = lectures_de(DateCivile.lire(jour))
    return Cas(
        hypotheses=tuple(_hypotheses(n, demande, jour, droit) for n in tailles for droit in jours),
        origine_date=OrigineDate.DEMANDEE if demande.signature else OrigineDate.AUJOURD_HUI,
        lectures=jours,
    )


def cas_du_projet(projet: Projet, demande: Demande, today: date) -> Cas:
    """Return the case of a project: its size, options, starts, amounts and amendments.

    Of several contracts that followed one another, that of the document's day is taken. The amounts
    of a contract hold for its own signature, not for another date that is asked for. Raises
    TailleInconnueError, and what `Hypotheses` raises.
    """
    periode = _periode(projet, demande, today)
    ecartes = _autre_contrat(projet, demande, periode)
    jour, origine, ecrite = _signature(projet, demande, periode, today)
    montants = None if ecartes else (periode.montants if periode else _montants(projet))
    population = _population(projet)
    trouvee = _taille(population, jour) if population is not None else None
    contrat = projet.contrat
    ecrite_au_contrat = periode.taille if periode else contrat.taille if contrat else None
    if ecrite_au_contrat:
        tailles: tuple[int, ...] = (ecrite_au_contrat,)
        trouvee = None
    elif trouvee:
        tailles = trouvee.possibles
    else:
        raise TailleInconnueError
    jours = lectures_de(ecrite or DateCivile.lire(jour))
    possibles = [
        _hypotheses(n, demande, jour, droit, projet, montants, periode)
        for n in tailles
        for droit in jours
    ]
    if len(jours) > 1 and all(_tout_ecrit(une) for une in possibles):
        possibles = [une for une in possibles if une.droit == jours[-1]]
    return Cas(
        hypotheses=tuple(possibles),
        origine_date=origine,
        date_ecrite=ecrite,
        population=population,
        taille=trouvee,
        montants_ecartes=ecartes,
        lectures=jours,
        periode=periode,
        demarrages_imprecis=tuple(
            code
            for code, ecrit in projet.missions.items()
            if code not in demande.demarrages
            and ecrit.demarrage is not None
            and ecrit.demarrage.jour is None
        ),
    )


def _periode(projet: Projet, demande: Demande, today: date) -> Periode | None:
    """Return the contract of a project that is asked for, else that of its document's day.

    None where a contract signed on another day than all of its own is asked for.
    """
    if signee := demande.signature:
        toutes = (une for une in periodes(projet))
        return next((p for p in toutes if p.debut <= signee <= p.signature.fin), None)
    ecrite = projet.identite.date
    return etat(projet, ecrite.debut if ecrite else today).periode


def _montants(projet: Projet) -> MontantsContrat | None:
    return projet.contrat.montants if projet.contrat else None


def _tout_ecrit(hypotheses: Hypotheses) -> bool:
    """Say whether a contract writes every amount that its scale would give."""
    if hypotheses.montants is None or hypotheses.montants.fonctionnement is None:
        return False
    ecrits = (hypotheses.montants_de(mission.code) for mission in hypotheses.missions)
    return all(m and m.fixe is not None and m.variable is not None for m in ecrits)


def signature_du_projet(projet: Projet) -> DateCivile | None:
    """Return the date of signature, done or planned: the contract's, else the calendar's."""
    signature = premiere_signature(projet)
    return signature[1] if signature else None


def _signature(
    projet: Projet, demande: Demande, periode: Periode | None, today: date
) -> tuple[date, OrigineDate, DateCivile | None]:
    if demande.signature:
        return demande.signature, OrigineDate.DEMANDEE, None
    if periode:
        return periode.signature.debut, OrigineDate.SIGNATURE, periode.signature
    if ecrite := projet.identite.date:
        return ecrite.debut, OrigineDate.DOCUMENT, ecrite
    return today, OrigineDate.AUJOURD_HUI, None


def _autre_contrat(projet: Projet, demande: Demande, periode: Periode | None) -> bool:
    """Say whether the amounts of the project are those of a contract signed on another day."""
    if demande.signature is None or periode is not None:
        return False
    contrat = projet.contrat
    return contrat is not None and bool(contrat.montants and contrat.signature)


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
    droit: date,
    projet: Projet | None = None,
    montants: MontantsContrat | None = None,
    periode: Periode | None = None,
) -> Hypotheses:
    missions = projet.missions if projet else {}
    ecrits = {code: m.demarrage.fin for code, m in missions.items() if m.demarrage}
    suites = _suites(numero, demande, droit, montants, periode)
    lois = (droit, *(une.droit for une in suites))
    choisies = (c for c in missions if any(_optionnelle(c, loi) for loi in lois))
    return Hypotheses(
        signature=jour,
        taille=numero,
        options=frozenset((*demande.options, *choisies)),
        montants=montants,
        droit=droit,
        suites=suites,
        duree_ecrite=periode.duree if periode and periode.duree_grade is None else None,
        demarrages=MappingProxyType({**ecrits, **demande.demarrages}),
        annee_contrat=demande.annee_contrat,
        crise_reconnue=demande.crise_reconnue,
    )


def _suites(
    taille: int,
    demande: Demande,
    droit: date,
    montants: MontantsContrat | None,
    periode: Periode | None,
) -> tuple[Regime, ...]:
    """Return what the amendments bring: those of the project, and those that are asked for."""
    actes: list[tuple[date, AvenantDate | None]] = [(jour, None) for jour in demande.avenants]
    actes += [(avenant.date.debut, avenant) for avenant in (periode.avenants if periode else ())]
    suites = []
    for jour, one in sorted(actes, key=lambda acte: acte[0]):
        if one is None or (periode and adapte(periode, one)):
            depuis, droit = effet_d_avenant(jour)
        else:
            depuis = jour
        taille = (one.avenant.taille if one else None) or taille
        montants = (one.avenant.montants if one else None) or montants
        suites.append(Regime(depuis, droit, taille, montants))
    return tuple(suites)


def _optionnelle(code: CodeMission, le: date) -> bool:
    return mission(code.value, le).statut is Statut.OPTIONNELLE
