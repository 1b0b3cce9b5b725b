"""The server at work: a port of this machine, the watch beside it, until Ctrl+C."""

import asyncio
import errno
import logging
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Event

import uvicorn

from cptskit.apercu.opening import Editor
from cptskit.apercu.preview import Preview
from cptskit.apercu.server import News, Server
from cptskit.socle.errors import CptskitError
from cptskit.socle.watching import changes

ADDRESS = "127.0.0.1"


class PortTakenError(CptskitError):
    """Another program listens at the port."""


def listen(port: int) -> socket.socket:
    """Return a socket that listens on this machine alone, at a port; 0 for any that is free.

    Raises PortTakenError.
    """
    try:
        return socket.create_server((ADDRESS, port))
    except OSError as error:
        if error.errno == errno.EACCES:
            raise PortTakenError(f"Le port {port} est réservé au système.") from None
        message = f"Le port {port} est déjà pris. Sans --port, un port libre est choisi."
        raise PortTakenError(message) from None


def serve(
    preview: Preview,
    listening: socket.socket,
    *,
    editor: Editor | None = None,
    stop: Event | None = None,
    key: str = "",
) -> None:
    """Answer at a socket, and follow what is saved, until Ctrl+C or `stop`. Closes the socket.

    `key` is what the address holds as `cle`: who does not know it gets no answer.
    """
    asyncio.run(_serve(preview, listening, editor, stop or Event(), key))


async def _serve(
    preview: Preview, listening: socket.socket, editor: Editor | None, stop: Event, key: str
) -> None:
    loop, news, begun = asyncio.get_running_loop(), News(), asyncio.Event()

    def tell(news: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop is over
            loop.call_soon_threadsafe(news)

    def follow() -> None:
        try:
            for saved in changes([preview.folder], stop=stop):
                if saved:
                    preview.refresh()
                    tell(news.tell)
                else:
                    tell(begun.set)
        finally:
            tell(begun.set)
            stop.set()

    watching = asyncio.create_task(asyncio.to_thread(follow))
    await begun.wait()  # what is read from now on misses no save
    port = listening.getsockname()[1]
    app = Server(preview, editor, news).app(port, key)
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level=logging.DEBUG if os.environ.get("CPTSKIT_DEBUG") == "1" else logging.CRITICAL,
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
    )
    try:
        await _Uvicorn(config, news, stop).serve(sockets=[listening])
    finally:
        stop.set()
    await watching


class _Uvicorn(uvicorn.Server):
    """A server that stops when it is told to, and lets pages go before it waits for them."""

    def __init__(self, config: uvicorn.Config, news: News, stop: Event) -> None:
        super().__init__(config)
        self._news = news
        self._stop = stop

    async def on_tick(self, counter: int) -> bool:
        return await super().on_tick(counter) or self._stop.is_set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._news.end()
        await super().shutdown(sockets)
