"""What reads without a fault, and may not say what was meant: a cut sentence, curly quotes."""

from collections.abc import Iterator
from itertools import islice

from cptskit.loading import problems
from cptskit.loading.files import Source
from cptskit.loading.fitting import type_at
from cptskit.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, node_location, pairs
from cptskit.loading.quotes import between_curly
from cptskit.projet.textes import Narratif
from cptskit.socle.findings import Finding, Location, Route
from cptskit.socle.patterns import late

_CUT = late(r"[ \t]+(#[^\s#!][^\n]*)")
_ANY_CUT = late(r"\S[ \t]+#[^\s#!]")
_ANY_CURLY = late(r"[:\-,\[][ \t]+[“”„‟‘]")
_TEXTS = (str, Narratif)
_MOST = 50
_SHOWN = 40


def remarks(source: Source, root: MappingNode) -> list[Finding]:
    """Return what a file may not mean, value by value; nothing here stops the reading."""
    if not (_ANY_CUT.search(source.text) or _ANY_CURLY.search(source.text)):
        return []
    return list(islice(_remarks(source, root, ()), _MOST))


def _remarks(source: Source, node: Node, route: Route) -> Iterator[Finding]:
    if isinstance(node, MappingNode):
        for key, value in pairs(node):
            yield from _remarks(source, value, (*route, str(key.value)))
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield from _remarks(source, item, (*route, index))
    elif isinstance(node, ScalarNode) and not node.style and _is_text(route):
        yield from _cut(source, node, route)
        inside = between_curly(node.value)
        if inside is not None:
            yield problems.CURLY.at(
                node_location(source.path, node),
                "Ce texte est entre des guillemets courbes : ils seront imprimés, et ne protègent "
                "pas la valeur.",
                f'Remplacez “ ” par des guillemets droits, "{_shown(inside)}", ou effacez-les.',
                route=route,
            )


def _is_text(route: Route) -> bool:
    try:
        return type_at(route) in _TEXTS
    except (IndexError, TypeError):  # a key that no model has
        return False


def _cut(source: Source, node: ScalarNode, route: Route) -> Iterator[Finding]:
    line, column = node.end_mark.line, node.end_mark.column
    found = _CUT.match(source.lines[line], column)
    if found is None or " " not in node.value:
        return
    yield problems.CUT.at(
        Location(source.path, line + 1, found.start(1) + 1, line + 1, found.end(1) + 1),
        f"La fin de la ligne, après « # », n'est pas lue : « {_shown(found[1])} » est un "
        "commentaire pour YAML.",
        "Mettez toute la valeur entre guillemets droits ; si c'est bien un commentaire, laissez "
        "une espace après le dièse.",
        route=route,
    )


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
