"""The document of the project as it stands, with its way back to the fields; and its files."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from cptskit.atelier.etat import State
from cptskit.atelier.pages.cadre import address_of, frame
from cptskit.atelier.pages.documents import Page, Pages
from cptskit.atelier.pages.renvois import marked
from cptskit.documents.catalogue import KINDS
from cptskit.documents.choosing import offers
from cptskit.documents.gabarits.demande import document_date
from cptskit.documents.names import FICHE_ACTION
from cptskit.francais.ponctuation import typo
from cptskit.projet.codes import Etape
from cptskit.regles.walking import texts
from cptskit.socle.findings import Route
from cptskit.socle.records import record
from cptskit.usages.render import render

_DOCUMENT = {Etape.LETTRE: "lettre", Etape.PROJET: "projet", Etape.CONTRAT: "projet"}
_KEYS = re.compile(r" \([\w :]*[:.][\w :./]*\)$")
"""The keys of the files that a lack names last: a page has none."""
_STYLE = """<style>
.modifier, .remplir { font-size: .8em; font-weight: 400; margin-left: .5em; }
[data-ou] { cursor: pointer; }
[data-ou]:hover { background: #eef4f7; }
.eclaire { background: #fff0b8 !important; outline: 2px solid #a87b00; }
@media print { .modifier { display: none; } }
</style>
</head>"""


def document_of(state: State) -> str:
    """Return the name of the document that the stage of a project is about."""
    return _DOCUMENT[state.etape]


def sheet(pages: Pages, state: State, name: str) -> Page:
    """Return a document whose blocks lead to their fields."""
    ready = state.ready and name == document_of(state)
    made = pages.page(state.loaded, name, ready=ready)
    if not made.html:
        return made
    written = state.loaded.written or state.projet
    html = marked(made.html.decode(), _texts(written), lambda route: address_of(state, route))
    return Page(html.replace("</head>", _STYLE, 1).encode(), made.notice)


def _texts(written: object) -> Iterator[tuple[Route, str]]:
    yield from ((route, text) for route, text in texts(written) if route[0] != "regles_ignorees")


@record
class Choice:
    """A document to be read: its name for `render`, its title, what the project lacks for it."""

    nom: str
    titre: str
    manque: str = ""


def document_page(state: State, name: str) -> dict[str, object]:
    """Return what the page of a document shows around it: others to read, whether it is ready."""
    kind = KINDS.get(name.partition(":")[0])
    own = {} if name == document_of(state) else {"pret_mots": ""}
    return {
        **frame(state, here="/document"),
        "titre": typo(kind.titre.split(" : ")[0] if kind else "Document"),
        "nom_document": name,
        "choix": choices(state),
        "formats": kind.formats if kind else (),
        **own,
    }


def choices(state: State) -> dict[str, tuple[Choice, ...]]:
    """Return the documents that may be read, under a heading each.

    What holds the directory of the crisis plan is not among them: one asks for it by name.
    """
    known = [
        Choice(one.kind.name, one.kind.titre, _KEYS.sub("", one.manque or ""))
        for one in offers(state.projet, document_date(state.projet))
        if one.kind.name != FICHE_ACTION and "html" in one.kind.formats and not one.kind.annuaire
    ]
    fiches = tuple(
        Choice(f"{FICHE_ACTION}:{one.id}", one.titre or one.id)
        for mission in state.projet.missions.values()
        for one in mission.fiches
    )
    groups = {
        "Documents": tuple(one for one in known if not one.manque),
        "Fiches actions": fiches,
        "Il y manque quelque chose": tuple(one for one in known if one.manque),
    }
    return {heading: found for heading, found in groups.items() if found}


def file_of(folder: Path, name: str, form: str, *, final: bool) -> tuple[str, bytes]:
    """Return a document as a file: its name and its bytes. Raises CptskitError, OSError."""
    with TemporaryDirectory(prefix="cptskit-") as lent:
        made = render(
            folder,
            documents=[name],
            formats=[form],
            sortie=lent,
            definitif=final,
            brouillon=not final,
            public=False,
        )
        return made[0].name, made[0].read_bytes()
