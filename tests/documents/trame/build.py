"""Helpers of these tests: a trame of a few paragraphs, filled, and read back."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as DocxDocument

from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.gabarits.context import template_context
from cptskit.documents.model import Document
from cptskit.documents.trame.filling import Filled, fill
from cptskit.projet import Projet

PROJET: dict[str, Any] = {
    "etape": "projet",
    "identite": {
        "nom": "CPTS d'essai <& Cie>",
        "contexte": "Un *récit* de trois lignes.",
        "historique": (
            "# Avant\n\nDu **gras**, un [lien](https://example.org).\n\n- un\n- deux\n\n"
            "| Année | Étape |\n| --- | --- |\n| 2020 | Début |\n\nFin[^1].\n\n[^1]: Une note."
        ),
    },
    "territoire": {
        "population": {"valeur": "64 455", "annee": "2023"},
        "communes": [{"insee": "24037", "nom": "Bergerac"}, {"insee": "24051"}],
    },
    "engagements": ["informer", "réunir", "rendre compte"],
}


def filled(
    write: Callable[[DocxDocument], object], *, brouillon: bool = True, **sections: Any
) -> Filled:
    """Return a trame that `write` writes, filled."""
    made = docx.Document()
    write(made)
    data = BytesIO()
    made.save(data)
    return filled_bytes(data.getvalue(), brouillon=brouillon, **sections)


def filled_bytes(data: bytes, *, brouillon: bool = True, **sections: Any) -> Filled:
    """Return a trame, filled with the project of these tests."""
    projet = Projet.model_validate({**PROJET, **sections})
    day = date(2026, 11, 21)
    figures = Figures(projet)
    names = template_context(
        projet,
        day=day,
        region=None,
        brouillon=brouillon,
        file_of=lambda _: "cpts.yaml",
        figures=figures,
    )
    head = Document("", "Titre", "Essai", "Essai", day, brouillon, False, None, figures=figures)
    return fill(data, "trame.docx", head, names, lambda route: f"{route[0]}.yaml")


def read(file: Filled) -> DocxDocument:
    """Read a filled trame back."""
    return docx.Document(BytesIO(file.content))


def lines(*texts: str, brouillon: bool = True, **sections: Any) -> list[str]:
    """Return the paragraphs that a trame of these paragraphs becomes, with ordinary spaces."""
    made = read(filled(paragraphs(*texts), brouillon=brouillon, **sections))
    return [plain(paragraph.text) for paragraph in made.paragraphs]


def paragraphs(*texts: str) -> Callable[[DocxDocument], None]:
    """Return a writer of these paragraphs."""

    def write(made: DocxDocument) -> None:
        for text in texts:
            made.add_paragraph(text)

    return write


def plain(text: str) -> str:
    """Return a text with ordinary spaces and apostrophes."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")
