"""One line about today, where the life of the contract demands it: no finding, no document.

Rules use the date of the document, so their findings never depend on the clock; this line does.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from cptskit.contrat.etat import Etat, Situation, adapte, etat
from cptskit.contrat.jours import Sens
from cptskit.contrat.missions import missions_dues
from cptskit.contrat.periodes import Periode, periodes
from cptskit.contrat.procedure import Issue, Procedure, procedure
from cptskit.droit.montants import bareme
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.dates import DateCivile

_SOON = timedelta(days=60)
_END_SOON = timedelta(days=183)


def aujourdhui(projet: Projet, jour: date) -> str:
    """Return the line, « Au 29 novembre 2026 : … », or nothing where nothing presses."""
    lignes = [*_contrat(projet, jour), *_procedure(procedure(projet, jour), jour)]
    return f"Au {long_date(jour)} : {' ; '.join(lignes)}." if lignes else ""


def _contrat(projet: Projet, jour: date) -> Iterator[str]:
    now = etat(projet, jour)
    last = now.periode
    if last is None or not last.faite or bareme(1, last.signature.fin) is None:
        return
    if now.situation is Situation.ECHU:
        words = "a pris fin" if last.fin < last.terme else "est échu depuis"
        late = "" if last.signature.jour else " au plus tard"
        yield f"le contrat, signé {_on(last.signature)}, {words} le {long_date(last.fin)}{late}"
        yield from (
            f"le suivant est daté : {renouvellement.signature}"
            for renouvellement in _next(projet, last)
        )
    elif now.en_cours:
        yield from _en_cours(projet, now, last)


def _next(projet: Projet, last: Periode) -> tuple[Periode, ...]:
    return periodes(projet)[last.rang + 1 : last.rang + 2]


def _en_cours(projet: Projet, now: Etat, periode: Periode) -> Iterator[str]:
    if sans_avenant(projet, now):
        yield (
            f"le contrat, signé {_on(periode.signature)}, vit toujours sous l'accord de 2019, "
            "aucun avenant n'est dit"
        )
    if periode.fin - now.jour <= _END_SOON:
        yield f"le contrat finit {periode.jour_de_signature(now.jour).sens.value} " + long_date(
            periode.fin
        )
    for due in missions_dues(projet, periode, now.jour):
        mission, limit = projet.missions.get(due.code), due.demarrage
        started = mission is not None and mission.demarrage is not None
        if mission and limit and not started and timedelta() <= limit.jour - now.jour <= _SOON:
            yield f"la mission « {due.droit.intitule} » est à démarrer {limit} au plus tard"


def _on(day: DateCivile) -> str:
    return f"{'en' if day.jour is None else 'le'} {day}"


def sans_avenant(projet: Projet, now: Etat) -> bool:
    """Say whether a contract that runs surely follows an older scale than that of the day.

    An amendment that adapts it, past or planned, may stand among its own or in the calendar.
    """
    if not now.en_cours or now.droit is None or now.droit.incertain:
        return False
    if now.periode and any(adapte(now.periode, avenant) for avenant in now.periode.avenants):
        return False
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    if any(jalon.type is TypeJalon.AVENANT for jalon in jalons):
        return False
    own, today = bareme(1, now.droit.jour), bareme(1, now.jour)
    return own is not None and today is not None and own.depuis != today.depuis


def _procedure(connue: Procedure, jour: date) -> Iterator[str]:
    if connue.envoi is not None and not connue.envoi.jalon.fait:
        return
    if connue.issue is Issue.PIECES_ATTENDUES and connue.demande:
        demandee = _on(connue.demande.date)
        yield f"le délai de validation ne court pas, des pièces sont demandées {demandee}"
    if connue.issue is Issue.CAISSE_SEULE:
        yield "le délai de validation ne court pas, rien ne dit que l'ARS a reçu le projet"
    if connue.issue is not Issue.EN_COURS or connue.tacite is None:
        return
    day = long_date(connue.tacite.jour)
    if connue.tacite.jour > jour:
        if connue.tacite.jour - jour <= _SOON:
            yield f"le projet sera réputé validé {connue.tacite}, sauf opposition"
    elif connue.tacite.sens is Sens.AU_PLUS_TOT:
        yield f"le projet, s'il a été reçu le jour de son envoi, est réputé validé depuis le {day}"
    else:
        yield f"le projet est réputé validé depuis le {day}, sauf opposition"
    waits = not (connue.reception or connue.accuse) and connue.accuse_attendu
    if waits and waits.jour < jour:
        yield f"l'accusé de réception était attendu {waits}"
