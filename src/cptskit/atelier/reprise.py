"""A session that a kill or a power cut ended, taken up from its journal."""

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
    """The journal to go on with, the acts that it tells, and what is to be said of them."""

    journal: Journal
    fil: Fil
    dit: Reprise | None


def reprise(folder: Path) -> Prise:
    """Return what a killed session of this machine left, or a new beginning."""
    place = folder / PLACE
    for path in sorted(place.glob(f"{machine()}-*.jsonl"), reverse=True) if place.is_dir() else []:
        lock = Verrou(path.with_suffix(".verrou"))
        if lock.take() and not (lock.unknown and beats(folder, place, path.stem)):
            told = read(path, folder)
            if told.textes:
                return _taken_up(folder, path, lock, told)
            with suppress(OSError):
                path.unlink()
            lock.free()
    return Prise(_new(folder), Fil(), None)


def _new(folder: Path) -> Journal:
    name = f"{machine()}-{time.strftime('%Y%m%d-%H%M%S')}-{token_hex(3)}"
    path = folder / PLACE / f"{name}.jsonl"
    return Journal(path, Verrou(path.with_suffix(".verrou")))


def _taken_up(folder: Path, path: Path, lock: Verrou, told: Relu) -> Prise:
    journal = Journal(path, lock)
    journal.take_up(told.textes)
    now = {one: _text(folder, one) for one in told.textes}
    for one in told.textes:
        _sweep(folder / one)
    written: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    if told.dernier in ACTES:
        written, lost = _finished(folder, told, now)
    for one, text in now.items():
        if text != told.textes[one]:
            told.fil.ailleurs(one, told.textes[one], text)
            journal.note("ailleurs", {one: told.textes[one]}, {one: text})
    acts = told.fil.faits
    words = acts[-1].libelle if acts else ""
    return Prise(journal, told.fil, Reprise(len(acts), words, written, lost))


def _sweep(path: Path) -> None:
    """Delete what a killed write of a file left beside it."""
    left = path.parent.glob(f".{escape(path.name)}.*.tmp") if path.parent.is_dir() else ()
    for one in left:
        with suppress(OSError):
            one.unlink()


def _finished(
    folder: Path, told: Relu, now: dict[str, str | None]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write what the last act had still to write; return those files, and where it is lost."""
    written: list[str] = []
    lost: list[str] = []
    for path, before in told.avant.items():
        after, held = told.textes[path], now[path]
        if held == after or _holds(after, before, held):
            continue
        wanted = _merged(before, after, held)
        if wanted is None and after is not None:
            lost.append(path)
            continue
        try:
            write(folder, {path: held}, {path: wanted})
        except (CptskitError, OSError):
            lost.append(path)
        else:
            now[path] = wanted
            written.append(path)
    return tuple(written), tuple(lost)


def _holds(after: str | None, before: str | None, held: str | None) -> bool:
    """Say whether a file that somebody changed since still holds what the act wrote."""
    if after is None or held is None or held == before:
        return False
    mine = difference(after, before or "")
    since = difference(after, held)
    untouched = carried(mine, since, after)
    return (
        untouched is not None
        and carried(difference(before or "", after), difference(before or "", held), before or "")
        is None
    )


def _merged(before: str | None, after: str | None, held: str | None) -> str | None:
    if held == before:
        return after
    if held is None or after is None or before is None:
        return None
    moved = carried(difference(before, after), difference(before, held), before)
    return None if moved is None else put(held, moved)


def _text(folder: Path, path: str) -> str | None:
    try:
        return text_of(read_plain(folder / path, folder, LARGEST))
    except RefusedFileError:
        return None


def machine() -> str:
    """Return a name of this machine that a file may bear."""
    name = "".join(one if one.isascii() and one.isalnum() else "-" for one in socket.gethostname())
    return name.strip("-")[:40] or "poste"
