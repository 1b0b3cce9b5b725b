"""`cptskit render`: the documents of a project."""

from datetime import date as day
from pathlib import Path
from typing import Annotated

import typer

import cptskit
from cptskit.cli import options, output

DOCUMENTS = ("lettre", "projet", "tous")
FORMATS = ("pdf", "docx", "html", "md")

HELP = """
Produire la lettre d'intention et le projet de santé.

Ce qui manque est marqué « À compléter » ; le document porte la mention BROUILLON.
"""
EPILOG = """
Exemples :
  cptskit render examples/bergerac
  cptskit render --document lettre --format pdf
  cptskit render --definitif --date 01/03/2020
"""


def render(
    *,
    projet: Annotated[
        Path,
        options.project(),
    ] = Path(),
    document: Annotated[
        str,
        options.choice("--document", DOCUMENTS, "Document à produire."),
    ] = "tous",
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMATS",
            parser=options.some_of(FORMATS),
            help="Un ou plusieurs formats parmi pdf, docx, html, md, séparés par des virgules.",
            show_default="pdf,docx",
        ),
    ] = None,
    sortie: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DOSSIER",
            help="Dossier où écrire les documents.",
            show_default="dist/ dans le projet",
        ),
    ] = None,
    definitif: Annotated[
        bool,
        typer.Option(
            "--definitif", help="Sans la mention BROUILLON ; refusé tant qu'une erreur reste."
        ),
    ] = False,
    date: Annotated[
        day | None,
        options.on_date("Date des documents et des textes appliqués", "celle du projet"),
    ] = None,
) -> None:
    """Render documents and say where they are."""
    written = cptskit.render(
        projet,
        documents=("lettre", "projet") if document == "tous" else (document,),
        formats=options.listed(formats or ()) or ("pdf", "docx"),
        sortie=sortie,
        definitif=definitif,
        date=date,
    )
    output.say("".join(f"{output.shown(path)}\n" for path in written))
