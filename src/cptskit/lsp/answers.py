"""What the server answers: completion, help, places, outline, corrections."""

from pathlib import Path
from typing import NamedTuple

from lsprotocol import types

from cptskit.francais.ponctuation import typo
from cptskit.loading.files import start_of
from cptskit.lsp import actions
from cptskit.lsp.base import Server
from cptskit.lsp.completion import Proposal, proposals
from cptskit.lsp.definition import definition
from cptskit.lsp.desk import Project
from cptskit.lsp.diagnostics import Underliner
from cptskit.lsp.hover import hover
from cptskit.lsp.outline import Part, outline
from cptskit.lsp.places import START, code_point, lines_of, path_of, range_of, span, uri_of
from cptskit.lsp.tokens import Token, token_at, tokens
from cptskit.socle.findings import Finding

_KINDS = {
    "cle": types.CompletionItemKind.Property,
    "valeur": types.CompletionItemKind.Value,
    "choix": types.CompletionItemKind.EnumMember,
    "id": types.CompletionItemKind.Reference,
    "fichier": types.CompletionItemKind.File,
}
_ALL = types.CodeActionKind.SourceFixAll
_QUICK = types.CodeActionKind.QuickFix
_WHOLE = "Corriger tout ce qui est certain dans le projet"


class Spot(NamedTuple):
    """A place that an editor asks about, in code points, with the text and the project around."""

    project: Project
    path: Path
    lines: tuple[str, ...]
    line: int
    column: int

    @property
    def name(self) -> str:
        """The path of the file in its project."""
        return self.path.relative_to(self.project.folder).as_posix()

    @property
    def token(self) -> Token | None:
        """The key or value under the place."""
        if not self.name.lower().endswith((".yaml", ".yml")):
            return None
        return token_at(tokens(self.lines), self.line, self.column)


_Params = types.CompletionParams | types.HoverParams | types.DefinitionParams


def _spot(ls: Server, params: _Params) -> Spot | None:
    path = path_of(params.text_document.uri)
    project = ls.desk.project(path) if path else None
    if path is None or project is None:
        return None
    lines = lines_of(ls.desk.text(path))
    return Spot(project, path, lines, *code_point(ls.codec, lines, params.position))


def register(server: Server) -> None:
    """Teach a server what it is asked."""
    options = types.CompletionOptions(trigger_characters=[" ", ":", "-", '"', "[", "{", ","])
    server.feature(types.TEXT_DOCUMENT_COMPLETION, options)(_complete)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    server.feature(types.TEXT_DOCUMENT_DEFINITION)(_definition)
    server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)(_outline)
    kinds = types.CodeActionOptions(code_action_kinds=[_QUICK, _ALL])
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(_actions)


def _complete(ls: Server, params: types.CompletionParams) -> types.CompletionList:
    spot = _spot(ls, params)
    offered = spot and proposals(spot.project, spot.name, spot.lines, spot.line, spot.column)
    if not spot or not offered:
        return types.CompletionList(is_incomplete=False, items=[])
    line = spot.lines[spot.line] if spot.line < len(spot.lines) else ""
    typed, behind = line[offered.start : spot.column], line[spot.column :]
    end = spot.column + (typed[:1] in ("'", '"') and behind[:1] == typed[:1])
    place = span(ls.codec, spot.lines, (spot.line, offered.start), (spot.line, end))
    glued = line[offered.start - 1 : offered.start] == ":"
    items = [
        types.CompletionItem(
            label=proposal.label,
            kind=_KINDS[proposal.kind],
            detail=typo(proposal.detail) or None,
            documentation=typo(proposal.words) or None,
            sort_text=f"{rank:04}",
            filter_text=typed or proposal.label,
            text_edit=types.TextEdit(place, _written(proposal, line, behind, glued=glued)),
        )
        for rank, proposal in enumerate(offered.found)
    ]
    return types.CompletionList(is_incomplete=True, items=items)


def _written(proposal: Proposal, line: str, behind: str, *, glued: bool) -> str:
    """Return what a proposal writes: a key with its colon, and room for what stands below it."""
    space = " " if glued else ""
    if proposal.kind != "cle" or behind.lstrip().startswith(":"):
        return f"{space}{proposal.text}"
    return (
        f"{space}{proposal.text}:"
        if proposal.block and "{" not in line
        else f"{space}{proposal.text}: "
    )


def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    spot = _spot(ls, params)
    token = spot.token if spot else None
    words = hover(spot.project, token) if spot and token else None
    if not spot or not token or not words:
        return None
    place = span(ls.codec, spot.lines, (token.line, token.start), (token.line, token.end))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, words), place)


def _definition(ls: Server, params: types.DefinitionParams) -> types.Location | None:
    spot = _spot(ls, params)
    if spot is None or spot.line >= len(spot.lines):
        return None
    at = definition(spot.project, spot.token, spot.lines[spot.line], spot.column)
    if at is None:
        return None
    path = spot.project.folder / at.fichier
    uri = ls.addresses.get(path) or uri_of(path)
    if at == start_of(at.fichier):
        return types.Location(uri, START)
    return types.Location(uri, range_of(ls.codec, lines_of(ls.desk.text(path)), at))


def _outline(ls: Server, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    path = path_of(params.text_document.uri)
    if path is None or ls.desk.folder_of(path) is None:
        return []
    lines = lines_of(ls.desk.text(path))

    def symbol(part: Part) -> types.DocumentSymbol:
        item = isinstance(part.route[-1], int)
        return types.DocumentSymbol(
            name=typo(part.name),
            detail=typo(part.detail) or None,
            kind=types.SymbolKind.Object if item else types.SymbolKind.Field,
            range=span(ls.codec, lines, part.start, part.end),
            selection_range=span(ls.codec, lines, part.start, part.name_end),
            children=[symbol(inner) for inner in part.parts],
        )

    return [symbol(one) for one in outline(lines)]


def _actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    path = path_of(params.text_document.uri)
    folder = ls.desk.folder_of(path) if path else None
    if path is None or folder is None:
        return []
    project, texts = ls.desk.fresh(folder), ls.desk.whole(folder)
    fixes = actions.fixes(project, texts)
    if not fixes:  # editors ask at each move of the cursor
        return []
    uris = {name: ls.addresses.get(folder / name) or uri_of(folder / name) for name in texts}
    name = path.relative_to(folder).as_posix()
    lines = params.range.start.line, params.range.end.line
    wanted = [str(getattr(kind, "value", kind)) for kind in params.context.only or [""]]
    found = []
    if any(_QUICK.value.startswith(kind) for kind in wanted):
        for finding, files in fixes:
            if actions.stands_on(finding, name, *lines):
                edit = actions.edit_of(ls.codec, texts, files, uris)
                found.append(_quick_fix(ls, project, finding, edit))
    if any(_ALL.value.startswith(kind) for kind in wanted):
        edit = actions.edit_of(ls.codec, texts, actions.fixes_of_all(folder, texts), uris)
        found.append(types.CodeAction(_WHOLE, _ALL, edit=edit))
    return found


def _quick_fix(
    ls: Server, project: Project, finding: Finding, edit: types.WorkspaceEdit
) -> types.CodeAction:
    at = finding.location or start_of(project.loaded.locator.tree.main_path)
    return types.CodeAction(
        title=typo(f"Corriger : {finding.message}"),
        kind=_QUICK,
        diagnostics=[Underliner(ls.desk, ls.codec).one(project, finding, at)],
        is_preferred=True,
        edit=edit,
    )
