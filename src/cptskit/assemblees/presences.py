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
    kept = [
        seance for seance in seances(projet) if _within(seance, debut, fin) and _has_sheet(seance)
    ]
    people: dict[str, list[tuple[Seance, Convive]]] = {}
    for meeting in kept:
        for convie in meeting.convies:
            people.setdefault(folded(_full(convie)), []).append((meeting, convie))
    return tuple(_presence(seen) for _, seen in sorted(people.items()))


def _presence(seen: list[tuple[Seance, Convive]]) -> PresenceDite:
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
