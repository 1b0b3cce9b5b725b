"""The territory of a project: its communes and totals, and the changes that may be made to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cptskit.editing.plan import Edited, Wish
from cptskit.editing.territory import edit_territory
from cptskit.projet.territoire import Territoire
from cptskit.socle.files import write_guarded
from cptskit.territoires.bilan import Bilan
from cptskit.territoires.choix import choose
from cptskit.usages.check import read


@dataclass(frozen=True)
class Change:
    """A change of the territory that is worked out and not written yet."""

    folder: Path
    edited: Edited
    remarques: tuple[str, ...] = ()
    """What a user must know of it, in French."""

    @property
    def file(self) -> Path:
        """The file that holds the territory."""
        return self.folder / self.edited.fichier

    def write(self) -> None:
        """Write the file. Raises ChangedFileError where it has changed since, OSError."""
        write_guarded([self.edited.write(self.folder)], self.folder)


def territoire(path: Path | str) -> tuple[str, Bilan]:
    """Return the name of a project, and what official tables say of its territory today.

    Raises UnreadableProjectError.
    """
    projet = read(path)[1]
    return projet.identite.nom, Bilan(projet.territoire or Territoire(), date.today())


def add(path: Path | str, *, epci: Sequence[str] = (), communes: Sequence[str] = ()) -> Change:
    """Work out the addition of communes, by name, by code or by EPCI.

    Raises UnreadableProjectError, UnknownPlaceError, UneditableError.
    """
    choice = choose(epci, communes)
    wish = Wish(ajouter=choice.communes, epci=choice.epci)
    return _change(path, wish, choice.remarques)


def remove(path: Path | str, *, epci: Sequence[str] = (), communes: Sequence[str] = ()) -> Change:
    """Work out the removal of communes, as `add` takes them; raises what it raises."""
    listed = read(path)[1].territoire
    codes = [commune.insee for commune in (listed.communes if listed else ())]
    choice = choose(epci, communes, codes)
    return _change(path, Wish(retirer=choice.communes), choice.remarques)


def refresh(path: Path | str) -> Change:
    """Work out today's codes, names and populations. Raises what `add` raises."""
    return _change(path, Wish(rafraichir=True))


def _change(path: Path | str, wish: Wish, remarques: Sequence[str] = ()) -> Change:
    loaded = read(path)[0]
    edited = edit_territory(loaded, wish, date.today())
    return Change(loaded.folder, edited, (*remarques, *edited.remarques))
