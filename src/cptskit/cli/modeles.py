"""`cptskit modeles`: the templates of documents, copies to change, and what they may show."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cptskit.cli import options, output
from cptskit.reporting.french import count, typo

HELP = """
Adapter les documents : leurs modèles, et les champs qu'ils peuvent montrer.

Un fichier du dossier modeles/ d'un projet remplace le modèle de cptskit qui porte le même nom.
"""
EPILOG = """
Exemples :
  cptskit modeles list
  cptskit modeles extract blocs/projet/budget.md
  cptskit modeles champs territoire
"""
LIST_HELP = """
Lister les modèles, et ceux que le projet remplace par les siens.
"""
EXTRACT_HELP = """
Copier des modèles dans le dossier modeles/ du projet, pour les y modifier.

Un modèle se nomme comme dans la liste. Le nom d'un document (lettre, projet…) en copie le modèle et
tous les blocs ; « tous » copie tout.
"""
EXTRACT_EPILOG = """
Exemples :
  cptskit modeles extract blocs/projet/budget.md
  cptskit modeles extract lettre --projet ma-cpts
"""


def _of_project() -> Any:
    return typer.Option(
        "--projet",
        metavar="DOSSIER",
        help="Dossier du projet.",
        show_default="le dossier courant",
    )


def list_(projet: Annotated[Path, options.project()] = Path()) -> None:
    """Print the templates."""
    from cptskit import overriding  # noqa: PLC0415 - start-up

    listed = overriding.templates(projet)
    width = max(len(one.name) for one in listed)
    lines = [f"{'*' if one.overridden else ' '} {one.name:<{width}}  {one.usage}" for one in listed]
    own = [f"? {other.path}  {other.remark}" for other in overriding.strangers(projet)]
    output.say(typo("".join(f"{line.rstrip()}\n" for line in [*lines, *own])))
    replaced = sum(one.overridden for one in listed)
    output.remark(
        typo(
            f"{count(len(listed), 'modèle')} ; {count(replaced, 'modèle')} "
            f"{'remplacé' if replaced < 2 else 'remplacés'} par le projet (*)."
        )
    )


def extract(
    noms: Annotated[
        list[str], typer.Argument(metavar="NOM", help="Modèles ou documents à copier.")
    ],
    projet: Annotated[Path, _of_project()] = Path(),
    remplacer: Annotated[
        bool,
        typer.Option(
            "--remplacer", help="Remplacer les modèles que le projet a déjà par l'original."
        ),
    ] = False,
) -> None:
    """Copy templates, and say which."""
    from cptskit import overriding  # noqa: PLC0415 - start-up

    done = overriding.extract(projet, noms, replace=remplacer)
    output.say("".join(f"{output.shown(path)}\n" for path in done.written))
    for path in done.kept:
        output.remark(typo(f"Gardé : {output.shown(path)} existe déjà (voir --remplacer)."))
