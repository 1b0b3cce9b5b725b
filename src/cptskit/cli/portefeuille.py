"""`cptskit portefeuille`: many projects at once."""

from datetime import date as day
from pathlib import Path
from typing import Annotated

import typer

from cptskit.cli import options, output
from cptskit.cli.command import FrenchUsageError

HELP = """
Suivre beaucoup de projets d'un coup : un conseiller, une fédération, une caisse, une ARS.

Un dossier qui contient des projets vaut pour tous. Pour chacun : stade, échéances, anniversaire,
constats, habitants, euros, preuves qui manquent, rappels à faire ; pour l'ensemble : communes que
deux projets revendiquent, communes sans projet. Un projet illisible est une ligne, pas un arrêt.

Avec --sortie, écrit une page HTML qui se suffit (table à trier et à filtrer, carte), un classeur et
un JSON. Rien n'y nomme une personne ; les lettres de rappel, qui le font, ne s'écrivent que sur
demande, dans un fichier à part.
"""
EPILOG = """
Exemples :
  cptskit portefeuille examples/bergerac examples/vallee-rurale
  cptskit portefeuille projets/ --sortie suivi --region Bretagne
  cptskit portefeuille projets/ --sortie suivi --depuis suivi-octobre/portefeuille.json
  cptskit portefeuille projets/ --sortie suivi --rappels --expediteur "Délégation de l'Isère"
"""
FORMATS = ("html", "xlsx", "json")


def portefeuille(
    *,
    dossiers: Annotated[
        list[Path],
        typer.Argument(
            metavar="DOSSIER…",
            help="Dossiers de projets, ou qui en contiennent.",
            show_default=False,
        ),
    ],
    sortie: Annotated[
        Path | None,
        options.folder_to_write(
            "Dossier où écrire la page, le classeur et le JSON.", "rien n'est écrit"
        ),
    ] = None,
    formats: Annotated[
        list[str] | None,
        options.formats(
            FORMATS,
            "Un ou plusieurs formats parmi html, xlsx, json, séparés par des virgules.",
            "html,xlsx,json",
        ),
    ] = None,
    departement: Annotated[
        list[str] | None,
        typer.Option(
            "--departement",
            metavar="CODE",
            help="Dire les communes sans projet de ce département ; peut être répétée.",
        ),
    ] = None,
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--region",
            metavar="NOM",
            help="Dire les communes sans projet de cette région ; peut être répétée.",
        ),
    ] = None,
    depuis: Annotated[
        Path | None,
        typer.Option(
            "--depuis",
            metavar="FICHIER",
            help="JSON d'un portefeuille précédent : dire ce qui a bougé.",
            show_default=False,
        ),
    ] = None,
    rappels: Annotated[
        bool,
        typer.Option(
            "--rappels", help="Écrire aussi les lettres de rappel, qui nomment des personnes."
        ),
    ] = False,
    expediteur: Annotated[
        str,
        typer.Option(
            "--expediteur", metavar="NOM", help="Qui envoie les lettres.", show_default=False
        ),
    ] = "",
    date: Annotated[day | None, options.on_date("Jour du suivi", "aujourd'hui")] = None,
) -> None:
    """Follow many projects and say what they come to."""
    from cptskit.reporting.portefeuille import as_text  # noqa: PLC0415 - start-up
    from cptskit.usages import portefeuille as usage  # noqa: PLC0415

    if sortie is None and (rappels or formats):
        raise FrenchUsageError("Donnez --sortie : le dossier où écrire.")
    whole = usage.portefeuille(
        dossiers, date=date, departements=departement or (), regions=region or ()
    )
    moved = usage.depuis(depuis, whole) if depuis else None
    output.say(as_text(whole, moved))
    if sortie is None:
        return
    chosen = options.listed(formats or ()) or FORMATS
    written = usage.write_portfolio(whole, sortie, chosen, moved)
    letters = usage.write_reminders(whole, sortie, expediteur) if rappels else None
    output.say("".join(f"{output.shown(path)}\n" for path in (*written, letters) if path))
