"""What a change of territory or of missions demands: who has to agree, by which act.

No text that was read says it in detail: this is said beside the findings, and blocks nothing.
"""

from collections.abc import Iterator
from datetime import date

from cptskit.contrat import etat, procedure
from cptskit.francais.listes import joined
from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission, NatureAvenant, TypeJalon
from cptskit.projet.dates import DateCivile

_NATURES = {
    "territoire": (NatureAvenant.TERRITOIRE, NatureAvenant.TAILLE),
    "missions": (NatureAvenant.MISSION, NatureAvenant.CONVENTIONNEL),
}


def demandes(avant: Projet, apres: Projet, depuis: date | None, jour: date) -> str:
    """Return in a line what changed since a state of the day `depuis`, and what it demands.

    Empty where territory and missions are the same, or where all that they demand is there.
    """
    gone, come = _communes(avant) - _communes(apres), _communes(apres) - _communes(avant)
    missions = set(avant.missions) ^ set(apres.missions)
    if not (gone or come or missions):
        return ""
    demands = [
        *_act(avant, apres, bool(gone or come), missions, jour),
        *_decision(avant, apres, depuis),
    ]
    demands += _neighbours(apres, depuis) if gone or come else []
    if not demands:
        return ""
    return f"{joined(_changes(gone, come, missions))} ; à prévoir : {joined(demands)}"


def _communes(projet: Projet) -> set[str]:
    return {commune.insee for commune in projet.territoire.communes} if projet.territoire else set()


def _changes(gone: set[str], come: set[str], missions: set[CodeMission]) -> Iterator[str]:
    if come:
        yield counted(len(come), "commune entrée", "communes entrées")
    if gone:
        yield counted(len(gone), "commune sortie", "communes sorties")
    if missions:
        yield counted(len(missions), "mission changée", "missions changées")


def _act(
    avant: Projet, apres: Projet, territory: bool, missions: set[CodeMission], jour: date
) -> Iterator[str]:
    """Yield the act that a change of the contract takes; else, of a projet that was sent."""
    if not etat(apres, jour).en_cours:
        steps = procedure(apres, jour)
        sent = steps.decidee(jour) or (steps.envoi is not None and steps.envoi.jalon.fait)
        if sent and not (apres.identite.revision and apres.identite.revision.motif):
            yield "une révision du projet, à renvoyer à l'ARS"
        return
    acts = apres.contrat.avenants if apres.contrat else ()
    known_before = avant.contrat.avenants if avant.contrat else ()
    natures = {avenant.nature for avenant in acts if avenant not in known_before}
    for concerned, name in ((territory, "territoire"), (bool(missions), "missions")):
        if concerned and not natures & set(_NATURES[name]):
            yield f"un avenant au contrat ({name})"


def _decision(avant: Projet, apres: Projet, depuis: date | None) -> Iterator[str]:
    """Yield the missing decision: none is given that the former state did not have."""
    before, after = _decisions(avant), _decisions(apres)
    jalons = apres.calendrier.jalons if apres.calendrier else ()
    met = any(
        jalon.type is TypeJalon.ASSEMBLEE_GENERALE and _since(jalon.date, depuis)
        for jalon in jalons
    )
    if not met and not after - before:
        yield "une décision de l'assemblée générale"


def _decisions(projet: Projet) -> set[DateCivile]:
    days = [avenant.decision for avenant in (projet.contrat.avenants if projet.contrat else ())]
    days += [projet.identite.revision.decision] if projet.identite.revision else []
    return {day for day in days if day is not None}


def _neighbours(projet: Projet, depuis: date | None) -> Iterator[str]:
    neighbours = projet.territoire.cpts_voisines if projet.territoire else ()
    left = [voisine for voisine in neighbours if not _since(voisine.accord, depuis)]
    if left:
        yield f"l'accord de {counted(len(left), 'communauté voisine', 'communautés voisines')}"


def _since(day: DateCivile | None, depuis: date | None) -> bool:
    return day is not None and (depuis is None or day.fin >= depuis)
