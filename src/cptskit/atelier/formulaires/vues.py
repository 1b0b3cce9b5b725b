"""What the templates of the page show: plain frozen data."""

from cptskit.atelier.formulaires.choix import Choice
from cptskit.atelier.formulaires.natures import Kind
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Repair:
    """A button that surely mends a finding."""

    label: str
    act: str


@record
class Notice:
    """A finding as it is shown beside its field."""

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
    """The act that keeps the value as it is, with a reason; empty if that is not possible."""
    route: Route = ()
    place: str = ""
    """File and line, for a person who has the files open."""


@record
class FieldView:
    """A question, its answer, and its notices."""

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
    """The id of the list of suggestions as the person types."""

    @property
    def wrong(self) -> bool:
        """Whether the answer has an error."""
        return any(notice.style == "erreur" for notice in self.notices)


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
    """What a new item starts with, as JSON."""
    lien: str = ""
    """The page of the item, if it has one."""


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
    """The note on a list that comes from a spreadsheet."""
    read_only: bool = False
    """Whether nothing can be written here."""
    data: object = None
    """What a part with its own template shows."""
