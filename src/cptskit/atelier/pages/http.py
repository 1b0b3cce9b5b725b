"""Answers of the server that are no page: elsewhere, refused, not there, a fault; and policies."""

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from cptskit.francais.ponctuation import typo

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
HEADERS = {"Content-Security-Policy": POLICY}
"""What every page says of itself."""
SHEET_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'; "
    "sandbox allow-same-origin allow-modals allow-top-navigation-by-user-activation"
)
PICTURE = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}


def inside(address: str) -> str:
    """Return an address of ours: where another one is given, home."""
    parts = urlsplit(address)
    plain = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if plain and not parts.netloc else "/"


def see(address: str) -> Response:
    """Lead elsewhere, after something was done."""
    return RedirectResponse(address, 303)


def refused() -> Response:
    """Refuse a form that is not ours."""
    told = "Refusé : rechargez la page, elle vient d'un autre atelier.\n"
    return Response(typo(told), 403, media_type="text/plain; charset=utf-8")


def not_found(request: Request, error: Exception | None) -> Response:  # noqa: ARG001
    """Say that there is no such page."""
    return Response(typo("Cette page n'existe pas.\n"), 404, media_type="text/plain; charset=utf-8")


def fault(request: Request, error: Exception) -> Response:  # noqa: ARG001 - the framework's form
    """Say that a fault is ours."""
    name = type(error).__name__
    told = f"cptskit s'est arrêté sur un défaut du programme ({name}). Merci de le signaler.\n"
    return Response(typo(told), 500, media_type="text/plain; charset=utf-8")
