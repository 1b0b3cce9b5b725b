"""The project that is seen: read again at each save; the only thing of the preview that changes."""

from datetime import date
from pathlib import Path
from threading import Lock, RLock
from typing import Any

from cptskit.apercu.pages import Page, Pages
from cptskit.apercu.state import state
from cptskit.loading import LoadedProject, load
from cptskit.loading.files import safe_path
from cptskit.socle.plain_files import is_plain

_WRITTEN = frozenset({".yaml", ".yml", ".csv", ".xlsx", ".xls", ".ods", ".md", ".txt"})
"""What people write a project in; nothing else is opened, and least of all a program."""


class Preview:
    """A project as its pages show it. Its methods may be called from any thread."""

    def __init__(self, folder: Path) -> None:
        """Know the folder; it is read when a page first asks for something."""
        self.folder = folder
        self._version = 1
        self._loaded: LoadedProject | None = None
        self._states: dict[str | None, dict[str, Any]] = {}
        self._pages = Pages()
        self._reading = RLock()
        self._writing = Lock()

    @property
    def version(self) -> int:
        """Grows with each save."""
        return self._version

    def refresh(self) -> None:
        """Forget what was read: something was saved."""
        with self._reading:
            self._version += 1
            self._loaded = None
            self._states = {}

    def state(self, etape: str | None) -> dict[str, Any]:
        """Return what the page tells beside the document; see `state.state`."""
        with self._reading:
            if etape not in self._states:
                told = state(self._project(), etape, date.today())
                self._states[etape] = {**told, "version": self._version}
            return self._states[etape]

    def page(self, name: str) -> Page:
        """Return a document of the project, by the name that `render` knows it by."""
        with self._writing:
            return self._pages.page(self._project(), name)

    def _project(self) -> LoadedProject:
        with self._reading:
            if self._loaded is None:
                self._loaded = load(self.folder)
            return self._loaded

    def written_file(self, path: str) -> Path | None:
        """Return the file of the project that is written by hand at a relative path, or None."""
        file = safe_path(self.folder, path)
        if file is None or file.suffix.lower() not in _WRITTEN or not is_plain(file, self.folder):
            return None
        return file
