"""The payments of the scale as lines of a budget: they follow the contract, typed nowhere."""

from collections.abc import Iterator
from datetime import date

from cptskit.bareme.cas import Demande, TailleInconnueError, cas_du_projet
from cptskit.bareme.echeances import Echeancier, echeancier
from cptskit.bareme.hypotheses import AnneeHorsContratError, BaremeInconnuError
from cptskit.bareme.lignes import FONCTIONNEMENT
from cptskit.bareme.versements import Nature, Versement
from cptskit.droit.missions import missions
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission, NatureRecette
from cptskit.projet.suivi import Exercice, Recette

_MOTS = {
    Nature.SIGNATURE: "à la signature",
    Nature.ACOMPTE: "acompte",
    Nature.SOLDE: "solde",
    Nature.VARIABLE: "part variable",
}


def avec_versements(projet: Projet) -> Projet:
    """Return the project with the payments of its contract in the years that ask for them.

    A year that says « versements_du_contrat: oui » gets a line a payment, after those it writes:
    what is paid, when, for which mission. The variable part is not counted: nobody knows it yet.
    Where the scale cannot be given (no signature, several sizes), one line without amount says so.
    """
    budget = projet.budget
    if budget is None or not any(exercice.versements_du_contrat for exercice in budget.exercices):
        return projet
    years = tuple(
        _complete(projet, exercice) if exercice.versements_du_contrat else exercice
        for exercice in budget.exercices
    )
    return projet.model_copy(update={"budget": budget.model_copy(update={"exercices": years})})


def _complete(projet: Projet, exercice: Exercice) -> Exercice:
    schedule = _schedule(projet, exercice.annee)
    if schedule is None:
        untold = Recette(
            libelle="Versements du contrat (ACI), à calculer : la signature et la taille manquent",
            nature=NatureRecette.ACI,
        )
        lines: tuple[Recette, ...] = (untold,)
    else:
        lines = tuple(_lines(schedule, exercice.annee))
    return exercice.model_copy(update={"recettes": (*exercice.recettes, *lines)})


def _schedule(projet: Projet, annee: int) -> Echeancier | None:
    """Return the payments of the contract of that year; None where they cannot be given."""
    signature = projet.contrat.signature if projet.contrat else None
    if signature is None or signature.jour is None:
        return None
    try:
        case = cas_du_projet(projet, Demande(), date(annee, 12, 31))
    except (TailleInconnueError, BaremeInconnuError, AnneeHorsContratError):
        return None
    return echeancier(case.hypotheses[0]) if len(case.hypotheses) == 1 else None


def _lines(schedule: Echeancier, annee: int) -> Iterator[Recette]:
    names = {each.code: each.intitule for each in missions(schedule.hypotheses.signature)}
    for paid in schedule.versements:
        if paid.annee_civile == annee and paid.euros:
            mission = CodeMission(paid.code) if paid.code != FONCTIONNEMENT else None
            label = names.get(paid.code, paid.code) if mission else "fonctionnement"
            yield Recette(
                libelle=f"ACI, {label}, {_MOTS[paid.nature]}, {_when(paid)}",
                montant=paid.euros,
                nature=NatureRecette.ACI,
                mission=mission,
            )


def _when(paid: Versement) -> str:
    day = long_date(paid.au) if paid.du == paid.au else f"au plus tard le {long_date(paid.au)}"
    return f"{day}, estimation" if paid.estimation else day
