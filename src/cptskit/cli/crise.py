"""`cptskit crise`: check the directory of the crisis plan, close a version of the plan."""

from datetime import date as day
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import cptskit
from cptskit.cli import exits, options, output
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.crise.controle import Constat

HELP = """
Tenir le plan de crise : vérifier l'annuaire, fermer une version.
"""
EPILOG = """
Exemples :
  cptskit crise annuaire examples/metropole-ouest
  cptskit crise version examples/metropole-ouest --numero 5 --valide-par Bureau
"""
ANNUAIRE_HELP = """
Dire ce qui manquerait le jour où l'on appelle.

Qui n'a pas confirmé ses coordonnées, qui n'a pas de numéro, une fonction sans suppléant, une
personne qui tient quatre fonctions, une zone sans référent, une commune dans aucune zone. Les noms
ne sont écrits qu'ici, à l'écran ; aucun rapport ne les prend.
"""
ANNUAIRE_EPILOG = """
Codes de sortie :
  0  rien à corriger
  1  au moins un constat
  2  la commande, le projet ou l'annuaire n'a pas pu être lu

Exemples :
  cptskit crise annuaire examples/metropole-ouest
  cptskit crise annuaire examples/metropole-ouest --mois 3
"""
VERSION_HELP = """
Fermer une version du plan : son numéro, sa date, qui l'a validée, ce qu'elle change.

Ce qui change est calculé depuis la version d'avant, et imprimé dans le plan : c'est la preuve de la
mise à jour annuelle. Ce que garde versions-crise/ ne nomme personne et n'a aucun numéro. La
différence est montrée ; --appliquer l'écrit.
"""
VERSION_EPILOG = """
Codes de sortie :
  0  version fermée
  1  la version est proposée, et n'est pas écrite
  2  la commande ou le projet n'a pas pu être lu

Exemples :
  cptskit crise version examples/metropole-ouest --numero 5 --valide-par "Conseil d'administration"
  cptskit crise version examples/metropole-ouest --numero 5 --date 2027-06-11 --appliquer
"""


def annuaire(
    *,
    projet: Annotated[Path, options.project()] = Path(),
    mois: Annotated[
        int,
        typer.Option(
            "--mois",
            metavar="N",
            min=1,
            max=120,
            help="Mois après lesquels des coordonnées sont à confirmer.",
        ),
    ] = 6,
    date: Annotated[day | None, options.on_date("Jour de la vérification", "aujourd'hui")] = None,
) -> None:
    """Say what is wrong, a line each."""
    constats = cptskit.check_directory(projet, mois=mois, date=date)
    for constat in constats:
        _say(constat)
    if not constats:
        output.remark(typo("Rien à corriger dans l'annuaire ni dans la cellule."))
    raise typer.Exit(exits.FINDINGS if constats else exits.OK)


def _say(constat: "Constat") -> None:
    from cptskit.reporting.cells import printable  # noqa: PLC0415 - start-up

    output.say(typo(f"{constat.quoi}\n"))
    if constat.qui:
        output.say(typo(f"  {printable(', '.join(constat.qui))}\n"))
    output.say(typo(f"  {constat.aide}\n"))


def version(
    *,
    projet: Annotated[Path, options.project()] = Path(),
    numero: Annotated[
        str,
        typer.Option("--numero", metavar="N", help="Numéro de la version.", show_default=False),
    ],
    valide_par: Annotated[
        str,
        typer.Option(
            "--valide-par", metavar="INSTANCE", help="Instance qui l'a validée.", show_default=False
        ),
    ] = "",
    date: Annotated[day | None, options.on_date("Date de la version", "aujourd'hui")] = None,
    changement: Annotated[
        list[str] | None,
        typer.Option(
            "--changement",
            metavar="TEXTE",
            help="Ce qui change, en quelques mots ; peut être répétée. Calculé sans elle.",
        ),
    ] = None,
    appliquer: Annotated[bool, typer.Option("--appliquer", help="Écrire la version.")] = False,
) -> None:
    """Show the version and what it changes, and write it where that is asked."""
    from cptskit.reporting.cells import printable  # noqa: PLC0415 - start-up

    closed = cptskit.close_version(
        projet,
        numero=numero,
        date=date,
        valide_par=valide_par,
        changements=changement or (),
        appliquer=appliquer,
    )
    output.say_data(closed.fichier.difference())
    if closed.depuis:
        output.remark(typo(f"Depuis la version {printable(closed.depuis)} :"))
        for line in closed.changements or ("rien n'a changé",):
            output.remark(typo(f"  {printable(line)}"))
    else:
        output.remark(typo("Première version gardée : la suivante dira ce qui change."))
    if not appliquer:
        output.remark(typo("Rien n'est écrit. Pour fermer la version : --appliquer."))
        raise typer.Exit(exits.FINDINGS)
    output.remark(typo(f"Version {printable(numero)} fermée : {closed.copie}."))
