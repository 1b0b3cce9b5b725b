"""The addresses of the logo: the picture itself, and the upload of a new one."""

import asyncio
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cptskit.atelier.pages.bureau import Desk
from cptskit.atelier.pages.formulaire import Form, TooLongError, read_upload
from cptskit.atelier.pages.http import PICTURE, not_found, refused, see
from cptskit.atelier.pages.logo import LogoError, logo_of, new_logo
from cptskit.atelier.reponses import Refus

_BACK = "/chapitre/qui-nous-sommes#c-style-logo"


class Logo:
    """The routes of the logo."""

    def __init__(self, desk: Desk, is_ours: Callable[[Form], bool]) -> None:
        """Keep the desk, and the check that a form is ours."""
        self._desk, self._is_ours = desk, is_ours

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
        try:
            form, _, content = await read_upload(request)
        except TooLongError:
            return refused()
        if not self._is_ours(form):
            return refused()
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
