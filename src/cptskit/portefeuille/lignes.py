"""One project as a line: figures, dates and counts, and nothing that says who somebody is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from cptskit.bareme import (
    AnneeHorsContratError,
    BaremeInconnuError,
    Demande,
    TailleInconnueError,
    cas_du_projet,
    tableau,
)
from cptskit.contrat import Issue, aujourdhui, etat, procedure, sans_avenant
from cptskit.dialogue import annee_au
from cptskit.droit.tailles import taille
from cptskit.francais.nombres import counted
from cptskit.portefeuille.stades import Stade, stade_de
from cptskit.progress import deadlines
from cptskit.projet import Projet
from cptskit.socle.findings import Finding, Level
from cptskit.socle.records import record
from cptskit.territoires.perimetre import perimetre

_YEAR = timedelta(days=366)
_END_SOON = timedelta(days=183)
_SOON = timedelta(days=90)


@record
class Echeance:
    """A day to come and what happens; `sure` says whether it is that day for certain."""

    jour: date
    libelle: str
    sure: bool


@record
class Rappel:
    """What a community is to be reminded of: a word for its kind, and the sentence."""

    sorte: str
    texte: str


@record
class Ligne:
    """A project in a portfolio."""

    chemin: str
    stade: Stade
    pourquoi: str = ""
    """Why it cannot be read."""
    nom: str = ""
    region: str = ""
    departements: tuple[str, ...] = ()
    communes: tuple[str, ...] = ()
    """Insee codes of today."""
    partielles: tuple[str, ...] = ()
    """Those that the project covers in part."""
    habitants: int | None = None
    """As the project says, else the sum of its communes."""
    taille: int | None = None
    annee: int | None = None
    """The year of the contract that runs."""
    signature: date | None = None
    fin: date | None = None
    anniversaire: date | None = None
    echeances: tuple[Echeance, ...] = ()
    """Those of the twelve months to come."""
    erreurs: int = 0
    avertissements: int = 0
    conseils: int = 0
    constats: tuple[tuple[str, int], ...] = ()
    """How often each rule is reported, by code."""
    euros: int | None = None
    """What the contract brings in the year, variable parts at their most."""
    estimation: bool = False
    """Whether an amount of it is only an estimate."""
    gagne: int | None = None
    """Variable part earned by the measures of the year under way."""
    maximum: int | None = None
    preuves_manquantes: int = 0
    actualite: str = ""
    """What the life of the contract demands to know that day."""
    rappels: tuple[Rappel, ...] = ()

    @property
    def prochaine(self) -> Echeance | None:
        """The first date that comes."""
        return self.echeances[0] if self.echeances else None

    @property
    def enjeu(self) -> int | None:
        """The euros of the variable part that are still to be earned."""
        if self.maximum is None or self.gagne is None:
            return None
        return self.maximum - self.gagne


def illisible(chemin: str, pourquoi: str) -> Ligne:
    """Return the line of a project that cannot be read."""
    return Ligne(chemin=chemin, stade=Stade.ILLISIBLE, pourquoi=pourquoi)


def ligne_de(chemin: str, projet: Projet, findings: Sequence[Finding], jour: date) -> Ligne:
    """Return the line of a project on a day; `findings` are those of its check."""
    contrat, annee = etat(projet, jour), annee_au(projet, jour)
    signed = contrat.periode if contrat.periode and contrat.periode.debut <= jour else None
    covered = perimetre(projet.territoire.communes if projet.territoire else ())
    partial = (
        {commune.insee for commune in projet.territoire.communes if commune.partielle}
        if (projet.territoire)
        else set()
    )
    counts = Counter(finding.level for finding in findings)
    euros, estimate = _euros(projet, jour)
    dates = _dates(projet, jour)
    return Ligne(
        chemin=chemin,
        stade=stade_de(projet, jour),
        nom=projet.identite.nom,
        region=projet.region or "",
        departements=tuple(covered.departements),
        communes=tuple(sorted(covered.codes)),
        partielles=tuple(sorted(covered.codes & partial)),
        habitants=_habitants(projet),
        taille=contrat.taille or _taille(projet, jour),
        annee=contrat.annee,
        signature=signed.debut if signed and signed.faite else None,
        fin=signed.fin if signed and signed.faite else None,
        anniversaire=next(
            (echeance.jour for echeance in dates if "anniversaire" in echeance.libelle), None
        ),
        echeances=dates,
        erreurs=counts[Level.ERREUR],
        avertissements=counts[Level.AVERTISSEMENT],
        conseils=counts[Level.CONSEIL],
        constats=tuple(sorted(Counter(finding.code for finding in findings).items())),
        euros=euros,
        estimation=estimate,
        gagne=_whole(annee.gagne) if annee and annee.maximum else None,
        maximum=_whole(annee.maximum) if annee and annee.maximum else None,
        preuves_manquantes=len(annee.manques) if annee else 0,
        actualite=aujourdhui(projet, jour),
        rappels=tuple(_rappels(projet, jour, counts[Level.ERREUR])),
    )


def _habitants(projet: Projet) -> int | None:
    territoire = projet.territoire
    if territoire is None:
        return None
    if territoire.population is not None:
        return territoire.population.valeur
    population = perimetre(territoire.communes).population()
    return population.valeur if population else None


def _taille(projet: Projet, jour: date) -> int | None:
    habitants = _habitants(projet)
    size = taille(habitants, jour) if habitants is not None else None
    return size.numero if size else None


def _euros(projet: Projet, jour: date) -> tuple[int | None, bool]:
    """Return what the contract brings in its year, and whether a part of it is an estimate."""
    running = etat(projet, jour)
    demande = Demande(annee_contrat=running.annee or 1)
    try:
        scale = tableau(cas_du_projet(projet, demande, jour).hypotheses[0])
    except (TailleInconnueError, BaremeInconnuError, AnneeHorsContratError):
        return None, False
    return (_whole(scale.total), bool(scale.total_estime)) if scale.total else (None, False)


def _whole(amount: Decimal) -> int:
    """Return an amount in whole euros: what is shown is what is summed."""
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def _dates(projet: Projet, jour: date) -> tuple[Echeance, ...]:
    return tuple(
        Echeance(deadline.day, deadline.libelle, deadline.quand.sur)
        for deadline in deadlines(projet, jour)
        if deadline.day <= jour + _YEAR
    )


def _rappels(projet: Projet, jour: date, errors: int) -> Iterator[Rappel]:
    yield from _of_contract(projet, jour)
    yield from _of_procedure(projet, jour)
    yield from _of_year(projet, jour)
    if errors:
        yield Rappel("erreurs", f"le dossier a {counted(errors, 'erreur')} à corriger")


def _of_contract(projet: Projet, jour: date) -> Iterator[Rappel]:
    now = etat(projet, jour)
    if now.periode is None or not now.periode.faite:
        return
    if not now.en_cours:
        yield Rappel("échéance", f"le contrat est échu depuis le {now.periode.fin:%d/%m/%Y}")
        return
    if now.periode.fin - jour <= _END_SOON:
        yield Rappel(
            "renouvellement",
            f"le contrat finit le {now.periode.fin:%d/%m/%Y} : son bilan et le "
            "projet suivant sont à préparer",
        )
    if sans_avenant(projet, now):
        yield Rappel("avenant", "le contrat vit sous l'accord de 2019, aucun avenant n'est dit")
    for echeance in _dates(projet, jour):
        if echeance.libelle.startswith("dernier jour") and echeance.jour - jour <= _SOON:
            yield Rappel("mission", f"{echeance.libelle}, le {echeance.jour:%d/%m/%Y}")


def _of_procedure(projet: Projet, jour: date) -> Iterator[Rappel]:
    steps = procedure(projet, jour)
    if steps.issue is Issue.PIECES_ATTENDUES:
        yield Rappel("pièces", "des pièces sont attendues : le délai ne court pas")
    if steps.issue is Issue.CAISSE_SEULE:
        yield Rappel("envoi", "rien ne dit que l'ARS a reçu le projet")
    tacit = steps.tacite if steps.issue is Issue.EN_COURS else None
    if tacit and jour <= tacit.jour <= jour + _SOON:
        yield Rappel("validation", f"le projet sera réputé validé {tacit}")


def _of_year(projet: Projet, jour: date) -> Iterator[Rappel]:
    annee = annee_au(projet, jour)
    if annee is None or not annee.manques:
        return
    waiting = counted(len(annee.manques), "indicateur attend", "indicateurs attendent")
    yield Rappel("preuves", f"année {annee.cle} : {waiting} une mesure ou une pièce")
