"""The document of the project as it stands, with its way back to the fields; and its files."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from cptskit.apercu.pages import Page, Pages
from cptskit.atelier.etat import State
from cptskit.atelier.pages.cadre import address_of
from cptskit.atelier.pages.renvois import marked
from cptskit.documents.catalogue import KINDS
from cptskit.documents.gabarits.demande import document_date
from cptskit.projet.codes import Etape
from cptskit.regles.walking import texts
from cptskit.socle.findings import Route
from cptskit.usages.render import render

_DOCUMENT = {Etape.LETTRE: "lettre", Etape.PROJET: "projet", Etape.CONTRAT: "projet"}
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


def known(state: State) -> tuple[tuple[str, str, str], ...]:
    """Return the documents: name, title, and what the project lacks for it."""
    day = document_date(state.projet)
    return tuple(
        (kind.name, kind.titre, kind.manque(state.projet, day) or "") for kind in KINDS.values()
    )


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
