"""The money of the contract for templates: its lines, and what is paid in each civil year.

The contract's own amounts win over the scale of its day; see `cptskit.bareme`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from cptskit.bareme import (
    FONCTIONNEMENT,
    Cas,
    Cellule,
    Demande,
    Echeancier,
    Hypotheses,
    Ligne,
    Origine,
    OrigineDate,
    Versement,
    cas_du_projet,
    echeancier,
    tableau,
)
from cptskit.documents import mots
from cptskit.documents.gabarits.vues.sommes import Somme, add_up
from cptskit.droit.textes import texte
from cptskit.francais.phrases import capitalised
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.projet.contrat import Montants, MontantsContrat
from cptskit.projet.dates import DateCivile
from cptskit.socle.records import record

_FONCTIONNEMENT = "Fonctionnement"
_VARIABLES = "Parts variables, au plus"
_ORDRE = (FONCTIONNEMENT, *(code.value for code in CodeMission))
"""The lines of a contract, in the order of the law."""


@record
class LigneContrat:
    """Fonctionnement, or a mission: what it brings in the first year of the contract."""

    intitule: str
    fixe: Somme | None
    variable: Somme | None
    """At most."""
    origine: str
    """Who says the amounts: « contrat », « barème », or both."""

    @property
    def total(self) -> Somme | None:
        """Both parts, as far as they count."""
        return add_up((self.fixe, self.variable))


@record
class LigneAnnuelle:
    """What is paid of a line, civil year by civil year."""

    intitule: str
    sommes: tuple[Somme | None, ...]
    """One for each of the schedule's `annees`."""


@record
class EcheancesVue:
    """What a contract pays in each civil year."""

    annees: tuple[int, ...]
    lignes: tuple[LigneAnnuelle, ...]
    total: LigneAnnuelle
    supposees: tuple[str, ...]
    """Missions whose start is not known, counted from the last day that the agreement allows."""
    non_comptees: tuple[str, ...]
    """Missions left out: their start or their amounts are not known."""

    @property
    def estimation(self) -> bool:
        """Whether a payment is only an estimate."""
        return _estimation(self.total.sommes)


@record
class ContratVue:
    """The money of a contract of one size."""

    lignes: tuple[LigneContrat, ...]
    taille: int | None = None
    signature: DateCivile | None = None
    """The date of signature, done or planned; None where it is not known."""
    signe: bool = False
    """Whether that date is past, on the day of the document."""
    hypothese: DateCivile | None = None
    """The day that is taken for a signature that is not known."""
    duree: int | None = None
    """Years."""
    annee: int = 1
    """The year of the contract that the amounts are of: the first, or that of the document's day
    once an amendment has changed them."""
    avenant: DateCivile | None = None
    """The last amendment that counts in these amounts."""
    lecture: str = ""
    """The text of the scale, where the law of the signature has two readings and both are shown."""
    bareme: str = ""
    """The text of the scale; empty where no amount comes from it."""
    mise_a_jour: Somme | None = None
    """The fixed part of the crisis plan from its second year on, where it changes."""
    sans_montant: tuple[str, ...] = ()
    """Missions whose amounts neither the contract says nor a text that was read."""
    echeances: EcheancesVue | None = None
    """None where the signature, or an amount, is not known."""

    @property
    def fixe(self) -> Somme | None:
        """Sum of fonctionnement and of the fixed parts."""
        return add_up(ligne.fixe for ligne in self.lignes)

    @property
    def variable(self) -> Somme | None:
        """Sum of the variable parts, at most."""
        return add_up(ligne.variable for ligne in self.lignes)

    @property
    def total(self) -> Somme | None:
        """Sum of all that counts."""
        return add_up((self.fixe, self.variable))

    @property
    def estimation(self) -> bool:
        """Whether an amount of a line is only an estimate."""
        return _estimation(self.sommes)

    @property
    def hors_total(self) -> bool:
        """Whether an amount stands outside of the totals."""
        return not all(somme.compte for somme in self.sommes)

    @property
    def sommes(self) -> tuple[Somme, ...]:
        """The amounts of the lines."""
        parts = (part for ligne in self.lignes for part in (ligne.fixe, ligne.variable))
        return tuple(part for part in parts if part is not None)


def contrats(projet: Projet, jour: date) -> tuple[ContratVue, ...]:
    """Return the contract of a project, or one for each size where its population allows two.

    Without a size there is no scale: only the amounts that the contract writes remain, or nothing.
    """
    try:
        cas = cas_du_projet(projet, Demande(), jour)
    except LookupError:
        return tuple(_ecrit(projet.contrat.montants if projet.contrat else None))
    ecrite = cas.date_ecrite if cas.origine_date is OrigineDate.SIGNATURE else None
    lectures = len({une.droit for une in cas.hypotheses}) > 1
    return tuple(_contrat(_au(cas, une, jour), ecrite, jour, lectures) for une in cas.hypotheses)


def _au(cas: Cas, hypotheses: Hypotheses, jour: date) -> Hypotheses:
    """Return the contract in the year of the document's day, once an amendment has changed it."""
    if cas.periode is None or not any(une.depuis <= jour for une in hypotheses.suites):
        return hypotheses
    return replace(hypotheses, annee_contrat=cas.periode.annee_au(jour))


