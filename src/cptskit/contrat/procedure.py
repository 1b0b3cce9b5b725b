"""The projet de santé before the ARS: sending, reception, receipt, validation, withdrawal.

The two months of the tacit validation run from the reception by the ARS (CRPA, art. L.114-3), not
from the sending; from the reception of the pieces, where a text demands some that lacked (L.114-5):
nothing is suspended. A projet sent to the caisse alone starts nothing before the ARS has it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from cptskit.contrat.jours import Jour, Sens, jour_de
from cptskit.contrat.ouvres import departement_du_projet, jours_ouvres_apres
from cptskit.contrat.periodes import periodes
from cptskit.droit.parametres import (
    ACCUSE_ELECTRONIQUE_JOURS,
    ACCUSE_PAPIER_MOIS,
    ENREGISTREMENT_ELECTRONIQUE_JOURS,
    RETRAIT_MOIS,
    VALIDATION_TACITE_MOIS,
    Parametre,
    valeur,
)
from cptskit.projet import Projet
from cptskit.projet.codes import TypeDestinataire, TypeJalon
from cptskit.projet.dates import DateCivile
from cptskit.projet.suivi import Jalon
from cptskit.socle.findings import Route
from cptskit.socle.patterns import late
from cptskit.socle.records import record

_RECEIPT = late(r"accus[ée]s? de r[ée]ception", re.IGNORECASE)
_AFTER = (TypeJalon.VALIDATION, TypeJalon.SIGNATURE)
_ARS = (None, TypeDestinataire.ARS, TypeDestinataire.DD_ARS)


class Issue(StrEnum):
    """What became of the projet, as far as the calendar says."""

    RIEN = "rien n'est transmis"
    CAISSE_SEULE = "envoyé à la caisse seule"
    SANS_REGLE = "aucune validation tacite ce jour-là"
    EN_COURS = "le délai court"
    PIECES_ATTENDUES = "des pièces sont attendues"
    OPPOSITION = "opposition"
    VALIDE = "validé"
    RETIRE = "retiré"


@record
class Etape:
    """A dated milestone, at its route."""

    route: Route
    jalon: Jalon
    date: DateCivile


@record
class Procedure:
    """The last sending of the projet, and what follows from it."""

    issue: Issue
    envoi: Etape | None = None
    reception: Etape | None = None
    """The reception as a milestone gives it."""
    accuse: Etape | None = None
    demande: Etape | None = None
    """The request for missing pieces."""
    pieces: Etape | None = None
    """The reception of these pieces."""
    opposition: Etape | None = None
    validation: Etape | None = None
    """The decision, where it is marked as done."""
    retrait: Etape | None = None
    depart: Jour | None = None
    """The day from which the months run."""
    mois: int | None = None
    tacite: Jour | None = None
    """The day on which the projet is deemed validated; None while nothing runs."""
    tacite_sinon: Jour | None = None
    """The other day, where nothing says whether a text demands the pieces that were asked for."""
    dernier_retrait: Jour | None = None
    """The last day on which an illegal validation may be withdrawn."""
    departement: str | None = None
    """Where working days are counted."""

    @property
    def electronique(self) -> bool:
        """Whether the projet went by e-mail or by a téléservice."""
        voie = self.envoi.jalon.voie if self.envoi else None
        return voie is not None and voie.electronique

    @property
    def enregistrement(self) -> Jour | None:
        """The last day for the proof of registration of an electronic sending."""
        return self._ouvres(ENREGISTREMENT_ELECTRONIQUE_JOURS) if self.electronique else None

    @cached_property
    def accuse_attendu(self) -> Jour | None:
        """The last day for the receipt; None for what was not sent to the ARS."""
        if self.electronique:
            return self._ouvres(ACCUSE_ELECTRONIQUE_JOURS)
        if self.envoi is None or not _to_ars(self.envoi):
            return None
        recu = self.reception or self.envoi
        day = jour_de(
            recu.date, "la réception" if self.reception else "l'envoi", prevue=not recu.jalon.fait
        )
        mois = valeur(ACCUSE_PAPIER_MOIS, day.jour)
        return day.plus_mois(mois.valeur) if mois else None

    def _ouvres(self, parametre: Parametre[int]) -> Jour | None:
        """Return the last of the working days that a sending to the ARS leaves."""
        if self.envoi is None or not _to_ars(self.envoi):
            return None
        day = jour_de(self.envoi.date, "l'envoi", prevue=not self.envoi.jalon.fait)
        lue = valeur(parametre, day.jour)
        if lue is None:
            return None
        return replace(day, jour=jours_ouvres_apres(day.jour, lue.valeur, self.departement))

    def decidee(self, jour: date) -> bool:
        """Say whether the projet is validated on a day, by a decision or by silence for certain."""
        if self.issue is Issue.VALIDE:
            return True
        sure = self.tacite is not None and self.tacite.sens in (Sens.LE, Sens.AU_PLUS_TARD)
        return sure and self.tacite is not None and self.tacite.jour <= jour


def procedure(projet: Projet, jour: date) -> Procedure:
    """Return what a calendar says of the last sending, and what the law makes of it.

    `jour` says what is past: a contract signed by then was signed on a validated projet.
    """
    etapes = tuple(_etapes(projet))
    envoi = _envoi(etapes)
    suite = [
        etape for etape in etapes if envoi is None or not etape.date.surement_avant(envoi.date)
    ]
    reception = _last(
        etape for etape in suite if _is(etape, TypeJalon.RECEPTION) and _to_ars(etape)
    )
    validation = _last(
        etape for etape in suite if _is(etape, TypeJalon.VALIDATION) and etape.jalon.fait
    )
    if envoi is None and reception is None:
        return Procedure(issue=Issue.RIEN, validation=validation)
    connue = Procedure(
        issue=Issue.EN_COURS,
        envoi=envoi,
        reception=reception,
        accuse=_last(etape for etape in suite if _is_receipt(etape) and _to_ars(etape)),
        demande=_last(etape for etape in suite if _is(etape, TypeJalon.DEMANDE_DE_PIECES)),
        pieces=_last(etape for etape in suite if _is(etape, TypeJalon.RECEPTION_DES_PIECES)),
        opposition=_last(etape for etape in suite if _is(etape, TypeJalon.OPPOSITION)),
        validation=validation,
        retrait=_last(etape for etape in suite if _is(etape, TypeJalon.RETRAIT)),
        departement=departement_du_projet(projet),
    )
    connue = _decision(_delai(connue, jour))
    signe = _signed(projet, envoi, suite, jour)
    return replace(connue, issue=Issue.VALIDE) if signe else connue


def _delai(connue: Procedure, jour: date) -> Procedure:
    """Say from when the months run, and when they end."""
    depart = _depart(connue, jour)
    if depart is None:
        return replace(connue, issue=Issue.CAISSE_SEULE)
    lue = valeur(VALIDATION_TACITE_MOIS, depart.jour)
    if lue is None:
        return replace(connue, issue=Issue.SANS_REGLE, depart=depart)
    tacite = depart.plus_mois(lue.valeur)
    connue = replace(connue, depart=depart, mois=lue.valeur, tacite=tacite)
    requested = connue.demande or connue.pieces
    exigees = connue.demande.jalon.exigees if connue.demande else None
    if requested is None or exigees is False or _too_late(requested.date, tacite):
        return connue
    autre = tacite if exigees is None else None
    if connue.pieces is None:
        return replace(connue, issue=Issue.PIECES_ATTENDUES, tacite=None, tacite_sinon=autre)
    depart = jour_de(connue.pieces.date, "la réception des pièces")
    tacite = depart.plus_mois(lue.valeur)
    return replace(connue, depart=depart, tacite=tacite, tacite_sinon=autre)


def _depart(connue: Procedure, jour: date) -> Jour | None:
    """Return the day of the reception by the ARS, as it is known."""
    if connue.reception:
        prevue = not connue.reception.jalon.fait and connue.reception.date.debut > jour
        return jour_de(connue.reception.date, "la réception", prevue=prevue)
    if connue.accuse:
        why = f"l'accusé de réception est daté {_du(connue.accuse.date)}, sans le jour de réception"
        return Jour(connue.accuse.date.fin, Sens.AU_PLUS_TARD, why)
    if connue.envoi and _to_ars(connue.envoi):
        why = "le jour où l'ARS a reçu le projet n'est pas dit"
        return Jour(connue.envoi.date.debut, Sens.AU_PLUS_TOT, why)
    return None


def _decision(connue: Procedure) -> Procedure:
    """Take the opposition, the validation and the withdrawal into account."""
    tacite = connue.tacite
    opposed = connue.opposition
    if opposed and not (tacite and _too_late(opposed.date, tacite)):
        return replace(connue, issue=Issue.OPPOSITION, tacite=None, tacite_sinon=None)
    acquise = tacite
    if done := connue.validation:
        decidee = jour_de(done.date, "la validation")
        acquise = tacite if tacite and _too_late(done.date, tacite) else decidee
        tacite = tacite if acquise is tacite else None
        connue = replace(connue, issue=Issue.VALIDE, tacite=tacite, tacite_sinon=None)
    mois = valeur(RETRAIT_MOIS, acquise.jour) if acquise else None
    if acquise and mois:
        connue = replace(connue, dernier_retrait=acquise.plus_mois(mois.valeur))
    return replace(connue, issue=Issue.RETIRE) if connue.retrait and acquise else connue


def _too_late(day: DateCivile, tacite: Jour) -> bool:
    """Say whether something surely comes after a validation that is surely acquired."""
    return tacite.sens in (Sens.LE, Sens.AU_PLUS_TARD) and day.debut > tacite.jour


def _signed(projet: Projet, envoi: Etape | None, suite: list[Etape], jour: date) -> bool:
    """Say whether a contract was signed after the sending, by a day."""
    if any(_is(etape, TypeJalon.SIGNATURE) and etape.jalon.fait for etape in suite):
        return True
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    if any(jalon.fait and jalon.date is None and jalon.type in _AFTER for jalon in jalons):
        return True
    contrats = (
        periode for periode in periodes(projet) if periode.faite and periode.signature.fin <= jour
    )
    return any(
        envoi is None or envoi.date.surement_avant(contrat.signature) for contrat in contrats
    )


def _du(day: DateCivile) -> str:
    return f"du {day}" if day.jour else f"de {day}"


def _etapes(projet: Projet) -> Iterator[Etape]:
    for index, jalon in enumerate(projet.calendrier.jalons if projet.calendrier else ()):
        if jalon.date:
            yield Etape(("calendrier", "jalons", index), jalon, jalon.date)


def _is(etape: Etape, kind: TypeJalon) -> bool:
    return etape.jalon.type is kind


def _to_ars(etape: Etape) -> bool:
    return etape.jalon.destinataire in _ARS


def _last(etapes: Iterator[Etape]) -> Etape | None:
    return max(etapes, key=lambda etape: (etape.jalon.fait, etape.date.fin), default=None)


def _envoi(etapes: tuple[Etape, ...]) -> Etape | None:
    """Return the last sending to the ARS, done ones before planned ones; else to somebody else."""
    sent = [etape for etape in etapes if _is(etape, TypeJalon.TRANSMISSION)]
    return _last(etape for etape in sent if _to_ars(etape)) or _last(iter(sent))


def _is_receipt(etape: Etape) -> bool:
    """Say whether a milestone is a receipt, by its kind or, for an older file, by its title."""
    title = _RECEIPT.search(etape.jalon.intitule or "") and _is(etape, TypeJalon.AUTRE)
    return _is(etape, TypeJalon.ACCUSE_DE_RECEPTION) or bool(title)
