"""`cptskit schema`: the JSON Schemas with which editors help to write a project."""

from pathlib import Path
from typing import Annotated

import typer

import cptskit
from cptskit.cli import output

HELP = """
Écrire les schémas JSON d'un projet, pour l'aide à la saisie des éditeurs.

Un schéma pour le projet entier, et un par fichier de section.
"""


def schema(
    sortie: Annotated[
        Path,
        typer.Option("--sortie", "-o", metavar="DOSSIER", help="Dossier où écrire les schémas."),
    ] = Path("schemas"),
) -> None:
    """Write the schemas and say where they are."""
    written = cptskit.write_schemas(sortie)
    output.say("".join(f"{output.shown(path)}\n" for path in written))
