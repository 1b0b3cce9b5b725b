"""What a group of addresses is given by the server, and how it receives a file."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from cptskit.atelier.pages.bureau import Desk
from cptskit.atelier.pages.formulaire import Form, TooLongError, read_upload
from cptskit.atelier.pages.http import refused, too_big

Act = Callable[[Request, Form], Response]


class Addresses:
    """Routes that share the desk, and the server's functions for pages and forms."""

    def __init__(
        self,
        desk: Desk,
        page: Callable[..., Response],
        post: Callable[[Act], Callable[..., object]],
        is_ours: Callable[[Form], bool],
    ) -> None:
        """Keep the desk and the server's functions."""
        self._desk, self._page, self._post = desk, page, post
        self._is_ours = is_ours

    async def _receive(self, request: Request) -> tuple[Form, str, bytes] | Response:
        """Return the fields, the name and the bytes of an uploaded file, or why it is refused."""
        try:
            form, name, content = await read_upload(request)
        except TooLongError:
            return too_big()
        return (form, name, content) if self._is_ours(form) else refused()
