"""The commands together."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

import typer
from typer.main import get_command

from cptskit.cli import (
    apercu,
    assemblee,
    atelier,
    bareme,
    carte,
    check,
    citer,
    classeur,
    completion,
    crise,
    diff,
    exits,
    explain,
    fix,
    import_,
    import_annee,
    import_diagnostic,
    import_projet,
    init,
    lsp,
    modeles,
    output,
    portefeuille,
    render,
    renouveler,
    schema,
    sources,
    status,
    territoire,
)
from cptskit.cli.command import FrenchCommand, FrenchGroup
from cptskit.cli.engine import Command
from cptskit.francais.ponctuation import typo
from cptskit.version import __version__

HELP = """
Rédiger, vérifier et produire le projet de santé d'une CPTS
(communauté professionnelle territoriale de santé).
"""
EPILOG = "L'aide d'une commande : cptskit COMMANDE --aide"

_HELP_OPTIONS = {"help_option_names": ["-h", "--aide", "--help"]}


_START, _VERIFY, _WRITE, _ALSO = "Commencer", "Contrôler", "Produire", "Et aussi"
"""The headings under which the help lists the commands."""


def build() -> Command:
    """Return the program, with its commands in the order in which one needs them."""
    app = typer.Typer(
        cls=FrenchGroup,
        help=HELP,
        epilog=EPILOG,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        invoke_without_command=True,
        context_settings=_HELP_OPTIONS,
    )
    app.callback()(_root)
    _add(app, "atelier", atelier.atelier, atelier.HELP, atelier.EPILOG, panel=_START)
    _add(app, "init", init.init, init.HELP, init.EPILOG, panel=_START)
    app.add_typer(_import(), name="import", rich_help_panel=_START)
    _add(app, "sources", sources.sources, sources.HELP, sources.EPILOG, panel=_START)
    app.add_typer(_territoire(), name="territoire", rich_help_panel=_START)
    app.add_typer(_classeur(), name="classeur", rich_help_panel=_START)
    _add(app, "check", check.check, check.HELP, check.EPILOG, panel=_VERIFY)
    _add(app, "citer", citer.citer, citer.HELP, citer.EPILOG, panel=_VERIFY)
    _add(app, "fix", fix.fix, fix.HELP, fix.EPILOG, panel=_VERIFY)
    _add(app, "apercu", apercu.apercu, apercu.HELP, apercu.EPILOG, panel=_VERIFY)
    _add(app, "render", render.render, render.HELP, render.EPILOG, panel=_WRITE)
    _add(app, "assemblee", assemblee.assemblee, assemblee.HELP, assemblee.EPILOG, panel=_WRITE)
    app.add_typer(_modeles(), name="modeles", rich_help_panel=_WRITE)
    app.add_typer(_crise(), name="crise", rich_help_panel=_ALSO)
    _add(app, "carte", carte.carte, carte.HELP, carte.EPILOG, panel=_WRITE)
    _add(app, "diff", diff.diff, diff.HELP, diff.EPILOG, panel=_VERIFY)
    _add(app, "status", status.status, status.HELP, status.EPILOG, panel=_VERIFY)
    _add(
        app,
        "renouveler",
        renouveler.renouveler,
        renouveler.HELP,
        renouveler.EPILOG,
        panel=_START,
    )
    _add(app, "explain", explain.explain, explain.HELP, explain.EPILOG, panel=_VERIFY)
    _add(
        app,
        "portefeuille",
        portefeuille.portefeuille,
        portefeuille.HELP,
        portefeuille.EPILOG,
        panel=_VERIFY,
    )
    _add(app, "bareme", bareme.bareme, bareme.HELP, bareme.EPILOG, panel=_ALSO)
    _add(app, "lsp", lsp.lsp, lsp.HELP, lsp.EPILOG, panel=_ALSO)
    _add(app, "schema", schema.schema, schema.HELP, panel=_ALSO)
    _add(app, "completion", completion.completion, completion.HELP, completion.EPILOG, panel=_ALSO)
    return get_command(app)


def _import() -> typer.Typer:
    group = _group(import_.HELP, import_.EPILOG)
    _add(group, "membres", import_.membres, import_.MEMBRES_HELP, import_.MEMBRES_EPILOG)
    _add(
        group,
        "diagnostic",
        import_diagnostic.diagnostic,
        import_diagnostic.HELP,
        import_diagnostic.EPILOG,
    )
    _add(group, "projet", import_projet.projet, import_projet.HELP, import_projet.EPILOG)
    _add(
        group,
        "contrat",
        import_projet.contrat,
        import_projet.CONTRAT_HELP,
        import_projet.CONTRAT_EPILOG,
    )
    _add(group, "annee", import_annee.annee, import_annee.HELP, import_annee.EPILOG)
    return group


def _territoire() -> typer.Typer:
    group = _group(territoire.HELP, territoire.EPILOG)
    _add(group, "show", territoire.show, territoire.SHOW_HELP, territoire.SHOW_EPILOG)
    _add(group, "add", territoire.add, territoire.ADD_HELP)
    _add(group, "remove", territoire.remove, territoire.REMOVE_HELP)
    _add(group, "refresh", territoire.refresh, territoire.REFRESH_HELP)
    return group


def _classeur() -> typer.Typer:
    group = _group(classeur.HELP, classeur.EPILOG)
    _add(group, "export", classeur.export, classeur.EXPORT_HELP, classeur.EXPORT_EPILOG)
    _add(group, "import", classeur.import_, classeur.IMPORT_HELP, classeur.IMPORT_EPILOG)
    return group


def _modeles() -> typer.Typer:
    group = _group(modeles.HELP, modeles.EPILOG)
    _add(group, "list", modeles.list_, modeles.LIST_HELP)
    _add(group, "extract", modeles.extract, modeles.EXTRACT_HELP, modeles.EXTRACT_EPILOG)
    _add(group, "champs", modeles.champs, modeles.CHAMPS_HELP, modeles.CHAMPS_EPILOG)
    return group


def _crise() -> typer.Typer:
    group = _group(crise.HELP, crise.EPILOG)
    _add(group, "annuaire", crise.annuaire, crise.ANNUAIRE_HELP, crise.ANNUAIRE_EPILOG)
    _add(group, "version", crise.version, crise.VERSION_HELP, crise.VERSION_EPILOG)
    return group


def _group(text: str, epilog: str) -> typer.Typer:
    """Return a command that has commands of its own."""
    group = typer.Typer(
        cls=FrenchGroup,
        help=text,
        epilog=epilog,
        rich_markup_mode=None,
        invoke_without_command=True,
        context_settings=_HELP_OPTIONS,
    )
    group.callback()(_help_alone)
    return group


def _add(
    app: typer.Typer,
    name: str,
    function: Callable[..., Any],
    text: str,
    epilog: str = "",
    *,
    panel: str = "",
) -> None:
    command = app.command(
        name,
        cls=FrenchCommand,
        help=text,
        epilog=epilog,
        context_settings=_HELP_OPTIONS,
        rich_help_panel=panel or None,
    )
    command(function)


def _version(wanted: bool) -> None:
    if wanted:
        output.say(f"cptskit {__version__}\n{_vintages()}")
        raise typer.Exit


def _vintages() -> str:
    from cptskit.droit.fraicheur import verifie_le  # noqa: PLC0415 - start-up
    from cptskit.referentiels.territoires import CONTOURS, MILLESIME, POPULATIONS  # noqa: PLC0415

    read = verifie_le(date.today())
    lines = [
        f"Communes et intercommunalités : au 1er janvier {MILLESIME} (Insee)",
        f"Populations municipales : {POPULATIONS} (Insee)",
        f"Contours des communes : {CONTOURS} (IGN, simplifiés)",
        *([f"Textes et accord : vérifiés le {read:%d/%m/%Y}"] if read else []),
    ]
    return typo("".join(f"{line}\n" for line in lines))


def _root(
    ctx: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help="Afficher la version, l'âge des données, et quitter.",
        ),
    ] = False,
) -> None:
    """Show the help where no command is given."""
    _help_alone(ctx)


def _help_alone(ctx: typer.Context) -> None:
    """Show the help of a group where none of its commands is given."""
    if ctx.invoked_subcommand is None:
        output.remark(ctx.get_help())
        raise typer.Exit(exits.UNREADABLE)
