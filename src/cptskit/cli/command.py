"""Commands that speak French: what typer would say in English is said here instead."""

from pathlib import Path

from typer.core import TyperCommand, TyperGroup, TyperOption

from cptskit.cli.dialect import in_french
from cptskit.cli.engine import BadParameter, Command, Context, UsageError
from cptskit.cli.help import help_page
from cptskit.francais.suggestions import did_you_mean


class FrenchUsageError(UsageError):
    """A fault in the command line, whose message is already for the user."""


class BadValue(BadParameter):
    """A value that an option or argument refuses, with the reason in French."""


class _French(Command):
    """What commands and groups share."""

    def get_help(self, ctx: Context) -> str:
        """Return the help page."""
        return help_page(self, ctx)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return the help option, with French help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Afficher cette aide et quitter."
            option.opts.sort(key=len)
        return option

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the arguments; say in French which are one too many."""
        args = in_french(args, {name for option in self.get_params(ctx) for name in option.opts})
        extra_allowed = ctx.allow_extra_args
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        ctx.allow_extra_args = extra_allowed
        if rest and not extra_allowed and not ctx.resilient_parsing:
            extra = ", ".join(f"« {arg} »" for arg in rest)
            raise FrenchUsageError(f"La commande n'attend pas {extra}.", ctx)
        return rest


class FrenchCommand(_French, TyperCommand):
    """One command."""


class FrenchGroup(_French, TyperGroup):
    """The commands together."""

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """Find the command; for one that does not exist, say which may be meant."""
        name = args[0]
        command = self.get_command(ctx, name)
        if command is None and not ctx.resilient_parsing:
            raise FrenchUsageError(self._unknown(ctx, name), ctx)
        return name if command else None, command, args[1:]

    def _unknown(self, ctx: Context, name: str) -> str:
        text = f"La commande « {name} » n'existe pas."
        names = self.list_commands(ctx)
        if question := did_you_mean(name, names):
            return f"{text} {question}"
        if Path(name).is_dir():
            return f"{text} Pour contrôler ce dossier : cptskit check {name}"
        return f"{text} Les commandes : {', '.join(names)}."
