"""Answers that are not pages: a redirect, a refusal, not found, a fault; and the policies."""

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
"""The headers of every page."""
SHEET_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'; "
    "sandbox allow-same-origin allow-modals allow-top-navigation-by-user-activation"
)
PICTURE = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}


def inside(address: str) -> str:
    """Return an address if it is ours, else the home page."""
    parts = urlsplit(address)
    plain = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if plain and not parts.netloc else "/"


def see(address: str) -> Response:
    """Redirect after an act."""
    return RedirectResponse(address, 303)


def too_big() -> Response:
    """Refuse a file that is larger than the page takes."""
    words = "Ce fichier est trop gros pour la page. Revenez en arrière et choisissez-en un autre.\n"
    return Response(typo(words), 403, media_type="text/plain; charset=utf-8")


def refused() -> Response:
    """Refuse a form that is not ours."""
    words = "Refusé : rechargez la page, elle vient d'un autre atelier.\n"
    return Response(typo(words), 403, media_type="text/plain; charset=utf-8")


def not_found(request: Request, error: Exception | None) -> Response:  # noqa: ARG001
    """Answer that there is no such page."""
    return Response(typo("Cette page n'existe pas.\n"), 404, media_type="text/plain; charset=utf-8")


def fault(request: Request, error: Exception) -> Response:  # noqa: ARG001 - the framework's form
    """Answer that the program has a fault."""
    name = type(error).__name__
    words = f"cptskit s'est arrêté sur un défaut du programme ({name}). Merci de le signaler.\n"
    return Response(typo(words), 500, media_type="text/plain; charset=utf-8")
