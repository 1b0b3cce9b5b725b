"""The money of a contract year in three scenarios, as bars."""

from datetime import date

from cptskit.dialogue import annee_au, scenarios
from cptskit.documents.figures.graphiques.bars import Bar, Panel, chart
from cptskit.documents.figures.model import Figure
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.nombres import Valeur


def three_scenarios(projet: Projet, day: date | None) -> Figure | None:
    """Return the three sums of the contract year of a day; None where they are not known."""
    annee = annee_au(projet, day) if day else None
    three = scenarios(projet, annee) if annee else None
    if annee is None or three is None or not three.maximum:
        return None
    sums = (
        ("Part fixe seule", three.fixe),
        ("Attendu à ce jour", three.attendu),
        ("Maximum", three.maximum),
    )
    bars = [Bar(words, Valeur(sum_), 0, told=euros(sum_)) for words, sum_ in sums]
    told = " ; ".join(f"{bar.words}, {bar.told}" for bar in bars)
    caveat = ", montants estimés" if three.estimation else ""
    title = f"Trois scénarios pour l’année {annee.cle}{caveat}"
    return Figure(
        nom="scenarios",
        alternative=f"Graphique en barres. {title} : {told}.",
        legende=title,
        lignes=tuple({"scenario": bar.words, "euros": bar.told} for bar in bars),
        draw=lambda: chart([Panel(bars)]),
    )
