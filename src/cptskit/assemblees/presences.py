"""The attendance of each person at the meetings that have a signed sheet."""

from datetime import date

from cptskit.assemblees.seances import Convive, Seance, seances
from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import Civilite
from cptskit.projet.professions import Profession
from cptskit.socle.records import record


@record
class PresenceDite:
    """A person, and the meetings to which they came, sent a proxy, or did not come."""

    nom: str
    civilite: Civilite | None
    profession: Profession | None
    presences: int
    representations: int
    absences: int
    detail: tuple[str, ...]
    """« 10/09/2026 présent », an entry per meeting."""


def presences(
    projet: Projet, debut: date | None = None, fin: date | None = None
) -> tuple[PresenceDite, ...]:
    """Return the attendance of each person called to the meetings between two days."""
    meetings = [
        seance for seance in seances(projet) if _within(seance, debut, fin) and _has_sheet(seance)
    ]
    people: dict[str, list[tuple[Seance, Convive]]] = {}
    for meeting in meetings:
        for convie in meeting.convies:
            people.setdefault(folded(_full(convie)), []).append((meeting, convie))
    return tuple(_presence(seen) for _, seen in sorted(people.items()))


def _presence(seen: list[tuple[Seance, Convive]]) -> PresenceDite:
    first = seen[0][1]
    came = sum(convive.present for _, convive in seen)
    sent = sum(convive.mandataire is not None for _, convive in seen)
    return PresenceDite(
        _full(first),
        next((convive.civilite for _, convive in seen if convive.civilite), None),
        next((convive.profession for _, convive in seen if convive.profession), None),
        came,
        sent,
        len(seen) - came - sent,
        tuple(_detail(meeting, convive) for meeting, convive in seen),
    )


def _detail(meeting: Seance, convive: Convive) -> str:
    when = f"{meeting.date.debut:%d/%m/%Y}" if meeting.date else meeting.titre
    how = f"représenté par {convive.mandataire}" if convive.mandataire else "absent"
    return f"{when} {'présent' if convive.present else how}"


def _within(seance: Seance, debut: date | None, fin: date | None) -> bool:
    if seance.date is None:
        return debut is None and fin is None
    return (debut is None or seance.date.debut >= debut) and (fin is None or seance.date.fin <= fin)


def _has_sheet(seance: Seance) -> bool:
    return any(person.present or person.mandataire for person in seance.convies)


def _full(convive: Convive) -> str:
    return " ".join(part for part in (convive.prenom, convive.nom) if part)
