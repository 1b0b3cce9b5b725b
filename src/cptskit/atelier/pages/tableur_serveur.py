"""The addresses of spreadsheets: download the workbook, upload it or a list of members."""

import asyncio
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cptskit.atelier.pages.adresses import Addresses
from cptskit.atelier.pages.bureau import Answer
from cptskit.atelier.pages.formulaire import Form, form_value
from cptskit.atelier.pages.http import see
from cptskit.atelier.pages.tableur import brought, changes_of, page_of, taken
from cptskit.atelier.reponses import Enregistre, Refus
from cptskit.loading import load
from cptskit.socle.errors import CptskitError, UnreadableTableError
from cptskit.usages.classeur import classeur_of

MEMBERS = "/chapitre/membres"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Spreadsheets(Addresses):
    """The routes of spreadsheets."""

    def routes(self) -> tuple[Route, ...]:
        """Return the routes."""
        return (
            Route("/classeur", self.workbook),
            Route("/tableur", self.show),
            Route("/tableur", self._post(self.act), methods=["POST"]),
            Route("/tableur/fichier", self.upload, methods=["POST"]),
        )

    def workbook(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return the project as a workbook."""
        loaded = self._desk.seance.projet
        if loaded.written is None:
            return see("/")
        content = classeur_of(loaded, loaded.written)
        headers = {"Content-Disposition": 'attachment; filename="classeur.xlsx"'}
        return Response(content, media_type=_XLSX, headers=headers)

    def show(self, request: Request) -> Response:  # noqa: ARG002 - the framework's form
        """Return what the spreadsheet changes."""
        state, sheet = self._desk.state(), self._desk.tableur
        if state is None or sheet is None:
            return see("/")
        try:
            return self._page("tableur.html", page_of(sheet, state))
        except (CptskitError, OSError) as error:
            return self._leave(str(error) if isinstance(error, CptskitError) else "")

    async def upload(self, request: Request) -> Response:
        """Keep an uploaded spreadsheet, and redirect to what it changes."""
        received = await self._receive(request)
        if isinstance(received, Response):
            return received
        form, name, content = received
        as_workbook = form_value(form, "quoi") == "classeur"
        try:
            if not content:
                raise UnreadableTableError("Choisissez d'abord un fichier.")
            self._desk.tableur = await asyncio.to_thread(
                brought, name, content, classeur=as_workbook
            )
        except CptskitError as error:
            self._desk.say(str(error))
            return see("/" if as_workbook else MEMBERS)
        return see("/tableur")

    def act(self, request: Request, form: Form) -> Response:  # noqa: ARG002
        """Accept the spreadsheet, show it again with other choices, or discard it."""
        sheet, state = self._desk.tableur, self._desk.state(fresh=False)
        if sheet is None or state is None:
            return see("/")
        if form_value(form, "acte") == "laisser":
            return self._leave("")
        self._desk.tableur = sheet = replace(
            sheet,
            coordonnees="coordonnees" in form,
            retirer="retirer" in form,
            remplacer="remplacer" in form,
        )
        if form_value(form, "acte") != "prendre":
            return see("/tableur")
        try:
            done = self._take()
        except (CptskitError, OSError) as error:
            return self._leave(str(error) if isinstance(error, CptskitError) else "")
        if isinstance(done, Enregistre):
            self._desk.tableur = None
            self._desk.say(f"C'est pris de « {sheet.nom} ».", undo=True)
            return see("/" if sheet.classeur else MEMBERS)
        words = done.message if isinstance(done, Refus) else "Le projet vient de changer."
        self._desk.say(words)
        return see("/tableur")

    def _take(self) -> Answer:
        """Write the changes of the spreadsheet, as one act."""
        desk, sheet = self._desk, self._desk.tableur
        state = desk.state(fresh=False)
        assert sheet is not None
        assert state is not None
        if sheet.classeur is None:
            changes = changes_of(sheet, state)
            return desk.save(changes, desk.seance.version, sheet.mots)
        return desk.write_files(lambda: taken(sheet, load(desk.folder)).fichiers, sheet.mots)

    def _leave(self, words: str) -> Response:
        sheet, self._desk.tableur = self._desk.tableur, None
        if words:
            self._desk.say(words)
        return see("/" if sheet is None or sheet.classeur else MEMBERS)
