"""The help pages, written from what commands and parameters are, in French."""

from collections.abc import Iterable, Iterator
from inspect import cleandoc
from shutil import get_terminal_size
from typing import Any

from typer.core import TyperGroup, TyperOption

from cptskit.cli.engine import Command, Context, Parameter
from cptskit.francais.ponctuation import typo
from cptskit.reporting.cells import fold, text_width, words

Row = tuple[str, str]

_MOST_COLUMNS = 90
_TWO_COLUMNS_FROM = 64
_LEFT = 26


def help_page(command: Command, ctx: Context) -> str:
    """Return the help of a command, for the width of the terminal."""
    width = min(get_terminal_size().columns, _MOST_COLUMNS)
    parts = [
        _folded(f"Utilisation : {usage(ctx)}", width, hang=4),
        _text(command.help or "", width),
    ]
    if isinstance(command, TyperGroup):
        parts += [_section(title, rows, width) for title, rows in _panels(command, ctx).items()]
    shown = [param for param in command.get_params(ctx) if not getattr(param, "hidden", False)]
    arguments = [param for param in shown if not isinstance(param, TyperOption)]
    options = [param for param in shown if isinstance(param, TyperOption)]
    parts.append(_section("Arguments", map(_argument, arguments), width))
    parts.append(_section("Options", map(_option, options), width))
    parts.append(_examples(command.epilog or "", width))
    return "\n\n".join(part for part in parts if part)


def usage(ctx: Context) -> str:
    """Return the command as it is called: "cptskit check [OPTIONS] [PROJETS]..."."""
    pieces = [ctx.command_path, "[OPTIONS]"]
    for param in ctx.command.get_params(ctx):
        if not isinstance(param, TyperOption):
            name = metavar(param)
            pieces.append((name if param.required else f"[{name}]") + "..." * (param.nargs != 1))
    if isinstance(ctx.command, TyperGroup):
        pieces.append("COMMANDE ...")
    return " ".join(pieces)


def _text(text: str, width: int) -> str:
    paragraphs = cleandoc(text).split("\n\n")
    return "\n\n".join(_folded(part.replace("\n", " "), width) for part in paragraphs if part)


def _examples(text: str, width: int) -> str:
    """Fold line by line: each line is a command, or one entry of a list."""
    lines = cleandoc(text).split("\n")
    margins = [len(line) - len(line.lstrip(" ")) for line in lines]
    return "\n".join(
        _folded(line, width, indent=margin, hang=margin + 3)
        for line, margin in zip(lines, margins, strict=True)
    )


def _section(title: str, rows: Iterable[Row], width: int) -> str:
    listed = list(rows)
    column = max((size for left, _ in listed if (size := text_width(left)) <= _LEFT), default=0)
    lines = [line for row in listed for line in _row(*row, width, column)]
    return "\n".join([typo(f"{title} :"), *lines]) if lines else ""


def _row(left: str, right: str, width: int, column: int) -> Iterator[str]:
    """Yield a name and its help: side by side, or one below the other where room is short."""
    beside = width >= _TWO_COLUMNS_FROM
    margin = column + 4 if beside else 6
    help_lines = _folded(right, width, indent=margin, hang=margin).splitlines()
    if beside and text_width(left) <= column and help_lines:
        yield f"  {left:<{column}}  {help_lines[0].lstrip(' ')}"
        help_lines = help_lines[1:]
    else:
        yield f"  {left}"
    yield from help_lines


def _folded(text: str, width: int, *, indent: int = 0, hang: int = 0) -> str:
    lines = fold(words(typo(text)), width, indent=indent, hang=hang)
    return "\n".join("".join(part for part, _ in line) for line in lines)


def _panels(group: TyperGroup, ctx: Context) -> dict[str, list[Row]]:
    """Return the commands of a group under their headings."""
    panels: dict[str, list[Row]] = {}
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        assert command is not None
        title = getattr(command, "rich_help_panel", None) or "Commandes"
        panels.setdefault(title, []).append((name, _summary(command)))
    return panels


def _summary(command: Command) -> str:
    """Return the first paragraph of a command's help, which may stand on two lines."""
    return " ".join(cleandoc(command.help or "").split("\n\n")[0].split())


def _argument(param: Parameter) -> Row:
    return metavar(param), described(param)


def _option(param: TyperOption) -> Row:
    names = ", ".join([*param.opts, *param.secondary_opts])
    return names if param.is_flag else f"{names} {metavar(param)}", described(param)


def metavar(param: Parameter) -> str:
    """Return what stands for the value of a parameter: "DOSSIER"."""
    return param.metavar or (param.name or "").upper()


def described(param: Any) -> str:
    """Return the help of a parameter, with its default."""
    notes = []
    default = param.show_default if isinstance(param.show_default, str) else param.default
    if default and param.show_default and default is not True:
        notes.append(f"[défaut : {default}]")
    if param.required:
        notes.append("[obligatoire]")
    return " ".join([param.help or "", *notes]).strip()
