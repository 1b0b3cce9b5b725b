"""How each token of a document is written in HTML; the rest is as markdown-it has it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from typing import TYPE_CHECKING, Any

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML

from cptskit.documents.texte.containers import LISTS
from cptskit.documents.texte.headings import plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from cptskit.documents.texte.images import Image

_LOWEST = 6
_NARROW = 3
"""A table of up to so many columns fits on a telephone."""
_LONG = re.compile(r"\S{15,}")
_JOINT = re.compile(r"(?<=[@/._])(?=\w)")
_ID = re.compile(r"\b[A-Z]{2,5}-\d{1,3}\b")
"""The id of a fiche, as most projects write it: « ACC-1 »."""


class Renderer(RendererHTML):
    """Writes one document. A method named as a token's type is the rule for it.

    The page has the title as its only `h1`: the headings of the text are one level lower.
    Identifiers with `_` are ours, those of headings never have one.
    """

    def __init__(self) -> None:
        """Start a document."""
        super().__init__()
        self._title_given = False
        self._heading = ""
        self._tag = ""
        self._note = 0
        self._labels: Counter[str] = Counter()
        self._in_table = False
        rules: dict[str, Any] = self.rules
        for name in LISTS:
            rules |= {f"{name}_open": self._list_open, f"{name}_close": self._list_close}

    # Headings

    def heading_open(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        """Write the heading with its number; the first one of the cover is the page's title."""
        meta = tokens[idx].meta
        if meta.get("couverture"):
            return self._cover_heading(meta["niveau"])
        self._heading = plain_text(tokens[idx + 1])
        self._tag = f"h{min(meta['niveau'] + 1, _LOWEST)}"
        shown = f'<span class="numero">{meta["numero"]}</span> ' if meta["numero"] else ""
        return f'<{self._tag} id="{tokens[idx].attrs["id"]}">{shown}'

    def _cover_heading(self, level: int) -> str:
        if level == 1 and not self._title_given:
            self._title_given = True
            self._tag = "h1"
            return "<h1>"
        self._tag = "p"
        return '<p class="sous-titre">'

    def heading_close(self, *_: Any) -> str:
        """End the heading that is open."""
        return f"</{self._tag}>\n"

    # Tables

    def table_open(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        """Write a table; a wide one in a region of its own, that a keyboard can scroll."""
        self._in_table = True
        meta = tokens[idx].meta
        columns = len(meta["largeurs"])
        style = f'style="--colonnes: {columns}; --corps: {meta["corps"]}pt"'
        label = escapeHtml(self._table_label(tokens[idx], tokens[idx + 1 : idx + 3]))
        named = "" if tokens[idx + 1].type == "caption_open" else f' aria-label="{label}"'
        table = f"<table {style}{named}>\n"
        if columns <= _NARROW:
            return f'<div class="tableau">\n{table}'
        attrs = f'class="tableau large" role="region" tabindex="0" aria-label="{label}"'
        return f"<div {attrs}>\n{table}"

    def table_close(self, *_: Any) -> str:
        """End a table."""
        self._in_table = False
        return "</table>\n</div>\n"

    def tr_open(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        """Write a row; one that heads those below it has a ground."""
        names = [str(tokens[idx].attrs.get("class", ""))]
        first = tokens[idx + 1].meta
        names.append("bande" if first.get("etendue") and not first.get("total") else "")
        named = " ".join(filter(None, names))
        return f'<tr class="{named}">\n' if named else "<tr>\n"

    def frise_open(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        """Begin dates in order, under their title."""
        title = escapeHtml(str(tokens[idx].meta.get("titre", "")))
        head = f'<p class="titre-tableau">{title}</p>\n' if title else ""
        return f'<div class="frise">\n{head}'

    def _table_label(self, table: Token, head: Sequence[Token]) -> str:
        """Return the table's caption, or what stands above it, and never the same name twice."""
        caption, inline = head
        named = caption.type == "caption_open"
        label = (
            f"{_rank(caption)} – {plain_text(inline)}"
            if named
            else f"Tableau : {table.meta.get('titre') or self._heading}"
        )
        self._labels[label] += 1
        again = self._labels[label]
        return label if again == 1 else f"{label} ({again})"

    def text(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        """Write words; in a table, an address may break at its joints, and an id may not."""
        words = escapeHtml(tokens[idx].content)
        if not self._in_table:
            return words
        words = _LONG.sub(lambda long: _JOINT.sub("<wbr>", long[0]), words)
        return _ID.sub(r'<span class="insecable">\g<0></span>', words)

    def caption_open(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        """Write the caption of a table or of a figure, with its number."""
        caption = tokens[idx]
        return f'<{caption.tag} id="{caption.meta["nom"]}"><strong>{_rank(caption)}</strong> – '

    # Images

    def image(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        """Write an image with its bytes in its address."""
        image = tokens[idx].meta["image"]
        return picture(image, tokens[idx].content, "graphique" if image.figure else "")

    # Notes

    def footnote_ref(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        """Write the call of a note; the note leads back to the first one."""
        meta = tokens[idx].meta
        number = meta["numero"]
        name = f' id="appel_{number}"' if meta["premiere"] else ""
        link = f'<a href="#note_{number}"{name} aria-label="Note {number}">{number}</a>'
        return f'<sup class="appel">{link}</sup>'

    def notes_open(self, *_: Any) -> str:
        """Begin the notes, after the text."""
        return '<section class="notes" aria-labelledby="notes">\n<h2 id="notes">Notes</h2>\n<ol>\n'

    def notes_close(self, *_: Any) -> str:
        """End the notes."""
        return "</ol>\n</section>\n"

    def pied_open(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        """Begin a note."""
        self._note = tokens[idx].meta["numero"]
        return f'<li id="note_{self._note}">\n'

    def pied_close(self, *_: Any) -> str:
        """End a note with the way back to its call."""
        label = f"Retour à l’appel de la note {self._note}"
        return f'<a class="retour" href="#appel_{self._note}" aria-label="{label}">↩</a>\n</li>\n'

    # Marks

    def sommaire_open(self, *_: Any) -> str:
        """Write nothing: the contents stand before the text of every page."""
        return ""

    def _list_open(self, tokens: Sequence[Token], idx: int, *_: Any) -> str:
        """Write a list of captions, each a link to its figure or table."""
        meta = tokens[idx].meta
        name = f"liste_{meta['entrees'][0]['genre'].lower()}"
        lines = "".join(
            f'<li><a href="#{entry["nom"]}"><span class="numero">{entry["genre"]} '
            f"{entry['numero']}</span> {escapeHtml(entry['mots'])}</a></li>\n"
            for entry in meta["entrees"]
        )
        title = f'<h2 id="{name}">{meta["titre"]}</h2>'
        return f'<nav class="liste" aria-labelledby="{name}">\n{title}\n<ul>\n{lines}</ul>\n'

    def _list_close(self, *_: Any) -> str:
        """End a list of captions."""
        return "</nav>\n"

    sommaire_close = dense_open = dense_close = sommaire_open


def _rank(caption: Token) -> str:
    return f"{caption.meta['genre']} {caption.meta['numero']}"


def picture(image: Image, alternative: str, name: str = "") -> str:
    """Return an image with its bytes in its address; `name` is its class."""
    data = b64encode(image.data).decode()
    named = f' class="{name}"' if name else ""
    alt = escapeHtml(alternative)
    return f'<img{named} src="data:{image.media_type};base64,{data}" alt="{alt}">'
