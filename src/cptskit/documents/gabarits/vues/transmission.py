"""The hand-over of the projet de santé to the ARS, and the day that ends the ARS's delay.

The delay and its end are those of `cptskit.contrat.procedure`: it runs from the reception.
"""

import re
from datetime import date

from cptskit.contrat import Issue, Procedure, Sens, procedure
from cptskit.droit.parametres import (
    ACCUSE_ELECTRONIQUE_JOURS,
    MOTIFS_OPPOSITION,
    VALIDATION_TACITE_MOIS,
    valeur,
)
from cptskit.projet import Projet
from cptskit.projet.codes import DroitAssociation, TypeJalon
from cptskit.projet.dates import DateCivile
from cptskit.socle.records import record

_NUMBERS = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq"),
    *("six", "sept", "huit", "neuf", "dix"),
)
_RECEIPT = re.compile(r"accus[ée]s? de r[ée]ception", re.IGNORECASE)
_MOTIFS = {
    "objectifs_prs": "le non-respect des objectifs du projet régional de santé",
    "pertinence_territoire": "le défaut de pertinence du territoire",
}
_WAITS = {
    Issue.CAISSE_SEULE: "envoyé à la caisse seule : aucun délai ne court",
    Issue.PIECES_ATTENDUES: "des pièces sont attendues : le délai ne court pas",
    Issue.OPPOSITION: "l'ARS s'est opposée au projet",
    Issue.RETIRE: "la validation a été retirée",
}


@record
class Transmission:
    """What a project says of the hand-over, and what the law makes of it."""

    envoi: DateCivile | None
    """Day, month or year of the hand-over, done or planned; None where it is not known."""
    faite: bool
    electronique: bool
    """Whether it goes by e-mail or by a téléservice."""
    rna: str | None
    """The RNA number of the association, which an electronic sending bears."""
    droit_local: bool
    """Whether the association is one of local law, which has no RNA number."""
    reception: DateCivile | None
    """Date of the reception by the ARS, where it is given."""
    recu: DateCivile | None
    """Date of the acknowledgement of receipt, where a milestone mentions it."""
    preuve: str | None
    """Title of the annexe that holds the acknowledgement of receipt."""
    mois: int | None
    """Months until the tacit validation; None where the law of the day had none."""
    jours_ouvres: str
    """Working days in which an electronic sending is acknowledged, in words."""
    motifs: tuple[str, ...]
    """The only grounds of an opposition, in French."""
    decidee: bool
    """Whether the project is validated by a decision, or its contract signed."""
    suspens: str
    """Why no delay runs, in French; empty where one does."""
    echeance: date | None
    """The day that ends the delay, as sure as `terme` says."""
    terme: str
    """The same day in words: « le 30 janvier 2027 », « au plus tôt le 30 janvier 2027 »."""
    sur: bool
    """Whether the delay is over on that day for certain."""

    @property
    def delai(self) -> str:
        """The months in words: « deux mois »; empty where there is no delay."""
        return "" if self.mois is None else f"{_in_words(self.mois)} mois"


def transmission(projet: Projet, day: date) -> Transmission:
    """Return the last hand-over that a project mentions; the law is that of its day, else `day`."""
    known = procedure(projet, day)
    when = known.envoi.date if known.envoi else None
    le = when.fin if when else day
    months, motifs = valeur(VALIDATION_TACITE_MOIS, le), valeur(MOTIFS_OPPOSITION, le)
    ouvres = valeur(ACCUSE_ELECTRONIQUE_JOURS, le)
    proofs = [annexe.titre for annexe in projet.annexes if _RECEIPT.search(annexe.titre)]
    tacite, own = known.tacite, projet.association
    return Transmission(
        envoi=when,
        faite=known.envoi is not None and known.envoi.jalon.fait,
        electronique=known.electronique,
        rna=own.rna if own else None,
        droit_local=own is not None and own.droit is DroitAssociation.DROIT_LOCAL,
        reception=known.reception.date if known.reception else None,
        recu=known.accuse.date if known.accuse else None,
        preuve=next(iter(proofs), None),
        mois=months.valeur if months else None,
        jours_ouvres=_in_words(ouvres.valeur) if ouvres else "",
        motifs=tuple(_MOTIFS[motif] for motif in motifs.valeur) if motifs else (),
        decidee=known.issue is Issue.VALIDE or _decided(projet, known),
        suspens=_WAITS.get(known.issue, ""),
        echeance=tacite.jour if tacite else None,
        terme=str(tacite) if tacite else "",
        sur=tacite is not None and tacite.sens in (Sens.LE, Sens.AU_PLUS_TARD),
    )


def _decided(projet: Projet, known: Procedure) -> bool:
    """Say whether a calendar without a hand-over mentions a validation or a signature."""
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    after = (TypeJalon.VALIDATION, TypeJalon.SIGNATURE)
    return known.issue is Issue.RIEN and any(jalon.fait and jalon.type in after for jalon in jalons)


def _in_words(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
