"""The addresses of a document that is taken over: upload, decide, write, end."""

import asyncio
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cptskit.atelier.document_repris import bring
from cptskit.atelier.pages.adresses import Addresses
from cptskit.atelier.pages.cadre import BARE
from cptskit.atelier.pages.debut import start_page
from cptskit.atelier.pages.formulaire import Form, form_value
from cptskit.atelier.pages.http import not_found, see
from cptskit.atelier.pages.reprise import PASSAGES, QUESTIONS, View
from cptskit.atelier.pages.reprise_actes import decided, write
from cptskit.atelier.reponses import Refus
from cptskit.francais.ponctuation import typo
from cptskit.socle.errors import CptskitError


class Taking(Addresses):
    """The routes of a document that is taken over."""

    def routes(self) -> tuple[Route, ...]:
        """Return the routes."""
        return (
            Route("/reprise", self.first),
            Route("/reprise/{slug}", self.show),
            Route("/reprise/{slug}", self._post(self.act), methods=["POST"]),
            Route("/document-existant", self.upload, methods=["POST"]),
        )

    def first(self, request: Request) -> Response:
        """Redirect to the first chapter in which something waits."""
        view = self._view()
        return see(view.first()) if isinstance(view, View) else view or not_found(request, None)

    def show(self, request: Request) -> Response:
        """Return a chapter, the questions, or the passages to place."""
        view = self._view()
        slug = request.path_params["slug"]
        if not isinstance(view, View):
            return view or see("/")
        if view.chapter(slug) is None and slug not in (QUESTIONS, PASSAGES):
            return not_found(request, None)
        query = request.query_params
        context = view.page(slug, query.get("changer", ""), query.get("ailleurs", ""))
        return self._page("reprise.html", context)

    def act(self, request: Request, form: Form) -> Response:
        """Do what the button says, and redirect back to the page."""
        slug = request.path_params["slug"]
        if form_value(form, "acte") == "finir":
            return self._end()
        view = self._view()
        if not isinstance(view, View):
            return view or see("/")
        here = f"/reprise/{quote(slug)}"
        if form_value(form, "acte") == "ecrire":
            return self._write(view, here)
        choices = decided(view.bilan, form, slug)
        try:
            view.bilan.taken.decide(choices)
        except (CptskitError, OSError):
            self._desk.say("Cette réponse n'a pas pu être gardée : le dossier ne s'écrit pas.")
        anchor = form_value(form, "ancre")
        return see(f"{here}#{quote(anchor)}" if anchor else here)

    def _write(self, view: View, here: str) -> Response:
        """Write what was accepted as one act, and offer to undo it."""
        choices = view.bilan.to_write()
        name = f"reprise de {view.bilan.taken.nom}"
        done = self._desk.write_files(lambda: write(view.bilan.taken, choices), name)
        if isinstance(done, Refus):
            self._desk.say(" ".join(filter(None, (done.message, done.aide))))
            return see(here)
        number = len(choices)
        many = "réponses acceptées sont" if number > 1 else "réponse acceptée est"
        self._desk.say(f"{number} {many} dans le dossier.", undo=True)
        return see(here)

    def _end(self) -> Response:
        if taken := self._desk.taken_over:
            taken.forget()
        return see("/")

    async def upload(self, request: Request) -> Response:
        """Keep an uploaded document, and redirect to what it says."""
        received = await self._receive(request)
        if isinstance(received, Response):
            return received
        _, name, content = received
        words = await asyncio.to_thread(self._bring, name, content)
        if not words:
            return see("/reprise")
        if self._desk.is_new:
            return self._page("debut.html", {**BARE, **start_page({}, typo(words))})
        self._desk.say(typo(words))
        return see("/")

    def _bring(self, name: str, content: bytes) -> str:
        """Keep a document; return what is wrong, or an empty string."""
        desk = self._desk
        if taken := desk.taken_over:
            return (
                ""
                if taken.is_same(content)
                else (
                    f"La reprise de « {taken.nom} » n'est pas terminée : terminez-la avant d'en "
                    "commencer une autre."
                )
            )
        if not content:
            return "Choisissez d'abord un document."
        try:
            desk.keep(bring(desk.folder, name, content))
        except CptskitError as error:
            return str(error)
        except OSError:
            return "Le document n'a pas pu être gardé : le dossier ne s'écrit pas."
        return ""

    def _view(self) -> View | Response | None:
        """Return the view of the document, or a page if it can no longer be read."""
        try:
            return self._desk.taken_view()
        except (CptskitError, OSError):
            context = {**BARE, "titre": "Le document gardé ne se lit plus"}
            return self._page("reprise-illisible.html", context)
