"""`cptskit check`: say whether projects are right, complete, ready for their stage."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as day
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated

import typer

import cptskit
from cptskit.cli import exits, options, output
from cptskit.cli.progress import tracked
from cptskit.files import write_atomically
from cptskit.findings import Level, Report
from cptskit.reporting import REPORTERS, Setting, last_line
from cptskit.reporting.colours import painter
from cptskit.reporting.french import typo

FORMATS = ("texte", "json", "github")

HELP = """
Contrôler un ou plusieurs projets.

Chaque constat dit où, pourquoi et quoi écrire. Rien n'est modifié.
"""
EPILOG = """
Codes de sortie :
  0  rien de bloquant
  1  au moins une erreur (avec --strict : au moins un avertissement)
  2  la commande ou un projet n'a pas pu être lu
  3  défaut de cptskit

Exemples :
  cptskit check examples/bergerac
  cptskit check --etape lettre --select TER004,taille
  cptskit check projets/* --format json --output constats.json
"""


def check(
    *,
    projets: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PROJETS",
            help="Dossiers des projets.",
            show_default="le dossier courant",
        ),
    ] = None,
    etape: Annotated[
        str | None,
        options.stage("Étape pour laquelle contrôler.", "celle du projet"),
    ] = None,
    date: Annotated[
        day | None,
        options.on_date(
            "Date à laquelle appliquer les textes", "celle du projet, sinon aujourd'hui"
        ),
    ] = None,
    region: Annotated[
        str | None,
        typer.Option(
            "--region",
            metavar="RÉGION",
            help="Région dont appliquer les règles.",
            show_default="celle du projet",
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Un avertissement bloque comme une erreur.")
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="RÈGLES",
            help="Ne contrôler que ces règles : codes ou noms, séparés par des virgules.",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="RÈGLES",
            help="Laisser ces règles de côté : codes ou noms, séparés par des virgules.",
        ),
    ] = None,
    forme: Annotated[
        str,
        options.choice("--format", FORMATS, "Forme du rapport."),
    ] = "texte",
    fichier: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FICHIER", help="Écrire le rapport dans ce fichier."
        ),
    ] = None,
    no_color: Annotated[
        bool, typer.Option("--no-color", help="Ne pas mettre de couleurs.")
    ] = False,
) -> None:
    """Check projects, report, and exit with what the findings say."""
    codes, without = options.listed(select or ()), options.listed(ignore or ())
    paths = projets or [Path()]
    found = cptskit.check_each(
        paths, etape=etape, date=date, select=codes, ignore=without, region=region
    )
    reports = list(tracked(found, len(paths), colour=not no_color))
    setting = Setting(base=Path.cwd(), partial=bool(codes or without))
    if fichier is not None:
        _write(reports, forme, setting, fichier)
    else:
        _show(reports, forme, setting, colour=not no_color)
    raise typer.Exit(exit_code(reports, strict=strict))


def exit_code(reports: Sequence[Report], *, strict: bool) -> int:
    """Return what a script should know of these reports."""
    if any(report.fault for report in reports):
        return exits.INTERNAL
    if not all(report.readable for report in reports):
        return exits.UNREADABLE
    blocking = (Level.ERREUR, Level.AVERTISSEMENT) if strict else (Level.ERREUR,)
    found = any(report.count(level) for report in reports for level in blocking)
    return exits.FINDINGS if found else exits.OK


def _write(reports: Sequence[Report], forme: str, setting: Setting, path: Path) -> None:
    text = REPORTERS[forme](setting).report(reports)
    write_atomically(path, text.encode("utf-8", errors="replace"))
    output.remark(f"{typo('Rapport écrit :')} {output.shown(path)}")
    output.remark(last_line(reports, partial=setting.partial))


def _pages() -> dict[str, str]:
    """Return the address of the page of each rule; none where no one looks at links."""
    if not sys.stdout.isatty():
        return {}
    from cptskit.explaining import addresses  # noqa: PLC0415 - start-up

    return addresses()


def _show(reports: Sequence[Report], forme: str, setting: Setting, *, colour: bool) -> None:
    if forme == "texte":
        width = get_terminal_size().columns if sys.stdout.isatty() else None
        paint = painter(sys.stdout, os.environ, wanted=colour, pages=_pages())
        setting = replace(setting, width=width, paint=paint)
    output.say(REPORTERS[forme](setting).report(reports))
