"""`cptskit completion`: the lines that let a shell finish commands, options and their values."""

from typing import TYPE_CHECKING, Annotated

import typer

from cptskit.cli import options, output
from cptskit.cli.command import FrenchUsageError
from cptskit.francais.ponctuation import typo

if TYPE_CHECKING:
    from cptskit.cli.engine import CompletionItem

SHELLS = {
    "bash": "echo 'eval \"$(cptskit completion bash)\"' >> ~/.bashrc",
    "zsh": "echo 'eval \"$(cptskit completion zsh)\"' >> ~/.zshrc",
    "fish": "cptskit completion fish > ~/.config/fish/completions/cptskit.fish",
    "powershell": "cptskit completion powershell >> $PROFILE",
}
"""How each shell takes the lines at each start."""

HELP = """
Écrire les lignes qui complètent les commandes avec la touche Tabulation.

Interpréteurs : bash, zsh, fish, powershell. Rien n'est installé : la commande à taper est affichée.
"""
EPILOG = """
Exemples :
  eval "$(cptskit completion bash)"
  cptskit completion powershell >> $PROFILE
"""
VARIABLE = "_CPTSKIT_COMPLETE"
"""The environment variable by which a shell asks for completions."""


def completion(
    *,
    interpreteur: Annotated[
        str | None,
        typer.Argument(
            metavar="INTERPRÉTEUR",
            help="bash, zsh, fish ou powershell.",
            parser=options.one_of(tuple(SHELLS)),
            autocompletion=options.completer(tuple(SHELLS)),
        ),
    ] = None,
) -> None:
    """Print the script of a shell, and say how to keep it."""
    from typer._completion_shared import get_completion_script  # noqa: PLC0415 - start-up

    if interpreteur is None:
        raise FrenchUsageError("Nommez l'interpréteur : bash, zsh, fish ou powershell.")
    script = get_completion_script(prog_name="cptskit", complete_var=VARIABLE, shell=interpreteur)
    output.say(f"{script}\n")
    output.remark(typo(f"Pour la garder d'une session à l'autre : {SHELLS[interpreteur]}"))


def prepare() -> None:
    """Teach typer the shells, where one of them asks."""
    from typer._completion_classes import ZshComplete, completion_init  # noqa: PLC0415 - start-up

    written = ZshComplete.format_completion

    def with_apostrophes(self: ZshComplete, item: "CompletionItem") -> str:
        """Write apostrophes as books do: zsh takes the typewriter's for quotes."""
        item.help = item.help and item.help.replace("'", "’")
        return written(self, item)

    ZshComplete.format_completion = with_apostrophes  # type: ignore[method-assign]
    completion_init()
