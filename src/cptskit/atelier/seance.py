"""A session over the folder of a project: what a person types goes to its files, and comes back.

The files are the truth. Each act reads them again, places the changes in their text, and writes
them guarded; what somebody else changed meanwhile is followed, and asked about where both touched
the same value.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import RLock
from typing import Any

from cptskit.atelier.reponses import Conflit, Divergence, Enregistre, Nouvelles, Refus
from cptskit.editing.champs import Changement, Retrait, Saisie, clean, same
from cptskit.editing.feuilles import Feuilles, PlacementError
from cptskit.loading import LoadedProject, load
from cptskit.loading.files import MAX_BYTES, project_files
from cptskit.socle.errors import ChangedFileError, CptskitError
from cptskit.socle.files import Write, write_guarded
from cptskit.socle.findings import Route
from cptskit.socle.plain_files import RefusedFileError, read_plain

_ROUNDS = 5
"""How often an act is planned anew when files change under it."""


class Seance:
    """A session over one folder. Its methods may be called from any thread."""

    def __init__(self, folder: Path | str) -> None:
        """Read the project; never raises for what the folder holds."""
        self._folder = Path(folder)
        self._lock = RLock()
        self._read()

    @property
    def projet(self) -> LoadedProject:
        """The project as it was last read."""
        return self._loaded

    @property
    def version(self) -> str:
        """What tells this state of the files from another."""
        return self._version

    def valeur(self, route: Route) -> Any:
        """Return what stands at a route, as it is written; None for nothing."""
        with self._lock:
            return self._feuilles.value(route)

    def enregistrer(
        self,
        changements: Sequence[Changement],
        *,
        version: str = "",  # noqa: ARG002 - what the page showed: routes are to be followed from it
        libelle: str = "",
    ) -> Enregistre | Conflit | Refus:
        """Write changes, one after the other, as one act; nothing where one is refused."""
        with self._lock:
            for _ in range(_ROUNDS):
                dehors = self._follow()
                divergences = tuple(self._divergences(changements))
                if divergences:
                    return Conflit(divergences, tuple(changements), self._version, self._loaded)
                sheets = Feuilles(self._loaded, self._texts)
                try:
                    for change in changements:
                        sheets.place(change)
                    self._write(sheets.texts)
                except ChangedFileError:
                    continue
                except PlacementError as error:
                    return Refus(str(error), error.aide)
                except (CptskitError, OSError):
                    return _unwritten()
                routes = tuple(change.route for change in changements)
                return Enregistre(self._loaded, self._version, libelle, routes, dehors)
            return _unwritten()

    def annuler(self) -> Enregistre | Conflit | Refus:
        """Undo the last act of this session."""
        return Refus("Il n'y a rien à annuler.", "")

    def retablir(self) -> Enregistre | Conflit | Refus:
        """Do again the last act that was undone."""
        return Refus("Il n'y a rien à rétablir.", "")

    @property
    def a_annuler(self) -> str:
        """The act that `annuler` undoes, in words; empty where there is none."""
        return ""

    @property
    def a_retablir(self) -> str:
        """The act that `retablir` does again, in words; empty where there is none."""
        return ""

    def suivre(self) -> Nouvelles | None:
        """Read what somebody else changed; None where nobody did."""
        with self._lock:
            files = self._follow()
            return Nouvelles(self._loaded, self._version, files) if files else None

    def fermer(self) -> None:
        """End the session."""

    def _follow(self) -> tuple[str, ...]:
        raw = _raw(self._folder, self._loaded)
        changed = tuple(
            path
            for path in dict.fromkeys([*raw, *self._raw])
            if raw.get(path) != self._raw.get(path)
        )
        if changed:
            self._read()
        return changed

    def _read(self) -> None:
        self._loaded = load(self._folder)
        self._raw = _raw(self._folder, self._loaded)
        self._texts = {path: text for path, raw in self._raw.items() if (text := _text(raw))}
        self._version = _digest(self._raw)
        self._feuilles = Feuilles(self._loaded, self._texts)

    def _divergences(self, changements: Sequence[Changement]) -> list[Divergence]:
        sheets = Feuilles(self._loaded, self._texts)
        found = []
        for index, change in enumerate(changements):
            if isinstance(change, Saisie | Retrait):
                held = sheets.value(change.route)
                wanted = clean(change.valeur) if isinstance(change, Saisie) else None
                if not same(held, clean(change.vu)) and not same(held, wanted):
                    found.append(
                        Divergence(index, change, change.route, clean(change.vu), wanted, held)
                    )
            try:
                sheets.place(change)
            except PlacementError:
                break
        return found

    def _write(self, texts: Mapping[str, str]) -> None:
        writes = [
            Write(self._folder / path, self._raw.get(path), text.encode())
            for path, text in texts.items()
            if text != self._texts.get(path, "")
        ]
        if writes:
            write_guarded(writes, self._folder)
            self._read()


def _unwritten() -> Refus:
    return Refus(
        "L'enregistrement n'a pas pu se faire : un fichier du projet ne peut pas être écrit.",
        "Vérifiez qu'il n'est pas ouvert dans un autre programme et que vous avez le droit "
        "d'écrire dans ce dossier. Votre texte reste dans la page.",
    )


def _raw(folder: Path, loaded: LoadedProject) -> dict[str, bytes]:
    """Return the bytes of the project's files, by path relative to its folder."""
    names = [one.name for one in project_files(folder) if one.why is None and not one.folder]
    found = {}
    for path in dict.fromkeys([*names, *loaded.sources]):
        try:
            found[path] = read_plain(folder / path, folder, MAX_BYTES)
        except RefusedFileError:
            continue
    return found


def _text(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _digest(raw: Mapping[str, bytes]) -> str:
    found = hashlib.sha256()
    for path in sorted(raw):
        found.update(path.encode() + b"\0" + hashlib.sha256(raw[path]).digest())
    return found.hexdigest()[:32]
