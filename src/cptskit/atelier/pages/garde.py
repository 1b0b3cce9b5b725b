"""Access control: only the browser of this machine, and only for our own pages."""

import hmac
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cptskit.francais.ponctuation import typo

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_READING = ("GET", "HEAD")


@dataclass(frozen=True)
class Guard:
    """Refuses what does not come from our own pages; sets the security headers of every answer.

    The name in `Host` must be this machine's: otherwise a name rebound here by DNS would let a page
    of the network read the project. A request that changes something must come from our page.
    """

    app: ASGIApp
    hosts: Collection[str]
    """The names of this server, with its port."""
    key: str = ""
    """The secret in the announced address, so that no other user of this machine gets an answer."""
    cookie: str = "cptskit"
    """The cookie that keeps the key, one per port: the ports of a machine share cookies."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it with 403."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                written = MutableHeaders(scope=message)
                written.update(_HEADERS)
                if by_query:
                    written["Set-Cookie"] = (
                        f"{self.cookie}={self.key}; HttpOnly; SameSite=Strict; Path=/"
                    )
            await send(message)

        by_query = bool(self.key) and self._same(dict(parse_qsl(_query(scope))).get("cle", ""))
        allowed = by_query or not self.key or self._same(_cookies(headers).get(self.cookie, ""))
        app = self.app if allowed and self._is_ours(scope["method"], headers) else _REFUSAL
        await app(scope, receive, send_guarded)

    def _same(self, candidate: str) -> bool:
        return hmac.compare_digest(candidate.encode(), self.key.encode())

    def _is_ours(self, method: str, headers: Headers) -> bool:
        host = headers.get("host", "").lower()
        if host not in self.hosts:
            return False
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return method in _READING and headers.get("sec-fetch-mode") == "navigate"
        return method in _READING or headers.get("origin") == f"http://{host}"


def _query(scope: Scope) -> str:
    raw: bytes = scope.get("query_string", b"")
    return raw.decode("latin-1")


def _cookies(headers: Headers) -> dict[str, str]:
    pairs = (cookie.strip().partition("=") for cookie in headers.get("cookie", "").split(";"))
    return {name: value for name, _, value in pairs}


_REFUSAL = PlainTextResponse(
    typo("Refusé : cet atelier ne répond qu'à ses propres pages, à l'adresse qu'il a donnée.\n"),
    403,
)
