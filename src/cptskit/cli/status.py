"""`cptskit status`: how far a project is, and the dates that come."""

from datetime import date as day
from pathlib import Path
from typing import Annotated

from cptskit.cli import options, output

HELP = """
Dire où en est un projet : éléments faits, en partie, manquants ; prochaines dates.
"""
EPILOG = """
Exemples :
  cptskit status
  cptskit status examples/pays-berjalliens --etape projet
  cptskit status --format json
"""


def status(
    *,
    projet: Annotated[
        Path,
        options.project(),
    ] = Path(),
    etape: Annotated[
        str | None,
        options.stage("Ne montrer que cette étape.", "les trois"),
    ] = None,
    date: Annotated[
        day | None,
        options.on_date("Jour à partir duquel montrer les dates", "aujourd'hui"),
    ] = None,
    forme: Annotated[
        str,
        options.choice("--format", ("texte", "json"), "Forme de la réponse."),
    ] = "texte",
) -> None:
    """Print the items of each document and the coming dates."""
    from cptskit.reporting.status import as_json, as_text  # noqa: PLC0415 - start-up
    from cptskit.usages import status as usage  # noqa: PLC0415

    state = usage.status(projet, etape=etape, date=date)
    if forme == "json":
        output.say(
            as_json(
                state.loaded, state.documents, state.dates, state.manques, state.vie, state.fichiers
            )
        )
    else:
        words = as_text(
            state.loaded,
            state.documents,
            state.dates,
            state.today,
            state.annee,
            state.manques,
            state.vie,
            state.fichiers,
        )
        output.say(words)
