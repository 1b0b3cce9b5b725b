"""`cptskit carte`: the map of the territory on its own."""

from pathlib import Path
from typing import Annotated

import typer

import cptskit
from cptskit.cli import output
from cptskit.cli.command import BadValue

HELP = """
Dessiner la carte du territoire, en SVG ou en PNG.

Les communes y sont coloriées par intercommunalité, ou par département s'il n'y en a qu'une.
"""
EPILOG = """
Exemples :
  cptskit carte examples/bergerac
  cptskit carte --sortie carte.png
"""


def _picture(text: str) -> Path:
    """Read the name of a picture, whose ending says its format."""
    path = Path(text)
    if path.suffix.lower() not in (".svg", ".png"):
        raise BadValue(f"« {text} » ne finit ni par .svg ni par .png.")
    return path


def carte(
    *,
    projet: Annotated[
        Path,
        typer.Argument(
            metavar="PROJET", help="Dossier du projet.", show_default="le dossier courant"
        ),
    ] = Path(),
    sortie: Annotated[
        Path | None,
        typer.Option(
            "--sortie",
            "-o",
            metavar="FICHIER",
            parser=_picture,
            help="Image à écrire ; son nom finit par .svg ou .png.",
            show_default="dist/carte.svg dans le projet",
        ),
    ] = None,
) -> None:
    """Draw the map and say where it is."""
    written = cptskit.draw_map(projet, sortie=sortie)
    output.say(f"{output.shown(written)}\n")
