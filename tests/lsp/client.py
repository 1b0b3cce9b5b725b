"""An editor over the standard streams of the real server: it opens, types, and asks."""

import sys
from pathlib import Path

from ..editor.server import LanguageServer

COMMAND = [sys.executable, "-m", "cptskit", "lsp", "--stdio"]


class Editor(LanguageServer):
    """An editor with one folder open; columns are given as UTF-16 counts them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(COMMAND, folder)

    def leave(self) -> int:
        """Say goodbye as the protocol asks, and return how the server ended."""
        self._send({"id": 0, "method": "shutdown"})
        next(message for message in self._messages() if message.get("id") == 0)
        self._send({"method": "exit"})
        return self._process.wait(timeout=20)
