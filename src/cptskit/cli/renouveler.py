"""`cptskit renouveler`: the project that follows the one whose contract ends."""

from datetime import date as day
from pathlib import Path
from typing import Annotated

import typer

from cptskit.cli import options, output
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo

HELP = """
Ouvrir le projet suivant, quand le contrat de cinq ans finit.

Le nouveau projet s'écrit dans un dossier neuf ; l'ancien n'est pas touché. Les identifiants sont
gardés, les fiches finies avant le contrat sont closes, les indicateurs repartent de leur dernière
mesure, les missions socles du jour sont là. Une liste dit ce qui est à récrire.

Aucun texte lu ne dit ce que l'ARS et la caisse demandent à un renouvellement : c'est une
proposition.
"""
EPILOG = """
Exemples :
  cptskit renouveler ma-cpts ma-cpts-2027
  cptskit renouveler ma-cpts ma-cpts-2027 --date 2027-06-15
"""


def renouveler(
    *,
    projet: Annotated[Path, typer.Argument(metavar="PROJET", help="Dossier du projet d'avant.")],
    nouveau: Annotated[
        Path, typer.Argument(metavar="NOUVEAU", help="Dossier neuf, pour le projet suivant.")
    ],
    date: Annotated[
        day | None, options.on_date("Jour des textes appliqués", "la fin du contrat")
    ] = None,
) -> None:
    """Open the next project and say what is to be written again."""
    from cptskit.usages import renouveler as usage  # noqa: PLC0415 - start-up

    done = usage.renouveler(projet, nouveau, date=date)
    taken = done.reprise
    parts = [f"{counted(len(taken.ouvertes), 'fiche reprise', 'fiches reprises')}"]
    parts += [counted(len(taken.closes), "close", "closes")]
    measured = sum(depart.valeur is not None for depart in taken.departs)
    words = counted(measured, "indicateur repart", "indicateurs repartent")
    parts += [f"{words} de sa dernière mesure" if measured < 2 else f"{words} de leur mesure"]
    if taken.socles:
        parts += [counted(len(taken.socles), "mission socle ouverte", "missions socles ouvertes")]
    output.say(f"{output.shown(done.dossier)}\n")
    output.say(typo(f"{', '.join(parts)}.") + "\n")
    output.say(typo(f"À récrire : {output.shown(done.dossier / usage.LISTE)}") + "\n")
