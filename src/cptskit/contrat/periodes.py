"""The contracts that follow one another in the life of a community, with their amendments."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cptskit.contrat.jours import Jour, jour_de
from cptskit.droit.parametres import DUREE_CONTRAT_ANNEES, valeur
from cptskit.droit.valeurs import Grade
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.contrat import Avenant, Contrat, MontantsContrat, Renouvellement
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_years
from cptskit.socle.findings import Route
from cptskit.socle.records import record

_LATER = 3
"""Years after a signature from which on another one in the calendar is that of a new contract."""


@record
class AvenantDate:
    """An amendment whose date is known, at its route."""

    route: Route
    avenant: Avenant
    date: DateCivile


@record
class Periode:
    """One contract: the first one, or a renewal."""

    rang: int
    """0 for the first contract, 1 for the first renewal…"""
    route: Route
    """Of the date of signature."""
    signature: DateCivile
    faite: bool
    """False where only a milestone that is not done mentions it."""
    duree: int
    """Years, as the contract says, else as the agreement does."""
    duree_grade: Grade | None
    """How well the length is known; None where the contract writes it."""
    fin: date
    """The first day on which it no longer runs, the latest that its date allows."""
    taille: int | None
    montants: MontantsContrat | None
    avenants: tuple[AvenantDate, ...]
    """Those that are dated within it, in order."""

    @property
    def debut(self) -> date:
        """The first day on which it may run."""
        return self.signature.debut

    @property
    def terme(self) -> date:
        """The anniversary that ends it, if nothing ends it before."""
        return add_years(self.signature.fin, self.duree)

    def anniversaire(self, rang: int) -> date:
        """Return the anniversary of a rank, 0 being the signature."""
        return add_years(self.signature.debut, rang)

    def annee_au(self, jour: date) -> int:
        """Return the year of the contract, from 1, in which a day falls."""
        return max((n + 1 for n in range(self.duree) if self.anniversaire(n) <= jour), default=1)

    def jour_de_signature(self, jour: date) -> Jour:
        """Return the day of signature as it is known on the day `jour`."""
        prevue = not self.faite or self.signature.debut > jour
        return jour_de(self.signature, "la signature", prevue=prevue)

    def passes(self, jour: date) -> tuple[AvenantDate, ...]:
        """Return its amendments up to a day."""
        return tuple(avenant for avenant in self.avenants if avenant.date.debut <= jour)


def periodes(projet: Projet) -> tuple[Periode, ...]:
    """Return the contracts of a project in their order; none where no signature is dated.

    A renewal signed before the end of the contract before ends it.
    """
    contrat = projet.contrat or Contrat()
    signees = list(_signees(projet, contrat))
    toutes = []
    for rang, une in enumerate(signees):
        suivante = signees[rang + 1].debut if rang + 1 < len(signees) else None
        fin = min(une.terme, suivante or une.terme)
        if contrat.fin and une.debut <= contrat.fin.debut and rang == len(signees) - 1:
            fin = min(fin, contrat.fin.fin)
        inside = _avenants(contrat, une.debut if rang else date.min, suivante or date.max)
        toutes.append(replace(une, fin=fin, avenants=inside))
    return tuple(toutes)


def _signees(projet: Projet, contrat: Contrat) -> Iterator[Periode]:
    premiere = premiere_signature(projet)
    if premiere is None:
        return
    route, signature, faite = premiere
    first = _periode(0, route, signature, contrat.duree, contrat.taille, contrat.montants, faite)
    yield first
    taille, derniere = contrat.taille, first
    for ou, acte, day, done in _suite(projet, contrat, first):
        taille = acte.taille or _derniere_taille(contrat, taille, day.debut)
        derniere = _periode(derniere.rang + 1, ou, day, acte.duree, taille, acte.montants, done)
        yield derniere


def _suite(
    projet: Projet, contrat: Contrat, first: Periode
) -> list[tuple[Route, Renouvellement, DateCivile, bool]]:
    """Return the renewals: those of the contract, and the later signatures of the calendar.

    What is dated before the first contract renews nothing.
    """
    route: Route = ("contrat", "renouvellements")
    suite = [
        ((*route, i, "date"), renouvellement, renouvellement.date, True)
        for i, renouvellement in enumerate(contrat.renouvellements)
        if renouvellement.date
    ]
    nearest = [first.signature, *(day for _, _, day, _ in suite)]
    for ou, day, done in _signatures_du_calendrier(projet):
        if all(day.debut >= add_years(autre.debut, _LATER) for autre in nearest):
            suite.append((ou, Renouvellement(date=day), day, done))
            nearest.append(day)
    later = (triplet for triplet in suite if triplet[2].debut > first.debut)
    return sorted(later, key=lambda triplet: triplet[2].debut)


def _periode(
    rang: int,
    route: Route,
    signature: DateCivile,
    duree: int | None,
    taille: int | None,
    montants: MontantsContrat | None,
    faite: bool = True,
) -> Periode:
    lue = valeur(DUREE_CONTRAT_ANNEES, signature.fin)
    years = duree or (lue.valeur if lue else 5)
    return Periode(
        rang=rang,
        route=route,
        signature=signature,
        faite=faite,
        duree=years,
        duree_grade=None if duree else (lue.grade if lue else Grade.C),
        fin=add_years(signature.fin, years),
        taille=taille,
        montants=montants,
        avenants=(),
    )


def premiere_signature(projet: Projet) -> tuple[Route, DateCivile, bool] | None:
    """Return the first signature, with its route and whether it is marked as done.

    The contract's own date, else that of the first milestone of that kind.
    """
    if projet.contrat and projet.contrat.signature:
        return ("contrat", "signature"), projet.contrat.signature, True
    return next(_signatures_du_calendrier(projet), None)


def _signatures_du_calendrier(projet: Projet) -> Iterator[tuple[Route, DateCivile, bool]]:
    for index, jalon in enumerate(projet.calendrier.jalons if projet.calendrier else ()):
        if jalon.type is TypeJalon.SIGNATURE and jalon.date:
            yield ("calendrier", "jalons", index, "date"), jalon.date, jalon.fait


def _avenants(contrat: Contrat, debut: date, fin: date) -> tuple[AvenantDate, ...]:
    dates = [
        AvenantDate(("contrat", "avenants", index), avenant, avenant.date)
        for index, avenant in enumerate(contrat.avenants)
        if avenant.date and debut <= avenant.date.debut < fin
    ]
    return tuple(sorted(dates, key=lambda signature: signature.date.debut))


def _derniere_taille(contrat: Contrat, taille: int | None, avant: date) -> int | None:
    """Return the size that the last amendment before a day gave, else `taille`."""
    changed = [
        (avenant.date.debut, avenant.taille)
        for avenant in contrat.avenants
        if avenant.date and avenant.taille and avenant.date.debut < avant
    ]
    return max(changed, default=(avant, taille), key=lambda change: change[0])[1]
