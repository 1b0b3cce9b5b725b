"""What a user wishes, and what came of it."""

from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Self

from cptskit.loading.files import MAX_BYTES
from cptskit.referentiels import Commune, Epci
from cptskit.socle.files import Write
from cptskit.socle.plain_files import RefusedFileError, Why, read_plain


@dataclass(frozen=True)
class Wish:
    """Communes to add, to take out, or the wish to bring everything up to date."""

    ajouter: tuple[Commune, ...] = ()
    retirer: tuple[Commune, ...] = ()
    epci: tuple[Epci, ...] = ()
    """EPCI whose communes are added or removed, so that they are listed, or no longer are."""
    rafraichir: bool = False


@dataclass(frozen=True)
class Edited:
    """A file before and after, and what the user should know of what was left as it is."""

    fichier: str
    """Path relative to the project's folder, with `/`."""
    avant: str
    apres: str
    remarques: tuple[str, ...] = ()
    existe: bool = True
    """Whether the file was there."""

    @classmethod
    def of(cls, fichier: str, avant: str | None, apres: str) -> Self:
        """Return the change of a file; `avant` is None where it is not there yet."""
        return cls(fichier, avant or "", apres, existe=avant is not None)

    @property
    def change(self) -> bool:
        """Whether anything changes."""
        return self.avant != self.apres

    def write(self, folder: Path) -> Write:
        """Return what to write, guarded by the text that the change was worked out from."""
        before = self.avant.encode() if self.existe else None
        return Write(folder / self.fichier, before, self.apres.encode())

    def difference(self) -> str:
        """Return the unified diff, which `patch` accepts."""
        lines = unified_diff(
            self.avant.splitlines(keepends=True),
            self.apres.splitlines(keepends=True),
            f"a/{self.fichier}",
            f"b/{self.fichier}",
        )
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def text_of(folder: Path, path: str) -> str | None:
    """Return a file of a project as text, to the byte, its mark of UTF-8 included; None if absent.

    Raises RefusedFileError.
    """
    try:
        return read_plain(folder / path, folder, MAX_BYTES).decode("utf-8")
    except RefusedFileError as error:
        if error.why is Why.ABSENT:
            return None
        raise
