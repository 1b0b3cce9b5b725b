"""What the two halves of rendering hand to one another: a document's Markdown and its head."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cptskit.documents.typographie import clean, typographie
from cptskit.errors import CptskitError


class RenderError(CptskitError):
    """A document cannot be written; the message is in French, for the user."""


@dataclass(frozen=True)
class Document:
    """A document as the templates leave it, before any format is chosen."""

    markdown: str
    titre: str
    """Title in the properties, the header and the HTML page."""
    sous_titre: str
    """Name of the community, in the header."""
    auteur: str
    """Name of the community, in the properties."""
    date: date
    """The only date that any file bears: same input, same bytes."""
    brouillon: bool
    """BROUILLON is marked in the header of each page."""
    numerote: bool
    """Headings are numbered 1, 1.1, 1.1.1."""
    racine: Path | None
    """The project's folder, which images may not leave; None: no images."""

    def __post_init__(self) -> None:
        """Set the head's own words as carefully as the text."""
        for name in ("titre", "sous_titre", "auteur"):
            object.__setattr__(self, name, typographie(clean(getattr(self, name))))
