"""A day computed from another one, and how sure it is."""

from datetime import date
from enum import StrEnum

from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_months
from cptskit.socle.records import record


class Sens(StrEnum):
    """How a computed day is to be read, in French."""

    LE = "le"
    VERS = "vers le"
    AU_PLUS_TOT = "au plus tôt le"
    AU_PLUS_TARD = "au plus tard le"


@record
class Jour:
    """A day, and in French why it is not sure; written, « vers le 31 mars 2027 »."""

    jour: date
    sens: Sens = Sens.LE
    pourquoi: str = ""
    """Empty where the day is sure."""

    @property
    def sur(self) -> bool:
        """Whether it is that day for certain."""
        return self.sens is Sens.LE

    def __str__(self) -> str:
        """Return the day after its preposition."""
        return f"{self.sens.value} {DateCivile.lire(self.jour)}"

    def plus_mois(self, mois: int) -> "Jour":
        """Return the day `mois` months later, as sure as this one."""
        return Jour(add_months(self.jour, mois), self.sens, self.pourquoi)


def jour_de(ecrite: DateCivile, nom: str, *, prevue: bool = False) -> Jour:
    """Return the day of a date as it is written: the last one possible where it has no day.

    `nom` says what happens that day, with its article: « la signature ». `prevue` says that it has
    not happened yet.
    """
    if ecrite.jour is None:
        connu = "le mois" if ecrite.mois else "l'année"
        return Jour(ecrite.fin, Sens.VERS, f"seul{'e' * (not ecrite.mois)} {connu} de {nom} "
                    f"est connu{'e' * (not ecrite.mois)} ({ecrite})")  # fmt: skip
    if prevue:
        word = "prévue" if nom.startswith("la ") else "prévu"
        return Jour(ecrite.debut, Sens.VERS, f"{nom} n'est que {word}")
    return Jour(ecrite.debut)
