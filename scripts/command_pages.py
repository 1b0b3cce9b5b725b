"""The page of each command, in French Markdown, from the help that the command itself prints."""

import re
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc

from typer.core import TyperGroup, TyperOption

from cptskit.cli.app import build
from cptskit.cli.engine import Command, Context, Parameter
from cptskit.cli.help import described, metavar, usage
from cptskit.francais.ponctuation import typo_outside_code

GUIDE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "init": (("Premiers pas", "premiers-pas.md"), ("Contrôler à chaque envoi", "ci.md")),
    "import": (
        ("Premiers pas", "premiers-pas.md#les-membres"),
        ("Le diagnostic en une commande", "diagnostic.md"),
    ),
    "sources": (("Le diagnostic en une commande", "diagnostic.md"),),
    "territoire": (("Premiers pas", "premiers-pas.md#le-territoire"),),
    "classeur": (("Le classeur", "classeur.md"),),
    "check": (("Vérifier", "verifier.md"), ("Formats de check", "formats.md")),
    "fix": (("Vérifier", "verifier.md#corriger-ce-qui-est-certain"),),
    "crise": (("Le plan de crise", "plan-de-crise.md"),),
    "status": (("Suivre", "suivre.md"),),
    "explain": (("Vérifier", "verifier.md"), ("Les règles", "regles/index.md")),
    "render": (
        ("Produire", "produire.md"),
        ("Les documents", "documents.md"),
        ("Changer", "changer.md"),
    ),
    "assemblee": (("L'assemblée générale", "assemblee-generale.md"),),
    "carte": (("Produire", "produire.md#la-carte-et-les-graphiques"),),
    "citer": (("Écrire une fois, citer partout", "citer.md"),),
    "diff": (("Voir ce qui a changé", "comparer.md"),),
    "renouveler": (("Renouveler le contrat", "renouveler.md"),),
    "portefeuille": (("Suivre beaucoup de projets", "portefeuille.md"),),
    "modeles": (("Adapter les documents", "modeles.md"),),
    "bareme": (("Suivre", "suivre.md#compter-le-contrat"),),
    "lsp": (("Dans l'éditeur", "editeur.md#pendant-quon-tape"),),
    "schema": (("Dans l'éditeur", "editeur.md"),),
    "completion": (("Dans l'éditeur", "editeur.md#dans-le-terminal"),),
    "atelier": (("Sans terminal", "sans-terminal.md"),),
    "apercu": (("Sans terminal", "sans-terminal.md#lire"),),
}
"""Where the guide tells the story that a command belongs to."""

_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
_HEADING = re.compile(r"^(\S.*?)\s:$")


def pages() -> dict[str, str]:
    """Return the files of `docs/commandes`: an index, and a page a command."""
    root = build()
    assert isinstance(root, TyperGroup)
    ctx = Context(root, info_name="cptskit")
    return {"index.md": _index(root, ctx)} | {
        f"{name}.md": _page(name, command, Context(command, parent=ctx, info_name=name))
        for name, command in _commands(root, ctx)
    }


def _index(root: TyperGroup, ctx: Context) -> str:
    lines = ["# Les commandes", "", "Chaque page vient de l'aide de la commande : "]
    lines[-1] += "`cptskit COMMANDE --help`, ou `-h`, dit la même chose."
    panel = None
    for name, command in _commands(root, ctx):
        if command.rich_help_panel != panel:
            panel = command.rich_help_panel
            lines += ["", f"## {panel}", "", "| Commande | Ce qu'elle fait |", "| --- | --- |"]
        lines.append(f"| [`cptskit {name}`]({name}.md) | {_first_paragraph(command)} |")
    lines += ["", "## Sans commande", "", *_options(root, ctx)]
    return _typeset(lines)


def _commands(group: TyperGroup, ctx: Context) -> Iterator[tuple[str, Command]]:
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        assert command is not None
        yield name, command


def _page(name: str, command: Command, ctx: Context) -> str:
    lines = [f"# cptskit {name}", "", *_body(command, ctx, "##")]
    if isinstance(command, TyperGroup):
        for below, one in _commands(command, ctx):
            inner = Context(one, parent=ctx, info_name=below)
            lines += [f"## {name} {below}", "", *_body(one, inner, "###")]
    links = ", ".join(f"[{title}](../{path})" for title, path in GUIDE[name])
    lines += [f"Dans le guide : {links}."]
    return _typeset(lines)


def _body(command: Command, ctx: Context, heading: str) -> Iterator[str]:
    yield from _paragraphs(command)
    yield from ("```text", usage(ctx), "```", "")
    arguments = [one for one in _shown(command, ctx) if not isinstance(one, TyperOption)]
    if arguments:
        yield from (f"{heading} Arguments", "", "| Argument | Sens |", "| --- | --- |")
        yield from (f"| `{_cell(metavar(one))}` | {_cell(described(one))} |" for one in arguments)
        yield ""
    if len(_shown(command, ctx)) > len(arguments):
        yield from (f"{heading} Options", "", *_options(command, ctx), "")
    yield from _epilog(command.epilog or "", heading)


def _options(command: Command, ctx: Context) -> Iterator[str]:
    yield from ("| Option | Sens |", "| --- | --- |")
    for one in _shown(command, ctx):
        if isinstance(one, TyperOption):
            names = ", ".join(f"`{name}`" for name in [*one.opts, *one.secondary_opts])
            value = "" if one.is_flag else f" `{_cell(metavar(one))}`"
            yield f"| {names}{value} | {_cell(described(one))} |"


def _shown(command: Command, ctx: Context) -> list[Parameter]:
    """Return what the help shows, without `--help`, which every command has."""
    return [
        one
        for one in command.get_params(ctx)
        if not getattr(one, "hidden", False) and one.name != "help"
    ]


def _paragraphs(command: Command) -> Iterator[str]:
    for paragraph in cleandoc(command.help or "").split("\n\n"):
        yield from (_cell(paragraph.replace("\n", " ")), "")


def _first_paragraph(command: Command) -> str:
    return cleandoc(command.help or "").split("\n\n")[0].replace("\n", " ")


def _epilog(text: str, heading: str) -> Iterator[str]:
    """Yield the examples and the lists that follow the options, each under its heading."""
    title = ""
    entries: list[str] = []
    for line in [*cleandoc(text).splitlines(), "Fin :"]:
        found = _HEADING.match(line)
        if found is None:
            entries.append(line.strip())
            continue
        if title:
            yield from (f"{heading} {title}", "", *_entries(title, filter(None, entries)), "")
        elif any(entries):
            yield from (_cell(" ".join(entries).strip()), "")
        title, entries = found[1], []


def _entries(title: str, entries: Iterable[str]) -> Iterator[str]:
    if title == "Exemples":
        yield from ("```text", *entries, "```")
        return
    for entry in entries:
        word, _, rest = entry.partition(" ")
        yield f"- `{word}` : {_cell(rest.strip())}"


def _cell(text: str) -> str:
    """Return text as Markdown: options as code, and no bar that would end a cell."""
    return _OPTION.sub(r"`\g<0>`", text.replace("|", r"\|"))


def _typeset(lines: Iterable[str]) -> str:
    return typo_outside_code("\n".join(lines).rstrip() + "\n")
