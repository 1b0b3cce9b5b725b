"""The document of the project as it is now, with links to the fields; and its files."""

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
"""The YAML keys at the end of a message about something missing: a page has none."""
_STYLE = """<style>
.modifier, .remplir { font-size: .8em; font-weight: 400; margin-left: .5em; }
[data-ou] { cursor: pointer; }
[data-ou]:hover { background: #eef4f7; }
.eclaire { background: #fff0b8 !important; outline: 2px solid #a87b00; }
@media print { .modifier { display: none; } }
</style>
</head>"""


def document_of(state: State) -> str:
    """Return the name of the document of the project's stage."""
    return _DOCUMENT[state.etape]


def sheet(pages: Pages, state: State, name: str) -> Page:
    """Return a document whose blocks link to their fields."""
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
    """A document to read: its name for `render`, its title, what the project lacks for it."""

    nom: str
    titre: str
    manque: str = ""


def document_page(state: State, name: str) -> dict[str, object]:
    """Return what the page shows around a document: the others, whether it is ready."""
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
    """Return the documents that can be read, by heading.

    Those with the directory of the crisis plan are left out: they must be asked for by name.
    """
    known = [
        Choice(offer.kind.name, offer.kind.titre, _KEYS.sub("", offer.manque or ""))
        for offer in offers(state.projet, document_date(state.projet))
        if offer.kind.name != FICHE_ACTION
        and "html" in offer.kind.formats
        and not offer.kind.annuaire
    ]
    fiches = tuple(
        Choice(f"{FICHE_ACTION}:{fiche.id}", fiche.titre or fiche.id)
        for mission in state.projet.missions.values()
        for fiche in mission.fiches
    )
    groups = {
        "Documents": tuple(choice for choice in known if not choice.manque),
        "Fiches actions": fiches,
        "Il y manque quelque chose": tuple(choice for choice in known if choice.manque),
    }
    return {heading: listed for heading, listed in groups.items() if listed}


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
