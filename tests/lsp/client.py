"""An editor over the standard streams of the real server: it opens, types, and asks."""

import sys
from pathlib import Path
from typing import Any

from ..editor.server import LanguageServer

COMMAND = [sys.executable, "-m", "cptskit", "lsp", "--stdio"]


class Editor(LanguageServer):
    """An editor with one folder open; columns are given as UTF-16 counts them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(COMMAND, folder)
        self.versions: dict[Path, int] = {}
        self.told: dict[str, list[dict[str, Any]]] = {}

    def type(self, file: Path, text: str) -> list[dict[str, Any]]:
        """Open a file with a text, or replace the text; return what is then underlined in it."""
        version = self.versions[file] = self.versions.get(file, 0) + 1
        named = {"uri": file.as_uri(), "version": version}
        if version == 1:
            self._tell(
                "textDocument/didOpen",
                {"textDocument": {**named, "languageId": "yaml", "text": text}},
            )
        else:
            changes = {"textDocument": named, "contentChanges": [{"text": text}]}
            self._tell("textDocument/didChange", changes)
        return self.underlined(file)

    def underlined(self, file: Path) -> list[dict[str, Any]]:
        """Return the next diagnostics that come for a file."""
        for message in self._messages():
            if message.get("method") == "textDocument/publishDiagnostics":
                self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
                if message["params"]["uri"] == file.as_uri():
                    return list(message["params"]["diagnostics"])
        raise AssertionError("no diagnostics")

    def leave(self) -> int:
        """Say goodbye as the protocol asks, and return how the server ended."""
        self._send({"id": 0, "method": "shutdown"})
        next(one for one in self._messages() if one.get("id") == 0)
        self._send({"method": "exit"})
        return self._process.wait(timeout=20)
