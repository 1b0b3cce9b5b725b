"""The server of the page: who may ask, which page answers, what a form does."""

import asyncio
import hmac
import secrets
from collections.abc import Callable
from datetime import date
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from cptskit.apercu.guard import Guard
from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.chapitres import chapter_named
from cptskit.atelier.formulaires.plan import Chapter
from cptskit.atelier.pages.accueil import home_page
from cptskit.atelier.pages.actes import Act, act_of
from cptskit.atelier.pages.bureau import Desk
from cptskit.atelier.pages.chapitre import chapter_page, next_of
from cptskit.atelier.pages.formulaire import Form, TooLongError, one, read_form
from cptskit.atelier.pages.gabarits import page
from cptskit.atelier.reponses import Conflit, Enregistre, Refus
from cptskit.francais.ponctuation import typo
from cptskit.socle.resources import resource

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
_PICTURE = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
_SCRIPTED = "x-atelier"
"""The header by which our script asks for the page itself in place of an address."""


class Server:
    """The routes over one desk."""

    def __init__(self, desk: Desk, today: Callable[[], date] = date.today) -> None:
        """Make the token by which a form shows that it is ours."""
        self._desk = desk
        self._today = today
        self._token = secrets.token_urlsafe(32)

    def app(self, port: int, key: str = "") -> Starlette:
        """Return the application, for the port that it is asked at, and the key of its address."""
        hosts = (f"127.0.0.1:{port}", f"localhost:{port}")
        return Starlette(
            routes=[
                Route("/", self.home),
                Route("/carte.svg", self.map),
                Route("/annuler", self.undo, methods=["POST"]),
                Route("/chapitre/{slug}", self.chapter),
                Route("/chapitre/{slug}", self.write, methods=["POST"]),
                Mount("/fichiers", StaticFiles(directory=resource("templates") / "atelier")),
            ],
            middleware=[Middleware(Guard, hosts=hosts, key=key, cookie=f"cptskit_{port}")],
            exception_handlers={404: _not_found, Exception: _fault},
        )

    # --- Pages ----------------------------------------------------------------------------------

    def home(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return where the project stands."""
        state = self._desk.state()
        if state is None:
            return self._unreadable()
        return self._page("accueil.html", home_page(state, self._today()))

    def chapter(self, request: Request) -> Response:
        """Return the page of a chapter."""
        state = self._desk.state()
        if state is None:
            return self._unreadable()
        found = chapter_named(state.etape, request.path_params["slug"])
        if found is None:
            return _not_found(request, None)
        asked = request.query_params
        told = chapter_page(state, found, asked.get("plus", ""), asked.get("cherche", ""))
        return self._page("chapitre.html", told)

    def map(self, request: Request) -> Response:
        """Return the map of the territory."""
        drawn = self._desk.map()
        if drawn is None:
            return _not_found(request, None)
        return Response(drawn, media_type="image/svg+xml", headers=_PICTURE)

    def _unreadable(self) -> Response:
        return HTMLResponse("Le dossier ne se lit pas.", 200, self._headers())

    def _page(self, template: str, told: dict[str, object], code: int = 200) -> Response:
        around = {
            "jeton": self._token,
            "version": self._desk.seance.version,
            "presents": (),
            "etat_mots": self._desk.saved or "Tout est enregistré",
            "etat_arret": False,
            "a_annuler": self._desk.seance.a_annuler,
            "refus": None,
            "dit": None,
            "resume": None,
            "dossier": self._desk.folder_words,
        }
        return HTMLResponse(page(template, **(around | told)), code, self._headers())

    def _headers(self) -> dict[str, str]:
        return {"Content-Security-Policy": _POLICY}

    # --- Acts -----------------------------------------------------------------------------------

    async def write(self, request: Request) -> Response:
        """Write what a form of a chapter says, and return the page, or where to go."""
        form = await self._form(request)
        if form is None:
            return _refused()
        return await asyncio.to_thread(self._write, request, form)

    def _write(self, request: Request, form: Form) -> Response:
        scripted = _SCRIPTED in request.headers
        state = self._desk.state(fresh=not scripted)
        chapter = chapter_named(state.etape, request.path_params["slug"]) if state else None
        if state is None or chapter is None:
            return self._unreadable()
        if one(form, "acte") == "annuler":
            done: Enregistre | Conflit | Refus | None = self._desk.undo()
            act = Act((), "")
        else:
            act = act_of(form, state)
            done = self._save(act, form)
        return self._after(request, form, chapter, act, done, scripted=scripted)

    def _save(self, act: Act, form: Form) -> Enregistre | Conflit | Refus | None:
        if not act.changes:
            return None
        return self._desk.save(act.changes, one(form, "version"), act.label)

    def _after(
        self,
        request: Request,
        form: Form,
        chapter: Chapter,
        act: Act,
        done: Enregistre | Conflit | Refus | None,
        *,
        scripted: bool,
    ) -> Response:
        state = self._desk.state(fresh=not scripted)
        if state is None:
            return self._unreadable()
        pressed = one(form, "acte")
        plus = pressed.partition(":")[2] if pressed.startswith("plus:") else ""
        if scripted or not isinstance(done, Enregistre | None):
            return self._again(state, chapter, plus, act, done, one(form, "cherche"))
        if pressed == "suite":
            return _see(next_of(state, chapter))
        search = one(form, "cherche") if pressed == "chercher" else ""
        asked = {"plus": plus, "cherche": search}
        query = urlencode({name: said for name, said in asked.items() if said})
        return _see(f"{request.url.path}?{query}" if query else request.url.path)

    def _again(
        self,
        state: State,
        chapter: Chapter,
        plus: str,
        act: Act,
        done: Enregistre | Conflit | Refus | None,
        search: str = "",
    ) -> Response:
        told = chapter_page(state, chapter, plus, search)
        if isinstance(done, Refus):
            return self._page("chapitre.html", {**told, "refus": done})
        said = {"mots": typo(act.told), "annuler": True} if act.told and done else None
        return self._page("chapitre.html", {**told, "dit": said})

    async def undo(self, request: Request) -> Response:
        """Undo the last act, and go back to where it was asked."""
        form = await self._form(request)
        if form is None:
            return _refused()
        await asyncio.to_thread(self._desk.undo)
        return _see(one(form, "ici") or "/")

    async def _form(self, request: Request) -> Form | None:
        """Return the fields of a form of ours; None for any other."""
        try:
            form = await read_form(request)
        except TooLongError:
            return None
        given = one(form, "jeton")
        return form if hmac.compare_digest(given.encode(), self._token.encode()) else None


def _see(address: str) -> Response:
    return RedirectResponse(address, 303)


def _refused() -> Response:
    told = "Refusé : rechargez la page, elle vient d'un autre atelier.\n"
    return Response(typo(told), 403, media_type="text/plain; charset=utf-8")


def _not_found(request: Request, error: Exception | None) -> Response:  # noqa: ARG001
    return Response(typo("Cette page n'existe pas.\n"), 404, media_type="text/plain; charset=utf-8")


def _fault(request: Request, error: Exception) -> Response:  # noqa: ARG001 - the framework's form
    """Say that a fault is ours."""
    name = type(error).__name__
    told = f"cptskit s'est arrêté sur un défaut du programme ({name}). Merci de le signaler.\n"
    return Response(typo(told), 500, media_type="text/plain; charset=utf-8")
