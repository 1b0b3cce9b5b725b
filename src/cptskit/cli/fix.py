"""`cptskit fix`: write what can be corrected for certain."""

from datetime import date as day
from pathlib import Path
from typing import Annotated

import typer

import cptskit
from cptskit.cli import exits, options, output
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo

HELP = """
Corriger ce qui peut l'être à coup sûr, et rien d'autre.

Code d'une commune qui a fusionné ou changé de code, zéro perdu, code postal que le nom explique,
écriture d'une date, d'un nombre ou d'une profession, clé mal écrite, espaces insécables d'un
copier-coller, texte à décaler, guillemets qui manquent autour d'un texte avec deux-points, ligne
qui donne l'aide à la saisie dans un éditeur.
La différence est montrée ; --appliquer l'écrit. Commentaires, ordre et mise en page sont gardés.
"""
EPILOG = """
Codes de sortie :
  0  rien à corriger, ou corrections écrites
  1  des corrections sont proposées, et ne sont pas écrites
  2  la commande n'a pas pu être lue

Exemples :
  cptskit fix ma-cpts
  cptskit fix ma-cpts --appliquer
"""


def fix(
    *,
    projet: Annotated[Path, options.project()] = Path(),
    appliquer: Annotated[
        bool, typer.Option("--appliquer", help="Écrire les corrections dans les fichiers.")
    ] = False,
    date: Annotated[
        day | None,
        options.on_date("Date à laquelle appliquer les textes", "celle du projet"),
    ] = None,
) -> None:
    """Show the difference, and write it where that is asked."""
    corrected = cptskit.fix(projet, date=date, appliquer=appliquer)
    for file in corrected.files:
        output.say_data(file.difference())
    for finding in corrected.findings:
        output.remark(typo(f"{finding.code} : {finding.message}"))
    for name in corrected.schemas:
        output.remark(typo(f"{name} : la ligne de l'aide à la saisie manque."))
    if not corrected.lisible:
        output.remark(typo("Des erreurs de lecture restent : cptskit check les montre toutes."))
    if not corrected.files:
        output.remark(typo("Rien à corriger à coup sûr."))
        return
    number = counted(len(corrected.findings) + len(corrected.schemas), "correction")
    if appliquer:
        output.remark(typo(f"{number}, dans {counted(len(corrected.files), 'fichier')}."))
        return
    output.remark(typo(f"{number} : rien n'est écrit. Pour écrire : ajoutez --appliquer."))
    raise typer.Exit(exits.FINDINGS)
