"""Helpers of these tests: a document of a few lines, its tokens, its tree."""

import struct
import zlib
from dataclasses import replace
from datetime import date
from typing import Any

from markdown_it.token import Token

from cptskit.documents.model import Document
from cptskit.documents.texte.parsing import parse
from cptskit.documents.texte.tree import Node, nest

EMPTY = Document(
    "", "Titre", "CPTS d'essai", "CPTS d'essai", date(2026, 11, 21), False, False, None
)


def document(markdown: str, **changes: Any) -> Document:
    """Return a document of this text."""
    return replace(EMPTY, markdown=markdown, **changes)


def tokens(markdown: str, **changes: Any) -> list[Token]:
    """Return the tokens of a text."""
    return parse(document(markdown, **changes))


def tree(markdown: str, **changes: Any) -> list[Node]:
    """Return the blocks of a text."""
    return nest(tokens(markdown, **changes))


def png(width: int = 1, height: int = 1) -> bytes:
    """Return a picture of one colour; by default the smallest, one dot."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress((b"\x00" + b"\x14\x50\x6e" * width) * height)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
