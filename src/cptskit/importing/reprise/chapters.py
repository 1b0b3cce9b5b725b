"""The chapters of a document: where they begin, what they are about, what they hold.

Styles and outline levels decide first; in a document without them, typed numbers, capitals and
bold do. A false heading does no harm: its text stays in its chapter.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cptskit.importing.document.blocks import Block, Paragraph, Table
from cptskit.importing.document.marks import typed_contents, typed_item
from cptskit.importing.reprise.titles import mission_of, roles_of
from cptskit.importing.reprise.words import folded

_PATTERNS = (
    (
        "partie",
        r"^(?:partie|chapitre|titre|volet)\s+(?:\d+|[ivx]+)\b|^\d+\s*(?:[èe]re|[èe]me)\s+partie",
    ),
    ("sous-partie", r"^sous[- ]partie\b"),
    ("axe", r"^axe\s+\d+\b"),
    ("mission", r"^mission(?:s)?\b.{0,25}?(?:\d|[:–—-]|compl|option|socle)"),
    ("fiche", r"^fiche[s]?[ -](?:action|mission|projet|n|\d)"),
    ("annexe", r"^annexes?\b"),
    ("romain", r"^[IVX]{1,5}(?:\.\d+)?\s*[.)\-–—]"),
    ("lettre", r"^[A-H]\s*[.)]\s"),
    ("décimal2", r"^\d{1,2}\.\d{1,2}\.?\d{0,2}\.?\s"),
    ("décimal", r"^\d{1,2}\s*[.)\-–—]\s*(?=[A-ZÀ-Ý])"),
)
_STRONG = frozenset({"partie", "sous-partie", "axe", "fiche"})
_LONGEST = 130
_EXPLICIT = re.compile(r"\s*(?:\S{1,6}\s)?\s*(?:missions?|axe|volet)\b", re.IGNORECASE)
FICHE = re.compile(
    r"^(?:fiches?[ -]?(?:action|mission|projet|th[eé]matique|op[eé]ration)?s?|actions?)\s*"
    r"(?:n\s*°\s*)?"
    r"(?P<id>[A-Z]{1,5}[-.]?\d[\w.-]*|\d[\w.-]*)?\s*[:.–—-]\s*(?P<titre>\S.*)$"
    r"|^(?P<id2>[A-Z]{1,5}\d{0,2}[-.]?(?:\d{1,2}|[A-Z]))\s*[:–—-]\s*(?P<titre2>\S.*)$",
    re.IGNORECASE,
)
"""The title of a fiche action, with its number."""
_COVER = re.compile(r"^(?:projets? de sant|communaut[eé] professionnelle|cpts\b"
    r"|lettre d.intention|sommaire"
                    r"|table des mati)", re.IGNORECASE)  # fmt: skip


@dataclass
class Section:
    """A chapter: its title, what it is about, and its blocks, without those of its parts."""

    title: str
    level: int
    roles: tuple[str, ...]
    heading: Paragraph | None = None
    parents: tuple["Section", ...] = ()
    blocks: list[Block] = field(default_factory=list)
    demoted: bool = False
    """Whether only its place behind a title without text makes it a part of that chapter."""

    @property
    def about(self) -> tuple[str, ...]:
        """What it is about, or else what the nearest chapter above is about."""
        for chapter in (self, *reversed(self.parents)):
            if chapter.roles:
                return chapter.roles
        return ()

    @property
    def path(self) -> tuple["Section", ...]:
        """The chapters above, and itself."""
        return (*self.parents, self)

    def inside(self, *roles: str) -> bool:
        """Say whether it, or a chapter above, is about one of these."""
        return any(role in chapter.roles for chapter in self.path for role in roles)

    @property
    def mission(self) -> str | None:
        """The mission that it, or a chapter above, is about."""
        for chapter in reversed(self.path):
            if _EXPLICIT.match(chapter.title):
                if code := mission_of(chapter.title):
                    return code
                if re.search(r"compl[eé]mentaire|optionnelle", chapter.title, re.IGNORECASE):
                    return None
        for chapter in self.path:
            within = any(
                {"actions", "orientations"} & set(parent.roles) for parent in chapter.parents
            )
            if within and not FICHE.match(chapter.title) and (code := mission_of(chapter.title)):
                return code
        return None


def unwrapped(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks with the tables used for layout unpacked."""
    for block in blocks:
        if isinstance(block, Table) and _is_layout(block):
            for cell in block.cells:
                yield from unwrapped(cell.blocks)
        else:
            yield block


