"""The commands together, each imported when it is asked for."""

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Annotated

import typer
from typer.main import get_command

from cptskit.cli import exits, output
from cptskit.cli.command import FrenchCommand, FrenchGroup
from cptskit.cli.engine import Command, Context
from cptskit.francais.ponctuation import typo
from cptskit.version import __version__

HELP = """
Rédiger, vérifier et produire le projet de santé d'une CPTS
(communauté professionnelle territoriale de santé).
"""
EPILOG = "L'aide d'une commande : cptskit COMMANDE --aide"

_HELP_OPTIONS = {"help_option_names": ["-h", "--aide", "--help"]}

_PANELS = {
    "Commencer": ("atelier", "init", "import", "sources", "territoire", "classeur", "renouveler"),
    "Contrôler": ("check", "citer", "fix", "diff", "status", "explain", "portefeuille"),
    "Produire": ("render", "assemblee", "modeles", "carte"),
    "Et aussi": ("crise", "bareme", "lsp", "schema", "completion", "apercu"),
}
"""The commands in the order in which one needs them, under the headings of the help."""

_BELOW = {
    "import": {
        "membres": "import_",
        "diagnostic": "import_diagnostic",
        "partenaires": "import_partenaires",
        "projet": "import_projet",
        "contrat": "import_projet",
        "annee": "import_annee",
    },
    "territoire": dict.fromkeys(("show", "add", "remove", "refresh"), "territoire"),
    "classeur": dict.fromkeys(("export", "import"), "classeur"),
    "modeles": dict.fromkeys(("list", "extract", "champs"), "modeles"),
    "crise": dict.fromkeys(("annuaire", "version"), "crise"),
}
"""The commands that have commands of their own, with the module of each."""


class Program(FrenchGroup):
    """All commands."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands."""
        return [name for names in _PANELS.values() for name in names]

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        """Import a command, under its heading; return None where there is none."""
        for panel, names in _PANELS.items():
            if cmd_name in names:
                if cmd_name in _BELOW:
                    return _group(cmd_name, panel)
                return _command(cmd_name, cmd_name, panel)
        return None


class Group(FrenchGroup):
    """A command that has commands of its own."""

    modules: Mapping[str, str]

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands."""
        return list(self.modules)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        """Import a command; return None where there is none."""
        return _command(cmd_name, self.modules[cmd_name]) if cmd_name in self.modules else None


def build() -> Command:
    """Return the program."""
    app = _app(Program, HELP, EPILOG)
    app.callback()(_root)
    return get_command(app)


def _group(name: str, panel: str) -> Command:
    module = _module(name)
    app = _app(Group, module.HELP, module.EPILOG, name)
    app.callback()(_help_alone)
    group = get_command(app)
    assert isinstance(group, Group)
    group.modules, group.rich_help_panel = _BELOW[name], panel
    return group


def _app(cls: type[FrenchGroup], text: str, epilog: str, name: str | None = None) -> typer.Typer:
    return typer.Typer(
        name=name,
        cls=cls,
        help=text,
        epilog=epilog,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        invoke_without_command=True,
        context_settings=_HELP_OPTIONS,
    )


def _command(name: str, module_name: str, panel: str = "") -> Command:
    """Import a command: the function of its name, whose help stands beside it.

    Where a module holds several, their names begin those of the helps.
    """
    module = _module(module_name)
    function = getattr(module, name, None) or getattr(module, f"{name}_")
    prefix = f"{name.upper()}_" if hasattr(module, f"{name.upper()}_HELP") else ""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(
        name,
        cls=FrenchCommand,
        help=getattr(module, f"{prefix}HELP"),
        epilog=getattr(module, f"{prefix}EPILOG", ""),
        context_settings=_HELP_OPTIONS,
        rich_help_panel=panel or None,
    )(function)
    return get_command(app)


def _module(name: str) -> ModuleType:
    """Import the module of a command: `import` is a word of Python."""
    return import_module(f"cptskit.cli.{'import_' if name == 'import' else name}")


def _version(wanted: bool) -> None:
    if wanted:
        output.say(f"cptskit {__version__}\n{_vintages()}")
        raise typer.Exit


def _vintages() -> str:
    from cptskit.reporting.vintages import vintages  # noqa: PLC0415 - start-up

    return typo("".join(f"{line}\n" for line in vintages(date.today())))


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
