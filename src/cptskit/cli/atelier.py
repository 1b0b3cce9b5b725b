"""`cptskit atelier`: write a project in the browser, without a terminal."""

import os
import sys
import webbrowser
from pathlib import Path
from threading import Thread
from typing import Annotated, Any

import typer

from cptskit.cli import options, output
from cptskit.francais.ponctuation import typo

HELP = """
Écrire un projet dans le navigateur : questions, constats à côté, document, le tout enregistré.

Les réponses vont dans les fichiers du dossier, qui restent les vôtres. Ce qui y change ailleurs,
dans un éditeur ou par un collègue, est suivi.
La page n'est servie qu'à cet ordinateur ; rien n'est envoyé ailleurs.
"""
EPILOG = """
Un dossier vide commence par quelques questions. Ctrl+C arrête l'atelier ; tout est enregistré.

Exemples :
  cptskit atelier ma-cpts
  cptskit atelier ma-cpts --document projet
  cptskit atelier ma-cpts --port 8000 --sans-navigateur
"""


def document() -> Any:
    """Return the option for the document that is read first."""
    return typer.Option(
        "--document",
        metavar="NOM",
        help="Document montré d'abord, comme pour render.",
        show_default="aucun",
    )


def silent() -> Any:
    """Return the option that opens no browser."""
    return typer.Option("--sans-navigateur", help="Ne pas ouvrir la page ; son adresse est dite.")


def atelier(
    *,
    projet: Annotated[Path, options.project()] = Path(),
    document: Annotated[str | None, document()] = None,
    port: Annotated[int | None, options.port()] = None,
    sans_navigateur: Annotated[bool, silent()] = False,
) -> None:
    """Serve the page until Ctrl+C."""
    from secrets import token_urlsafe  # noqa: PLC0415 - start-up
    from urllib.parse import urlencode  # noqa: PLC0415

    from cptskit.atelier.service import ADDRESS, listen, serve  # noqa: PLC0415

    listening = listen(port or 0)
    key = token_urlsafe(16)
    page = "document" if document else ""
    query = urlencode({"cle": key, **({"nom": document} if document else {})})
    address = f"http://{ADDRESS}:{listening.getsockname()[1]}/{page}?{query}"
    output.say(f"{address}\n")
    output.remark(typo(f"Atelier de {output.shown(projet)} : ouvrez cette adresse. Ctrl+C arrête."))
    if not sans_navigateur and has_screen():
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    try:
        serve(projet, listening, key=key)
    except KeyboardInterrupt:
        output.remark(typo("Atelier arrêté. Tout est enregistré."))


def has_screen() -> bool:
    """Tell whether a browser would open in a window, and not in this terminal."""
    graphic = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or any(map(os.environ.get, graphic))
