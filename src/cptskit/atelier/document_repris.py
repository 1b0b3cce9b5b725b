"""A document that is being taken over: kept beside the project with what a person decided of it.

It is hidden, kept from git, and deleted when the person is done; a closed tab or a server that
starts again finds it as it was.
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
"""The endings that the reader answers to, if only to say what to do instead."""
PLACE = ".cptskit/reprise"
_CHOICES = "choix.json"
_LARGEST = 60_000_000


class DocumentRepris:
    """A document, what it says, and what a person decided so far."""

    def __init__(self, folder: Path, nom: str, fichier: str, choix: Mapping[str, Choice]) -> None:
        """Know where it is kept; it is read when somebody asks what it says."""
        self.folder = folder
        self.nom = nom
        """The name that its file had."""
        self.choix = dict(choix)
        self._fichier = fichier
        self._lecture: Lecture | None = None

    @property
    def lecture(self) -> Lecture:
        """What it says. Raises UnreadableDocumentError, OSError."""
        if self._lecture is None:
            self._lecture = read_projet(self.folder / PLACE / self._fichier, nom=self.nom)
        return self._lecture

    def share(self, other: "DocumentRepris") -> None:
        """Take what another has read of the same document."""
        if other._fichier == self._fichier:
            self._lecture = other._lecture

    def is_same(self, content: bytes) -> bool:
        """Say whether it is a document of these bytes."""
        return self._fichier.startswith(_digest(content))

    def decide(self, choices: Mapping[str, Choice | None]) -> None:
        """Keep what a person decided; None takes a decision back. Raises OSError.

        What another window decided meanwhile stays.
        """
        if (now := under_way(self.folder)) and now._fichier == self._fichier:
            self.choix = now.choix
        for key, choice in choices.items():
            if choice is None:
                self.choix.pop(key, None)
            else:
                self.choix[key] = choice
        told = {key: asdict(one) for key, one in self.choix.items()}
        kept = {"nom": self.nom, "fichier": self._fichier, "choix": told}
        raw = json.dumps(kept, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
        _write(self.folder, _CHOICES, raw)

    def forget(self) -> None:
        """Delete it, with what was decided; what was written of it stays."""
        for name in (_CHOICES, self._fichier):
            with suppress(OSError):
                (self.folder / PLACE / name).unlink()


def bring(folder: Path, nom: str, content: bytes) -> DocumentRepris:
    """Keep a document that a person brings, once it reads. Raises CptskitError, OSError."""
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
    """Return the document that is being taken over in a folder; None where there is none."""
    try:
        raw = read_plain(folder / PLACE / _CHOICES, folder, _LARGEST)
        told = json.loads(raw.decode("utf-8", "surrogatepass"))
        name = str(told["fichier"])
        if not re.fullmatch(r"[0-9a-f]{16}\.[a-z]{3,4}", name):
            return None
        choices = {str(key): _choice(one) for key, one in told["choix"].items()}
        found = DocumentRepris(folder, _plain(str(told["nom"])), name, choices)
        return found if (folder / PLACE / name).is_file() else None
    except (RefusedFileError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _choice(told: Any) -> Choice:
    values = {str(key): str(one) for key, one in dict(told["values"]).items()}
    return Choice(Sort(told["sort"]), values, str(told["to"]))


def _plain(nom: str) -> str:
    """Return the name of a file without its folders, nor signs that are no letters of a name."""
    last = re.split(r"[\\/]", nom)[-1]
    return "".join(one for one in last if one.isprintable())[:200] or "document"


def _write(folder: Path, name: str, content: bytes) -> None:
    path = folder / PLACE / name
    try:
        seen: bytes | None = read_plain(path, folder, _LARGEST)
    except RefusedFileError:
        seen = None
    if seen != content:
        write_guarded([Write(path, seen, content)], folder)
