"""`cptskit apercu`: see a project in the browser while it is written."""

import os
import sys
import webbrowser
from pathlib import Path
from threading import Thread
from typing import Annotated

import typer

from cptskit.cli import options, output
from cptskit.francais.ponctuation import typo

HELP = """
Voir un projet dans le navigateur pendant qu'on l'écrit : constats, avancement, document.

La page suit chaque enregistrement, et un constat ouvre son fichier à la bonne ligne.
Elle n'est servie qu'à cet ordinateur ; rien n'est envoyé ailleurs.
"""
EPILOG = """
L'éditeur est celui de --editeur, sinon celui de VISUAL, sinon VS Code ou VSCodium, sinon le
logiciel qui ouvre ces fichiers d'habitude. Ctrl+C arrête l'aperçu.

Exemples :
  cptskit apercu ma-cpts
  cptskit apercu ma-cpts --document projet --port 8000
  cptskit apercu ma-cpts --editeur "kate --line {ligne} {fichier}"
"""


def apercu(
    *,
    projet: Annotated[Path, options.project()] = Path(),
    document: Annotated[
        str | None,
        typer.Option(
            "--document",
            metavar="NOM",
            help="Document montré d'abord, comme pour render.",
            show_default="celui de l'étape",
        ),
    ] = None,
    etape: Annotated[
        str | None,
        options.stage("Étape pour laquelle contrôler.", "celle du projet"),
    ] = None,
    port: Annotated[int | None, options.port()] = None,
    editeur: Annotated[
        str | None,
        typer.Option(
            "--editeur",
            metavar="COMMANDE",
            help="Éditeur des fichiers ; {fichier}, {ligne} et {colonne} y sont remplacés.",
        ),
    ] = None,
    sans_navigateur: Annotated[
        bool,
        typer.Option("--sans-navigateur", help="Ne pas ouvrir la page ; son adresse est dite."),
    ] = False,
) -> None:
    """Serve the page until Ctrl+C."""
    from cptskit.apercu.first import first_document  # noqa: PLC0415 - start-up
    from cptskit.apercu.opening import find_editor  # noqa: PLC0415
    from cptskit.apercu.preview import Preview  # noqa: PLC0415
    from cptskit.apercu.serving import ADDRESS, listen, serve  # noqa: PLC0415

    shown = first_document(projet, document, etape)
    editor = find_editor(editeur, os.environ)
    preview = Preview(projet)
    listening = listen(port or 0)
    from secrets import token_urlsafe  # noqa: PLC0415 - start-up
    from urllib.parse import urlencode  # noqa: PLC0415 - start-up

    key = token_urlsafe(16)
    chosen = {"cle": key, "document": shown, **({"etape": etape} if etape else {})}
    address = f"http://{ADDRESS}:{listening.getsockname()[1]}/?{urlencode(chosen)}"
    output.say(f"{address}\n")
    output.remark(typo(f"Aperçu de {output.shown(projet)} : ouvrez cette adresse. Ctrl+C arrête."))
    if not sans_navigateur and _has_screen():
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    try:
        serve(preview, listening, editor=editor, key=key)
    except KeyboardInterrupt:
        output.remark(typo("Aperçu arrêté."))


def _has_screen() -> bool:
    """Tell whether a browser would open in a window, and not in this terminal."""
    graphic = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or any(map(os.environ.get, graphic))
