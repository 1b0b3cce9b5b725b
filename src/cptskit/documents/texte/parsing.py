"""A document's Markdown to the one stream of tokens that the three writers read."""

from collections.abc import Iterator
from itertools import chain, count

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cptskit.documents.errors import OverrunError, RenderError
from cptskit.documents.model import Document
from cptskit.documents.texte import headings, inlines
from cptskit.documents.texte.blocks import settle_containers
from cptskit.documents.texte.captions import settle_captions, settle_lists
from cptskit.documents.texte.containers import template_parser, user_parser
from cptskit.documents.texte.notes import Notes, number_notes, take_notes
from cptskit.documents.texte.tables import name_tables, settle_tables
from cptskit.francais.typographie import clean
from cptskit.socle.weight import overweight

_LONGEST = 5_000_000
"""Characters of a whole document, its texts included."""


def parse(document: Document) -> list[Token]:
    """Return the document's tokens: levels, numbers, captions and French typography in place."""
    if reason := overweight(document.markdown, _LONGEST):
        raise OverrunError(f"Le document « {document.titre} » ne peut pas être composé : {reason}.")
    notes: Notes = {}
    body = [*_expand(_scope(template_parser(), clean(document.markdown), 0, notes), notes)]
    inlines.settle_images(body, document.racine, document.figures)
    inlines.settle_images(chain.from_iterable(notes.values()), None, {})
    body = headings.drop_empty([*settle_containers(body)])
    body = [*settle_captions(body)]
    body = [*settle_tables(body)]
    headings.settle(body, numbered=document.numerote)
    name_tables(body)
    tokens = number_notes(body, notes)
    inlines.settle_words(tokens)
    inlines.settle_links(tokens)
    return [*settle_lists(tokens)]


def _scope(parser: MarkdownIt, source: str, number: int, notes: Notes) -> list[Token]:
    """Parse a text that has its own notes and link definitions; put its notes in `notes`."""
    body, own = take_notes(parser.parse(source), number)
    notes.update(own)
    headings.read_levels(body)
    return body


def _expand(tokens: list[Token], notes: Notes) -> Iterator[Token]:
    """Replace each `::: texte` by its tokens, its headings below the heading in force."""
    above = 0
    numbers = count(1)
    for token in tokens:
        if token.type == "heading_open":
            above = token.meta["niveau"]
        if token.type != "colon_fence":
            yield token
            continue
        if token.info.strip() != "texte":
            message = f"bloc inconnu dans le modèle : « ::: {token.info.strip()} »"
            raise RenderError(message)
        text = _scope(user_parser(), token.content, next(numbers), notes)
        headings.shift(text, above)
        yield from text
