"""The outline of a file: its chapters, missions, fiches and lists, also where it does not parse."""

from dataclasses import dataclass, field

from cptskit.lsp.expected import expected_at
from cptskit.lsp.tokens import Token, tokens
from cptskit.socle.findings import Route

_TITLES = ("titre", "intitule", "nom", "libelle", "profession", "type", "id", "insee")
_DEEPEST = 8


@dataclass(slots=True)
class Part:
    """A key or an item of a list, with what stands below it; lines and columns from 0."""

    route: Route
    name: str
    detail: str
    start: tuple[int, int]
    name_end: tuple[int, int]
    end: tuple[int, int]
    parts: list["Part"] = field(default_factory=list)


def outline(lines: tuple[str, ...]) -> list[Part]:
    """Return the parts of a file."""
    top = Part((), "", "", (0, 0), (0, 0), (0, 0))
    open_: list[Part] = [top]
    for token in tokens(lines):
        depth = _shared(open_[-1].route, token.route)
        while len(open_[-1].route) > depth:
            open_.pop()
        for length in range(len(open_[-1].route) + 1, min(len(token.route), _DEEPEST) + 1):
            part = _part(token.route[:length], token)
            open_[-1].parts.append(part)
            open_.append(part)
        for part in open_[1:]:
            part.end = max(part.end, (token.line, token.end))
        _name(open_, token)
    return [_trimmed(one) for one in top.parts]


def _shared(route: Route, other_route: Route) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(route, other_route, strict=False)) if a != b),
        min(len(route), len(other_route)),
    )


def _part(route: Route, token: Token) -> Part:
    start, end = (token.line, token.start), (token.line, token.end)
    step = route[-1]
    expected = expected_at(route)
    detail = expected.description if expected and isinstance(step, str) else ""
    return Part(route, str(step + 1) if isinstance(step, int) else step, detail, start, end, end)


def _name(open_: list[Part], token: Token) -> None:
    """Call an item of a list by its title, rather than by its number."""
    if token.key or not token.text or token.route[-1] not in _TITLES:
        return
    item = next((part for part in reversed(open_) if part.route == token.route[:-1]), None)
    if item is None or not isinstance(item.route[-1:][0] if item.route else None, int):
        return
    rank = _TITLES.index(str(token.route[-1]))
    known = _TITLES.index(item.detail) if item.detail in _TITLES else len(_TITLES)
    if rank < known:
        item.name, item.detail = token.text, str(token.route[-1])


def _trimmed(part: Part) -> Part:
    """Leave out the leaves: an outline shows what holds something."""
    part.parts = [
        _trimmed(inner) for inner in part.parts if inner.parts or isinstance(inner.route[-1], int)
    ]
    return part
