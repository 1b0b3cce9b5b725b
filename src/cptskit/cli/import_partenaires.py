"""`cptskit import partenaires`: partners chosen among the establishments of the territory."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import cptskit
from cptskit.cli import exits, options, output
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.usages.import_partenaires import Partners

HELP = """
Choisir des partenaires parmi les établissements du territoire, que FINESS a donnés au diagnostic.

Sans numéro : la liste des établissements, avec leur numéro FINESS et leur place dans le projet :
membre, partenaire, à associer, ou rien. Avec des numéros : ces établissements deviennent des
partenaires à associer ; avec --associes, des partenaires déjà associés. Un établissement se
reconnaît à son numéro, sinon à son nom et à sa commune ; qui a déjà sa place la garde.

La différence est montrée ; --appliquer l'écrit.
"""
EPILOG = """
Codes de sortie :
  0  rien à changer, ou changements écrits
  1  des changements sont proposés et ne sont pas écrits, ou un numéro n'est pas du territoire
  2  la commande ou le projet n'a pas pu être lu

Exemples :
  cptskit import partenaires
  cptskit import partenaires 230000060 230000029 --projet ma-cpts --appliquer
"""


def partenaires(
    *,
    numeros: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FINESS]...", help="Numéros FINESS, à neuf signes."),
    ] = None,
    projet: Annotated[Path, options.in_project()] = Path(),
    associes: Annotated[
        bool, typer.Option("--associes", help="Partenaires déjà associés, et non à associer.")
    ] = False,
    appliquer: Annotated[
        bool, typer.Option("--appliquer", help="Écrire les changements dans les fichiers.")
    ] = False,
) -> None:
    """List the establishments, or show and write the partners that are chosen."""
    partners = cptskit.import_partenaires(
        numeros or (), projet, associes=associes, appliquer=appliquer
    )
    if not numeros:
        _list(partners)
        return
    if partners.file:
        output.say_data(partners.file.difference())
    if partners.deja:
        output.remark(typo(f"Déjà à leur place : {', '.join(partners.deja)}."))
    if partners.inconnus:
        unknown = ", ".join(partners.inconnus)
        output.remark(
            typo(f"Pas parmi les établissements du projet : {unknown}. Reprenez FINESS d'abord.")
        )
    pending = partners.file is not None and not appliquer
    if pending:
        output.remark(typo("Rien n'est écrit. Pour écrire : --appliquer."))
    elif partners.file:
        output.remark(typo("Écrit : 1 fichier."))
    raise typer.Exit(exits.FINDINGS if pending or partners.inconnus else exits.OK)


def _list(partners: "Partners") -> None:
    from cptskit.reporting.cells import printable  # noqa: PLC0415 - start-up

    for structure, place in partners.offre:
        status = f" : {place}" if place else ""
        where = f", {structure.commune}" if structure.commune else ""
        number = structure.finess or "sans FINESS"
        output.say(
            typo(printable(f"{number}  {structure.nom} ({structure.categorie}{where}){status}\n"))
        )
    if not partners.offre:
        output.remark(
            typo("Aucun établissement : cptskit import diagnostic prend ceux de FINESS d'abord.")
        )
        return
    kept = sum(bool(place) for _, place in partners.offre)
    output.remark(
        typo(f"{counted(len(partners.offre), 'établissement')}, dont {kept} dans le projet.")
    )
