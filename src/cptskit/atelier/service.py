"""The running server: a port of this machine, until Ctrl+C."""

import asyncio
import errno
import logging
import os
import socket
from pathlib import Path
from threading import Event

import uvicorn

from cptskit.atelier.pages.bureau import Desk
from cptskit.atelier.pages.serveur import Server
from cptskit.socle.errors import CptskitError

ADDRESS = "127.0.0.1"


class PortTakenError(CptskitError):
    """Another program listens on the port."""


def listen(port: int) -> socket.socket:
    """Return a socket that listens on this machine only, on a port; 0 for any free one.

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
    folder: Path, listening: socket.socket, *, stop: Event | None = None, key: str = ""
) -> None:
    """Serve a project on a socket until Ctrl+C or `stop`. Closes the socket.

    `key` must be in the address as `cle`; a request without it gets no answer.
    """
    desk = Desk(folder)
    try:
        app = Server(desk).app(listening.getsockname()[1], key)
        config = uvicorn.Config(
            app,
            log_config=None,
            log_level=logging.DEBUG if os.environ.get("CPTSKIT_DEBUG") == "1" else logging.CRITICAL,
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
        )
        asyncio.run(_Uvicorn(config, stop or Event()).serve(sockets=[listening]))
    finally:
        desk.close()


class _Uvicorn(uvicorn.Server):
    """A server that stops when an event is set."""

    def __init__(self, config: uvicorn.Config, stop: Event) -> None:
        super().__init__(config)
        self._stop = stop

    async def on_tick(self, counter: int) -> bool:
        return await super().on_tick(counter) or self._stop.is_set()
