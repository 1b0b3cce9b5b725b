"""What a document is: its name, its template, its words, what a project lacks for it."""

from collections.abc import Callable
from datetime import date

from cptskit.documents.names import TEXTS
from cptskit.documents.readiness import nothing_lacks
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.socle.records import record


@record
class Kind:
    """A document: the name users type, its template, its words, its file, its look."""

    name: str
    template: str
    titre: str
    usage: str
    """What it is for, in a few French words."""
    stem: str
    etape: Etape
    """Stage at which the project must be without error for a final document."""
    numerote: bool = False
    titre_en_tete: bool = True
    """The title stands above the text; a letter has none, a cover bears its own."""
    logo: bool = False
    """It bears the community's logo: on its cover, at its head, or above the sender of a letter."""
    interne: bool = False
    """It stays with the association or the person: it names those too who refused."""
    formats: tuple[str, ...] = TEXTS
    """The formats in which it exists."""
    compare: bool = False
    """It says what changed since a former state, which is named or was kept (`--avant`)."""
    annuaire: bool = False
    """Its restricted edition holds the directory of the crisis plan: made when asked for by name,
    and never public."""
    restreint: bool = False
    """It has no other edition."""
    sans_numero: bool = False
    """Its public edition gives no telephone number but those of public switchboards."""
    taille: str = ""
    """Its page where that is not A4, and its letters: see the style sheets."""
    manque: Callable[[Projet, date], str] = nothing_lacks
    """Says in French what a project lacks for this document at a date; nothing if it is ready."""
