"""One module a format: the tokens of a document to the bytes of its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from markdown_it.token import Token

    from cptskit.documents.model import Document


class Write(Protocol):
    """Returns a document in one format: same input, same bytes. Raises RenderError."""

    def __call__(self, document: Document, tokens: Sequence[Token], /) -> bytes:
        """Return the bytes of the file."""


def _nothing(_: Document) -> Mapping[str, bytes]:
    return {}


@dataclass(frozen=True)
class Writer:
    """What writes a format, and the files that its own needs beside it, by relative path."""

    write: Write
    beside: Callable[[Document], Mapping[str, bytes]] = _nothing


def _pdf() -> Writer:
    from cptskit.documents.writers import pdf  # noqa: PLC0415 - each format has its own library

    return Writer(pdf.write)


def _docx() -> Writer:
    from cptskit.documents.writers import docx  # noqa: PLC0415

    return Writer(docx.write)


def _html() -> Writer:
    from cptskit.documents.writers import html  # noqa: PLC0415

    return Writer(html.write)


def _md() -> Writer:
    from cptskit.documents.writers import md  # noqa: PLC0415

    return Writer(md.write, md.beside)


WRITERS: dict[str, Callable[[], Writer]] = {
    "pdf": _pdf,
    "docx": _docx,
    "html": _html,
    "md": _md,
}
"""What imports the writer of each format."""
