"""The journal of a session beside its project: an act is written there before it is in the files.

One line of JSON an event, so that a kill leaves at most a torn last line. From a file as it was
first seen, the pieces of each event give it as it is after: the acts of a killed session, and how
to undo them, are read back from there.
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
    """The journal of one session; where the folder cannot be written it keeps nothing."""

    def __init__(self, path: Path, lock: Verrou) -> None:
        """Know where it is to stand, and the lock that says that it is in use.

        The file comes with the first event.
        """
        self.path = path
        self._lock = lock
        self._known: set[str] = set()
        self._mute = False

    def note(self, kind: str, before: Textes, after: Textes, libelle: str = "") -> None:
        """Write an event: what it makes of each file. Raises nothing."""
        lines = [
            {"q": "texte", "f": path, "t": before.get(path)}
            for path in after
            if path not in self._known
        ]
        changed = {path: _piece(before.get(path), text) for path, text in after.items()}
        self._append([*lines, {"q": kind, "l": libelle, "f": changed}])
        self._known |= set(after)

    def knows(self, path: str) -> bool:
        """Say whether a file stands in the journal."""
        return path in self._known

    def renounce(self) -> None:
        """Write that the last event did not come to be."""
        self._append([{"q": "renonce"}])

    def erase(self) -> None:
        """Delete the journal; the session goes on, and begins another with its next act."""
        with suppress(OSError):
            self.path.unlink()
        self._known.clear()
        self._mute = False

    def close(self) -> None:
        """Delete the journal of a session that ends as it should."""
        self.erase()
        self._lock.free()

    def take_up(self, known: Mapping[str, Any]) -> None:
        """Go on in the journal that was read, below what a kill left of its last line."""
        self._known = set(known)
        self._append([])

    def _append(self, events: list[dict[str, Any]]) -> None:
        if self._mute:
            return
        text = "\n" * (events == [{}]) + "".join(
            json.dumps(one, ensure_ascii=False) + "\n" for one in events
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
        "m": [[one.place, one.avant, one.apres] for one in pieces],
        "x": [before is not None, after is not None],
    }


@dataclass
class Relu:
    """What a journal tells: the acts, the files as they were last known, the last event."""

    fil: Fil = field(default_factory=Fil)
    textes: dict[str, str | None] = field(default_factory=dict)
    dernier: str = ""
    """The kind of the last event, if it may not have come to the files."""
    avant: dict[str, str | None] = field(default_factory=dict)
    """The files of the last event before it."""
    libelle: str = ""


def read(path: Path, within: Path) -> Relu:
    """Return what a journal tells, as far as it can be read."""
    told = Relu()
    events = list(_events(path, within))
    for event, following in zip(events, [*events[1:], {}], strict=False):
        if following.get("q") == "renonce":
            continue
        try:
            _replay(told, event)
        except (ValueError, KeyError, TypeError, IndexError, AttributeError):
            break
    return told


def _replay(told: Relu, event: Mapping[str, Any]) -> None:
    kind = event.get("q")
    if kind == "texte":
        path, text = event["f"], event["t"]
        if not (_is_inside(path) and isinstance(text, str | None)):
            raise ValueError("no file of a project")
        told.textes[path] = text
        return
    if kind not in (*ACTES, "ailleurs"):
        return
    before = {path: told.textes[path] for path in event["f"]}
    after = {path: _after(before[path], piece) for path, piece in event["f"].items()}
    match kind:
        case "acte":
            told.fil.acte(event["l"], before, after)
        case "annule":
            told.fil.annule()
        case "retabli":
            told.fil.retabli()
        case "ailleurs":
            for path, text in after.items():
                told.fil.ailleurs(path, before[path], text)
    told.textes |= after
    told.dernier, told.avant, told.libelle = kind, before, event.get("l", "")


def _is_inside(path: object) -> bool:
    """Say whether a path of a journal, which a stranger may have written, stays in the project."""
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
