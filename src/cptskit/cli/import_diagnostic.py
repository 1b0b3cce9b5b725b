"""`cptskit import diagnostic`: the official files that one downloads, to the project's figures."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import cptskit
from cptskit.cli import exits, options, output
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.importing.diagnostic.facts import Apport
    from cptskit.usages.import_diagnostic import Imported

HELP = """
Remplir le diagnostic depuis les fichiers officiels : Insee, Annuaire Santé, FINESS, DREES, ameli,
CartoSanté…

Donnez les fichiers tels qu'ils se téléchargent, pour la France entière, dans l'ordre que vous
voulez, ou le dossier qui les contient ; archives zip et gzip comprises. cptskit les reconnaît à
leurs en-têtes, garde ce qui concerne le territoire du projet, et dit ce qu'il a lu et ce qu'il n'a
pas compris. Aucun nom n'est gardé : seulement des nombres.

La différence est montrée ; --appliquer l'écrit. Ce que vous avez saisi vous-même n'est jamais
remplacé sans --remplacer. La liste des fichiers connus : cptskit sources.
"""
EPILOG = """
Codes de sortie :
  0  rien à changer, ou changements écrits
  1  des changements sont proposés et ne sont pas écrits, ou un fichier n'a pas pu être lu
  2  la commande ou le projet n'a pas pu être lu

Exemples :
  cptskit import diagnostic telechargements/
  cptskit import diagnostic DS_RP_POPULATION_PRINC_2023_CSV_FR.zip --projet ma-cpts --appliquer
"""


def diagnostic(
    *,
    fichiers: Annotated[
        list[Path],
        typer.Argument(metavar="FICHIERS", help="Fichiers ou dossiers à lire, jamais modifiés."),
    ],
    projet: Annotated[Path, options.in_project()] = Path(),
    appliquer: Annotated[
        bool, typer.Option("--appliquer", help="Écrire les changements dans les fichiers.")
    ] = False,
    remplacer: Annotated[
        bool,
        typer.Option("--remplacer", help="Remplacer aussi les lignes saisies de même identifiant."),
    ] = False,
) -> None:
    """Show what was read and the difference, and write it where that is asked."""
    with _bar() as advanced:
        imported = cptskit.import_diagnostic(
            fichiers, projet, appliquer=appliquer, remplacer=remplacer, advanced=advanced
        )
    for file in imported.files:
        output.say_data(file.difference())
    for line in _report(imported):
        output.remark(typo(line))
    changed = counted(len(imported.files), "fichier")
    if not imported.files:
        output.remark(typo(_unchanged(imported)))
    elif appliquer:
        output.remark(typo(f"Écrit : {changed}."))
    else:
        output.remark(typo(f"{changed} à changer : rien n'est écrit. Pour écrire : --appliquer."))
    pending = bool(imported.files) and not appliquer
    raise typer.Exit(exits.FINDINGS if pending or imported.inconnus else exits.OK)


def _report(imported: "Imported") -> Iterator[str]:
    from cptskit.reporting.cells import printable  # noqa: PLC0415 - start-up

    for apport in imported.apports:
        yield printable(_of_file(apport))
        yield from (f"  {printable(remark)}" for remark in apport.remarques)
    for unknown in imported.inconnus:
        seen = f" En-têtes : {', '.join(unknown.entetes)}." if unknown.entetes else ""
        yield printable(
            f"{unknown.fichier} {unknown.raison}{seen} Fichiers connus : cptskit sources."
        )
    yield from imported.remarques
    if imported.laissees:
        names = ", ".join(f"« {name} »" for name in imported.laissees)
        yield (
            f"Saisis à la main et laissés tels quels : {names}. Pour les remplacer : --remplacer."
        )


def _unchanged(imported: "Imported") -> str:
    """Say why nothing changes."""
    if not imported.apports:
        return "Rien à changer : aucun fichier n'a pu être lu."
    if not any(map(_given, imported.apports)):
        return "Rien à changer : ces fichiers ne disent rien du territoire."
    if imported.laissees:
        return "Rien n'est changé."
    return "Rien à changer : le projet dit déjà la même chose."


def _of_file(apport: "Apport") -> str:
    when = f", {apport.millesime}" if apport.millesime else ""
    read = f"{counted(apport.lues, 'ligne')}, dont {apport.gardees} du territoire"
    words = _given(apport) or "rien"
    return f"{apport.fichier} : {apport.editeur}, {apport.titre}{when} ; {read} ; {words}."


def _given(apport: "Apport") -> str:
    """Return the counts of what a file gives the project; an empty text for nothing."""
    return ", ".join(
        counted(len(facts), noun)
        for facts, noun in (
            (apport.mesures, "chiffre"),
            (apport.effectifs, "profession"),
            (apport.etablissements, "structure"),
            (apport.repartitions, "répartition"),
        )
        if facts
    )


@contextmanager
def _bar() -> Iterator[Callable[[str, int, int], None]]:
    """Show on a terminal how much of the file under way is read; leave nothing behind."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console  # noqa: PLC0415 - rich costs 50 ms
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Lecture", total=None)
        yield lambda name, done, size: progress.update(
            task, description=name[:40], completed=done, total=size or None
        )
