"""The state of the server: open texts, and the projects that are read again as they change."""

import asyncio
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import PositionCodec

from cptskit.lsp.desk import Desk
from cptskit.lsp.diagnostics import Underliner
from cptskit.lsp.law import rules_by_key
from cptskit.lsp.places import path_of, uri_of
from cptskit.version import __version__

QUIET = 0.2
"""Seconds without a key before a project is read again."""


class Server(LanguageServer):
    """The server of one editor: the texts that it has open, and the projects behind them."""

    def __init__(self) -> None:
        """Start with nothing open; texts come whole, since pygls counts other line ends than we."""
        super().__init__(
            "cptskit", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
        )
        self.desk = Desk()
        self.addresses: dict[Path, str] = {}
        """How the editor spells the address of each open file."""
        self._waiting: dict[Path, asyncio.Task[None]] = {}
        self._told: dict[Path, set[Path]] = {}
        """The files of each project under which something is underlined."""

    @property
    def codec(self) -> PositionCodec:
        """How the editor counts columns."""
        return self.workspace.position_codec

    def take(self, uri: str, text: str) -> None:
        """Take the text of an open file, and read its project again soon."""
        if path := path_of(uri):
            self.addresses[path] = uri
            self.desk.put(path, text)
            self.soon(path)

    def close_file(self, uri: str) -> None:
        """Forget a text: the file on the disk holds."""
        path = path_of(uri)
        if path and path in self.addresses:
            folder = self.desk.folder_of(path)
            self.desk.drop(path)
            del self.addresses[path]
            if folder:
                self._later(folder, boxes=False)

    def soon(self, path: Path, *, boxes: bool = False) -> None:
        """Read the project of a file again, once nothing was typed for a moment."""
        folder = self.desk.folder_of(path)
        if folder:
            self._later(folder, boxes=boxes)

    def _later(self, folder: Path, *, boxes: bool) -> None:
        if timer := self._waiting.get(folder):
            timer.cancel()
        self._waiting[folder] = asyncio.create_task(self._read(folder, boxes=boxes))

    async def _read(self, folder: Path, *, boxes: bool) -> None:
        await asyncio.sleep(QUIET)
        instead = self.desk.instead(folder)
        project = await asyncio.to_thread(self.desk.read, folder, instead, boxes=boxes)
        shown = Underliner(self.desk, self.codec).of(project)
        mine = {path for path in self.addresses if self.desk.folder_of(path) == folder}
        for path in (self._told.get(folder, set()) | mine) - set(shown):
            self._publish(path, [])
        self._told[folder] = set(shown)
        for path, diagnostics in shown.items():
            self._publish(path, diagnostics)
        await asyncio.to_thread(rules_by_key)  # the first hover does not wait for it

    def _publish(self, path: Path, diagnostics: list[types.Diagnostic]) -> None:
        uri = self.addresses.get(path) or uri_of(path)
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, diagnostics=diagnostics)
        )
