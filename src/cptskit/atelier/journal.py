"""The journal of a session beside its project: an act is written there before it is in the files.

Each event is one line of JSON, so that a kill leaves at most a torn last line. The pieces of each
event, applied to a file as it was first seen, give the file after it: the acts of a killed
session, and how to undo them, are read back from there.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cptskit.atelier.fil import Fil, Textes
from cptskit.atelier.morceaux import Morceau, difference, put
from cptskit.atelier.place import hidden_folder
from cptskit.atelier.verrou import Verrou
from cptskit.loading.files import relative_path, safe_path
from cptskit.socle.plain_files import RefusedFileError, read_plain

_MOST = 100_000_000
ACTES = ("acte", "annule", "retabli")


class Journal:
    """The journal of one session; it keeps nothing if the folder cannot be written."""

    def __init__(self, path: Path, lock: Verrou) -> None:
        """Note where the journal goes, and the lock that says that it is in use.

        The file is created with the first event.
        """
        self.path = path
        self._lock = lock
        self._known: set[str] = set()
        self._mute = False

    def note(self, kind: str, before: Textes, after: Textes, libelle: str = "") -> None:
        """Write an event: how it changes each file. Never raises."""
        lines = [
            {"q": "texte", "f": path, "t": before.get(path)}
            for path in after
            if path not in self._known
        ]
        changed = {path: _piece(before.get(path), text) for path, text in after.items()}
        self._append([*lines, {"q": kind, "l": libelle, "f": changed}])
        self._known |= set(after)

    def knows(self, path: str) -> bool:
        """Say whether a file is in the journal."""
        return path in self._known

    def renounce(self) -> None:
        """Write that the last event did not take place."""
        self._append([{"q": "renonce"}])

    def erase(self) -> None:
        """Delete the journal; the session goes on, and starts another with its next act."""
        with suppress(OSError):
            self.path.unlink()
        self._known.clear()
        self._mute = False

    def close(self) -> None:
        """Delete the journal of a session that ends normally."""
        self.erase()
        self._lock.free()

    def take_up(self, known: Mapping[str, Any]) -> None:
        """Continue the journal that was read, after what a kill left of its last line."""
        self._known = set(known)
        self._append([])

    def _append(self, events: list[dict[str, Any]]) -> None:
        if self._mute:
            return
        text = "\n" * (events == [{}]) + "".join(
            json.dumps(event, ensure_ascii=False) + "\n" for event in events
        )
        try:
            self._lock.take()
            hidden_folder(self.path.parent)
            with self.path.open("ab") as file:
                file.write(text.encode("utf-8", errors="surrogatepass"))
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            self._mute = True


def _piece(before: str | None, after: str | None) -> dict[str, Any]:
    pieces = difference(before or "", after or "")
    return {
        "m": [[piece.place, piece.avant, piece.apres] for piece in pieces],
        "x": [before is not None, after is not None],
    }


@dataclass
class Relu:
    """What a journal says: the acts, the files as they were last known, the last event."""

    fil: Fil = field(default_factory=Fil)
    textes: dict[str, str | None] = field(default_factory=dict)
    dernier: str = ""
    """The kind of the last event, if it may not have reached the files."""
    avant: dict[str, str | None] = field(default_factory=dict)
    """The files of the last event, as they were before it."""
    libelle: str = ""


def read(path: Path, within: Path) -> Relu:
    """Return what a journal says, as far as it can be read."""
    replayed = Relu()
    events = list(_events(path, within))
    for event, following in zip(events, [*events[1:], {}], strict=False):
        if following.get("q") == "renonce":
            continue
        try:
            _replay(replayed, event)
        except (ValueError, KeyError, TypeError, IndexError, AttributeError):
            break
    return replayed


def _replay(replayed: Relu, event: Mapping[str, Any]) -> None:
    kind = event.get("q")
    if kind == "texte":
        path, text = event["f"], event["t"]
        if not (_is_inside(path) and isinstance(text, str | None)):
            raise ValueError("no file of a project")
        replayed.textes[path] = text
        return
    if kind not in (*ACTES, "ailleurs"):
        return
    before = {path: replayed.textes[path] for path in event["f"]}
    after = {path: _after(before[path], piece) for path, piece in event["f"].items()}
    match kind:
        case "acte":
            replayed.fil.acte(event["l"], before, after)
        case "annule":
            replayed.fil.undo()
        case "retabli":
            replayed.fil.redo()
        case "ailleurs":
            for path, text in after.items():
                replayed.fil.ailleurs(path, before[path], text)
    replayed.textes |= after
    replayed.dernier, replayed.avant, replayed.libelle = kind, before, event.get("l", "")


def _is_inside(path: object) -> bool:
    """Say whether a path of a journal, which a stranger may have written, is in the project."""
    if not isinstance(path, str) or relative_path(path) != path:
        return False
    return safe_path(Path(), path) is not None and not path.startswith(".")


def _after(before: str | None, piece: Mapping[str, Any]) -> str | None:
    pieces = tuple(Morceau(int(at), str(old), str(new)) for at, old, new in piece["m"])
    made = put(before or "", pieces)
    return made if piece["x"][1] else None


def _events(path: Path, within: Path) -> Iterator[dict[str, Any]]:
    try:
        raw = read_plain(path, within, _MOST)
    except RefusedFileError:
        return
    for line in raw.split(b"\n"):
        try:
            event = json.loads(line)
        except ValueError:
            if line:
                return
            continue
        if isinstance(event, dict):
            yield event
