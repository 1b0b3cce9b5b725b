"""`cptskit classeur`: the project as a workbook, and the workbook back to the project."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import cptskit
from cptskit.cli import exits, options, output, questions
from cptskit.cli.command import BadValue
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.classeur.voeux import Note
    from cptskit.usages.classeur import Repris

HELP = """
Donner le projet en classeur (Excel, LibreOffice), et reprendre le classeur que d'autres ont rempli.
"""
EPILOG = """
Exemples :
  cptskit classeur export ma-cpts
  cptskit classeur import dist/classeur.xlsx --projet ma-cpts
  cptskit classeur import classeur-relu.ods --projet ma-cpts --appliquer
"""
EXPORT_HELP = """
Écrire le projet en classeur .xlsx, une feuille par liste.

Membres, effectifs, structures et partenaires, communes, indicateurs, constats, besoins, fiches
action avec leurs étapes et leurs indicateurs, calendrier, budget, années du contrat : des titres en
français, des listes de choix, des dates et des nombres qui en sont, l'aide de chaque colonne en
note. Le classeur porte des noms : il ne se publie pas.
"""
EXPORT_EPILOG = """
Exemples :
  cptskit classeur export ma-cpts
  cptskit classeur export ma-cpts --sortie pour-la-tresoriere.xlsx
"""
IMPORT_HELP = """
Reprendre dans le projet ce qui a changé dans le classeur.

La différence est montrée comme par « cptskit diff » ; --appliquer l'écrit, ligne par ligne, sans
toucher au reste des fichiers. Trier, filtrer, masquer, déplacer ou ajouter des colonnes,
enregistrer avec un autre logiciel ne change rien. Une cellule qui n'est pas comprise est dite, avec
ce qu'il faut y écrire, et les autres sont prises.

Une ligne absente du classeur reste dans le projet, sans --retirer. Une cellule que le projet a
changée aussi depuis l'export reste comme le projet le dit, sans --remplacer.
"""
IMPORT_EPILOG = """
Codes de sortie :
  0  rien à changer, ou changements écrits
  1  des changements sont proposés et ne sont pas écrits, ou une cellule n'est pas comprise
  2  la commande, le classeur ou le projet n'a pas pu être lu

Exemples :
  cptskit classeur import dist/classeur.xlsx --projet ma-cpts
  cptskit classeur import dist/classeur.xlsx --projet ma-cpts --appliquer
"""
_MOST = 60
"""Remarks of a kind that are shown; the others are counted."""


def _xlsx(text: str) -> Path:
    if not text.lower().endswith(".xlsx"):
        raise BadValue(f"« {text} » : le nom du classeur doit finir par .xlsx.")
    return Path(text)


def export(
    *,
    projet: Annotated[Path, options.project()] = Path(),
    sortie: Annotated[
        Path | None,
        typer.Option(
            "--sortie",
            "-o",
            metavar="FICHIER",
            parser=_xlsx,
            help="Classeur à écrire ; son nom finit par .xlsx.",
            show_default="dist/classeur.xlsx dans le projet",
        ),
    ] = None,
    remplacer: Annotated[
        bool, typer.Option("--remplacer", help="Écraser le classeur qui est déjà là.")
    ] = False,
) -> None:
    """Write the workbook and say where."""
    written = cptskit.export_classeur(projet, sortie, remplacer=remplacer)
    output.remark(f"{typo('Écrit :')} {output.shown(written)}")
    output.remark(typo("Il porte des noms : ne l'envoyez qu'à ceux qui en ont besoin."))
    where = "" if output.shown(projet) == "." else f" --projet {_word(projet)}"
    output.remark(f"{typo('Pour le reprendre :')} cptskit classeur import {_word(written)}{where}")


def import_(
    *,
    fichier: Annotated[
        Path, typer.Argument(metavar="FICHIER", help="Classeur à lire, jamais modifié.")
    ],
    projet: Annotated[Path, options.in_project()] = Path(),
    appliquer: Annotated[
        bool,
        typer.Option("--appliquer", help="Écrire les changements dans les fichiers du projet."),
    ] = False,
    retirer: Annotated[
        bool,
        typer.Option("--retirer", help="Retirer du projet les lignes absentes du classeur."),
    ] = False,
    remplacer: Annotated[
        bool,
        typer.Option(
            "--remplacer", help="Prendre le classeur où le projet a changé aussi depuis l'export."
        ),
    ] = False,
) -> None:
    """Show what the workbook changes, and write it where that is asked."""
    repris = cptskit.import_classeur(fichier, projet, retirer=retirer, remplacer=remplacer)
    if repris.absentes and appliquer and not retirer and _may_ask():
        retirer = _agreed(repris)
        if retirer:
            repris = cptskit.import_classeur(fichier, projet, retirer=True, remplacer=remplacer)
    _show(repris, retirer=retirer)
    if not repris.noms:
        output.remark(typo("Rien à changer dans les fichiers."))
    elif appliquer:
        repris.write()
        output.remark(typo(f"Écrit : {', '.join(repris.noms)}."))
    else:
        changed = counted(len(repris.noms), "fichier")
        output.remark(typo(f"{changed} à changer : rien n'est écrit. Pour écrire : --appliquer."))
    pending = bool(repris.noms) and not appliquer
    kept = bool(repris.absentes) and not retirer
    raise typer.Exit(exits.FINDINGS if pending or repris.incompris or kept else exits.OK)


def _word(path: Path) -> str:
    name = output.shown(path)
    return f'"{name}"' if " " in name else name


def _may_ask() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _agreed(repris: "Repris") -> bool:
    for line in _missing(repris):
        output.remark(line)
    count = counted(len(repris.absentes), "ligne absente", "lignes absentes")
    answer = questions.ask(
        f"Retirer du projet {count} du classeur ? (oui, non)", default="non", read=questions.yes
    )
    return answer == "oui"


def _show(repris: "Repris", *, retirer: bool) -> None:
    from cptskit.reporting.cells import printable  # noqa: PLC0415 - start-up
    from cptskit.reporting.comparaison import as_text  # noqa: PLC0415

    if repris.noms:
        output.say(as_text(repris.comparaison))
    for line in _notes(repris.notes):
        output.remark(printable(typo(line)))
    if repris.absentes and not retirer:
        output.remark(typo("Absentes du classeur, et gardées dans le projet :"))
        for line in _missing(repris):
            output.remark(printable(line))
        output.remark(typo("Pour les retirer du projet : --retirer."))


def _missing(repris: "Repris") -> Iterator[str]:
    from cptskit.usages.classeur import rangs_en_mots  # noqa: PLC0415 - start-up

    for text in list(rangs_en_mots(repris.absentes))[:_MOST]:
        yield typo(f"  - {text}")
    if len(repris.absentes) > _MOST:
        yield typo(f"  … et {counted(len(repris.absentes) - _MOST, 'autre')}")


def _notes(notes: "tuple[Note, ...]") -> Iterator[str]:
    for sujet, words in (
        ("incompris", "Non compris, et non pris :"),
        ("conflit", "Changé des deux côtés, et gardé comme le projet le dit :"),
        ("ecarte", "Laissé de côté :"),
        ("remarque", "À savoir :"),
    ):
        chosen = [note for note in notes if note.sujet.value == sujet]
        if chosen:
            yield words
        for one in chosen[:_MOST]:
            yield f"  {one.ou} : {one.message}{f' {one.aide}' if one.aide else ''}"
        if len(chosen) > _MOST:
            yield f"  … et {counted(len(chosen) - _MOST, 'autre')}"
