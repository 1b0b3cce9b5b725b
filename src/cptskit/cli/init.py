"""`cptskit init`: a new project, ready to be filled in."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import cptskit
from cptskit.cli import options, output
from cptskit.cli.command import BadValue, FrenchUsageError
from cptskit.cli.engine import get_current_context
from cptskit.cli.places import ask_places, settled
from cptskit.cli.questions import ask
from cptskit.francais.ponctuation import typo
from cptskit.socle.errors import UnknownRegionError

SERVICES = ("github", "gitlab", "pre-commit")
"""The services that may check a project at each push."""

HELP = """
Créer un nouveau projet, avec des fichiers commentés à remplir.

Les questions portent sur le nom, le territoire, la région et l'étape. Aucun fichier n'est écrasé.

Dans un projet qui existe, --ci n'ajoute que les fichiers des services nommés, et --completer que
les clés commentées de l'étape suivante : ce qui est écrit ne change pas.

Une intercommunalité ou des communes suffisent pour remplir le territoire : communes, populations de
l'Insee, région, ARS et caisses.
"""
EPILOG = """
Exemples :
  cptskit init ma-cpts
  cptskit init ma-cpts --nom "CPTS du Bergeracois" --epci "CA Bergeracoise" --non-interactif
  cptskit init --completer --etape projet
  cptskit init --ci pre-commit
  cptskit init --ci github --source https://ADRESSE/cptskit@0123456789abcdef0123456789abcdef01234567
"""


def init(
    *,
    dossier: Annotated[
        Path | None,
        typer.Argument(
            metavar="DOSSIER",
            help="Dossier à créer, ou dossier vide. Avec --ci, ce peut être le dossier d'un projet "
            "(s'il n'est pas nommé, le dossier courant).",
        ),
    ] = None,
    nom: Annotated[
        str | None, typer.Option("--nom", metavar="NOM", help="Nom de la communauté.")
    ] = None,
    region: Annotated[
        str | None, typer.Option("--region", metavar="RÉGION", help="Région de la communauté.")
    ] = None,
    etape: Annotated[
        str | None,
        options.stage("Étape à laquelle se trouve le projet.", "lettre"),
    ] = None,
    epci: Annotated[
        list[str] | None,
        typer.Option(
            "--epci",
            metavar="NOM|SIREN",
            help="Intercommunalité du territoire ; l'option peut être répétée.",
        ),
    ] = None,
    commune: Annotated[
        list[str] | None,
        typer.Option(
            "--commune",
            metavar="NOM|CODE",
            help="Commune du territoire ; l'option peut être répétée.",
        ),
    ] = None,
    ci: Annotated[
        list[str] | None,
        typer.Option(
            "--ci",
            metavar="SERVICES",
            parser=options.some_of(SERVICES),
            autocompletion=options.completer(SERVICES),
            help="Ajouter ce qui contrôle le projet à chaque envoi et garde ses documents : "
            f"{', '.join(SERVICES)}, séparés par des virgules.",
        ),
    ] = None,
    completer: Annotated[
        bool,
        typer.Option(
            "--completer",
            help="Ajouter à un projet qui existe les clés commentées de l'étape suivante (ou de "
            "--etape), et rien d'autre.",
        ),
    ] = False,
    source: Annotated[
        str | None,
        typer.Option(
            "--source",
            metavar="ADRESSE",
            help="D'où les services de --ci installent cptskit : un dépôt git et son commit "
            "(https://ADRESSE/cptskit@COMMIT), ou un paquet .whl et son empreinte "
            "(https://ADRESSE/cptskit.whl#sha256=EMPREINTE), ou un .whl du dépôt.",
        ),
    ] = None,
    non_interactif: Annotated[
        bool, typer.Option("--non-interactif", help="Ne poser aucune question.")
    ] = False,
) -> None:
    """Ask for what the options leave out, write the folder, say what comes next."""
    services = options.listed(ci or ())
    if completer:
        _complete(dossier or Path(), etape, any((nom, region, epci, commune, services)))
        return
    dossier = _folder(dossier, services)
    new = any((nom, region, etape, epci, commune))
    if services and not new and _holds_project(dossier):
        _tell(cptskit.add_ci(dossier, services, source))
        return
    if commune:
        commune = settled(commune, asking=not non_interactif)
    if non_interactif and not nom:
        raise FrenchUsageError("Donnez le nom de la communauté : --nom.", get_current_context())
    if not non_interactif:
        while not nom:
            nom = ask("Nom de la communauté, même provisoire")
        if region is None and not (epci or commune):
            epci, commune = ask_places()
        if region is None and not _region_known(epci or [], commune or []):
            region = ask("Région", read=_a_region)
        etape = etape or ask(
            "Étape (lettre, projet ou contrat)",
            default="lettre",
            read=options.one_of(options.ETAPES),
        )
    written = cptskit.init(
        dossier,
        nom=nom or "",
        region=region,
        etape=etape or "lettre",
        epci=epci or (),
        communes=commune or (),
        ci=services,
        source=source,
    )
    _tell(written)
    for remark in _remarks(epci or [], commune or []):
        output.remark(typo(remark))
    output.remark(typo("Et ensuite :"))
    name = f'"{output.shown(dossier)}"' if " " in str(dossier) else output.shown(dossier)
    for command in ("check", "render"):
        output.remark(f"  cptskit {command} {name}")


def _complete(dossier: Path, etape: str | None, more: bool) -> None:
    """Add the keys of a stage to a project, and say in which files."""
    from cptskit.usages.completer import complete  # noqa: PLC0415 - start-up

    if more:
        raise FrenchUsageError(
            "--completer ne va qu'avec DOSSIER et --etape.", get_current_context()
        )
    files = complete(dossier, etape=etape)
    if not files:
        output.remark(typo("Rien à ajouter : toutes les clés de cette étape y sont."))
    output.say("".join(f"{output.shown(dossier / file.fichier)}\n" for file in files))


def _folder(dossier: Path | None, services: Sequence[str]) -> Path:
    """Return the folder: the current one is meant only where `--ci` adds to it."""
    if dossier is None and not services:
        raise FrenchUsageError(
            "Il manque l'argument DOSSIER. Dossier à créer, ou « . » : le dossier courant, vide.",
            get_current_context(),
        )
    return dossier or Path()


def _holds_project(dossier: Path) -> bool:
    from cptskit.usages.init import holds_project  # noqa: PLC0415 - start-up

    return holds_project(dossier)


def _tell(written: Sequence[Path]) -> None:
    """List the files, without those that only editors read."""
    shown = [
        path for path in written if not {".cptskit", ".vscode", ".gitignore"} & set(path.parts)
    ]
    output.say("".join(f"{output.shown(path)}\n" for path in shown))


def _region_known(epci: list[str], communes: list[str]) -> bool:
    from cptskit.usages.init import region_of  # noqa: PLC0415 - start-up

    return region_of(epci, communes) is not None


def _remarks(epci: list[str], communes: list[str]) -> tuple[str, ...]:
    from cptskit.usages.init import remarks_of  # noqa: PLC0415 - start-up

    return remarks_of(epci, communes)


def _a_region(text: str) -> str:
    from cptskit.usages.init import region_name  # noqa: PLC0415 - start-up

    try:
        return region_name(text)
    except UnknownRegionError as error:
        raise BadValue(str(error)) from None
