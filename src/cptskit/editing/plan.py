"""What a user wishes, and what came of it."""

from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from cptskit.referentiels import Commune, Epci
from cptskit.socle.files import Write


@dataclass(frozen=True)
class Wish:
    """Communes to add, to take out, or the wish to bring everything up to date."""

    ajouter: tuple[Commune, ...] = ()
    retirer: tuple[Commune, ...] = ()
    epci: tuple[Epci, ...] = ()
    """Those whose communes are added or taken out, so that they are listed, or no longer."""
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
