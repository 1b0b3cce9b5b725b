"""The addresses of the logo: the picture itself, and the upload of a new one."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cptskit.atelier.pages.adresses import Addresses
from cptskit.atelier.pages.http import PICTURE, not_found, see
from cptskit.atelier.pages.logo import LogoError, logo_of, new_logo
from cptskit.atelier.reponses import Refus

_BACK = "/chapitre/qui-nous-sommes#c-style-logo"


class Logo(Addresses):
    """The routes of the logo."""

    def routes(self) -> tuple[Route, ...]:
        """Return the routes."""
        return Route("/logo", self.show), Route("/logo", self.upload, methods=["POST"])

    def show(self, request: Request) -> Response:
        """Return the logo."""
        state = self._desk.state(fresh=False)
        logo = logo_of(state, self._desk.folder) if state else None
        if logo is None:
            return not_found(request, None)
        return Response(logo[0], media_type=logo[1], headers=PICTURE)

    async def upload(self, request: Request) -> Response:
        """Make an uploaded picture the logo, in one act."""
        received = await self._receive(request)
        if isinstance(received, Response):
            return received
        _, _, content = received
        self._desk.say(*await asyncio.to_thread(self._take, content))
        return see(_BACK)

    def _take(self, content: bytes) -> tuple[str, bool]:
        """Write the picture; return the message, and whether it can be undone."""
        desk = self._desk
        state = desk.state(fresh=False)
        if not content or state is None:
            return "Choisissez d'abord une image.", False
        try:
            changes, files = new_logo(content, state, desk.folder)
        except LogoError as error:
            return str(error), False
        done = desk.save(changes, desk.seance.version, "le logo", files)
        if isinstance(done, Refus):
            return f"{done.message} {done.aide}", False
        return "Le logo est en place.", True
