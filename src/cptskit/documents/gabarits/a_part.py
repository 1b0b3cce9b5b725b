"""What a project's own templates do happens in a process of its own, which is stopped in time.

One process a render, on every system. It starts anew (nothing of ours is forked), with the paths
from which we were imported and not those of the current folder; it is given plain data, and gives
back bytes. Its bounds: `SECONDS` of work, `MEMORY` above what it takes to start (where the system
can hold a process to that), `OUTPUT` of result.
"""

import os
import sys
from pathlib import Path
from threading import Event, Thread
from typing import IO, TYPE_CHECKING

from cptskit.documents.errors import OverrunError, RenderError

if TYPE_CHECKING:
    import subprocess

SECONDS = 10
MEMORY = 500_000_000
OUTPUT = 20_000_000
_START = 60
"""Seconds that a process may take to start, on a busy machine."""

STARTED, DONE, REFUSED, OVERRUN = b"+", b"0", b"1", b"2"
"""The bytes with which it says where it is."""

_PROGRAM = "import sys; sys.path[:] = {paths!a}; from {module} import main; main({task!r})"
_MODULE = "cptskit.documents.gabarits.enfant"


def a_part(task: str, data: object, what: str, *, output: int = OUTPUT) -> bytes:
    """Return what a task of `enfant` makes of some data.

    `what` is what a message says of the template: « Le modèle x.md ». Raises RenderError for what
    the task refuses, OverrunError for a template that does not keep within its bounds.
    """
    import pickle  # noqa: PLC0415 - as below

    process = _started(task)
    result = _Result(process, output)
    try:
        _send(process, pickle.dumps(data))
        if not result.started.wait(_START) or not result.whole(SECONDS):
            raise OverrunError(_too_long(what))
    finally:
        process.kill()
        process.wait()
        result.close()
    return _read(result.content, what, output)


def _started(task: str) -> "subprocess.Popen[bytes]":
    import subprocess  # noqa: PLC0415 - most projects bring no template

    program = _PROGRAM.format(paths=_paths(), module=_MODULE, task=task)
    return subprocess.Popen(
        [sys.executable, "-I", "-X", "utf8", "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _paths() -> list[str]:
    """Return from where the process may import: as we do, but never from the current folder."""
    ours = str(Path(__file__).resolve().parents[3])
    here = os.path.realpath(".")
    kept = (p for p in sys.path if Path(p).is_absolute() and os.path.realpath(p) != here)
    return [ours, *kept]


def _send(process: "subprocess.Popen[bytes]", data: bytes) -> None:
    assert process.stdin is not None
    try:
        process.stdin.write(data)
        process.stdin.close()
    except OSError:  # it is gone already: what it said, or did not say, tells
        pass


class _Result:
    """Reads what the process says, as it says it."""

    def __init__(self, process: "subprocess.Popen[bytes]", most: int) -> None:
        assert process.stdout is not None
        self.started = Event()
        self.content = b""
        self._stream = process.stdout
        self._thread = Thread(target=self._follow, args=(process.stdout, most), daemon=True)
        self._thread.start()

    def whole(self, seconds: float) -> bool:
        """Wait for the end; say whether it came in time."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def close(self) -> None:
        """Close the pipe, once nothing can come any more."""
        self._thread.join()
        self._stream.close()

    def _follow(self, stream: IO[bytes], most: int) -> None:
        begun = stream.read(1) == STARTED
        self.started.set()
        if begun:
            self.content = stream.read(most + 2)


def _read(said: bytes, what: str, most: int) -> bytes:
    state, content = said[:1], said[1:]
    if len(content) > most:
        raise OverrunError(f"{what} produit plus de {most // 1_000_000} Mo : c'est trop.")
    if state == DONE:
        return content
    if state == REFUSED:
        raise RenderError(content.decode())
    if state == OVERRUN:
        raise OverrunError(content.decode())
    raise OverrunError(
        f"{what} n'a pas pu être rempli : il demande plus de {MEMORY // 1_000_000} Mo de mémoire, "
        "ou ce qu'aucun document ne contient."
    )


def _too_long(what: str) -> str:
    return (
        f"{what} demande plus de {SECONDS} secondes : c'est trop pour un document. Cherchez une "
        "boucle sans fin, ou un texte répété."
    )
