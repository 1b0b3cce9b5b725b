"""`cptskit territoire`: show the territory of a project, and change its communes."""

import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from cptskit.cli import options, output
from cptskit.cli.command import FrenchUsageError
from cptskit.cli.questions import ask
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.usages.territoire import Change

COLUMNS, MOST_COLUMNS = 80, 100

HELP = """
Montrer le territoire d'un projet, y ajouter ou en retirer des communes, le mettre à jour.
"""
EPILOG = """
Exemples :
  cptskit territoire show examples/bergerac
  cptskit territoire add ma-cpts --epci "CA Bergeracoise"
  cptskit territoire remove ma-cpts --commune Thénac --oui
  cptskit territoire refresh ma-cpts
"""
SHOW_HELP = """
Afficher les communes, leurs populations et les totaux.

Les codes sont ceux du 1er janvier 2026, les populations celles de l'Insee.
"""
SHOW_EPILOG = """
Formats :
  texte  un tableau, puis les totaux
  json   version (1), nom, codes_au, communes (insee, nom, connue, partielle, population, annee, superficie, departement, epci), population (valeur, annee), superficie_contours_simplifies, epci (siren, nom, dedans, dehors), departements, regions, ars, caisses (departement, choix), tailles_possibles, morceaux (ile, communes), enclaves. Superficies en km², null pour ce qui n'est pas connu ; une clé peut s'ajouter, aucune ne change de sens sans que version change.

Exemples :
  cptskit territoire show examples/bergerac
  cptskit territoire show --format json
"""  # noqa: E501 - an entry of a list is one line
ADD_HELP = """
Ajouter des communes, par leur nom, leur code ou leur intercommunalité.

La différence est montrée avant d'être écrite ; commentaires et ordre sont gardés.
"""
REMOVE_HELP = """
Retirer des communes, par leur nom, leur code ou leur intercommunalité.

La différence est montrée avant d'être écrite ; commentaires et ordre sont gardés.
"""
REFRESH_HELP = """
Prendre les codes, les noms et les populations d'aujourd'hui.

Une commune qui a fusionné, ou changé de code ou de nom, devient celle d'aujourd'hui ; ce qui a
plusieurs suites (une commune qui s'est séparée) est dit, et laissé.

La différence est montrée avant d'être écrite ; commentaires et ordre sont gardés.
"""

Projet = Annotated[
    Path,
    typer.Argument(metavar="PROJET", help="Dossier du projet.", show_default="le dossier courant"),
]
Epci = Annotated[
    list[str] | None,
    typer.Option(
        "--epci", metavar="NOM|SIREN", help="Intercommunalité ; l'option peut être répétée."
    ),
]
Communes = Annotated[
    list[str] | None,
    typer.Option(
        "--commune",
        metavar="NOM|CODE",
        help="Commune, par exemple « Sainte-Colombe (05) » ; l'option peut être répétée.",
    ),
]
Oui = Annotated[bool, typer.Option("--oui", help="Écrire sans demander.")]


def show(
    *,
    projet: Projet = Path(),
    forme: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="texte|json",
            parser=options.one_of(("texte", "json")),
            help="Forme de la réponse.",
        ),
    ] = "texte",
) -> None:
    """Print the communes and the totals."""
    from cptskit.reporting import territoire as written  # noqa: PLC0415 - start-up
    from cptskit.usages import territoire as usage  # noqa: PLC0415

    name, bilan = usage.territoire(projet)
    if forme == "json":
        output.say_data(written.as_json(name, bilan))
        return
    width = get_terminal_size().columns if sys.stdout.isatty() else COLUMNS
    output.say(written.as_text(name, bilan, min(width, MOST_COLUMNS)))


def add(
    *, projet: Projet = Path(), epci: Epci = None, commune: Communes = None, oui: Oui = False
) -> None:
    """Add communes."""
    from cptskit.usages import territoire as usage  # noqa: PLC0415 - start-up

    _expect(epci, commune)
    _settle(usage.add(projet, epci=epci or (), communes=commune or ()), oui=oui)


def remove(
    *, projet: Projet = Path(), epci: Epci = None, commune: Communes = None, oui: Oui = False
) -> None:
    """Take communes out."""
    from cptskit.usages import territoire as usage  # noqa: PLC0415 - start-up

    _expect(epci, commune)
    _settle(usage.remove(projet, epci=epci or (), communes=commune or ()), oui=oui)


def refresh(*, projet: Projet = Path(), oui: Oui = False) -> None:
    """Bring codes, names and populations up to date."""
    from cptskit.usages import territoire as usage  # noqa: PLC0415 - start-up

    _settle(usage.refresh(projet), oui=oui)


def _expect(epci: list[str] | None, commune: list[str] | None) -> None:
    if not (epci or commune):
        raise FrenchUsageError("Nommez des communes : --commune NOM, ou --epci NOM.")


def _settle(change: "Change", *, oui: bool) -> None:
    """Show what would change, and write it once that is agreed."""
    for remark in change.remarques:
        output.remark(typo(remark))
    if not change.edited.change:
        output.remark("Rien ne change.")
        return
    output.say_data(change.edited.difference())
    if not (oui or _agreed(change.file)):
        output.remark(typo("Rien n'a été écrit ; pour écrire : ajoutez --oui."))
        return
    change.write()
    output.remark(f"{typo('Écrit :')} {output.shown(change.file)}")


def _agreed(file: Path) -> bool:
    """Ask whether to write, if somebody is there to answer."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    answer = ask(f"Écrire dans {output.shown(file)} (oui ou non)", default="non")
    return answer.casefold() in ("oui", "o")
