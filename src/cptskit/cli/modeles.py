"""`cptskit modeles`: the templates of documents, copies to change, and what they may show."""

import csv
import io
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cptskit.cli import options, output
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo
from cptskit.reporting.cells import fold, printable, text_width, words

if TYPE_CHECKING:
    from cptskit.usages.champs import Available

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
CHAMPS_HELP = """
Lister les champs que les modèles et les trames Word peuvent montrer, avec leur valeur.

Un champ s'écrit entre accolades doubles, par exemple {{ projet.identite.nom }}. « [] » dit chaque
élément d'une liste, qu'un modèle parcourt avec {% for … %}. Un début de chemin, ou un mot, réduit
la liste.
"""
CHAMPS_EPILOG = """
Formats :
  texte  un champ par ligne : son chemin, sa valeur, ce qu'il contient, sa sorte
  csv    chemin, sorte, description, valeur : points-virgules et marque d'ordre des octets (UTF-8), pour s'ouvrir d'un double clic dans Excel en français
  json   version (1), champs (chemin, sorte, description, valeur)

Exemples :
  cptskit modeles champs
  cptskit modeles champs examples/bergerac territoire
  cptskit modeles champs population
  cptskit modeles champs --format csv > champs.csv
"""  # noqa: E501 - an entry of a list is one line
FORMATS = ("texte", "csv", "json")


def _of_project() -> Any:
    return typer.Option(
        "--projet",
        metavar="DOSSIER",
        help="Dossier du projet.",
        show_default="le dossier courant",
    )


def list_(projet: Annotated[Path, options.project()] = Path()) -> None:
    """Print the templates."""
    from cptskit.usages import modeles as usage  # noqa: PLC0415 - start-up

    listed = usage.templates(projet)
    width = max(len(template.name) for template in listed)
    lines = [
        f"{'*' if template.overridden else ' '} {template.name:<{width}}  {template.usage}"
        for template in listed
    ]
    own = [f"? {stranger.path}  {stranger.remark}" for stranger in usage.strangers(projet)]
    output.say(typo("".join(f"{line.rstrip()}\n" for line in [*lines, *own])))
    replaced = sum(template.overridden for template in listed)
    output.remark(
        typo(
            f"{counted(len(listed), 'modèle')} ; "
            f"{counted(replaced, 'modèle remplacé', 'modèles remplacés')} par le projet (*)."
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
    from cptskit.usages import modeles as usage  # noqa: PLC0415 - start-up

    done = usage.extract(projet, noms, remplacer=remplacer)
    output.say("".join(f"{output.shown(path)}\n" for path in done.written))
    for path in done.kept:
        output.remark(typo(f"Gardé : {output.shown(path)} existe déjà (voir --remplacer)."))


def champs(
    projet: Annotated[
        str,
        typer.Argument(
            metavar="PROJET", help="Dossier du projet.", show_default="le dossier courant"
        ),
    ] = "",
    debut: Annotated[
        str, typer.Argument(metavar="DÉBUT", help="Début d'un chemin, ou mot cherché.")
    ] = "",
    form: Annotated[str, options.choice("--format", FORMATS, "Forme de la liste.")] = "texte",
) -> None:
    """Print the fields."""
    from cptskit.usages.champs import available, is_field  # noqa: PLC0415 - start-up

    # `territoire` alone is a field, `./territoire` a folder.
    folder = "/" in projet or "\\" in projet or (Path(projet).is_dir() and not is_field(projet))
    if projet and not debut and not folder:
        projet, debut = "", projet
    listed = available(Path(projet), debut)
    (output.say if form == "texte" else output.say_data)(_WRITERS[form](listed))
    output.remark(typo(f"{counted(len(listed), 'champ')}."))


def _as_text(listed: "Sequence[Available]") -> str:
    """Write a line a field, in columns; whole on a pipe, folded on a terminal."""
    width = get_terminal_size().columns if sys.stdout.isatty() else None
    left = min(max(text_width(field.chemin) for field in listed), _COLUMN)
    lines: list[str] = []
    for field in listed:
        value = f"= {field.valeur}  " if field.valeur else ""
        start = f"{field.chemin:<{left}}  {value}· {field.description} [{field.sorte}]"
        folded = fold(words(printable(typo(start))), width, indent=0, hang=4)
        lines += ["".join(part for part, _ in line) for line in folded] if width else [start]
    return "".join(f"{line}\n" for line in lines)


def _as_csv(listed: "Sequence[Available]") -> str:
    written = io.StringIO()
    table = csv.writer(written, delimiter=";", lineterminator="\n")
    table.writerow(["chemin", "sorte", "description", "valeur"])
    table.writerows(
        [field.chemin, field.sorte, field.description, field.valeur] for field in listed
    )
    return f"\ufeff{written.getvalue()}"  # Excel then reads UTF-8


def _as_json(listed: "Sequence[Available]") -> str:
    document = {"version": 1, "champs": [asdict(field) for field in listed]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


_COLUMN = 44
_WRITERS = {"texte": _as_text, "csv": _as_csv, "json": _as_json}
