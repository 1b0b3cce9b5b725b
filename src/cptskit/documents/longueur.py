"""What is said of a letter that takes more pages than letters do."""

from typing import TYPE_CHECKING

from cptskit.documents.catalogue import KINDS
from cptskit.documents.model import Document

if TYPE_CHECKING:
    from markdown_it.token import Token

_PAGES = 4
"""The pages of a letter, its annexes apart."""


def too_long(
    form: str, name: str, document: Document, tokens: "list[Token]", data: bytes
) -> list[str]:
    """Say in a French line that a letter in PDF is too long; nothing of any other document."""
    if form != "pdf" or not name.startswith(KINDS["lettre"].stem):
        return []
    from cptskit.documents.writers.pdf import pages_of_text  # noqa: PLC0415 - it loads Typst

    count = pages_of_text(document, tokens, data)
    if count <= _PAGES:
        return []
    return [
        f"{document.titre} : {count} pages sans les annexes, plus que les {_PAGES} d'usage ; "
        "raccourcissez ses textes."
    ]
