"""`cptskit lsp`: the rules inside an editor, while one types."""

import sys
from typing import Annotated

import typer

from cptskit.cli.command import FrenchUsageError

HELP = """
Servir un éditeur : constats, aide, complétion et corrections pendant qu'on tape.

L'éditeur lance cette commande lui-même et lui parle par les flux standard (Language Server
Protocol). Rien n'est écrit, rien n'est envoyé ailleurs.
"""
EPILOG = """
Réglages de chaque éditeur : « Dans l'éditeur », dans le guide.

Exemple :
  cptskit lsp
"""


def lsp(
    *,
    stdio: Annotated[  # noqa: ARG001 - editors pass it; there is no other way to speak
        bool, typer.Option("--stdio", help="Parler par les flux standard : toujours le cas.")
    ] = False,
) -> None:
    """Answer an editor until it leaves."""
    if sys.stdin.isatty():
        raise FrenchUsageError(
            "cptskit lsp est lancé par un éditeur, qui lui parle ; un terminal ne le peut pas."
        )
    from cptskit.lsp.server import serve  # noqa: PLC0415 - start-up

    serve()
