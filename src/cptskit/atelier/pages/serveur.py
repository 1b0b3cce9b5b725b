"""The server of the page: its addresses, its forms, and what every page shows around itself."""

import asyncio
import hmac
import secrets
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.chapitres import chapter_named
from cptskit.atelier.pages.accueil import home_page, todo_of
from cptskit.atelier.pages.association import association_page
from cptskit.atelier.pages.bureau import Answer, Desk
from cptskit.atelier.pages.cadre import BARE, DOCUMENTS, frame
from cptskit.atelier.pages.chapitre import chapter_page
from cptskit.atelier.pages.conflit import chosen, conflict_page
from cptskit.atelier.pages.debut import begin, map_of_codes, start_page
from cptskit.atelier.pages.diagnostic import OfficialFigures
from cptskit.atelier.pages.ecriture import after, done_by
from cptskit.atelier.pages.feuille import document_of, document_page, file_of
from cptskit.atelier.pages.formulaire import (
    Form,
    TooLongError,
    form_value,
    read_form,
)
from cptskit.atelier.pages.gabarits import page
from cptskit.atelier.pages.garde import Guard
from cptskit.atelier.pages.http import (
    HEADERS,
    PICTURE,
    SHEET_POLICY,
    fault,
    inside,
    not_found,
    refused,
    see,
)
from cptskit.atelier.pages.logo_serveur import Logo
from cptskit.atelier.pages.ouverture import OpeningError, open_folder
from cptskit.atelier.pages.regle import rule_page
from cptskit.atelier.pages.reprise_serveur import Taking
from cptskit.atelier.pages.revoir import review_page
from cptskit.atelier.pages.tableur_serveur import Spreadsheets
from cptskit.atelier.reponses import Conflit, Refus
from cptskit.francais.ponctuation import typo
from cptskit.socle.errors import CptskitError
from cptskit.socle.resources import resource

_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
SCRIPTED = "x-atelier"
"""The header by which our script asks for the page itself instead of a redirect."""
Context = Mapping[str, object]


