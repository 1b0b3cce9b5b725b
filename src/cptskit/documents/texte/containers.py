"""The `:::` blocks of a document, and the two parsers that know them."""

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

CALLOUTS = {"a-completer": "À compléter", "note": "À noter", "alerte": "Attention"}
"""Call-outs and the title that they bear unless the template gives one: `::: note Titre`."""

ADDRESSES = ("expediteur", "destinataires", "signature")
"""Blocks of a letter, where each line of the source is a line of the document."""

PAGES = ("couverture", "fiche", "en-bref", "reflexe")
"""Blocks that have pages of their own: two short fiches may share one; in `reflexe`, the items of
lists have a box to tick."""

BRIEF = "en-bref"
"""What a reader in a hurry reads first; its headings have no number."""

SHOWN = ("chiffres", "frise", "cote-a-cote", "marge")
"""Ways to show what a block holds: a strip of figures, dates in order (of a table), a picture with
the words beside it, words in the margin, under the heading that they go with. Who cannot show it so
shows what it holds."""

REDUCED = ("vignette", "reste-de-page")
"""Blocks whose figures are small, or as high as what is left of the page: nothing comes after."""

LISTS = {
    "liste-figures": ("Figure", "Liste des figures"),
    "liste-tableaux": ("Tableau", "Liste des tableaux"),
}
"""Blocks without content that list the captions of a kind, under a title."""

MARKS = ("sommaire", "saut", "demi-page", "dense", *LISTS)
"""Blocks without content: the contents, a page break, one where less than some half of the page is
left, smaller letters for the whole document."""


@cache
def template_parser() -> MarkdownIt:
    """Return the parser of what a template writes."""
    parser = _parser((*CALLOUTS, *ADDRESSES, *PAGES, *SHOWN, *REDUCED, *MARKS))
    # Registered last, it catches the other names: `texte`, whose content is a user's and is parsed
    # apart, and names that do not exist.
    colon_fence_plugin(parser)
    return parser


@cache
def user_parser() -> MarkdownIt:
    """Return the parser of a user's rich text: call-outs are theirs to use, pages are not."""
    return _parser(tuple(CALLOUTS))


def _parser(containers: tuple[str, ...]) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    for name in containers:
        container_plugin(parser, name)
    # Each scope has its own notes; where they stand is the writers' business.
    footnote_plugin(parser, inline=False)
    return parser
