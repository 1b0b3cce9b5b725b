"""`cptskit render`: the documents of a project."""

from datetime import date as day
from pathlib import Path
from typing import Annotated

import typer

import cptskit
from cptskit.cli import options, output
from cptskit.cli.command import FrenchUsageError

DOCUMENTS = ("lettre", "projet", "tous")
FORMATS = ("pdf", "docx", "html", "md")

HELP = """
Produire la lettre d'intention et le projet de santé.

Ce qui manque est marqué « À compléter » ; le document porte la mention BROUILLON.

Le PDF et le Word, pour l'ARS et la caisse, peuvent nommer des personnes. Le HTML, pour le web, les
désigne par leur profession ou leur fonction, sans leurs coordonnées.
"""
EPILOG = """
Exemples :
  cptskit render examples/bergerac
  cptskit render --document lettre --format pdf
  cptskit render --definitif --date 01/03/2020
  cptskit render --public --format pdf
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
    public: Annotated[
        bool,
        typer.Option(
            "--public", help="Sans aucune donnée personnelle, dans tous les formats (…-public.pdf)."
        ),
    ] = False,
    nominatif: Annotated[
        bool,
        typer.Option(
            "--nominatif", help="Avec les noms, dans tous les formats (…-nominatif.html)."
        ),
    ] = False,
) -> None:
    """Render documents and say where they are."""
    if public and nominatif:
        raise FrenchUsageError("Choisissez --public ou --nominatif.")
    written = cptskit.render(
        projet,
        documents=("lettre", "projet") if document == "tous" else (document,),
        formats=options.listed(formats or ()) or ("pdf", "docx"),
        sortie=sortie,
        definitif=definitif,
        date=date,
        public=public if public or nominatif else None,
    )
    output.say("".join(f"{output.shown(path)}\n" for path in written))
