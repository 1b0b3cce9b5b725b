"""`cptskit apercu`: the former name of `cptskit atelier`, kept for a while."""

from pathlib import Path
from typing import Annotated

import typer

from cptskit.cli import options, output
from cptskit.cli.atelier import atelier
from cptskit.cli.atelier import document as document_option
from cptskit.cli.atelier import silent as silent_option
from cptskit.francais.ponctuation import typo

HELP = """
Ancien nom de la commande atelier, où l'on lit aussi les constats, l'avancement et les documents.

Ce nom restera encore quelque temps.
"""
_FORMER = typer.Option(hidden=True)


def apercu(
    *,
    projet: Annotated[Path, options.project()] = Path(),
    document: Annotated[str | None, document_option()] = None,
    port: Annotated[int | None, options.port()] = None,
    sans_navigateur: Annotated[bool, silent_option()] = False,
    etape: Annotated[str | None, _FORMER] = None,
    editeur: Annotated[str | None, _FORMER] = None,
) -> None:
    """Say the new name, and serve that page."""
    output.remark(
        typo("« apercu » s'appelle maintenant « atelier » : même page, où l'on écrit aussi.")
    )
    if etape or editeur:
        output.remark(typo("--etape et --editeur n'ont plus d'effet."))
    atelier(projet=projet, document=document, port=port, sans_navigateur=sans_navigateur)
