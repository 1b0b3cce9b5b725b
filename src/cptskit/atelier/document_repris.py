"""A document that is being taken over, kept beside the project with a person's decisions.

It is hidden, ignored by git, and deleted when the person is done; it outlives a closed tab and a
restart of the server.
"""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from cptskit.atelier.place import hidden_folder
from cptskit.importing.reprise.choix import Choice, Sort
from cptskit.socle.errors import CptskitError
from cptskit.socle.files import Write, write_guarded
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.usages.import_projet import Lecture, read_projet

KINDS = (".docx", ".odt", ".doc", ".pdf")
"""The suffixes that the reader knows, if only to say what to do instead."""
PLACE = ".cptskit/reprise"
_CHOICES = "choix.json"
_LARGEST = 60_000_000


class DocumentRepris:
    """A document, its content, and what a person decided so far."""

    def __init__(self, folder: Path, nom: str, fichier: str, choix: Mapping[str, Choice]) -> None:
        """Note where the document is kept; it is read only when its content is needed."""
        self.folder = folder
        self.nom = nom
        """The original name of the file."""
        self.choix = dict(choix)
        self._fichier = fichier
        self._lecture: Lecture | None = None

    @property
    def lecture(self) -> Lecture:
        """The content of the document. Raises UnreadableDocumentError, OSError."""
        if self._lecture is None:
            self._lecture = read_projet(self.folder / PLACE / self._fichier, nom=self.nom)
        return self._lecture

    def share(self, other: "DocumentRepris") -> None:
        """Reuse what another object has already read of the same document."""
        if other._fichier == self._fichier:
            self._lecture = other._lecture

    def is_same(self, content: bytes) -> bool:
        """Say whether the document has this content."""
        return self._fichier.startswith(_digest(content))

    def decide(self, choices: Mapping[str, Choice | None]) -> None:
        """Save decisions; None takes one back. Raises OSError.

        Decisions made meanwhile in another window stay.
        """
        if (now := under_way(self.folder)) and now._fichier == self._fichier:
            self.choix = now.choix
        for key, choice in choices.items():
            if choice is None:
                self.choix.pop(key, None)
            else:
                self.choix[key] = choice
        decisions = {key: asdict(decision) for key, decision in self.choix.items()}
        record = {"nom": self.nom, "fichier": self._fichier, "choix": decisions}
        raw = json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
        _write(self.folder, _CHOICES, raw)

    def forget(self) -> None:
        """Delete the document and its decisions; what was written in the project stays."""
        for name in (_CHOICES, self._fichier):
            with suppress(OSError):
                (self.folder / PLACE / name).unlink()


def bring(folder: Path, nom: str, content: bytes) -> DocumentRepris:
    """Keep a document that a person uploads, if it can be read. Raises CptskitError, OSError."""
    ending = Path(nom).suffix.lower()
    if ending not in KINDS:
        raise CptskitError("Choisissez un document Word (.docx) ou LibreOffice (.odt).")
    name = f"{_digest(content)}{ending}"
    hidden_folder(folder / PLACE)
    _write(folder, name, content)
    made = DocumentRepris(folder, _plain(nom), name, {})
    try:
        assert made.lecture
        made.decide({})
    except (CptskitError, OSError):
        made.forget()
        raise
    return made


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:16]


def under_way(folder: Path) -> DocumentRepris | None:
    """Return the document that is being taken over in a folder, or None."""
    try:
        raw = read_plain(folder / PLACE / _CHOICES, folder, _LARGEST)
        record = json.loads(raw.decode("utf-8", "surrogatepass"))
        name = str(record["fichier"])
        if not re.fullmatch(r"[0-9a-f]{16}\.[a-z]{3,4}", name):
            return None
        choices = {str(key): _choice(choice) for key, choice in record["choix"].items()}
        document = DocumentRepris(folder, _plain(str(record["nom"])), name, choices)
        return document if (folder / PLACE / name).is_file() else None
    except (RefusedFileError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _choice(record: Any) -> Choice:
    values = {str(key): str(value) for key, value in dict(record["values"]).items()}
    return Choice(Sort(record["sort"]), values, str(record["to"]))


def _plain(nom: str) -> str:
    """Return the name of a file without its folders and without unprintable characters."""
    last = re.split(r"[\\/]", nom)[-1]
    return "".join(sign for sign in last if sign.isprintable())[:200] or "document"


def _write(folder: Path, name: str, content: bytes) -> None:
    path = folder / PLACE / name
    try:
        before: bytes | None = read_plain(path, folder, _LARGEST)
    except RefusedFileError:
        before = None
    if before != content:
        write_guarded([Write(path, before, content)], folder)
