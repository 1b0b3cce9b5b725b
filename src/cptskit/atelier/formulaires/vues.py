"""What the templates of the page show: plain frozen data."""

from cptskit.atelier.formulaires.choix import Choice
from cptskit.atelier.formulaires.natures import Kind
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Repair:
    """What mends a finding for certain."""

    label: str
    act: str


@record
class Notice:
    """A finding as it is shown beside what it speaks of."""

    key: str
    word: str
    """À corriger, À compléter, À vérifier or Conseil."""
    style: str
    message: str
    help: str
    code: str
    source: str
    repair: Repair | None = None
    keep: str = ""
    """The act that keeps it as it is, with a reason; empty where that cannot be."""
    route: Route = ()
    place: str = ""
    """File and line, for who keeps the files open."""


@record
class FieldView:
    """A question, what is written, and what is said of it."""

    id: str
    name: str
    libelle: str
    aide: str
    kind: Kind
    value: str = ""
    choices: tuple[Choice, ...] = ()
    lines: tuple["FieldView", ...] = ()
    notices: tuple[Notice, ...] = ()
    rows: int = 1
    width: str = ""
    unit: str = ""
    expected: bool = False
    radio: bool = False
    en_ligne: bool = False
    suggestions: str = ""
    """The id of the list of words to choose from, as one types."""

    @property
    def wrong(self) -> bool:
        """Whether what is written cannot stay."""
        return any(one.style == "erreur" for one in self.notices)


@record
class ItemView:
    """An item of a list: a card, or a row."""

    id: str
    name: str
    titre: str
    fields: tuple[FieldView, ...]
    notices: tuple[Notice, ...] = ()
    new: bool = False
    preset: str = ""
    """What a new item has from the start, as JSON."""
    lien: str = ""
    """The page of the item, where it has one."""


@record
class PartView:
    """A part of a chapter. `sorte` names the block of the template that shows it."""

    sorte: str
    id: str = ""
    name: str = ""
    titre: str = ""
    intro: str = ""
    fields: tuple[FieldView, ...] = ()
    items: tuple[ItemView, ...] = ()
    notices: tuple[Notice, ...] = ()
    ajouter: str = ""
    resume: str = ""
    parts: tuple["PartView", ...] = ()
    open: bool = False
    dit: str = ""
    """What is said of a list that a spreadsheet gives."""
    read_only: bool = False
    """Whether nothing can be written here."""
    data: object = None
    """What a part of its own shows."""
