"""HTML: one page that stands alone, set by `templates/styles/document.css`."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from cptskit.documents.texte.headings import plain_text
from cptskit.documents.writers.html_renderer import Renderer, picture
from cptskit.francais.dates import long_date
from cptskit.francais.typographie import typographie
from cptskit.socle.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cptskit.documents.charte import Logo
    from cptskit.documents.model import Document

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_PAGE = """\
<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<meta name="author" content="{author}">
<style>
{style}</style>
</head>
<body>
<a class="evitement" href="#contenu">Aller au contenu</a>
<header class="{head_class}">
{head}</header>
<div class="page">
{contents}<main id="contenu" tabindex="-1">
{body}</main>
</div>
<footer class="bas-de-page">
<p>{footer}</p>
</footer>
</body>
</html>
"""
_DRAFT = '<p class="brouillon"><strong>BROUILLON</strong> document de travail</p>\n'
_OPTIONS = MarkdownIt("commonmark", {"xhtmlOut": False}).options
_CONTENTS_DEPTH = 2
_LETTERS = {
    "Carlito": 'Calibri, Carlito, "Segoe UI", Roboto, Arial, sans-serif',
    "Caladea": 'Cambria, Caladea, Georgia, "Times New Roman", serif',
}
_FEWEST_HEADINGS = 3
"""A page with fewer headings needs no contents."""


def write(document: Document, tokens: Sequence[Token]) -> bytes:
    """Return the document as one HTML file that asks nothing of the network."""
    cover, body = _split_cover(_with_logo(tokens, document.charte.logo))
    render = partial(Renderer().render, options=_OPTIONS, env={})
    words = typographie(long_date(document.date))
    page = _PAGE.format(
        policy=_POLICY,
        title=escapeHtml(_join(" – ", document.titre, document.sous_titre)),
        description=escapeHtml(_join(", ", document.titre, document.sous_titre, words)),
        author=escapeHtml(document.auteur),
        style=_style(document),
        head_class="couverture" if cover else _head_class(document),
        head=_DRAFT * document.brouillon + (render(cover) if cover else _head(document)),
        contents=_contents(body),
        body=render(body),
        footer=_footer(document, words),
    )
    return page.encode()


def _with_logo(tokens: Sequence[Token], logo: Logo | None) -> Sequence[Token]:
    """Return a document with its logo at the head of the cover, or above the sender."""
    places = {"couverture_open": 1, "expediteur_open": 0}
    found = (n + places[token.type] for n, token in enumerate(tokens) if token.type in places)
    at = next(found, None)
    if logo is None or at is None:
        return tokens
    return [*tokens[:at], Token("html_block", "", 0, content=_logo(logo)), *tokens[at:]]


def _logo(logo: Logo | None) -> str:
    return picture(logo.image, logo.alternatif, "logo") + "\n" if logo else ""


def _split_cover(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return what the cover holds, if the document opens with one, and the rest."""
    types = [token.type for token in tokens]
    if types[:1] != ["couverture_open"]:
        return [], tokens
    end = types.index("couverture_close")
    return tokens[1:end], tokens[end + 1 :]


def _head_class(document: Document) -> str:
    """Say whether paper shows the head too; a letter has no title there."""
    return "entete titre" if document.titre_en_tete else "entete"


def _head(document: Document) -> str:
    """Return the title of a document that has no cover."""
    logo = _logo(document.charte.logo) if document.titre_en_tete else ""
    title = f"<h1>{escapeHtml(document.titre)}</h1>\n"
    name = f"<p>{escapeHtml(document.sous_titre)}</p>\n" if document.sous_titre else ""
    return logo + title + name


def _footer(document: Document, words: str) -> str:
    draft = "BROUILLON" if document.brouillon else ""
    return escapeHtml(_join(" · ", document.titre, document.sous_titre, words, draft))


def _join(separator: str, *parts: str) -> str:
    return separator.join(part for part in parts if part)


def _contents(body: Sequence[Token]) -> str:
    """Return the list of the headings; a document that asks for none has it on screen only."""
    entries = list(_entries(body))
    if len(entries) < _FEWEST_HEADINGS:
        return ""
    wanted = any(token.type == "sommaire_open" for token in body)
    lines = "".join(_lines(entries))
    return (
        f'<nav class="sommaire{"" if wanted else " ecran"}" aria-labelledby="sommaire">\n'
        f'<h2 id="sommaire">Sommaire</h2>\n{lines}</nav>\n'
    )


def _entries(body: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield the level and the link of each heading of the first levels."""
    for heading, inline in pairwise(body):
        meta = heading.meta
        if heading.type != "heading_open" or "id" not in heading.attrs:
            continue
        if meta["niveau"] <= _CONTENTS_DEPTH:
            number = f'<span class="numero">{meta["numero"]}</span> ' if meta["numero"] else ""
            words = escapeHtml(plain_text(inline)) or "Sans titre"
            yield meta["niveau"], f'<a href="#{heading.attrs["id"]}">{number}{words}</a>'


def _lines(entries: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Yield nested lists: levels go down by one, and never below the first."""
    depth = 0
    for level, link in entries:
        if level > depth:
            yield "<ol>\n"
        else:
            yield "</li>\n" + "</ol>\n</li>\n" * (depth - level)
        yield f"<li>{link}"
        depth = level
    yield "</li>\n</ol>\n" * depth


def _style(document: Document) -> str:
    """Return the style sheet, between what printed margins say and the community's colours."""
    title = _join(" · ", document.titre, document.sous_titre)
    draft = "BROUILLON" if document.brouillon else ""
    sheet = (resource("templates") / "styles" / "document.css").read_text("utf-8")
    own = f":root {{ --titre: {_css(title)}; --marque: {_css(draft)}; }}\n"
    charte = document.charte
    look = (
        f":root {{ --accent: {charte.accent}; --pale: {charte.pale}; --second: {charte.second};"
        f" --lettres: {_LETTERS[charte.texte]}; }}\n"
    )
    return own + sheet + look * charte.est_propre


def _css(text: str) -> str:
    """Return the text as a CSS string, with nothing in it that CSS or HTML could read."""
    return '"' + "".join(c if c.isalnum() else f"\\{ord(c):x} " for c in text) + '"'
