"""`cptskit import annee`: indicators, accounts and events of a year, as a community keeps them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import cptskit
from cptskit.cli import exits, options, output
from cptskit.cli.command import BadValue
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.importing.annee.modele import Note
    from cptskit.usages.import_annee import ImportedYear

HELP = """
Remplir une année de contrat depuis les tableaux que la communauté tient déjà.

Trois tableaux sont reconnus à leurs en-têtes, dans un classeur (.xlsx, .ods) ou un CSV : les
indicateurs (indicateur, valeur, date, source, pièce), les écritures des comptes (date, libellé,
montant ou débit et crédit, mission), la liste des événements (date, événement, lieu, présents).

Un indicateur se reconnaît à son identifiant ou à son titre ; les écritures s'additionnent par poste
et par mission ; les présents sont des nombres, jamais des noms. Ce qui n'est pas compris est dit,
avec sa cellule. La différence est montrée ; --appliquer l'écrit. Ce que l'année dit déjà autrement
reste, sans --remplacer.
"""
EPILOG = """
Codes de sortie :
  0  rien à changer, ou changements écrits
  1  des changements sont proposés et ne sont pas écrits, ou une ligne est à corriger
  2  la commande, un fichier ou le projet n'a pas pu être lu

Exemples :
  cptskit import annee indicateurs.xlsx comptes.csv evenements.ods --annee 2025
  cptskit import annee indicateurs.xlsx --annee 2025 --projet ma-cpts --appliquer
"""
_MOST = 40
"""Lines of a kind that are shown; the others are counted."""


def annee(
    *,
    fichiers: Annotated[
        list[Path],
        typer.Argument(metavar="FICHIERS", help="Tableaux à lire, jamais modifiés."),
    ],
    annee: Annotated[
        str,
        typer.Option(
            "--annee",
            metavar="AAAA",
            help="Année civile où l'année de contrat commence : 2025.",
            show_default=False,
        ),
    ],
    projet: Annotated[Path, options.in_project()] = Path(),
    appliquer: Annotated[
        bool, typer.Option("--appliquer", help="Écrire les changements dans le fichier de l'année.")
    ] = False,
    remplacer: Annotated[
        bool, typer.Option("--remplacer", help="Remplacer aussi ce que l'année dit autrement.")
    ] = False,
) -> None:
    """Show what was read and the difference, and write it where that is asked."""
    if not re.fullmatch(r"(19|20)\d\d", annee):
        raise BadValue(f"« {annee} » n'est pas une année : écrivez 2025.")
    imported = cptskit.import_annee(
        fichiers, projet, annee=annee, appliquer=appliquer, remplacer=remplacer
    )
    if imported.fichier:
        output.say_data(imported.fichier.difference())
    for line in _report(imported):
        output.remark(typo(line))
    if not imported.fichier:
        output.remark(typo("Rien à changer."))
    elif appliquer:
        output.remark(typo(f"Écrit : {imported.fichier.fichier}."))
    else:
        output.remark(
            typo(
                f"{imported.fichier.fichier} à changer : rien n'est écrit. "
                "Pour écrire : --appliquer."
            )
        )
    pending = bool(imported.fichier) and not appliquer
    faulty = any(note.refusee for note in imported.lu.notes)
    raise typer.Exit(exits.FINDINGS if pending or faulty else exits.OK)


def _report(imported: "ImportedYear") -> Iterator[str]:
    from cptskit.reporting.cells import printable  # noqa: PLC0415 - start-up

    notes = imported.lu.notes
    for some, words in (
        ([note for note in notes if note.refusee], "refusée : "),
        ([note for note in notes if note.ecartee], "écartée : "),
        ([note for note in notes if not (note.refusee or note.ecartee)], ""),
    ):
        yield from (printable(line) for line in _lines(some, words))
    yield from map(printable, imported.lu.remarques)
    if imported.laissees:
        names = " ; ".join(imported.laissees[:_MOST])
        yield printable(
            f"Dit autrement par le projet, et laissé tel quel : {names}. "
            "Pour le remplacer : --remplacer."
        )


def _lines(notes: "list[Note]", words: str) -> Iterator[str]:
    for note in notes[:_MOST]:
        yield f"{note.place} {words}{note.message}" if words else f"{note.place} : {note.message}"
    if len(notes) > _MOST:
        yield f"… et {counted(len(notes) - _MOST, 'autre')}, {words.rstrip(' :') or 'à voir'}."