class Server:
    """The routes over one desk."""

    def __init__(
        self,
        desk: Desk,
        today: Callable[[], date] = date.today,
        opener: Callable[[Path], None] = open_folder,
    ) -> None:
        """Create the token that proves that a form is ours."""
        self._desk = desk
        self._today = today
        self._open = opener
        self._token = secrets.token_urlsafe(32)
        self._taking = Taking(desk, self._page, self._post, self._is_ours)
        self._sheets = Spreadsheets(desk, self._page, self._post, self._is_ours)
        self._logo = Logo(desk, self._page, self._post, self._is_ours)
        self._figures = OfficialFigures(desk, self._page, self._post, self._is_ours)

    def app(self, port: int, key: str = "") -> Starlette:
        """Return the application for a port, with the key of its address."""
        hosts = (f"127.0.0.1:{port}", f"localhost:{port}")
        files = resource("templates") / "atelier"
        posts = {
            "/debut": self._begin,
            "/chapitre/{slug}": self._write,
            "/a-revoir": self._write,
            "/annuler": self._undo,
            "/conflit": self._decide,
            "/produire": self._draft,
            "/dossier": self._folder,
        }
        return Starlette(
            routes=[
                Route("/", self.home),
                Route("/debut/carte.svg", self.first_map),
                Route("/chapitre/{slug}", self.chapter),
                Route("/a-revoir", self.review),
                Route("/association", self.association),
                Route("/regle/{code}", self.rule),
                Route("/document", self.document),
                Route("/feuille", self.sheet),
                Route("/produire", self.produce),
                Route("/carte.svg", self.map),
                Route("/version", self.version),
                *self._taking.routes(),
                *self._sheets.routes(),
                *self._logo.routes(),
                *self._figures.routes(),
                *(Route(path, self._post(act), methods=["POST"]) for path, act in posts.items()),
                Mount("/fichiers", StaticFiles(directory=files)),
            ],
            middleware=[Middleware(Guard, hosts=hosts, key=key, cookie=f"cptskit_{port}")],
            exception_handlers={404: not_found, Exception: fault},
        )

    # --- Pages ----------------------------------------------------------------------------------

    def home(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return the home page, or the first questions if there is no project."""
        if self._desk.is_new:
            return self._page("debut.html", {**BARE, **start_page({})})
        return self._page_of_state("accueil.html", lambda state: home_page(state, self._today()))

    def chapter(self, request: Request) -> Response:
        """Return the page of a chapter."""
        state = self._desk.state()
        if state is None:
            return self._unreadable()
        chapter = chapter_named(state.etape, request.path_params["slug"], state.written)
        if chapter is None:
            return not_found(request, None)
        query = request.query_params
        context = chapter_page(state, chapter, query.get("plus", ""), query.get("cherche", ""))
        return self._chapter(request, context)

    def _chapter(self, request: Request, context: Context) -> Response:
        """Return the page of a chapter, with the document beside it if the address says so."""
        beside = request.query_params.get("cote") == "1"
        return self._page("cote.html" if beside else "chapitre.html", {**context, "a_cote": beside})

    def review(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return everything to review."""
        return self._page_of_state("a-revoir.html", review_page)

    def association(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return the people of the association."""
        return self._page_of_state(
            "association.html", lambda state: association_page(state, self._today())
        )

    def _page_of_state(self, template: str, page: Callable[[State], Context]) -> Response:
        state = self._desk.state()
        return self._unreadable() if state is None else self._page(template, page(state))

    def rule(self, request: Request) -> Response:
        """Return the page of a rule."""
        rule = rule_page(request.path_params["code"])
        state = self._desk.state()
        if rule is None or state is None:
            return not_found(request, None)
        back = urlsplit(request.headers.get("referer", "")).path or "/a-revoir"
        context = {"titre": rule[0], "texte": rule[1], "retour": back}
        return self._page("regle.html", {**frame(state, here=request.url.path), **context})

    def document(self, request: Request) -> Response:
        """Return the document of the stage, or another, with links to the fields."""
        state = self._desk.state()
        if state is None:
            return self._unreadable()
        name = request.query_params.get("nom", document_of(state))
        return self._page("document.html", document_page(state, name))

    def sheet(self, request: Request) -> Response:
        """Return the document itself, for the frame that shows it."""
        name = request.query_params.get("nom", "")
        made = self._desk.sheet(name)
        if made is None or not made.html:
            words = typo(made.notice if made else "Le dossier ne se lit pas.")
            return HTMLResponse(f"<!doctype html><p>{words}</p>", 200, HEADERS)
        return HTMLResponse(made.html, 200, {"Content-Security-Policy": SHEET_POLICY})

    def map(self, request: Request) -> Response:
        """Return the map of the territory."""
        return self._picture(self._desk.map(), request)

    def first_map(self, request: Request) -> Response:
        """Return the map of the communes chosen before there is a project."""
        return self._picture(map_of_codes(request.query_params.getlist("commune")), request)

    def version(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return the version of the files; our script asks every five seconds."""
        self._desk.follow()
        present = self._desk.presents()
        return JSONResponse({"version": self._desk.seance.version, "presents": present})

    def produce(self, request: Request) -> Response:
        """Return a document as a file, or what it still lacks."""
        state = self._desk.state()
        if state is None:
            return self._unreadable()
        name, form = request.query_params.get("nom", ""), request.query_params.get("format", "")
        if form not in _TYPES:
            return not_found(request, None)
        if name in ("lettre", "projet") and not state.ready and name == document_of(state):
            return self._not_ready(name, form, "")
        return self._file(name, form, final=True)

    def _not_ready(self, name: str, form: str, words: str) -> Response:
        state = self._desk.state()
        assert state is not None
        context = {
            **frame(state, here="/document"),
            "titre": f"{DOCUMENTS[state.etape].capitalize()} n'est pas prête"
            if name == "lettre"
            else "Le document n'est pas prêt",
            "mots": words or "Il reste à faire ceci, ou à dire pourquoi c'est bien ainsi :",
            "manque": [] if words else [todo_of(state, point) for point in state.todo],
            "nom_document": name,
            "format": form,
        }
        return self._page("pas-prete.html", context)

    def _file(self, name: str, form: str, *, final: bool) -> Response:
        try:
            stem, content = file_of(self._desk.folder, name, form, final=final)
        except CptskitError as error:
            return self._not_ready(name, form, typo(str(error)))
        except OSError:
            return self._not_ready(name, form, typo("Le document n'a pas pu être écrit."))
        headers = {"Content-Disposition": f'attachment; filename="{stem}"'}
        return Response(content, media_type=_TYPES[form], headers=headers)

    def _picture(self, drawn: bytes | None, request: Request) -> Response:
        if drawn is None:
            return not_found(request, None)
        return Response(drawn, media_type="image/svg+xml", headers=PICTURE)

    def _unreadable(self) -> Response:
        context = {
            **BARE,
            "titre": "Le dossier ne se lit pas",
            "nom": self._desk.folder.resolve().name,
            "constats": self._desk.unreadable(),
        }
        return self._page("illisible.html", context)

    def _page(self, template: str, context: Context, code: int = 200) -> Response:
        desk = self._desk
        around = {
            "jeton": self._token,
            "version": desk.seance.version,
            "presents": desk.presents(),
            "etat_mots": desk.saved or "Tout est enregistré",
            "etat_arret": False,
            "a_annuler": desk.seance.a_annuler,
            "refus": None,
            "a_cote": False,
            "formats": tuple(_TYPES),
            "dit": desk.take_message(),
            "dossier": desk.folder_words,
            "reprise_nom": desk.taken_over.nom if desk.taken_over else "",
            **desk.document_words(),
        }
        return HTMLResponse(page(template, **{**around, **context}), code, HEADERS)

    # --- Acts -----------------------------------------------------------------------------------

    def _post(self, act: Callable[[Request, Form], Response]) -> Callable[..., object]:
        """Return the handler of a form: only if it is ours, and in a thread."""

        async def handler(request: Request) -> Response:
            form = await self._form(request)
            if form is None:
                return refused()
            return await asyncio.to_thread(act, request, form)

        return handler

    def _is_ours(self, form: Form) -> bool:
        return hmac.compare_digest(form_value(form, "jeton").encode(), self._token.encode())

    async def _form(self, request: Request) -> Form | None:
        """Return the fields of a form if it is ours, or None."""
        try:
            form = await read_form(request)
        except TooLongError:
            return None
        return form if self._is_ours(form) else None

    def _write(self, request: Request, form: Form) -> Response:
        """Write what a form says, and return the page or a redirect."""
        scripted = SCRIPTED in request.headers
        state = self._desk.state(fresh=not scripted)
        if state is None:
            return self._unreadable()
        slug = request.path_params.get("slug", "")
        done = done_by(self._desk, form, state, chapter_named(state.etape, slug, state.written))
        if isinstance(done, Conflit):
            return self._conflict(done, str(request.url.path))
        here = request.url.path
        if not (scripted or isinstance(done, Refus)) or here == "/a-revoir":
            return see(after(form, here, state))
        fresh = self._desk.state(fresh=not scripted)
        chapter = chapter_named(fresh.etape, slug, fresh.written) if fresh else None
        if fresh is None or chapter is None:
            return self._unreadable()
        plus = (
            form_value(form, "acte").partition(":")[2]
            if form_value(form, "acte")[:5] == "plus:"
            else ""
        )
        context = chapter_page(fresh, chapter, plus, form_value(form, "cherche"))
        refused = done if isinstance(done, Refus) else None
        return self._chapter(request, {**context, "refus": refused})

    def _conflict(self, conflit: Conflit, back: str) -> Response:
        state = self._desk.state(fresh=False)
        if state is None:
            return self._unreadable()
        context = {**frame(state, here=back), **conflict_page(conflit), "retour": back}
        waiting = {"etat_mots": "En attente de votre choix", "etat_arret": True}
        return self._page("conflit.html", {**context, **waiting, "chapitres": ()}, 409)

    def _decide(self, request: Request, form: Form) -> Response:  # noqa: ARG002
        try:
            changes = chosen(form)
        except (ValueError, KeyError, TypeError):
            return refused()
        back = inside(form_value(form, "retour"))
        done = (
            self._desk.save(changes, form_value(form, "version"), "le choix") if changes else None
        )
        return self._conflict(done, back) if isinstance(done, Conflit) else see(back)

    def _undo(self, request: Request, form: Form) -> Response:  # noqa: ARG002
        again = form_value(form, "acte") == "retablir"
        done: Answer = self._desk.redo() if again else self._desk.undo()
        back = inside(form_value(form, "ici"))
        return self._conflict(done, back) if isinstance(done, Conflit) else see(back)

    def _draft(self, request: Request, form: Form) -> Response:
        name, kind = form_value(form, "nom"), form_value(form, "format")
        if kind not in _TYPES:
            return not_found(request, None)
        return self._file(name, kind, final=False)

    def _folder(self, request: Request, form: Form) -> Response:  # noqa: ARG002
        try:
            self._open(self._desk.folder)
        except (OpeningError, OSError):
            where = self._desk.folder.resolve()
            self._desk.say(typo(f"Le dossier ne s'ouvre pas d'ici : il est dans {where}."))
        return see("/")

    def _begin(self, request: Request, form: Form) -> Response:  # noqa: ARG002
        if not self._desk.is_new:
            return see("/")
        fault = begin(self._desk.folder, form) if form_value(form, "acte") == "creer" else None
        if fault == "":
            self._desk.open()
            return see("/chapitre/qui-nous-sommes")
        return self._page("debut.html", {**BARE, **start_page(form, fault or "")})
