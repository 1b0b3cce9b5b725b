"""`cptskit sources`: the official files that feed a diagnosis, and what a project has of them."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cptskit.cli import options, output
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.usages.sources import SourceConnue

HELP = """
Lister les fichiers officiels que cptskit sait lire pour le diagnostic.

Pour chacun : ce qu'il apporte, qui le publie, où le trouver, à quel rythme il paraît, sa taille ;
et, avec un projet, ce qui en est déjà repris, depuis quand, et ce qui manque à son étape, qui vient
en tête. --modele rezone écrit un tableau à remplir pour les chiffres qui n'ont pas de fichier.
"""
EPILOG = """
Exemples :
  cptskit sources
  cptskit sources --projet ma-cpts
  cptskit sources --modele rezone > rezone.csv
"""


def sources(
    *,
    projet: Annotated[
        Path | None,
        typer.Option(
            "--projet", metavar="DOSSIER", parser=options.a_folder, help="Dossier du projet."
        ),
    ] = None,
    modele: Annotated[
        str | None,
        typer.Option(
            "--modele",
            metavar="rezone",
            parser=options.one_of(("rezone",)),
            help="Écrire le tableau à remplir.",
        ),
    ] = None,
    format: Annotated[str, options.choice("--format", ("texte", "json"), "Format.")] = "texte",
) -> None:
    """Print the list, or the table to fill."""
    from cptskit.usages import sources as usage  # noqa: PLC0415 - start-up

    if modele:
        output.say_data(usage.blank_table().decode("utf-8"))
        return
    listed = usage.sources(projet)
    if format == "json":
        document = {"version": 1, "sources": [asdict(source) for source in listed]}
        output.say_data(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        return
    for source in listed:
        size = f" ; taille : {source.taille}" if source.taille else ""
        output.say(typo(f"{source.titre} ({source.editeur})\n"))
        output.say(
            typo(
                f"  apporte : {source.apporte}\n  où : {source.ou}\n"
                f"  paraît : {source.frequence}{size}\n"
            )
        )
        if projet is not None:
            output.say(typo(f"  dans le projet : {_held(source)}\n"))


def _held(source_connue: "SourceConnue") -> str:
    """Return what a project holds of a source, and what is to be done about it."""
    if source_connue.manque_pour:
        return f"rien encore ; attendu pour {', '.join(source_connue.manque_pour)}"
    newer = " ; reprenez le fichier d'aujourd'hui" if source_connue.a_renouveler else ""
    return (
        f"{source_connue.dans_le_projet}{newer}" if source_connue.dans_le_projet else "rien encore"
    )
