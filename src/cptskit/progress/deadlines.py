"""The dates that come: milestones of the project, clocks of the ARS, those of the contract.

Those of the law come from `cptskit.contrat`, which the rules ask too: a month without a day, or a
signature that is only planned, gives a date that says « vers le ».
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cptskit.contrat import (
    Issue,
    Jour,
    Periode,
    Situation,
    etat,
    jour_de,
    missions_dues,
    procedure,
)
from cptskit.francais.nombres import ordinal
from cptskit.projet import Projet
from cptskit.projet.codes import JALONS_EN_MOTS, CodeMission
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_years


@dataclass(frozen=True)
class Deadline:
    """A day to come, what happens, the id of the text that sets it, and the grade of that.

    A milestone of the project's own has no text and no grade; its date may be a month.
    """

    quand: Jour
    libelle: str
    texte: str
    grade: str
    ecrite: DateCivile | None = None
    """The date of a milestone as the project writes it."""

    @property
    def date_en_mots(self) -> str:
        """The date as a person writes it: `1er mars 2027`, `mars 2027` where no day is known."""
        return str(self.ecrite or DateCivile.lire(self.day))

    @property
    def day(self) -> date:
        """The day, as sure as `quand` says."""
        return self.quand.jour


def deadlines(projet: Projet, after: date) -> list[Deadline]:
    """Return the milestones of a project and the dates that the law sets, from a day on, in order.

    A milestone that is done is left out, whatever its date.
    """
    dates = [
        *_milestones(projet),
        *_procedure(projet, after),
        *_contract(projet, after),
        *_crisis(projet, after),
    ]
    return sorted(
        (deadline for deadline in dates if deadline.day >= after), key=lambda deadline: deadline.day
    )


def _milestones(projet: Projet) -> Iterator[Deadline]:
    for jalon in projet.calendrier.jalons if projet.calendrier else ():
        if jalon.date and not jalon.fait:
            words = jalon.intitule or JALONS_EN_MOTS[jalon.type]
            yield Deadline(Jour(jalon.date.fin), words, "", "", ecrite=jalon.date)


def _procedure(projet: Projet, after: date) -> Iterator[Deadline]:
    steps = procedure(projet, after)
    months = steps.mois
    if steps.issue is Issue.EN_COURS and not (steps.reception or steps.accuse):
        if steps.enregistrement:
            words = "preuve d'enregistrement de l'envoi électronique, sous un jour ouvré"
            yield Deadline(steps.enregistrement, words, "crpa", "A")
        if steps.accuse_attendu:
            how = "sous dix jours ouvrés" if steps.electronique else "dans le mois"
            grade = "A" if steps.electronique else "C"
            yield Deadline(steps.accuse_attendu, f"accusé de réception, {how}", "crpa", grade)
    if steps.tacite and steps.issue is Issue.EN_COURS:
        event = "la réception des pièces" if steps.pieces else "sa réception"
        words = f"validation tacite du projet de santé, {months} mois après {event}"
        yield Deadline(steps.tacite, words, "csp-l1434-12", "A")
    if steps.tacite_sinon:
        words = "validation tacite, si aucun texte n'exige les pièces demandées"
        yield Deadline(steps.tacite_sinon, words, "crpa", "A")
    if steps.dernier_retrait and steps.issue in (Issue.EN_COURS, Issue.VALIDE):
        words = "dernier jour d'un retrait de la validation, si elle est illégale"
        yield Deadline(steps.dernier_retrait, words, "crpa", "C")


def _contract(projet: Projet, after: date) -> Iterator[Deadline]:
    now = etat(projet, after)
    if now.periode is None or now.situation is Situation.ECHU:
        return
    yield from _missions(projet, now.periode, after)
    signed = now.periode.jour_de_signature(after)
    text, grade = "aci-2019", now.periode.duree_grade.value if now.periode.duree_grade else "A"
    for rank in range(1, now.periode.duree):
        quand = Jour(add_years(signed.jour, rank), signed.sens, signed.pourquoi)
        yield Deadline(quand, f"{ordinal(rank)} anniversaire du contrat", text, grade)
    end = Jour(now.periode.fin, signed.sens, signed.pourquoi)
    words = f"fin du contrat de {now.periode.duree} ans"
    if now.periode.fin < now.periode.terme:
        words = "fin du contrat, avant son terme"
    yield Deadline(end, words, text, grade)


def _missions(projet: Projet, periode: Periode, after: date) -> Iterator[Deadline]:
    for due in missions_dues(projet, periode, after):
        if due.delais is None or due.code not in projet.missions:
            continue
        for limit, words in (
            (due.demarrage, "dernier jour pour démarrer"),
            (due.deploiement, "dernier jour pour le plein déploiement de"),
        ):
            if limit:
                title = f"{words} la mission « {due.droit.intitule} »"
                yield Deadline(limit, title, due.delais.texte, due.grade.value)


def _crisis(projet: Projet, after: date) -> Iterator[Deadline]:
    """Yield the plan that is due, its yearly update, the exercise that the community planned."""
    crise = projet.crise
    for exercice in crise.exercices if crise else ():
        if exercice.date and exercice.date.fin >= after:
            words = (
                f"exercice de crise prévu{f' : {exercice.scenario}' if exercice.scenario else ''}"
            )
            yield Deadline(jour_de(exercice.date, "l'exercice"), words, "coherence", "A")
    now = etat(projet, after)
    if now.periode is None or CodeMission.CRISES not in projet.missions:
        return
    dates = [version.date for version in crise.versions if version.date] if crise else []
    if not dates:
        for due in missions_dues(projet, now.periode, after):
            if due.code is CodeMission.CRISES and due.deploiement:
                yield Deadline(due.deploiement, "plan de crise dû", "aci-avenant-2", "C")
        return
    for rank in range(now.periode.duree):
        start, end = now.periode.anniversaire(rank), now.periode.anniversaire(rank + 1)
        if start <= after < end and not any(start <= day.debut < end for day in dates):
            signed = now.periode.jour_de_signature(after)
            words = "mise à jour annuelle du plan de crise, avant l'anniversaire du contrat"
            yield Deadline(
                Jour(end, signed.sens, signed.pourquoi), words, "plan-de-crise-annexes", "B"
            )
