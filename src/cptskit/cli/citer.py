"""`cptskit citer`: what the texts of a project may cite, and what each citation says."""

from pathlib import Path
from typing import Annotated

import typer

from cptskit.cli import options, output
from cptskit.francais.ponctuation import typo

HELP = """
Lister ce que les textes d'un projet peuvent citer, et ce que dit chaque citation.

Un chiffre, une date, un nom s'écrivent une fois ; ailleurs, [[son-nom]] les reprend. Après une
virgule, on dit ce que l'on en veut : [[son-nom, année]].
"""
EPILOG = """
Exemples :
  cptskit citer
  cptskit citer ma-cpts --mot médecin
  cptskit citer --editeur
"""


def citer(
    *,
    projet: Annotated[Path, options.project()] = Path(),
    mot: Annotated[
        str, typer.Option("--mot", metavar="MOT", help="Ne montrer que ce qui contient ce mot.")
    ] = "",
    editeur: Annotated[
        bool,
        typer.Option(
            "--editeur", help="Écrire pour VS Code de quoi compléter « [[ » dans ce projet."
        ),
    ] = False,
) -> None:
    """List the citations with their words, or write what completes them in an editor."""
    from cptskit.reporting.citations import as_text  # noqa: PLC0415 - start-up
    from cptskit.usages import citer as usage  # noqa: PLC0415

    if editeur:
        output.say(f"{output.shown(usage.write_snippets(projet))}\n")
        return
    citables = usage.citer(projet, mot)
    if not citables:
        output.remark(typo(f"Rien à citer qui contienne « {mot} »."))
    output.say(as_text(citables))
