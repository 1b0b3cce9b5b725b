"""`cptskit assemblee`: the papers of one meeting, from the convocation to the register."""

from datetime import date as day
from pathlib import Path
from typing import Annotated

import typer

import cptskit
from cptskit.cli import options, output
from cptskit.francais.listes import joined
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo

HELP = """
Produire les papiers d'une réunion : convocations, pouvoirs, émargement, procès-verbal, registre.

Sans option, c'est l'assemblée générale à venir à la date du projet, ou la dernière. Les présents,
les pouvoirs et les voix du projet remplissent le procès-verbal ; le quorum et la majorité sont ceux
de vos statuts. Une instance et une date que le projet ne dit pas donnent des papiers à remplir.

Ces papiers nomment des personnes : ils restent dans l'association.
"""
EPILOG = """
Exemples :
  cptskit assemblee examples/metropole-ouest
  cptskit assemblee --reunion AG-2026 --format pdf
  cptskit assemblee --instance Bureau --date 12/03/2027
  cptskit assemblee --un-par-personne
"""
_FORMATS = ("pdf", "docx")


def assemblee(
    *,
    projet: Annotated[Path, options.project()] = Path(),
    reunion: Annotated[
        str | None,
        typer.Option("--reunion", metavar="ID", help="Identifiant de la réunion."),
    ] = None,
    instance: Annotated[
        str | None,
        typer.Option(
            "--instance", metavar="NOM", help="Instance réunie, telle que la gouvernance l'écrit."
        ),
    ] = None,
    date: Annotated[
        day | None,
        options.on_date("Jour de la réunion", "celui que le projet donne"),
    ] = None,
    formats: Annotated[
        list[str] | None,
        options.formats(_FORMATS, "pdf, docx, ou les deux, séparés par une virgule.", "pdf,docx"),
    ] = None,
    par_personne: Annotated[
        bool,
        typer.Option(
            "--un-par-personne",
            help="Un fichier par personne pour les convocations et les pouvoirs.",
        ),
    ] = False,
    sortie: Annotated[
        Path | None,
        options.folder_to_write(
            "Dossier où écrire les papiers.", "un dossier de la réunion, dans dist/"
        ),
    ] = None,
) -> None:
    """Write the papers of a meeting and say where they are."""
    made = cptskit.assemblee(
        projet,
        reunion=reunion,
        instance=instance,
        date=date,
        formats=options.listed(formats or ()) or _FORMATS,
        par_personne=par_personne,
        sortie=sortie,
    )
    output.say("".join(f"{output.shown(path)}\n" for path in made.fichiers))
    meeting = made.seance
    when = f", {meeting.date}" if meeting.date else ""
    called = counted(len(meeting.convies), "personne convoquée", "personnes convoquées")
    called_people = called if meeting.convies else "aucune liste de personnes à convoquer"
    output.remark(typo(f"{meeting.titre}{when} : {called_people}."))
    if made.brouillons:
        output.remark(typo(f"Brouillons, à compléter : {joined(made.brouillons, 'et')}."))
