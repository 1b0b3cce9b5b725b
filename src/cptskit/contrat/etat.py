"""What binds a contract on a day: its text and scale, its year, its size, its amounts.

The law of the signature stays; an amendment that adapts the contract to the agreement brings the
law of its own day. No date moves the scale by itself: a contract of 2020 without such an amendment
keeps the scale of 2019 as long as it runs.
"""

from datetime import date
from enum import StrEnum

from cptskit.contrat.periodes import AvenantDate, Periode, periodes
from cptskit.droit.missions import Statut, mission
from cptskit.droit.montants import TAILLES, Bareme, bareme, effets_attendus
from cptskit.droit.valeurs import Valeur
from cptskit.projet import Projet
from cptskit.projet.codes import NatureAvenant
from cptskit.projet.contrat import MontantsContrat
from cptskit.projet.dates import DateCivile
from cptskit.socle.findings import Route
from cptskit.socle.records import record


class Situation(StrEnum):
    """Where a community stands in the life of its contracts."""

    SANS = "sans contrat"
    """No signature is dated."""
    A_VENIR = "à signer"
    EN_COURS = "en cours"
    ECHU = "échu"
    """The last contract is over, or the next one has not begun."""


@record
class Droit:
    """The law that binds a contract: that of an act."""

    jours: tuple[date, ...]
    """The day at which the law is asked for; two while two readings exist."""
    route: Route
    acte: str
    """« signature », « avenant » or « renouvellement »."""
    le: DateCivile

    @property
    def incertain(self) -> bool:
        """Whether two readings exist."""
        return len(self.jours) > 1

    @property
    def jour(self) -> date:
        """The day of the law, the older one of two readings."""
        return self.jours[0]

    def baremes(self, taille: int) -> tuple[Valeur[Bareme], ...]:
        """Return the scale of a size, or that of each reading; none before August 2019."""
        lus = (bareme(taille, jour) for jour in self.jours)
        return tuple(lu for lu in lus if lu is not None)

    @property
    def textes(self) -> tuple[str, ...]:
        """The ids of the texts of the scale, one a reading."""
        return tuple(lu.texte for lu in self.baremes(TAILLES[0]))


@record
class Etat:
    """A contract on a day."""

    jour: date
    situation: Situation
    periode: Periode | None
    """The contract that runs; else the one to come, else the last one."""

    @property
    def en_cours(self) -> bool:
        """Whether a contract runs that day."""
        return self.situation is Situation.EN_COURS

    @property
    def annee(self) -> int | None:
        """The year of the contract, from 1; None where none runs."""
        return self.periode.annee_au(self.jour) if self.periode and self.en_cours else None

    @property
    def droit(self) -> Droit | None:
        """The law of the contract, that day; None without a contract."""
        return droit_de(self.periode, self.jour) if self.periode else None

    @property
    def taille(self) -> int | None:
        """The size that the contract writes, that day."""
        return taille_de(self.periode, self.jour) if self.periode else None

    @property
    def montants(self) -> MontantsContrat | None:
        """The amounts that the contract writes, that day."""
        return montants_de(self.periode, self.jour) if self.periode else None


def etat(projet: Projet, jour: date) -> Etat:
    """Return where the contract of a project stands on a day."""
    toutes = periodes(projet)
    if not toutes:
        return Etat(jour, Situation.SANS, None)
    commencees = [une for une in toutes if une.debut <= jour]
    if not commencees:
        return Etat(jour, Situation.A_VENIR, toutes[0])
    derniere = commencees[-1]
    situation = Situation.EN_COURS if jour < derniere.fin else Situation.ECHU
    return Etat(jour, situation, derniere)


def droit_de(periode: Periode, jour: date) -> Droit:
    """Return the law that binds a contract on a day: that of its signature or of an amendment."""
    adaptes = [avenant for avenant in periode.passes(jour) if adapte(periode, avenant)]
    if not adaptes:
        acte = "renouvellement" if periode.rang else "signature"
        return Droit(lectures_de(periode.signature), periode.route, acte, periode.signature)
    last = adaptes[-1]
    effet = effet_d_avenant(last.date.debut)[0]
    days = (effet,) if jour >= effet else lectures_de(last.date)
    return Droit(days, (*last.route, "date"), "avenant", last.date)


def effet_d_avenant(jour: date) -> tuple[date, date]:
    """Return from when the scale of an amendment holds, and the day at which it is read.

    Signed between the publication of avenant 2 and its effect, it waits for the effect.
    """
    effet = max(effets_attendus(jour), default=jour)
    return effet, effet


def adapte(periode: Periode, avenant: AvenantDate) -> bool:
    """Say whether an amendment brings the law of its day into the contract.

    So does one that is « conventionnel », and one that adds a mission that the agreement did not
    know when the contract was signed: only a later text can have brought it.
    """
    if avenant.avenant.nature is NatureAvenant.CONVENTIONNEL:
        return True
    return any(
        mission(code.value, periode.debut).statut is Statut.ABSENTE
        for code in avenant.avenant.missions
    )


def taille_de(periode: Periode, jour: date) -> int | None:
    """Return the size that a contract writes on a day."""
    changed = [avenant.avenant.taille for avenant in periode.passes(jour) if avenant.avenant.taille]
    return changed[-1] if changed else periode.taille


def montants_de(periode: Periode, jour: date) -> MontantsContrat | None:
    """Return the amounts that a contract writes on a day: those of its last act that has some."""
    changed = [
        avenant.avenant.montants for avenant in periode.passes(jour) if avenant.avenant.montants
    ]
    return changed[-1] if changed else periode.montants


def lectures_de(ecrite: DateCivile) -> tuple[date, ...]:
    """Return a day for each scale that an act of this date may follow: two readings at most."""
    bornes = sorted(
        {ecrite.debut, ecrite.fin, *effets_attendus(ecrite.debut), *effets_attendus(ecrite.fin)}
    )
    kept: dict[date | None, date] = {}
    for borne in bornes:
        lu = bareme(TAILLES[0], borne)
        kept.setdefault(lu.depuis if lu else None, borne)
    return tuple(kept.values())
