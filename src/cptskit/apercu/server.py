"""The pages of the preview, and what they ask for."""

import asyncio
import hmac
import json
import secrets
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from cptskit.apercu.guard import Guard
from cptskit.apercu.opening import Editor, OpeningError, open_file
from cptskit.apercu.preview import Preview
from cptskit.francais.ponctuation import typo
from cptskit.socle.errors import CptskitError
from cptskit.socle.resources import resource

_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_DOCUMENT_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-modals"
)
_BEAT = 15.0
"""Seconds after which a page hears that the server is there, even if nothing was saved."""
_LONGEST = 10_000
"""Bytes of a request to open a file; no path needs more."""


class News:
    """Tells pages that the project was read again. To be used in the event loop."""

    def __init__(self) -> None:
        """Know of nothing new."""
        self._news = asyncio.Event()
        self._over = False

    def tell(self) -> None:
        """Wake all who wait."""
        self._news.set()
        self._news = asyncio.Event()

    def end(self) -> None:
        """Let all who wait go, for good."""
        self._over = True
        self.tell()

    async def wait(self, seconds: float) -> bool:
        """Wait for news, but not for longer; return False once there will be no more."""
        if not self._over:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), seconds)
        return not self._over


class Server:
    """The routes over one preview."""

    def __init__(self, preview: Preview, editor: Editor | None, news: News) -> None:
        """Make the token by which the page shows that it is ours."""
        self._preview = preview
        self._editor = editor
        self._news = news
        self._token = secrets.token_urlsafe(32)

    def app(self, port: int, key: str = "") -> Starlette:
        """Return the application, for the port that it is asked at, and the key of its address.

        Without a key, every user of this machine gets an answer.
        """
        hosts = (f"127.0.0.1:{port}", f"localhost:{port}")
        return Starlette(
            routes=[
                Route("/", self.page),
                Route("/etat", self.state),
                Route("/evenements", self.events),
                Route("/empreinte", self.digest),
                Route("/document", self.document),
                Route("/ouvrir", self.open, methods=["POST"]),
                Mount("/page", StaticFiles(directory=_folder())),
            ],
            middleware=[Middleware(Guard, hosts=hosts, key=key, cookie=f"cptskit_{port}")],
            exception_handlers={Exception: _fault},
        )

    def page(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return the page that shows it all."""
        text = (_folder() / "page.html").read_text(encoding="utf-8")
        page = text.replace("{{ jeton }}", self._token)
        return HTMLResponse(page, headers={"Content-Security-Policy": _PAGE_POLICY})

    def state(self, request: Request) -> Response:
        """Return findings, progress and the rest, for a stage or the project's own."""
        etape = request.query_params.get("etape") or None
        if etape not in (None, "lettre", "projet", "contrat"):
            return _refusal("Cette étape n'existe pas.", 400)
        return JSONResponse(self._preview.state(etape))

    def digest(self, request: Request) -> Response:
        """Return what tells this version of a document from another, and what is to be said."""
        page = self._preview.page(request.query_params.get("nom", ""))
        return JSONResponse({"empreinte": page.digest, "avis": page.notice})

    def document(self, request: Request) -> Response:
        """Return a document, or the last that could be made."""
        page = self._preview.page(request.query_params.get("nom", ""))
        headers = {"Content-Security-Policy": _DOCUMENT_POLICY}
        return HTMLResponse(page.html, 200 if page.html else 404, headers)

    async def events(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return the version of the project, again and again, each time that it is another one."""
        return StreamingResponse(self._versions(), media_type="text/event-stream")

    async def _versions(self) -> AsyncIterator[str]:
        told = 0
        going = True
        while going:
            version = self._preview.version
            yield f"data: {version}\n\n" if version != told else ": \n\n"
            told = version
            going = self._preview.version != told or await self._news.wait(_BEAT)

    async def open(self, request: Request) -> Response:
        """Open a file of the project at a place, in the editor."""
        given = request.headers.get("x-jeton", "")
        if not hmac.compare_digest(given.encode(), self._token.encode()):
            return _refusal("Rechargez la page : elle vient d'un autre aperçu.", 403)
        wanted = _place(await _body(request))
        if wanted is None:
            return _refusal("Cette demande n'a pas de sens.", 400)
        path, line, column = wanted
        file = self._preview.written_file(path)
        if file is None:
            return _refusal(f"« {path} » n'est pas un fichier du projet qui s'ouvre.", 404)
        try:
            await asyncio.to_thread(open_file, self._editor, file, line, column)
        except (CptskitError, OSError) as error:
            told = str(error) if isinstance(error, OpeningError) else "Le système a refusé."
            return _refusal(told, 502)
        return JSONResponse({"message": typo(f"{path} est ouvert à la ligne {line}.")})


async def _body(request: Request) -> Any:
    """Return what a request says in JSON; None for what is none, or is too long."""
    content = bytearray()
    async for part in request.stream():
        content += part
        if len(content) > _LONGEST:
            return None
    try:
        return json.loads(content)
    except ValueError:
        return None


def _place(said: Any) -> tuple[str, int, int] | None:
    """Return path, line and column of a request to open a file."""
    match said:
        case {"fichier": str(path), "ligne": int(line), "colonne": int(column)}:
            return (path, line, column) if line > 0 and column > 0 and "\0" not in path else None
        case _:
            return None


def _refusal(message: str, code: int) -> Response:
    return JSONResponse({"message": typo(message)}, code)


def _fault(request: Request, error: Exception) -> Response:  # noqa: ARG001 - the framework's form
    """Say that a fault is ours."""
    name = type(error).__name__
    told = f"cptskit s'est arrêté sur un défaut du programme ({name}). Merci de le signaler."
    return _refusal(told, 500)


def _folder() -> Path:
    return resource("templates") / "apercu"
