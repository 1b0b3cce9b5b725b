"""`cptskit import projet` and `import contrat`: what exists in Word or a spreadsheet, to YAML."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import cptskit
from cptskit.cli import exits, output, questions
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.usages.import_projet import Reprise

HELP = """
Reprendre un projet de santé, ou une lettre d'intention, écrit dans Word ou LibreOffice.

Le document (.docx, .odt) devient un projet : les fichiers YAML, textes/, images/, membres.csv s'il
nomme des membres, et reprise.md, qui dit ce qui est à décider et ce qui n'a pas trouvé de place.
Rien n'est perdu, rien n'est inventé : un montant « à définir », un « NC », un trimestre, deux
chiffres pour un même fait sont demandés dans reprise.md, jamais choisis.

Dans un dossier sans projet, les fichiers sont écrits. Dans un projet, ce qui manque est ajouté, la
différence est montrée, et rien n'est écrit sans votre accord (ou --oui).
"""
EPILOG = """
Codes de sortie :
  0  fichiers écrits, ou rien à changer
  1  des changements sont proposés et ne sont pas écrits
  2  le document ou le projet n'a pas pu être lu

Exemples :
  cptskit import projet projet-de-sante.docx --projet ma-cpts
  cptskit import projet lettre.odt --projet ma-cpts --oui
"""
CONTRAT_HELP = """
Reprendre une annexe du contrat (ACI) : missions, actions, indicateurs, cibles, paliers, montants.

Le fichier est un texte (.docx, .odt) ou un classeur (.xlsx, .ods) : un tableau par mission, un
seul tableau, une feuille par mission, des paliers dans une case ou en colonnes… La valeur et le
format sont lus : 0,19 affiché 19 % est 19 %.

Une somme conditionnelle (« si crise »), un intervalle, une cible qui n'est pas un nombre sont
demandés dans reprise.md. Dans un projet, ce qui manque est ajouté, la différence est montrée, et
rien n'est écrit sans votre accord (ou --oui).
"""
CONTRAT_EPILOG = """
Codes de sortie :
  0  fichiers écrits, ou rien à changer
  1  des changements sont proposés et ne sont pas écrits
  2  le document ou le projet n'a pas pu être lu

Exemples :
  cptskit import contrat annexe-indicateurs.xlsx --projet ma-cpts
"""
_FICHIER = Annotated[
    Path, typer.Argument(metavar="FICHIER", help="Document à lire, jamais modifié.")
]
_PROJET = Annotated[
    Path,
    typer.Option(
        "--projet",
        metavar="DOSSIER",
        help="Dossier du projet, créé s'il n'existe pas.",
        show_default="le dossier courant",
    ),
]
_OUI = Annotated[bool, typer.Option("--oui", help="Prendre ce qui est sûr, sans rien demander.")]


def projet(*, fichier: _FICHIER, projet: _PROJET = Path(), oui: _OUI = False) -> None:
    """Show what the document gives, and write it where that is allowed."""
    _run(cptskit.import_projet(fichier, projet), oui=oui)


def contrat(*, fichier: _FICHIER, projet: _PROJET = Path(), oui: _OUI = False) -> None:
    """Show what the annex gives, and write it where that is allowed."""
    _run(cptskit.import_contrat(fichier, projet), oui=oui)


def _run(reprise: "Reprise", *, oui: bool) -> None:
    from cptskit.reporting.cells import printable  # noqa: PLC0415 - start-up

    output.say_data(reprise.difference())
    for line in _summary(reprise):
        output.remark(printable(typo(line)))
    if not reprise.changes.files:
        output.remark(typo("Rien à changer : le projet dit déjà la même chose."))
        raise typer.Exit(exits.OK)
    if not (oui or reprise.nouveau or _agreed()):
        output.remark(typo("Rien n'est écrit. Pour écrire : --oui."))
        raise typer.Exit(exits.FINDINGS)
    reprise.write()
    folder = output.shown(reprise.changes.folder)
    output.remark(f"{typo('Écrit :')} {'le dossier courant' if folder == '.' else folder}")
    name = "" if folder == "." else f' "{folder}"' if " " in folder else f" {folder}"
    output.remark(
        typo(f"À lire d'abord : reprise.md. Ensuite : cptskit check{name}, cptskit render{name}.")
    )
    raise typer.Exit(exits.OK)


def _summary(reprise: "Reprise") -> Iterator[str]:
    files = reprise.changes.files
    new = sum(before is None for before, _ in files.values())
    yield f"{counted(reprise.valeurs, 'valeur lue', 'valeurs lues')} dans le document."
    parts = [counted(new, "fichier nouveau", "fichiers nouveaux")] if new else []
    if len(files) > new:
        parts.append(counted(len(files) - new, "fichier changé", "fichiers changés"))
    if parts:
        yield f"{', '.join(parts)}."
    if reprise.questions:
        yield f"{counted(reprise.questions, 'point à décider', 'points à décider')} : reprise.md."
    if left := len(reprise.changes.left):
        yield (
            f"{counted(left, 'différence laissée telle', 'différences laissées telles')} que le "
            "projet le dit : reprise.md."
        )


def _agreed() -> bool:
    """Ask whether to write, if somebody is there to answer."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    return (
        questions.ask("Écrire ces changements ? (oui, non)", default="non", read=questions.yes)
        == "oui"
    )
