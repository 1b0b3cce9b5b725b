"""Reading a chapter: tables and lists by the recogniser for their shape; the rest is prose."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from cptskit.importing.document.blocks import Block, Paragraph, Table
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise import (
    budget,
    calendrier,
    chiffres,
    fiches,
    gouvernance,
    identite,
    lists,
    membres,
    partenaires,
    population,
    signataires,
    synthese,
    territoire,
)
from cptskit.importing.reprise.chapters import Section, is_contents
from cptskit.importing.reprise.facts import Context, Taken
from cptskit.importing.reprise.words import folded

_CAPTION = re.compile(
    r"^(?:tableau|figure|carte|graphique|sch[eé]ma|illustration|photo|image"
    r"|source)s?\s*\d*\s*[.:–—-]",
    re.IGNORECASE,
)
_GUIDANCE = re.compile(
    r"^(?:merci de |il convient de |à |veuillez )?(?:pr[eé]senter|lister|indiquer|d[eé]crire"
    r"|pr[eé]ciser"
    r"|joindre|utiliser|justifier|compl[eé]ter|renseigner|expliquer|d[eé]tailler|pr[eé]ciser"
    r"|rappeler"
    r"|une ligne par|cette partie|ce chapitre|le \w+ doit|les? porteurs?)\b",
    re.IGNORECASE,
)
_TO_FILL = re.compile(
    r"\[(?:[àa] compl[eé]ter|[^\]]*compl[eé]ter[^\]]*)\]|^X{2,}$|_{4,}", re.IGNORECASE
)
_HOLE = re.compile(r"^(?:X{2,}|_{4,}|\[[^\]]*\])$", re.IGNORECASE)
_LEFT_OVER = (
    "un reste de trame, non repris : s'il fallait une valeur (identité, date, nom…), écrivez-la"
)


@dataclass
class Read:
    """The result of reading a chapter: what was taken, and the blocks that stay prose."""

    section: Section
    taken: Taken
    prose: list[Block] = field(default_factory=list)
    guidance: list[Paragraph] = field(default_factory=list)


def read_section(section: Section, context: Context) -> Read:
    """Read a chapter without its parts."""
    read = Read(section, Taken())
    blocks = [block for block in section.blocks if not _contents(block)]
    for at, block in enumerate(blocks):
        if id(block) in read.taken.used:
            continue
        if isinstance(block, Table):
            before = _before(blocks, at)
            table_taken = read_table(block, section, before, context)
            read.taken.add(table_taken)
            if table_taken.used:
                read.taken.used |= {id(block) for block in _captions(blocks, at)}
        elif is_guidance(block):
            read.guidance.append(block)
            read.taken.use(block)
            if _HOLE.match(block.text.strip()):
                read.taken.ask(block.place, block.text, _LEFT_OVER)
    for lead, items in groups(blocks, read.taken.used, section):
        list_taken = lists.read_list(lead, items, section)
        read.taken.add(list_taken)
        if list_taken.used and lead is not None and _only_leads(lead):
            read.taken.use(lead)
    _paragraphs(blocks, section, read.taken)
    read.prose = [block for block in blocks if not _used(block, read.taken)]
    return read


def _used(block: Block, taken: Taken) -> bool:
    if isinstance(block, Paragraph):
        return id(block) in taken.used
    ids = [id(paragraph) for cell in block.cells for paragraph in cell.paragraphs]
    return bool(ids) and all(identity in taken.used for identity in ids)


def _contents(block: Block) -> bool:
    return isinstance(block, Paragraph) and is_contents(block)


def is_guidance(block: Paragraph) -> bool:
    """Say whether a paragraph is guidance of a template, left in, or a hole to fill."""
    text = " ".join(block.text.split())
    return bool(_TO_FILL.search(text)) or (
        block.hint and len(text) < 400 and _GUIDANCE.match(text) is not None
    )


def _before(blocks: Sequence[Block], at: int) -> Paragraph | None:
    for block in reversed(blocks[:at]):
        if isinstance(block, Paragraph):
            return None if is_caption(block) else block
    return None


def is_caption(block: Paragraph) -> bool:
    """Say whether a paragraph is the caption of a table or of a picture."""
    return block.caption or (_CAPTION.match(block.text) is not None and len(block.text) < 200)


def _captions(blocks: Sequence[Block], at: int) -> Iterator[Paragraph]:
    for near in (at - 1, at + 1):
        if 0 <= near < len(blocks):
            block = blocks[near]
            if isinstance(block, Paragraph) and is_caption(block) and not block.pictures:
                yield block


def read_table(table: Table, section: Section, before: Paragraph | None, context: Context) -> Taken:
    """Return what the first recogniser to know a table takes of it."""
    title = " ".join(filter(None, (before.text if before else "", section.title)))
    around = f"{title} {context.around(table)}"
    about_land = section.inside("territoire", "justification", "demographie")
    readers: list[Callable[[], Taken]] = [
        lambda: gouvernance.read_offices_table(table),
        *(() if section.inside("annexes") else (lambda: membres.read_table(table),)),
        lambda: signataires.read_table(table),
        lambda: fiches.read_table(table, section, before),
    ]
    if not section.inside("annexes"):
        readers += [
            lambda: territoire.read_table(table, inside=about_land),
            lambda: synthese.read_table(table),
            lambda: budget.read_table(table, around),
            lambda: gouvernance.read_colleges(table),
            lambda: gouvernance.read_bodies(table),
            lambda: partenaires.read_table(table, title),
            lambda: chiffres.read_table(table, context),
            lambda: calendrier.read_table(table),
        ]
    for reader in readers:
        if taken := reader():
            return taken
    return Taken()


def groups(
    blocks: Sequence[Block], used: set[int], section: Section
) -> Iterator[tuple[Paragraph | None, list[Paragraph]]]:
    """Yield the lists of a chapter with their lead-in.

    In a calendar or a list of annexes, consecutive plain lines make a list too.
    """
    loose = section.inside("calendrier", "annexes", "gouvernance", "glossaire")
    lead: Paragraph | None = None
    items: list[Paragraph] = []
    for block in (*blocks, None):
        free = isinstance(block, Paragraph) and id(block) not in used
        if (
            free
            and isinstance(block, Paragraph)
            and (_is_item(block) or (loose and _is_line(block)))
        ):
            if items and _is_item(items[-1]) != _is_item(block):
                yield lead, items
                lead, items = None, []
            items.append(block)
            continue
        if items:
            yield lead, items
            items = []
        lead = block if free and isinstance(block, Paragraph) else None


def _only_leads(lead: Paragraph) -> bool:
    """Say whether a paragraph only introduces its list."""
    text = lead.text.strip()
    return text.endswith(":") and len(text) < 110 and not re.search(r"[.!?]\s|\d", text)


def _is_item(block: Paragraph) -> bool:
    return block.item > 0 or typed_item(block.text) is not None


def _is_line(block: Paragraph) -> bool:
    return (
        len(block.text) < 160 and "\n" not in block.text and not block.text.rstrip().endswith(":")
    )


def _paragraphs(blocks: Sequence[Block], section: Section, taken: Taken) -> None:
    """Read facts in single paragraphs; most stay prose."""
    for block in blocks:
        if not isinstance(block, Paragraph) or id(block) in taken.used:
            continue
        if section.inside("identite") and identite.labelled(block):
            taken.use(block)
        elif section.inside("partenaires", "membres"):
            taken.add(partenaires.read_inline(block))
        if section.inside("gouvernance", "membres", "identite"):
            _governed(block, taken)
        if section.inside("calendrier", "budget"):
            taken.add(calendrier.read_sentence(block))
        if section.inside("territoire"):
            taken.add(territoire.read_sentence(block))
        if section.mission and not section.inside("annexes"):
            taken.add(lists.read_start(block, section.mission))
        elif section.inside("orientations"):
            taken.add(lists.read_orientation(block))


def _governed(block: Paragraph, taken: Taken) -> None:
    offices = gouvernance.read_offices([block])
    taken.add(offices if offices.facts else gouvernance.read_offices_inline(block))
    taken.add(gouvernance.read_groups(block))
    taken.add(gouvernance.read_coordination(block))
    taken.add(gouvernance.read_collegial(block))


def land_paragraphs(reads: Sequence[Read]) -> list[Paragraph]:
    """Return the paragraphs, captions and titles of the chapters on the territory."""
    paragraphs_on_land: list[Paragraph] = []
    for read in reads:
        if read.section.inside("territoire") and not read.section.inside("annexes"):
            paragraphs_on_land += [read.section.heading] if read.section.heading else []
            paragraphs_on_land += [
                block for block in read.section.blocks if isinstance(block, Paragraph)
            ]
    return paragraphs_on_land


def read_land(reads: Sequence[Read], communes: int, people: int, total: str, name: str) -> Taken:
    """Return the facts of the chapters on the territory, once its communes are known."""
    blocks = land_paragraphs(reads)
    prose = [paragraph for paragraph in blocks if not paragraph.level and not is_caption(paragraph)]
    taken = Taken()
    taken.add(population.read_population(prose, max(people // 2, 1000), total))
    taken.add(population.read_area(prose))
    taken.add(population.read_count(blocks, communes))
    taken.add(population.read_neighbours(prose, name))
    return taken


def words_of(reads: Sequence[Read]) -> str:
    """Return the words of the chapters on the territory."""
    return folded(" ".join(paragraph.text for paragraph in land_paragraphs(reads)))
