"""Who else has the folder of a project open: each session keeps a file with a heartbeat.

No lock: a person whose machine sleeps, or who left, simply disappears after a while. The clocks
of two machines differ, so what counts is whether a new beat was seen, not its hour.
"""

import getpass
import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import Any

from cptskit.atelier.place import hidden_folder
from cptskit.francais.ponctuation import typo
from cptskit.socle.files import write_atomically
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.socle.records import record

_BEAT = 20.0
"""Seconds between two beats."""
_GONE = 75.0
"""Seconds without a beat after which a session is gone: three beats, and a slow share."""
_OLD = 24 * 3600.0
"""Seconds after which the file of a session that is gone is deleted."""
_END = ".present.json"
_MOST, _SHOWN = 4_000, 60


@record
class Present:
    """Somebody else who has the folder open."""

    nom: str
    poste: str
    depuis: str
    """The hour at which they arrived, as « 14 h 02 »."""

    @property
    def phrase(self) -> str:
        """Return the notice that the page shows."""
        if (self.nom, self.poste) == (_user(), socket.gethostname()):
            return typo(
                f"L'atelier est déjà ouvert sur ce dossier, sur cet ordinateur, depuis "
                f"{self.depuis}. Une seule fenêtre suffit : fermez l'autre."
            )
        where = f" (poste {self.poste})" if self.poste else ""
        since = f" depuis {self.depuis}" if self.depuis else ""
        return typo(
            f"{self.nom}{where} a aussi ce dossier ouvert{since}. Ce que vous changez chacun de "
            "votre côté est gardé ; si vous changez la même valeur, l'atelier montre les deux."
        )


def beats(folder: Path, place: Path, name: str) -> bool:
    """Say whether the session of that name beat recently, by the clock of this machine."""
    try:
        beat = json.loads(read_plain(place / f"{name}{_END}", folder, _MOST))
        return abs(time.time() - float(beat["heure"])) < _GONE
    except (RefusedFileError, ValueError, TypeError, KeyError, OverflowError):
        return False


class Presence:
    """This session among those of a folder. Nothing here raises: it only feeds a notice."""

    def __init__(
        self, folder: Path, place: Path, name: str = "", clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Note the folder, the place of the sessions' files, and the name of this session.

        A resumed session keeps its name, so that nobody sees the one that was cut off.
        """
        self._folder, self._place, self._clock = folder, place, clock
        self._path = place / f"{name or token_hex(6)}{_END}"
        self._since = datetime.now().strftime("%H h %M")
        self._beats = 0
        self._last: float | None = None
        self._seen: dict[str, tuple[int, float]] = {}

    def beat(self) -> None:
        """Tell the others that this session is here, if a beat is due."""
        now = self._clock()
        if self._last is not None and now - self._last < _BEAT:
            return
        self._last = now
        self._beats += 1
        beat = {
            "nom": _user(),
            "poste": socket.gethostname(),
            "depuis": self._since,
            "battement": self._beats,
            "heure": time.time(),
        }
        with suppress(OSError):
            hidden_folder(self._place)
            write_atomically(self._path, json.dumps(beat).encode(), self._folder)

    def others(self) -> tuple[Present, ...]:
        """Return who else is there."""
        return tuple(
            Present(_short(beat.get("nom")) or "Quelqu'un", _short(beat.get("poste")), hour)
            for path, beat in self._files()
            if self._is_there(path.name, beat)
            for hour in [_short(beat.get("depuis"))]
        )

    def leave(self) -> None:
        """Tell the others that this session is over."""
        with suppress(OSError):
            self._path.unlink()

    def _files(self) -> Iterator[tuple[Path, dict[str, Any]]]:
        for path in sorted(self._place.glob(f"*{_END}")) if self._place.is_dir() else ():
            if path == self._path:
                continue
            try:
                beat = json.loads(read_plain(path, self._folder, _MOST))
            except (RefusedFileError, ValueError):
                continue
            if isinstance(beat, dict):
                yield path, beat

    def _is_there(self, name: str, beat: dict[str, Any]) -> bool:
        """Say whether a session is alive; if never seen before, the hour of its beat decides."""
        now, beats = self._clock(), beat.get("battement")
        beats = beats if isinstance(beats, int) else 0
        last = self._seen.get(name)
        if last is None:
            hour = beat.get("heure")
            age = abs(time.time() - hour) if isinstance(hour, int | float) else _OLD
            if age > _OLD:
                with suppress(OSError):
                    (self._place / name).unlink()
            self._seen[name] = beats, now if age < _GONE else now - _GONE
        elif last[0] != beats:
            self._seen[name] = beats, now
        return now - self._seen[name][1] < _GONE


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # no name is known to the system
        return ""


def _short(value: object) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text[:_SHOWN]
