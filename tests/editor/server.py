"""A client for yaml-language-server, over LSP on its standard streams."""

import json
import queue
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

WAIT = 30.0
"""Seconds to wait for an answer of the server."""


class LanguageServer:
    """The server, started in a project; ask it about files as they are on disk."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._received: queue.Queue[dict[str, Any]] = queue.Queue()
        self._count = 0
        self._versions: dict[Path, int] = {}
        threading.Thread(target=self._listen, daemon=True).start()
        capabilities = {
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
        }
        self.ask(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities},
        )
        self._tell("initialized", {})
        settings = {"yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True}}
        self._tell("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, file: Path) -> list[str]:
        """Open a file as it is on disk, and return the messages of the first diagnostics on it."""
        return [str(one["message"]) for one in self.type(file, file.read_text(encoding="utf-8"))]

    def type(self, file: Path, text: str) -> list[dict[str, Any]]:
        """Open a file with a text, or replace the text; return what is then underlined in it."""
        version = self._versions[file] = self._versions.get(file, 0) + 1
        named = {"uri": file.as_uri(), "version": version}
        if version == 1:
            document = {**named, "languageId": "yaml", "text": text}
            self._tell("textDocument/didOpen", {"textDocument": document})
        else:
            changes = {"textDocument": named, "contentChanges": [{"text": text}]}
            self._tell("textDocument/didChange", changes)
        for message in self._messages():
            told = message.get("params", {})
            published = message.get("method") == "textDocument/publishDiagnostics"
            if published and told["uri"] == file.as_uri():
                return list(told["diagnostics"])
        raise AssertionError("no diagnostics")

    def complete(self, file: Path, line: int, column: int) -> dict[str, str]:
        """Return what may stand at a place (from 0), with the words that explain it."""
        found = self.ask("textDocument/completion", _at(file, line, column))
        return {str(one["label"]): _words(one.get("documentation")) for one in found["items"]}

    def hover(self, file: Path, line: int, column: int) -> str:
        """Return what is said of a place (from 0)."""
        found = self.ask("textDocument/hover", _at(file, line, column))
        return _words(found and found["contents"])

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """Send a request, and return its result."""
        self._count += 1
        self._send({"id": self._count, "method": method, "params": params})
        for message in self._messages():
            if message.get("id") == self._count and "method" not in message:
                return message["result"]
        raise AssertionError("no answer")

    def close(self) -> None:
        """Stop the server."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _messages(self) -> Iterator[dict[str, Any]]:
        """Yield what comes; requests of the server get an empty answer."""
        while True:
            message = self._received.get(timeout=WAIT)
            if "id" in message and "method" in message:
                items = message.get("params", {}).get("items", ())
                self._send({"id": message["id"], "result": [None for _ in items] or None})
            else:
                yield message

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream
        while line := stream.readline():
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
                while stream.readline().strip():
                    pass
                self._received.put(json.loads(stream.read(size)))


def _at(file: Path, line: int, column: int) -> dict[str, Any]:
    place = {"line": line, "character": column}
    return {"textDocument": {"uri": file.as_uri()}, "position": place}


def _words(content: Any) -> str:
    return str(content.get("value", "")) if isinstance(content, dict) else str(content or "")
