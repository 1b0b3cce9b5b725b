"""Who came to what: the attendance of each person over the meetings whose sheet is kept."""

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
    """« 10/09/2026 présente », a word a meeting."""


def presences(
    projet: Projet, debut: date | None = None, fin: date | None = None
) -> tuple[PresenceDite, ...]:
    """Return the attendance of each person called, over the meetings between two days."""
    kept = [one for one in seances(projet) if _within(one, debut, fin) and _has_sheet(one)]
    people: dict[str, list[tuple[Seance, Convive]]] = {}
    for meeting in kept:
        for one in meeting.convies:
            people.setdefault(folded(_full(one)), []).append((meeting, one))
    return tuple(_told(seen) for _, seen in sorted(people.items()))


def _told(seen: list[tuple[Seance, Convive]]) -> PresenceDite:
    first = seen[0][1]
    came = sum(one.present for _, one in seen)
    sent = sum(one.mandataire is not None for _, one in seen)
    return PresenceDite(
        _full(first),
        next((one.civilite for _, one in seen if one.civilite), None),
        next((one.profession for _, one in seen if one.profession), None),
        came,
        sent,
        len(seen) - came - sent,
        tuple(_detail(meeting, one) for meeting, one in seen),
    )


def _detail(meeting: Seance, one: Convive) -> str:
    when = f"{meeting.date.debut:%d/%m/%Y}" if meeting.date else meeting.titre
    how = f"représenté par {one.mandataire}" if one.mandataire else "absent"
    return f"{when} {'présent' if one.present else how}"


def _within(one: Seance, debut: date | None, fin: date | None) -> bool:
    if one.date is None:
        return debut is None and fin is None
    return (debut is None or one.date.debut >= debut) and (fin is None or one.date.fin <= fin)


def _has_sheet(one: Seance) -> bool:
    return any(person.present or person.mandataire for person in one.convies)


def _full(one: Convive) -> str:
    return " ".join(part for part in (one.prenom, one.nom) if part)
