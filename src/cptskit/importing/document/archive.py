"""The zip of an office document, opened within limits; its XML, read without entities."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree  # type: ignore[import-untyped]

from cptskit.socle.errors import CptskitError

_MOST_PARTS = 20_000
_MOST_BYTES = 400_000_000
_MOST_XML = 120_000_000
_MOST_ELEMENTS = 2_500_000
"""Events of reading; a text of 300 pages has some 400 000."""
_RATIO = 300
"""A part that grows more than this is an attack: real ones stay below 60."""


class UnreadableDocumentError(CptskitError):
    """A document that cannot be read; the message, in French, says why and what to do."""


class Archive:
    """The parts of a document, by name."""

    def __init__(self, raw: bytes, name: str) -> None:
        """Open the zip and look at its sizes. Raises UnreadableDocumentError."""
        self.name = name
        try:
            self._zip = ZipFile(BytesIO(raw))
            self._sizes = {part.filename: part for part in self._zip.infolist()}
        except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise self.damaged() from error
        self._refuse_bombs()

    def _refuse_bombs(self) -> None:
        parts = self._sizes.values()
        grown = sum(part.file_size for part in parts)
        swollen = any(
            part.file_size > 20_000_000 and part.file_size > _RATIO * max(part.compress_size, 1)
            for part in parts
        )
        if len(parts) > _MOST_PARTS or grown > _MOST_BYTES or swollen:
            raise UnreadableDocumentError(
                f"{self.name} est trop gros une fois décompressé : il n'est pas lu. "
                "Ouvrez-le dans votre traitement de texte et enregistrez-le sous un autre nom."
            )

    def damaged(self) -> UnreadableDocumentError:
        """Return the error for a file that does not match its name."""
        return UnreadableDocumentError(
            f"{self.name} est abîmé, protégé par un mot de passe, ou n'est pas ce que dit son nom. "
            "Ouvrez-le et enregistrez-le de nouveau, sans mot de passe."
        )

    def names(self) -> tuple[str, ...]:
        """Return the names of the parts, sorted."""
        return tuple(sorted(self._sizes))

    def __contains__(self, name: str) -> bool:
        """Say whether the part is there."""
        return name in self._sizes

    def read(self, name: str) -> bytes:
        """Return the bytes of a part. Raises UnreadableDocumentError."""
        try:
            return self._zip.read(name)
        except Exception as error:  # zipfile raises many kinds on damage and on passwords
            raise self.damaged() from error

    def parse(self, name: str) -> Any:
        """Return the root of an XML part. Raises UnreadableDocumentError."""
        root = None
        for _, element in self._events(name, ("end",)):
            root = element
        if root is None:
            raise self.damaged()
        return root

    def stream(self, name: str, parents: frozenset[str]) -> Iterator[Any]:
        """Yield the children of the elements of these local names, each freed once used."""
        depth = 0
        for event, element in self._events(name, ("start", "end")):
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                depth += local(element) in parents
                continue
            depth -= local(element) in parents
            parent = element.getparent()
            if depth == 1 and parent is not None and local(parent) in parents:
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del parent[0]

    def _events(self, name: str, events: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
        if name not in self:
            raise self.damaged()
        if self._sizes[name].file_size > _MOST_XML:
            raise self._too_long()
        checked = False
        count = 0
        try:
            with self._zip.open(name) as stream:
                for event, element in etree.iterparse(
                    stream,
                    events=events,
                    resolve_entities=False,
                    no_network=True,
                    load_dtd=False,
                    huge_tree=False,
                    remove_comments=True,
                    remove_pis=True,
                ):
                    count += 1
                    if count > _MOST_ELEMENTS:
                        raise self._too_long()
                    if not checked:
                        self._refuse_entities(element)
                        checked = True
                    yield event, element
        except etree.XMLSyntaxError as error:
            if "depth" in str(error).casefold():
                raise too_deep(self.name) from error
            raise self.damaged() from error
        except (BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError) as error:
            raise self.damaged() from error

    def _too_long(self) -> UnreadableDocumentError:
        return UnreadableDocumentError(
            f"{self.name} est trop long, ou plein de lignes vides : il n'est pas lu. "
            "Ôtez les lignes vides, ou partagez-le en plusieurs documents."
        )

    def _refuse_entities(self, element: Any) -> None:
        if element.getroottree().docinfo.doctype:
            raise UnreadableDocumentError(
                f"{self.name} appelle des définitions extérieures (DOCTYPE), ce qu'aucun "
                "traitement de texte ne fait : il n'est pas lu."
            )


def too_deep(name: str) -> UnreadableDocumentError:
    """Return the error for endlessly nested tables."""
    return UnreadableDocumentError(
        f"{name} a des tableaux imbriqués à l'excès : il n'est pas lu. "
        "Sortez-les les uns des autres, puis recommencez."
    )


def local(element: Any) -> str:
    """Return the name of an element without its namespace, which strict files change."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """Return an attribute by its name without namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: Any, *names: str) -> Any | None:
    """Return the first child of this name, then its own first child of the next name, and so on."""
    for name in names:
        element = next((node for node in element if local(node) == name), None)
        if element is None:
            return None
    return element
