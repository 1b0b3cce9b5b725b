"""The document beside the form: each block is linked to its field, each heading to its chapter."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape, unescape

from cptskit.atelier.formulaires.routes import name_of, route_of
from cptskit.francais.accents import folded
from cptskit.socle.findings import Route

_BLOCK = re.compile(
    r"<(?P<tag>p|li|td|h[23456])(?P<attrs>(?: [^>]*)?)>"
    r"(?P<inner>(?:(?!</?(?:p|li|td|ul|ol|h\d)\b).)*)(?=</(?P=tag)>|<[uo]l\b|</li>)",
    re.DOTALL,
)
_KEY = re.compile(r"<code>(?P<key>[a-z_]+(?:\.[a-z0-9_]+|\[\d+\])+)</code>")
_TAG = re.compile(r"<[^>]+>")
_MAIN = "<main"
_LONGEST_KEY = 3
Address = Callable[[Route], str]


def marked(html: str, texts: Iterable[tuple[Route, str]], address: Address) -> str:
    """Return a document whose blocks name their field: `data-champ`, and « Modifier » links.

    `texts` are those of the project; `address` gives the address of a route. What is
    « À compléter » links to its field.
    """
    head, main, body = html.partition(_MAIN)
    index = _Index(texts)
    marks = [(block, index.route_of(_words(block["inner"]))) for block in _BLOCK.finditer(body)]
    written, last = [], 0
    for at, (block, route) in enumerate(marks):
        written += [body[last : block.start()], _block(block, route, marks[at + 1 :], address)]
        last = block.end()
    return head + main + _linked("".join(written) + body[last:], address)


def _block(
    block: re.Match[str],
    route: Route | None,
    after: list[tuple[re.Match[str], Route | None]],
    address: Address,
) -> str:
    tag, attrs, inner = block["tag"], block["attrs"], block["inner"]
    if tag.startswith("h"):
        below = _first_below(after)
        return f"<{tag}{attrs}>{inner}{_change(inner, address(below)) if below else ''}"
    if route is None:
        return block[0]
    name = escape(name_of(route))
    return f'<{tag}{attrs} data-champ="{name}" data-ou="{escape(address(route))}">{inner}'


def _first_below(after: list[tuple[re.Match[str], Route | None]]) -> Route | None:
    """Return the first route below a heading, before the next one."""
    for block, route in after:
        if block["tag"].startswith("h"):
            return None
        if route is not None:
            return route
    return None


def _change(heading: str, where: str) -> str:
    title = escape(unescape(_TAG.sub("", heading)).strip())
    link = f'class="modifier" target="_top" href="{escape(where)}" aria-label="Modifier : {title}"'
    return f" <a {link}>Modifier</a>"


def _linked(body: str, address: Address) -> str:
    """Return a body in which what is « À compléter » links to its field."""

    def link(key: re.Match[str]) -> str:
        route = route_of(key["key"])
        where = address(route) if route else "/"
        return f'<a class="remplir" target="_top" href="{escape(where)}">Remplir</a>'

    return _KEY.sub(link, body)


def _words(html: str) -> list[str]:
    return re.findall(r"\w+", folded(unescape(_TAG.sub("", html))))


class _Index:
    """The texts of a project by their first words."""

    def __init__(self, texts: Iterable[tuple[Route, str]]) -> None:
        self._by_start: dict[tuple[str, ...], list[tuple[list[str], Route]]] = {}
        for route, words in _paragraphs(texts):
            start = tuple(words[:_LONGEST_KEY])
            self._by_start.setdefault(start, []).append((words, route))

    def route_of(self, words: list[str]) -> Route | None:
        """Return the route of the longest text that is in a block."""
        best: tuple[int, Route] | None = None
        for at in range(len(words)):
            for size in range(1, _LONGEST_KEY + 1):
                for text, route in self._by_start.get(tuple(words[at : at + size]), ()):
                    if words[at : at + len(text)] == text and (not best or len(text) > best[0]):
                        best = len(text), route
        return best[1] if best else None


def _paragraphs(texts: Iterable[tuple[Route, str]]) -> Iterator[tuple[Route, list[str]]]:
    """Yield each paragraph of the texts as words; a lone short word is too little."""
    for route, text in texts:
        for paragraph in re.split(r"\n\s*\n|\n(?=\s*[-*] )", text):
            words = re.findall(r"\w+", folded(paragraph))
            if len(words) > 1 or (words and len(words[0]) > _LONGEST_KEY + 2):
                yield route, words
