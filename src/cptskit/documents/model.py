"""What the two halves of rendering hand to one another: a document's Markdown and its head."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from pathlib import Path

from cptskit.documents.charte import Charte
from cptskit.documents.texte.images import Drawing
from cptskit.francais.typographie import clean, typographie
from cptskit.socle.records import record


@record
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
    titre_en_tete: bool = False
    """The title and the community's name stand above the text."""
    figures: Mapping[str, Drawing] = field(default_factory=dict)
    """Pictures that an image of the text shows under the address `figure:NAME`."""
    charte: Charte = field(default_factory=Charte)
    """The community's colours, fonts and logo."""
    taille: str = ""
    """« affiche » for sheets read from afar, « poche » for a page of A6; A4 otherwise."""

    sans_numero: bool = False
    """Its public edition gives no telephone number but those of public switchboards."""
    pied: str = ""
    """What the foot of a page says beside its number: version and date."""

    def __post_init__(self) -> None:
        """Set the head's own words as carefully as the text."""
        for name in ("titre", "sous_titre", "auteur", "pied"):
            object.__setattr__(self, name, typographie(clean(getattr(self, name))))
