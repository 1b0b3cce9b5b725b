"""The hand-over of the projet de santé to the ARS, and the day that ends the ARS's delay."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cptskit.droit.parametres import MOTIFS_OPPOSITION, VALIDATION_TACITE_MOIS, valeur
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_months
from cptskit.projet.suivi import Jalon

_NUMBERS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six")
_RECEIPT = re.compile(r"accus[ée]s? de r[ée]ception", re.IGNORECASE)
_MOTIFS = {
    "objectifs_prs": "le non-respect des objectifs du projet régional de santé",
    "pertinence_territoire": "le défaut de pertinence du territoire",
}


@dataclass(frozen=True)
class Transmission:
    """What a project says of the hand-over, and what the law makes of it."""

    envoi: DateCivile | None
    """Day, month or year of the hand-over, done or planned; None where it is not known."""
    faite: bool
    recu: DateCivile | None
    """Date of the acknowledgement of receipt, where a milestone tells of it."""
    preuve: str | None
    """Title of the annexe that holds the acknowledgement of receipt."""
    mois: int | None
    """Months until the tacit validation; None where the law of the day had none."""
    motifs: tuple[str, ...]
    """The only grounds of an opposition, in French."""
    decidee: bool
    """Whether the project is validated, or its contract signed."""

    @property
    def delai(self) -> str:
        """The months in words: « deux mois »; empty where there is no delay."""
        if self.mois is None:
            return ""
        known = self.mois < len(_NUMBERS)
        return f"{_NUMBERS[self.mois] if known else self.mois} mois"

    @property
    def echeance(self) -> date | None:
        """The day that ends the delay: the last possible one where the hand-over has no day."""
        if self.envoi is None or self.mois is None:
            return None
        return add_months(self.envoi.fin, self.mois)


def transmission(projet: Projet, day: date) -> Transmission:
    """Return the last hand-over that a project tells of; the law is that of its day, else `day`."""
    jalons = projet.calendrier.jalons if projet.calendrier else ()
    sent = max(_of(jalons, TypeJalon.TRANSMISSION), key=_rank, default=None)
    when = sent.date if sent else None
    le = when.fin if when else day
    months, motifs = valeur(VALIDATION_TACITE_MOIS, le), valeur(MOTIFS_OPPOSITION, le)
    receipts = [jalon.date for jalon in jalons if _RECEIPT.search(jalon.intitule or "")]
    proofs = [annexe.titre for annexe in projet.annexes if _RECEIPT.search(annexe.titre)]
    after = (*_of(jalons, TypeJalon.VALIDATION), *_of(jalons, TypeJalon.SIGNATURE))
    return Transmission(
        envoi=when,
        faite=sent is not None and sent.fait,
        recu=next((date_ for date_ in receipts if date_), None),
        preuve=next(iter(proofs), None),
        mois=months.valeur if months else None,
        motifs=tuple(_MOTIFS[motif] for motif in motifs.valeur) if motifs else (),
        decidee=any(jalon.fait for jalon in after),
    )


def _of(jalons: tuple[Jalon, ...], kind: TypeJalon) -> Iterator[Jalon]:
    return (jalon for jalon in jalons if jalon.type is kind)


def _rank(jalon: Jalon) -> tuple[bool, date]:
    """Sort hand-overs: those that are done last, then by date."""
    return jalon.fait, jalon.date.fin if jalon.date else date.min
