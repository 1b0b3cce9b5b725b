"""`cptskit init`: a new project, ready to be filled in."""

from pathlib import Path
from typing import Annotated

import typer
from typer._click.globals import get_current_context

import cptskit
from cptskit.cli import options, output
from cptskit.cli.command import BadValue, FrenchUsageError
from cptskit.cli.questions import ask
from cptskit.errors import UnknownRegionError
from cptskit.reporting.french import typo

HELP = """
Créer un nouveau projet, avec des fichiers commentés à remplir.

Les questions portent sur le nom, la région et l'étape. Aucun fichier n'est écrasé.
"""
EPILOG = """
Exemples :
  cptskit init ma-cpts
  cptskit init ma-cpts --nom "CPTS du Bergeracois" --non-interactif
"""


def init(
    *,
    dossier: Annotated[
        Path, typer.Argument(metavar="DOSSIER", help="Dossier à créer, ou dossier vide.")
    ],
    nom: Annotated[
        str | None, typer.Option("--nom", metavar="NOM", help="Nom de la communauté.")
    ] = None,
    region: Annotated[
        str | None, typer.Option("--region", metavar="RÉGION", help="Région de la communauté.")
    ] = None,
    etape: Annotated[
        str | None,
        options.stage("Étape à laquelle se trouve le projet.", "lettre"),
    ] = None,
    non_interactif: Annotated[
        bool, typer.Option("--non-interactif", help="Ne poser aucune question.")
    ] = False,
) -> None:
    """Ask what is not said, write the folder, say what comes next."""
    if non_interactif and not nom:
        raise FrenchUsageError("Donnez le nom de la communauté : --nom.", get_current_context())
    if not non_interactif:
        while not nom:
            nom = ask("Nom de la communauté, même provisoire")
        region = ask("Région", read=_a_region) if region is None else region
        etape = etape or ask(
            "Étape (lettre, projet ou contrat)",
            default="lettre",
            read=options.one_of(options.ETAPES),
        )
    written = cptskit.init(dossier, nom=nom or "", region=region, etape=etape or "lettre")
    output.say("".join(f"{output.shown(path)}\n" for path in written))
    output.remark(typo("Et ensuite :"))
    name = f'"{output.shown(dossier)}"' if " " in str(dossier) else output.shown(dossier)
    for command in ("check", "render"):
        output.remark(f"  cptskit {command} {name}")


def _a_region(text: str) -> str:
    from cptskit.naming import known_region  # noqa: PLC0415 - start-up

    try:
        return known_region(text).nom
    except UnknownRegionError as error:
        raise BadValue(str(error)) from None