def _is_layout(table: Table) -> bool:
    filled = [cell for cell in table.cells if cell.blocks]
    if len(filled) <= 1:
        return True
    return table.height == 1 and len(filled) <= 2 and any(len(cell.lines) > 1 for cell in filled)


def cut(blocks: Iterable[Block]) -> list[Section]:
    """Return the chapters of a document in order; the first holds what comes before them."""
    flat = list(unwrapped(blocks))
    levels = _Levels(flat)
    current = Section("", 0, ())
    sections, open_ = [current], [current]
    for block in flat:
        level = levels.of(block)
        if not level or not isinstance(block, Paragraph):
            current.blocks.append(block)
            continue
        title = " ".join(block.text.split())
        roles = roles_of(title)
        if folded(title).startswith("annexe"):
            roles = ("annexes", *roles)
        demoted = not block.level and not roles and _continues(current, level)
        level += demoted
        while len(open_) > 1 and open_[-1].level >= level:
            open_.pop()
        current = Section(title, level, roles, block, tuple(open_[1:]), demoted=demoted)
        open_.append(current)
        sections.append(current)
    return sections


def _continues(current: Section, level: int) -> bool:
    """Say whether a title that means nothing, in a document without styles, is a part.

    It is one after a title of the same look without text of its own, or after another such part.
    """
    if current.demoted:
        return current.level == level + 1
    return bool(current.roles) and not current.blocks and current.level == level


class _Levels:
    """The level of each heading, from its look and its place."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        self._styled = sum(bool(paragraph.level) for paragraph in paragraphs) >= 3
        self._started = self._styled
        self._known: dict[str, int] = {}
        self._last = 0
        self._base = 0
        looks = [(self._look(paragraph), paragraph.size) for paragraph in paragraphs]
        named = {look for look, _ in looks if look}
        sizes = {size for look, size in looks if look in ("gras", "capitales") and size}
        alike = named <= {"gras", "capitales", "annexe"} and len(sizes) > 1
        self._sizes = sorted(sizes, reverse=True) if alike and not self._styled else []

    def of(self, block: Block) -> int:
        """Return the level of a block; 0 if it is not a heading."""
        if not isinstance(block, Paragraph) or is_contents(block):
            return 0
        if block.level:
            self._base = self._last = block.level
            self._known = {}
            return block.level
        look = self._look(block)
        if not look or (not self._started and not self._starts(block)):
            return 0
        self._started = True
        if self._styled and self._base == 0:
            return 0
        if look == "mission" and "axe" in self._known:
            look = "axe"
        if block.size in self._sizes and look in ("gras", "capitales"):
            self._last = self._sizes.index(block.size) + 1
            return self._last
        if look not in self._known:
            self._known[look] = self._last + 1
        self._last = self._known[look]
        return self._last

    def _starts(self, block: Paragraph) -> bool:
        """Say whether the first heading is one: the lines of a cover look like headings too."""
        return bool(roles_of(block.text)) and not _COVER.match(block.text.strip())

    def _look(self, block: Paragraph) -> str:
        text = block.text.strip()
        if not _may_head(block, text):
            return ""
        pattern = next((name for name, form in _PATTERNS if re.match(form, text, _flags(name))), "")
        capitals = text.upper() == text and sum(map(str.isalpha, text)) > 3
        if pattern in _STRONG and (block.bold or capitals or len(text) < 100):
            return pattern
        if self._styled:
            return "gras" if block.bold else ""
        if block.bold or capitals:
            return pattern or ("capitales" if capitals else "gras")
        return pattern if pattern in ("romain", "mission") and roles_of(text) else ""


def is_contents(block: Paragraph) -> bool:
    """Say whether a paragraph is of a contents list, or its title."""
    title = folded(block.text) in ("sommaire", "table des matieres", "contenu", "plan")
    return block.contents or title or typed_contents(block.text)


def _flags(name: str) -> re.RegexFlag:
    return re.NOFLAG if name in ("romain", "lettre", "décimal") else re.IGNORECASE


def _may_head(block: Paragraph, text: str) -> bool:
    if not 2 < len(text) <= _LONGEST or block.item or block.caption or "\n" in text:
        return False
    if text[-1] in ".;," or text.endswith(" :") or (text[-1] == ":" and not block.bold):
        return False
    if typed_item(text) is not None and not re.match(r"^[A-H][.)]", text):
        return False
    return len(folded(text)) > 2
