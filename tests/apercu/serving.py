"""A preview at work in a thread, and ways to ask it."""

import json
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep
from typing import Any

from cptskit.apercu.opening import Editor
from cptskit.apercu.preview import Preview
from cptskit.apercu.serving import listen, serve

PATIENCE = 20.0
"""Seconds; what is waited for takes less than one, a busy machine more."""
_NOTE = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_text('\\n'.join(sys.argv[2:]))"


@dataclass(frozen=True)
class Answer:
    """What a server answers."""

    code: int
    headers: dict[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


@dataclass(frozen=True)
class Running:
    """A preview that answers at a port."""

    folder: Path
    port: int
    thread: Thread
    ending: Event
    notes: Path
    """Where the editor of the tests writes what it was asked to open."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def stop(self) -> None:
        self.ending.set()
        self.thread.join(PATIENCE)
        assert not self.thread.is_alive()

    def ask(
        self, path: str, *, method: str = "GET", body: str | None = None, **headers: str
    ) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request(method, path, body, named)
            with connection.getresponse() as response:
                told = {name.lower(): value for name, value in response.getheaders()}
                return Answer(response.status, told, response.read().decode())

    def opened(self) -> list[str]:
        """Return file, line and column that the editor was last asked for."""
        deadline = monotonic() + PATIENCE
        while not self.notes.exists() and monotonic() < deadline:
            sleep(0.02)
        return self.notes.read_text(encoding="utf-8").splitlines()


@contextmanager
def running(folder: Path, notes: Path, port: int = 0, key: str = "") -> Iterator[Running]:
    """Serve the preview of a folder."""
    editor = Editor((sys.executable, "-c", _NOTE, str(notes), "{fichier}", "{ligne}", "{colonne}"))
    ending = Event()
    listening = listen(port)
    port = listening.getsockname()[1]
    thread = Thread(
        target=serve,
        args=(Preview(folder), listening),
        kwargs={"editor": editor, "stop": ending, "key": key},
    )
    running = Running(folder, port, thread, ending, notes)
    thread.start()
    try:
        yield running
    finally:
        running.stop()
