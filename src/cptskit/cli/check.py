"""`cptskit check`: say whether projects are right, complete, ready for their stage."""

from collections.abc import Sequence
from datetime import date as day
from pathlib import Path
from typing import Annotated

import typer

import cptskit
from cptskit.cli import exits, options, reports
from cptskit.cli.watch import HELP as WATCH
from cptskit.cli.watch import follow
from cptskit.reporting import Setting
from cptskit.reporting.summary import Tally
from cptskit.socle.findings import Level

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
  cptskit check --etape lettre --seulement TER004,taille-du-contrat
  cptskit check projets/* --format json:constats.json
  cptskit check --format texte --format sarif:constats.sarif --format junit:rapport.xml
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
    seulement: Annotated[
        list[str] | None,
        typer.Option(
            "--seulement",
            metavar="RÈGLES",
            autocompletion=options.rules,
            help="Ne contrôler que ces règles : codes ou noms, séparés par des virgules.",
        ),
    ] = None,
    ignorer: Annotated[
        list[str] | None,
        typer.Option(
            "--ignorer",
            metavar="RÈGLES",
            autocompletion=options.rules,
            help="Laisser ces règles de côté : codes ou noms, séparés par des virgules.",
        ),
    ] = None,
    rapports: Annotated[
        list[reports.Wanted] | None,
        typer.Option(
            "--format",
            metavar="FORMAT[:FICHIER]",
            parser=reports.a_report,
            callback=reports.together,
            autocompletion=options.completer(reports.FORMATS),
            help=f"Forme du rapport : {', '.join(reports.FORMATS)}. Avec un fichier, il y est "
            "écrit ; l'option peut être répétée.",
            show_default="texte",
        ),
    ] = None,
    watch: Annotated[bool, typer.Option("--surveiller", help=WATCH)] = False,
    quiet: Annotated[
        bool,
        typer.Option("--silencieux", "-q", help="Ne dire que ce qui bloque, ou rien."),
    ] = False,
    no_color: Annotated[
        bool, typer.Option("--sans-couleurs", help="Ne pas mettre de couleurs.")
    ] = False,
) -> None:
    """Check projects, report, and exit with what the findings say."""
    codes, without = options.listed(seulement or ()), options.listed(ignorer or ())
    paths = projets or [Path()]
    blocking = (Level.ERREUR, Level.AVERTISSEMENT) if strict else (Level.ERREUR,)
    setting = Setting(
        base=Path.cwd(), partial=bool(codes or without), blocking=blocking, quiet=quiet
    )

    def once() -> int:
        checked = cptskit.check_each(
            paths, etape=etape, date=date, seulement=codes, ignorer=without, region=region
        )
        tallies = reports.send(checked, len(paths), rapports or [], setting, colour=not no_color)
        return exit_code(tallies, blocking)

    raise typer.Exit(follow(paths, once, clear=True) if watch else once())


def exit_code(reports: Sequence[Tally], blocking: Sequence[Level]) -> int:
    """Return what a script should know of these reports."""
    if any(report.fault for report in reports):
        return exits.INTERNAL
    if not all(report.readable for report in reports):
        return exits.UNREADABLE
    failing = any(report.count(level) for report in reports for level in blocking)
    return exits.FINDINGS if failing else exits.OK