def _ecrit(montants: MontantsContrat | None) -> Iterable[ContratVue]:
    lignes = tuple(_lignes_ecrites(montants)) if montants else ()
    if lignes:
        yield ContratVue(lignes)


def _lignes_ecrites(montants: MontantsContrat) -> Iterable[LigneContrat]:
    if montants.fonctionnement is not None:
        yield LigneContrat(_FONCTIONNEMENT, Somme(montants.fonctionnement), None, "contrat")
    for code in CodeMission:
        ecrits: Montants | None = getattr(montants, code.value)
        if ecrits is not None:
            fixe, variable = _euros(ecrits.fixe), _euros(ecrits.variable)
            yield LigneContrat(_titre(code), fixe, variable, "contrat")


def _euros(ecrit: Decimal | None) -> Somme | None:
    return None if ecrit is None else Somme(ecrit)


def _titre(code: str) -> str:
    """Return the short name of a line, for tables."""
    named = {one.value: capitalised(mots.code(one)) for one in CodeMission}
    return named.get(code, _FONCTIONNEMENT)


def _contrat(
    hypotheses: Hypotheses, ecrite: DateCivile | None, jour: date, lectures: bool
) -> ContratVue:
    lu = tableau(hypotheses)
    passes = [une.depuis for une in hypotheses.suites if une.depuis <= jour]
    du_bareme = any(cellule.origine is Origine.BAREME for cellule in _cellules(lu.lignes))
    return ContratVue(
        lignes=tuple(_ligne(ligne) for ligne in lu.lignes),
        taille=lu.hypotheses.taille,
        signature=ecrite,
        signe=ecrite is not None and ecrite.debut <= jour,
        hypothese=None if ecrite else DateCivile.lire(hypotheses.signature),
        duree=hypotheses.duree,
        annee=hypotheses.annee_contrat,
        avenant=DateCivile.lire(passes[-1]) if passes else None,
        lecture=texte(lu.fondement.texte).titre if lectures else "",
        bareme=texte(lu.fondement.texte).titre if du_bareme else "",
        mise_a_jour=_mise_a_jour(lu.hypotheses, lu.lignes),
        sans_montant=tuple(sans.intitule for sans in lu.sans_montant),
        echeances=_echeances(echeancier(hypotheses)) if ecrite and not lu.sans_montant else None,
    )


def _estimation(sommes: Iterable[Somme | None]) -> bool:
    return any(somme.estimation for somme in sommes if somme is not None)


def _cellules(lignes: Iterable[Ligne]) -> tuple[Cellule, ...]:
    return tuple(cellule for ligne in lignes for cellule in ligne.cellules)


def _ligne(ligne: Ligne) -> LigneContrat:
    origines = {cellule.origine for cellule in ligne.cellules}
    mots = [mot for origine, mot in _ORIGINES.items() if origine in origines]
    return LigneContrat(
        _titre(ligne.code), _somme(ligne.fixe), _somme(ligne.variable), " et ".join(mots)
    )


_ORIGINES = {Origine.CONTRAT: "contrat", Origine.BAREME: "barème"}


def _somme(cellule: Cellule | None) -> Somme | None:
    if cellule is None:
        return None
    return Somme(cellule.euros, cellule.estimation, cellule.compte)


def _mise_a_jour(hypotheses: Hypotheses, lignes: Iterable[Ligne]) -> Somme | None:
    """Return the fixed part of the crisis plan once it is written, where it is another."""
    lu = hypotheses.bareme.valeur.missions.get(CodeMission.CRISES)
    premiere = next((ligne.fixe for ligne in lignes if ligne.code == CodeMission.CRISES), None)
    if lu is None or lu.mise_a_jour is None or premiere is None:
        return None
    moindre = Somme(Decimal(lu.mise_a_jour.euros), not lu.mise_a_jour.grade.bloquant)
    return moindre if moindre.euros < premiere.euros else None


def _echeances(lu: Echeancier) -> EcheancesVue:
    annees = tuple(lu.par_annee_civile)
    by_code: dict[str, list[Versement]] = {code: [] for code in _ORDRE}
    for paye in lu.versements:
        by_code[paye.code].append(paye)
    lignes = [_annuelle(_titre(code), payes, annees) for code, payes in by_code.items() if payes]
    if lu.maximum_variable:
        lignes.append(_annuelle(_VARIABLES, lu.maximum_variable, annees))
    total = zip(*(ligne.sommes for ligne in lignes), strict=True)
    return EcheancesVue(
        annees=annees,
        lignes=tuple(lignes),
        total=LigneAnnuelle("Total", tuple(map(add_up, total))),
        supposees=tuple(d.mission.intitule for d in lu.departs if d.supposee and not d.motif),
        non_comptees=tuple(d.mission.intitule for d in lu.departs if d.motif),
    )


def _annuelle(intitule: str, payes: Iterable[Versement], annees: tuple[int, ...]) -> LigneAnnuelle:
    by_year: dict[int, list[Versement]] = {annee: [] for annee in annees}
    for paye in payes:
        by_year[paye.annee_civile].append(paye)
    return LigneAnnuelle(intitule, tuple(_payee(versements) for versements in by_year.values()))


def _payee(versements: Sequence[Versement]) -> Somme | None:
    """Return what is paid of a line in a year, of payments as the schedule shows them."""
    if not versements:
        return None
    euros = sum((versement.euros for versement in versements), Decimal(0))
    return Somme(euros, any(versement.estimation for versement in versements))
