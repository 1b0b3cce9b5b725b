"""A session that was killed, or ended by a power cut, resumed from its journal."""

import socket
import time
from contextlib import suppress
from glob import escape
from pathlib import Path
from secrets import token_hex

from cptskit.atelier.dossier import LARGEST, write
from cptskit.atelier.fil import Fil
from cptskit.atelier.journal import ACTES, Journal, Relu, read
from cptskit.atelier.morceaux import carried, difference, put
from cptskit.atelier.place import PLACE
from cptskit.atelier.presence import beats
from cptskit.atelier.reponses import Reprise
from cptskit.atelier.verrou import Verrou
from cptskit.editing.tableau_membres import text_of
from cptskit.socle.errors import CptskitError
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.socle.records import record


@record
class Prise:
    """The journal to continue, the acts in it, and what to tell the person about them."""

    journal: Journal
    fil: Fil
    dit: Reprise | None


def reprise(folder: Path) -> Prise:
    """Return what a killed session of this machine left, or a fresh start."""
    place = folder / PLACE
    for path in sorted(place.glob(f"{machine()}-*.jsonl"), reverse=True) if place.is_dir() else []:
        lock = Verrou(path.with_suffix(".verrou"))
        if lock.take() and not (lock.unknown and beats(folder, place, path.stem)):
            replayed = read(path, folder)
            if replayed.textes:
                return _resumed(folder, path, lock, replayed)
            with suppress(OSError):
                path.unlink()
            lock.free()
    return Prise(_new(folder), Fil(), None)


def _new(folder: Path) -> Journal:
    name = f"{machine()}-{time.strftime('%Y%m%d-%H%M%S')}-{token_hex(3)}"
    path = folder / PLACE / f"{name}.jsonl"
    return Journal(path, Verrou(path.with_suffix(".verrou")))


def _resumed(folder: Path, path: Path, lock: Verrou, replayed: Relu) -> Prise:
    journal = Journal(path, lock)
    journal.take_up(replayed.textes)
    now = {file: _text(folder, file) for file in replayed.textes}
    for file in replayed.textes:
        _sweep(folder / file)
    written: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    if replayed.dernier in ACTES:
        written, lost = _finished(folder, replayed, now)
    for file, text in now.items():
        if text != replayed.textes[file]:
            replayed.fil.ailleurs(file, replayed.textes[file], text)
            journal.note("ailleurs", {file: replayed.textes[file]}, {file: text})
    acts = replayed.fil.faits
    words = acts[-1].libelle if acts else ""
    return Prise(journal, replayed.fil, Reprise(len(acts), words, written, lost))


def _sweep(path: Path) -> None:
    """Delete the temporary files that a killed write left beside a file."""
    left = path.parent.glob(f".{escape(path.name)}.*.tmp") if path.parent.is_dir() else ()
    for leftover in left:
        with suppress(OSError):
            leftover.unlink()


def _finished(
    folder: Path, replayed: Relu, now: dict[str, str | None]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Finish writing the last act; return the files written, and those where it is lost."""
    written: list[str] = []
    lost: list[str] = []
    for path, before in replayed.avant.items():
        after, current = replayed.textes[path], now[path]
        if current == after or _holds(after, before, current):
            continue
        wanted = _merged(before, after, current)
        if wanted is None and after is not None:
            lost.append(path)
            continue
        try:
            write(folder, {path: current}, {path: wanted})
        except (CptskitError, OSError):
            lost.append(path)
        else:
            now[path] = wanted
            written.append(path)
    return tuple(written), tuple(lost)


def _holds(after: str | None, before: str | None, current: str | None) -> bool:
    """Say whether a file that somebody changed since still holds what the act wrote."""
    if after is None or current is None or current == before:
        return False
    mine = difference(after, before or "")
    since = difference(after, current)
    untouched = carried(mine, since, after)
    return (
        untouched is not None
        and carried(
            difference(before or "", after), difference(before or "", current), before or ""
        )
        is None
    )


def _merged(before: str | None, after: str | None, current: str | None) -> str | None:
    if current == before:
        return after
    if current is None or after is None or before is None:
        return None
    moved = carried(difference(before, after), difference(before, current), before)
    return None if moved is None else put(current, moved)


def _text(folder: Path, path: str) -> str | None:
    try:
        return text_of(read_plain(folder / path, folder, LARGEST))
    except RefusedFileError:
        return None


def machine() -> str:
    """Return the name of this machine in characters that a file name allows."""
    name = "".join(
        sign if sign.isascii() and sign.isalnum() else "-" for sign in socket.gethostname()
    )
    return name.strip("-")[:40] or "poste"
