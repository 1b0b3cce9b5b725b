"""`cptskit import`: the spreadsheets that a community keeps, to the tables of a project."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import cptskit
from cptskit.cli import exits, options, output
from cptskit.cli.command import FrenchUsageError
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.importing.outcome import Outcome
    from cptskit.projet.territoire import Commune

HELP = """
Reprendre ce qui existe déjà : un projet de santé dans Word, une annexe du contrat, le tableau des
membres, les fichiers officiels du diagnostic et les partenaires qu'on y choisit, les tableaux d'une
année de contrat.
"""
EPILOG = """
Exemples :
  cptskit import projet projet-de-sante.docx --projet ma-cpts
  cptskit import contrat annexe.xlsx --projet ma-cpts
  cptskit import membres adherents.xlsx
  cptskit import diagnostic telechargements/
  cptskit import partenaires 230000060
  cptskit import annee indicateurs.xlsx comptes.csv --annee 2025
"""
MEMBRES_HELP = """
Reprendre le tableau des membres que la communauté tient déjà.

Le fichier peut être un classeur (.xlsx, .ods, .xls) ou un CSV, avec ses propres en-têtes : nom,
prénom, profession, RPPS, commune, mode d'exercice, structure, adhésion… Les professions s'écrivent
comme on les dit : MG, IDEL, kiné, sage-femme libérale.

Rien n'est deviné : une ligne dont le nom ou la profession n'est pas sûr est refusée, avec son
numéro. Les adresses électroniques et les téléphones sont des données personnelles : ils ne sont
gardés qu'avec --avec-coordonnees.
"""
MEMBRES_EPILOG = """
Exemples :
  cptskit import membres adherents.xlsx
  cptskit import membres adherents.csv --projet ma-cpts --remplacer
"""


def membres(
    *,
    fichier: Annotated[
        Path, typer.Argument(metavar="FICHIER", help="Tableau à lire, jamais modifié.")
    ],
    projet: Annotated[Path, options.in_project()] = Path(),
    sortie: Annotated[
        Path,
        typer.Option(
            "--sortie", "-o", metavar="FICHIER", help="Fichier CSV à écrire, dans le projet."
        ),
    ] = Path("membres.csv"),
    feuille: Annotated[
        str | None,
        typer.Option("--feuille", metavar="NOM", help="Feuille du classeur à lire."),
    ] = None,
    coordonnees: Annotated[
        bool,
        typer.Option(
            "--avec-coordonnees", help="Garder les adresses électroniques et les téléphones."
        ),
    ] = False,
    remplacer: Annotated[
        bool, typer.Option("--remplacer", help="Écraser le fichier à écrire s'il existe déjà.")
    ] = False,
) -> None:
    """Import members; list what was refused and left out, and what to add to the project."""
    target, inside = projet / sortie, _inside(projet, sortie)
    outcome = cptskit.import_members(
        fichier,
        target,
        feuille=feuille,
        coordonnees=coordonnees,
        remplacer=remplacer,
        territoire=_communes(projet),
    )
    output.say("".join(f"{line}\n" for line in _report(outcome)))
    if outcome.written is None:
        output.remark(typo("Aucune ligne n'a été importée : rien n'est écrit."))
    else:
        _say_what_next(outcome.written, inside)
    raise typer.Exit(exits.FINDINGS if outcome.refused or not outcome.members else exits.OK)


def _communes(folder: Path) -> "Sequence[Commune]":
    """Return the communes of a project, where there is one that can be read."""
    territory = (loaded := cptskit.load(folder).projet) and loaded.territoire
    return territory.communes if territory else ()


def _inside(projet: Path, sortie: Path) -> str:
    """Return the path of the file to write as the project names it."""
    root = projet.resolve()
    target = (root / sortie).resolve()
    if not target.is_relative_to(root):
        raise FrenchUsageError(f"« {sortie.as_posix()} » sort du dossier du projet.")
    if target.suffix.lower() != ".csv":
        raise FrenchUsageError(f"Le nom « {sortie.as_posix()} » doit finir par .csv.")
    return target.relative_to(root).as_posix()


def _report(outcome: "Outcome") -> Iterator[str]:
    from cptskit.reporting.cells import printable  # noqa: PLC0415 - start-up

    for note in outcome.notes:
        refused = " refusée" if note.refused else " écartée" if note.aside else ""
        yield printable(typo(f"ligne {note.row}{refused} : {note.message}"))
    for remark in (*outcome.remarks, *_left_out(outcome)):
        yield printable(typo(remark))
    aside = f", {counted(outcome.aside, 'écartée', 'écartées')}" if outcome.aside else ""
    yield typo(
        f"{counted(outcome.read, 'ligne lue', 'lignes lues')} : "
        f"{counted(len(outcome.members), 'membre importé', 'membres importés')}, "
        f"{counted(outcome.refused, 'ligne refusée', 'lignes refusées')}{aside}."
    )
    yield from _professions(outcome)


def _left_out(outcome: "Outcome") -> Iterator[str]:
    if outcome.private:
        listed = ", ".join(f"« {header} »" for header in outcome.private)
        yield f"Coordonnées personnelles non gardées : {listed} (--avec-coordonnees les garde)."
    if outcome.left_out:
        listed = ", ".join(f"« {header} »" for header in outcome.left_out)
        yield f"Colonnes non lues : {listed}."


def _professions(outcome: "Outcome") -> Iterator[str]:
    from cptskit.projet.professions import Profession  # noqa: PLC0415 - start-up

    for code, count in outcome.by_profession.items():
        profession = Profession(code) if code else None
        one, several = (
            (profession.singulier, profession.pluriel)
            if profession
            else ("sans profession", "sans profession")
        )
        yield f"  {counted(count, one, several)}"


def _say_what_next(written: Path, name: str) -> None:
    output.remark(f"{typo('Écrit :')} {output.shown(written)}")
    output.remark(typo("Dans le projet (membres.yaml), si ce n'est déjà fait :"))
    output.remark(f"  membres:\n    fichier: {name}")
    output.remark(
        typo("Ce fichier porte des noms : il sert au projet et n'est pas à publier tel quel.")
    )
