"""The words of what is about to leave, for a last look: those of the very files that were made."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from cptskit.documents.texte.personnes import shown_words
from cptskit.documents.writers.reading import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markdown_it.token import Token

    from cptskit.documents.model import Document


def written_words(
    document: Document, tokens: list[Token], files: Mapping[str, bytes]
) -> Iterator[str]:
    """Yield the words of a document that was made: of its tokens, then of its files.

    A PDF is not read back: what it is made of is.
    """
    made = dict(files)
    if any(name.endswith(".pdf") for name in files):
        from cptskit.documents.writers import pdf  # noqa: PLC0415 - Typst, only where it is used

        made = {name: content for name, content in made.items() if not name.endswith(".pdf")}
        made |= pdf.sources(document, tokens)
    yield from chain(shown_words(tokens), words_of(made))
