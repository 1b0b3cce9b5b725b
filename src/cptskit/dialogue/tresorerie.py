"""When the money of a contract year comes, in three scenarios."""

from datetime import date
from decimal import Decimal

from cptskit.bareme import echeancier
from cptskit.dialogue.argent import hypotheses_de, scenarios
from cptskit.dialogue.bilan import BilanAnnee
from cptskit.projet import Projet
from cptskit.socle.records import record


@record
class Encaissement:
    """What comes on a day, or between two, and the three sums of the year up to it, euros."""

    du: date
    au: date
    libelle: str
    fixe: Decimal
    attendu: Decimal
    maximum: Decimal


def tresorerie(projet: Projet, annee: BilanAnnee) -> tuple[Encaissement, ...]:
    """Return the payments of a contract year by date, each with the sums so far.

    The variable part comes last, after the dialogue de gestion: nothing of it with the fixed part
    alone. None where the contract's amounts are not known.
    """
    hypotheses, three = hypotheses_de(projet, annee), scenarios(projet, annee)
    if hypotheses is None or three is None or annee.datee is None:
        return ()
    paid = echeancier(hypotheses)
    by_day: dict[tuple[date, date, str], Decimal] = {}
    for versement in paid.versements:
        if versement.annee_contrat == annee.datee.rang:
            key = versement.du, versement.au, versement.nature.value
            by_day[key] = by_day.get(key, Decimal(0)) + versement.euros
    rows, so_far = [], Decimal(0)
    for (du, au, nature), euros in by_day.items():
        so_far += euros
        rows.append(Encaissement(du, au, nature, so_far, so_far, so_far))
    variable = [part for part in paid.maximum_variable if part.annee_contrat == annee.datee.rang]
    if variable and three.maximum > three.fixe:
        expected, most = three.attendu - three.fixe, three.maximum - three.fixe
        du, au = min(part.du for part in variable), max(part.au for part in variable)
        rows.append(Encaissement(du, au, "variable", so_far, so_far + expected, so_far + most))
    return tuple(rows)
