"""The pages over a folder, asked without a socket: what a browser would send and get."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from cptskit.atelier.pages.bureau import Desk
from cptskit.atelier.pages.serveur import Server

EXAMPLES = Path(__file__).parents[3] / "examples"
HOST = "127.0.0.1:8000"
Fields = Mapping[str, str | Sequence[str]]


@dataclass
class Page:
    """An answer, and the fields of its form as a browser holds them."""

    code: int
    headers: dict[str, str]
    text: str
    fields: dict[str, list[str]] = field(default_factory=dict)

    def said(self) -> str:
        """Return the words of the page, spaces as plain ones."""
        words = unescape(re.sub(r"<[^>]+>", " ", self.text))
        return " ".join(
            words.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'").split()
        )


class Visitor:
    """A browser without a script: it keeps the form of the page that it sees."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desk = Desk(folder)
        self.app = Server(self.desk).app(8000)
        self.page = Page(0, {}, "")

    def ask(self, path: str, *, method: str = "GET", body: bytes = b"", **headers: str) -> Page:
        return asyncio.run(self._ask(path, method, body, headers))

    def visit(self, path: str) -> Page:
        self.page = self.ask(path)
        self.page.fields = fields_of(self.page.text)
        return self.page

    def send(self, path: str, acte: str = "", **changed: str | Sequence[str]) -> Page:
        """Send the form of the page with some answers changed (`contacts[0].nom` as it is)."""
        return self.post(path, {**self.page.fields, **changed, **({"acte": acte} if acte else {})})

    def post(self, path: str, fields: Fields, **headers: str) -> Page:
        pairs = [
            (name, one)
            for name, value in fields.items()
            for one in ([value] if isinstance(value, str) else value)
        ]
        page = self.ask(path, method="POST", body=urlencode(pairs).encode(), **headers)
        if page.code == 303:
            return self.visit(page.headers["location"])
        page.fields = fields_of(page.text)
        self.page = page
        return page

    def yaml(self, name: str = "cpts.yaml") -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    async def _ask(self, path: str, method: str, body: bytes, headers: Mapping[str, str]) -> Page:
        route, _, query = path.partition("?")
        given = {"host": HOST, "origin": f"http://{HOST}"}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        scope: dict[str, Any] = {
            "type": "http",
            "http_version": "1.1",
            "method": method,
            "path": route,
            "raw_path": route.encode(),
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in given.items()],
            "server": ("127.0.0.1", 8000),
            "scheme": "http",
        }
        sent: list[Any] = []
        given_body = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive() -> Any:
            return given_body.pop() if given_body else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        told = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        content = b"".join(one.get("body", b"") for one in sent[1:])
        return Page(sent[0]["status"], told, content.decode(errors="replace"))


def fields_of(html: str) -> dict[str, list[str]]:
    """Return what a browser would send of the form of a page, buttons apart."""
    reader = _Reader()
    reader.feed(html)
    return reader.fields


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self._text: str | None = None
        self._select: str | None = None
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        name = said.get("name") or ""
        if tag == "form":
            self._inside = "data-suivi" in said
        if not self._inside:
            return
        if tag == "textarea":
            self._text = name
            self.fields[name] = [""]
        elif tag == "select":
            self._select = name
            self.fields.setdefault(name, [""])
        elif tag == "option" and self._select and "selected" in said:
            self.fields[self._select] = [said.get("value") or ""]
        elif tag == "input" and name:
            tick = said.get("type") in ("checkbox", "radio")
            if not tick or "checked" in said:
                self.fields.setdefault(name, []).append(said.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._text is not None:
            self.fields[self._text] = [self.fields[self._text][0].removeprefix("\n")]
            self._text = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self.fields[self._text][0] += data
