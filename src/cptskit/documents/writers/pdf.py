"""PDF: the tree goes to Typst as JSON, which `templates/styles/document.typ` walks and sets."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, time
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import typst

from cptskit.documents.errors import RenderError
from cptskit.documents.fonts import typst_fonts
from cptskit.documents.texte.tree import Node, nest
from cptskit.socle.fonts import with_squares
from cptskit.socle.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

    from cptskit.documents.model import Document
    from cptskit.documents.texte.images import Image

STANDARDS: list[Any] = ["a-2a", "ua-1"]

_ADDRESS_JOINT = re.compile(r"(?<=[@/.?&=_])(?=\w)")
_ADDRESS = re.compile(r"https?://\S+")
_MAIL = re.compile(r"((?<!\S)[\w.+-]{1,40}@[\w.-]{1,40})")
"""A mail box, which is copied: no invisible sign stands in it, the layout keeps it whole."""
_LONG_IN_TEXT = re.compile(r"(\S{30})(?=\S)")
_LONG_IN_CELL = re.compile(r"((?=\S*[\d_])\S{14})(?=\S)|(\S{30})(?=\S)")
_BREAK = "\u200b"
_MARK = "\ufeff"
"""The mark of UTF-8, which comes with a paste; PDF/A has no place for it."""


def write(document: Document, tokens: Iterable[Token]) -> bytes:
    """Return the document as PDF/A-2a and PDF/UA-1."""
    style = resource("templates") / "styles" / "document.typ"
    files = {"main.typ": style.read_bytes(), **sources(document, tokens)}
    try:
        return _compile(files, datetime.combine(document.date, time(12), UTC))
    except typst.TypstError as error:
        message = (
            f"« {document.titre} » ne peut pas être mis en PDF : un de ses textes ou une de ses "
            f"images le refuse. Merci de le signaler, avec ce que dit Typst : {error.message}"
        )
        raise RenderError(message) from error


def pages_of_text(document: Document, tokens: Iterable[Token], written: bytes) -> int:
    """Return how many pages a PDF that was written has, its annexes apart.

    The page on which the annexes begin counts, where some are: Typst is asked for it only where
    the whole may be long.
    """
    count = len(_PAGE.findall(written))
    if count <= _SHORT:
        return count
    style = resource("templates") / "styles" / "document.typ"
    files = {"main.typ": style.read_bytes(), **sources(document, tokens)}
    with TemporaryDirectory(prefix="cptskit-") as folder:
        for name, data in files.items():
            Path(folder, name).write_bytes(data)
        told = typst.query(
            str(Path(folder, "main.typ")),
            "<fin-du-texte>",
            field="value",
            one=True,
            root=folder,
            font_paths=typst_fonts(),
        )
    return int(json.loads(told))


_PAGE = re.compile(rb"/Type\s*/Page\b")
_SHORT = 4


def sources(document: Document, tokens: Iterable[Token]) -> dict[str, bytes]:
    """Return what the PDF is made of, by name: the tree, and the images in it."""
    files: dict[str, bytes] = {}
    body = [_plain(node, files) for node in nest(tokens)]
    _number(body, count())
    files["document.json"] = _json(_head(document, files) | {"corps": body}).encode()
    return files


def _compile(files: dict[str, bytes], timestamp: datetime) -> bytes:
    """Return what Typst makes of the files, given on disk: in memory it takes nothing but text."""
    with TemporaryDirectory(prefix="cptskit-") as folder:
        for name, data in files.items():
            Path(folder, name).write_bytes(data)
        return typst.compile(
            str(Path(folder, "main.typ")),
            root=folder,
            font_paths=typst_fonts(),
            format="pdf",
            pdf_standards=STANDARDS,
            timestamp=timestamp,
        )


def _head(document: Document, files: dict[str, bytes]) -> dict[str, Any]:
    charte = document.charte
    logo = charte.logo
    return {
        "charte": charte.tokens(),
        "pied": document.pied,
        "logo": logo and {"image": _store(logo.image, files), "v": logo.alternatif},
        "titre": document.titre,
        "sous_titre": document.sous_titre,
        "auteur": document.auteur,
        "date": [document.date.year, document.date.month, document.date.day],
        "brouillon": document.brouillon,
        "numerote": document.numerote,
        "titre_en_tete": document.titre_en_tete,
        "taille": document.taille,
    }


def _plain(node: Node, files: dict[str, bytes], *, cell: bool = False) -> dict[str, Any]:
    """Return the node as JSON knows it, the images beside it among the files."""
    cell = cell or node.kind == "table"
    plain: dict[str, Any] = {"t": node.kind, **node.attrs}
    if "image" in node.attrs:
        plain["image"] = _store(node.attrs["image"], files)
        plain["dessin"] = node.attrs["image"].figure
    if node.text:
        plain["v"] = _breakable(node.text, cell=cell) if node.kind == "text" else node.text
    if node.children:
        plain["c"] = [_plain(child, files, cell=cell) for child in node.children]
    return plain


def _number(nodes: Iterable[dict[str, Any]], ranks: Iterator[int]) -> None:
    """Give each node but text its rank: the stylesheet finds again by it what it laid out."""
    for node in nodes:
        if node["t"] != "text":
            node["n"] = next(ranks)
            _number(node.get("c", ()), ranks)


def _store(image: Image, files: dict[str, bytes]) -> str:
    name = f"image-{len(files)}.{image.kind}"
    files[name] = image.data
    return name


def _breakable(text: str, *, cell: bool) -> str:
    """Say where a line may break in what has neither spaces nor syllables."""
    parts = _MAIL.split(text)
    parts[::2] = [_with_breaks(part, cell=cell) for part in parts[::2]]
    return "".join(parts)


def _with_breaks(text: str, *, cell: bool) -> str:
    text = _ADDRESS.sub(lambda address: _ADDRESS_JOINT.sub(_BREAK, address[0]), text)
    return (_LONG_IN_CELL if cell else _LONG_IN_TEXT).sub(rf"\g<0>{_BREAK}", text)


def _json(data: dict[str, Any]) -> str:
    """Return the data as JSON text, of characters that the fonts can show."""
    return with_squares(json.dumps(data, ensure_ascii=False).replace(_MARK, ""))
