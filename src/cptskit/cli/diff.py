"""`cptskit diff`: what changed between two states of a project."""

from datetime import date as day
from pathlib import Path
from typing import Annotated

import typer

from cptskit.cli import exits, options, output
from cptskit.cli.command import FrenchUsageError
from cptskit.cli.engine import get_current_context

HELP = """
Dire ce qui a changé entre deux états d'un projet.

Un état est un dossier, une copie gardée par « render --envoi » (son nom ou son jour), ou une
version du dépôt git du projet (un nom, une étiquette, HEAD~3). Sans premier état, c'est la dernière
copie gardée ; sans second, le projet tel qu'il est maintenant. On compare ce que le projet dit, pas
ses lignes : communes entrées et sorties, taille, missions, fiches, indicateurs, membres, budget. Ce
qui est déplacé ou rangé autrement n'est pas un changement.

Un fichier Word qu'un collègue a corrigé se compare aussi avec le document que le projet produit :
chaque paragraphe changé est montré, avec le texte du projet dont il vient.

Rien n'est écrit ni modifié ; le dépôt est lu sans être touché. Les noms des personnes ne paraissent
qu'à l'écran.
"""
EPILOG = """
Exemples :
  cptskit diff projet-2024 projet-2026
  cptskit diff
  cptskit diff HEAD~1
  cptskit diff --depuis 2024-03-01 --format markdown
  cptskit diff origin/main --format github --code-retour
  cptskit diff projet-de-sante-relu.docx --projet ma-cpts
"""
_DOCUMENTS = (".docx", ".odt", ".doc", ".rtf")
FORMATS = ("text", "json", "markdown", "github")


def diff(
    *,
    avant: Annotated[
        str | None,
        typer.Argument(
            metavar="AVANT",
            help="Premier état : dossier, copie gardée, ou version du dépôt.",
            show_default="la dernière copie gardée dans envois/",
        ),
    ] = None,
    apres: Annotated[
        str | None,
        typer.Argument(
            metavar="APRÈS",
            help="Second état : dossier, copie gardée, ou version du dépôt.",
            show_default="le projet tel qu'il est",
        ),
    ] = None,
    projet: Annotated[
        Path, options.in_project("Dossier du projet dont on lit les versions.")
    ] = Path(),
    depuis: Annotated[
        day | None,
        typer.Option(
            "--depuis",
            metavar="DATE",
            parser=options.a_date,
            help="Comparer avec la dernière version de ce jour-là, ou d'avant.",
            show_default=False,
        ),
    ] = None,
    document: Annotated[
        str,
        typer.Option(
            "--document",
            metavar="NOM",
            help="Document dont le fichier Word est une version corrigée.",
            show_default="d'après le nom du fichier",
        ),
    ] = "",
    date: Annotated[
        day | None, options.on_date("Jour auquel la taille et le barème sont lus", "aujourd'hui")
    ] = None,
    forme: Annotated[
        str,
        options.choice(
            "--format", FORMATS, "Forme de la réponse ; github : résumé d'une demande de fusion."
        ),
    ] = "text",
    code: Annotated[
        bool,
        typer.Option("--code-retour", help="Finir par 1 s'il y a des changements, comme git."),
    ] = False,
) -> None:
    """Compare two states and show what differs."""
    from cptskit.reporting.comparaison import as_json, as_markdown, as_text  # noqa: PLC0415
    from cptskit.usages import diff as usage  # noqa: PLC0415 - start-up

    if depuis is not None and avant is not None:
        raise FrenchUsageError("Donnez --depuis, ou un premier état.", get_current_context())
    if avant is not None and Path(avant).suffix.lower() in _DOCUMENTS and Path(avant).is_file():
        _corrections(Path(avant), projet, document, code=code)
        return
    comparison = usage.diff(avant, apres, projet=projet, depuis=depuis, date=date)
    match forme:
        case "json":
            output.say(as_json(comparison))
        case "text":
            output.say(as_text(comparison))
        case _:
            output.say(as_markdown(comparison, replie=forme == "github"))
    if code and comparison.ecarts:
        raise typer.Exit(exits.FINDINGS)


def _corrections(file: Path, projet: Path, document: str, *, code: bool) -> None:
    """Show the paragraphs of a Word file that differ from the document of the project."""
    from cptskit.reporting.comparaison import corrections_as_text  # noqa: PLC0415 - start-up
    from cptskit.usages.diff_document import diff_document  # noqa: PLC0415

    corrections = diff_document(file, projet, document)
    output.say(corrections_as_text(corrections, output.shown(file)))
    if code and corrections:
        raise typer.Exit(exits.FINDINGS)
