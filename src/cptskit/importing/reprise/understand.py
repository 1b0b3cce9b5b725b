"""Reading a document: chapters read, facts reconciled, prose put in its place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cptskit.importing.document.blocks import Block, Document, Paragraph, Table, paragraphs
from cptskit.importing.reprise import fiches, identite, lieux, membres, population
from cptskit.importing.reprise.chapters import FICHE, Section, cut, is_contents
from cptskit.importing.reprise.derive import complete
from cptskit.importing.reprise.facts import Context, Question, Taken
from cptskit.importing.reprise.markdown import Notes, picture_path, written
from cptskit.importing.reprise.places import places_of
from cptskit.importing.reprise.prose import AFTER, parted
from cptskit.importing.reprise.reconcile import reconciled
from cptskit.importing.reprise.sections import Read, is_caption, read_land, read_section, words_of
from cptskit.importing.reprise.titles import bare_title
from cptskit.importing.reprise.words import folded

_LETTER = re.compile(r"\blettre d intention\b")
_PROSE = 120
_OWN = "chapitre:"
"""How the route of a chapter of the project's own begins."""
_LINES = 3
"""How many lines below the first title may replace a cover."""


@dataclass(frozen=True)
class Understood:
    """The content of a document, in the form of a project; the report finds what is left."""

    kind: str
    tree: Mapping[str, Any]
    texts: Mapping[str, str]
    """Narratives in Markdown, by route."""
    chapters: tuple[Mapping[str, str], ...]
    """Chapters of the project's own: `titre`, `apres`, `texte` in Markdown."""
    questions: tuple[Question, ...]
    remarks: tuple[Question, ...]
    guidance: tuple[Paragraph, ...]
    used: frozenset[int]
    titles: frozenset[int] = frozenset()
    """Identity of the paragraphs that are titles of chapters."""
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The place in the source of each narrative, by route, and chapter, by `chapitres[0]`."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def understand(document: Document) -> Understood:
    """Return what was understood of a projet or a letter of intent."""
    sections = cut(document.blocks)
    front = [
        block
        for block in sections[0].blocks
        if isinstance(block, Paragraph) and not is_contents(block)
    ]
    opening = front or _opening(sections)
    named = _names(document, sections, opening)
    context = Context(name=_name(named), captions=dict(_captions(sections)))
    reads = list(_read(sections, context))
    taken = Taken()
    taken.add(named)
    for read in reads:
        taken.add(read.taken)
    taken.add(_cover(sections, opening, document))
    _land(reads, taken, context)
    _members(reads, front, taken)
    tree = reconciled(taken.facts, taken)
    words = folded(" ".join(paragraph.text for paragraph in paragraphs(document.blocks)))
    kind = "lettre" if _LETTER.search(folded(" ".join(block.text for block in front))) else "projet"
    tree = complete({**tree, "etape": kind}, words)
    texts, chapters, where = _prose(reads, front, taken)
    return Understood(
        kind,
        tree,
        texts,
        tuple(chapters),
        tuple(dict.fromkeys(taken.questions)),
        tuple(dict.fromkeys(taken.remarks)),
        tuple(block for read in reads for block in read.guidance),
        frozenset(taken.used),
        frozenset(id(section.heading) for section in sections if section.heading),
        where,
        {picture_path(name): raw for name, raw in document.pictures.items()},
    )


def _opening(sections: Sequence[Section]) -> list[Paragraph]:
    """Return the short lines that replace a cover, if a title comes first."""
    first = next((section for section in sections[1:] if section.blocks), None)
    lines = [block for block in first.blocks if isinstance(block, Paragraph)] if first else []
    return [line for line in lines[:_LINES] if len(line.text) < _PROSE]


def _names(document: Document, sections: Sequence[Section], front: Sequence[Paragraph]) -> Taken:
    body = [
        block
        for section in sections
        if section.inside("identite") or (section.level == 1 and section.inside("contexte"))
        for block in section.blocks
        if isinstance(block, Paragraph)
    ]
    labelled = [
        block
        for section in sections[1:]
        for block in section.blocks
        if isinstance(block, Paragraph)
        and any(k == "identite.nom" for k, _ in identite.labelled(block))
    ]
    return identite.read_names(document, front, [*body, *labelled])


def _name(named: Taken) -> str:
    return next((fact.value for fact in named.facts if fact.route == "identite.nom"), "")


def _captions(sections: Sequence[Section]) -> Iterator[tuple[int, str]]:
    """Yield the words around each table: the blocks before and behind, and its chapters."""
    for section in sections:
        titles = " ".join(chapter.title for chapter in section.path[-2:])
        for at, block in enumerate(section.blocks):
            if isinstance(block, Table):
                near = [section.blocks[i] for i in (at - 1, at + 1) if 0 <= i < len(section.blocks)]
                words = [
                    block.text
                    for block in near
                    if isinstance(block, Paragraph) and len(block.text) < 160
                ]
                yield id(block), " ".join([*words, titles])


def _read(sections: Sequence[Section], context: Context) -> Iterator[Read]:
    within: Section | None = None
    for at, section in enumerate(sections):
        if within is not None and within in section.parents:
            continue
        within = None
        if section.mission or FICHE.match(section.title):
            blocks = list(section.blocks)
            for below in sections[at + 1 :]:
                if section not in below.parents:
                    break
                blocks += [below.heading] if below.heading else []
                blocks += below.blocks
            fiche = fiches.read_lines(blocks, section)
            if fiche:
                within = section
                yield Read(section, fiche, [block for block in blocks if id(block) not in fiche.used
                                           and not isinstance(block, Table)])  # fmt: skip
                continue
        yield read_section(section, context)


def _cover(sections: Sequence[Section], front: Sequence[Paragraph], document: Document) -> Taken:
    """Read the identity and the date: on the cover, in labelled lines, in the last lines."""
    taken = Taken()
    last = [
        paragraph
        for paragraph in paragraphs(document.blocks[-12:])
        if re.match(r"^fait à\b", paragraph.text, re.IGNORECASE)
    ]
    labelled = [
        block
        for section in sections
        if section.inside("identite") or section is sections[0] or section.level == 1
        for block in section.blocks
        if isinstance(block, Paragraph) and identite.labelled(block)
    ]
    taken.add(identite.read_labels(labelled))
    taken.add(identite.read_cover([*front, *last]))
    taken.used.clear()
    cover = {id(block) for block in front}
    taken.use(*(block for block in labelled if id(block) in cover))
    return taken


def _land(reads: Sequence[Read], taken: Taken, context: Context) -> None:
    codes = [fact.value["insee"] for fact in taken.facts if fact.route == "territoire.communes[]"]
    communes = [lieux.by_code(code) for code in dict.fromkeys(codes)]
    people = sum(commune.population or 0 for commune in communes if commune is not None)
    total = next(
        (fact.value["valeur"] for fact in taken.facts if fact.route == "territoire.population?"), ""
    )
    taken.add(read_land(reads, len(communes), people, total, context.name))
    words = words_of(reads)
    for epci, whole in lieux.epci_made(dict.fromkeys(codes), words):
        value = {"nom": epci.nom_long, "siren": epci.siren} | ({} if whole else {"partiel": "oui"})
        taken.fact("territoire.epci[]", value, "")
    every = [p for read in reads for p in paragraphs(tuple(read.section.blocks))]
    taken.add(population.read_size(every))


def _members(reads: Sequence[Read], front: Sequence[Paragraph], taken: Taken) -> None:
    totals = []
    for read in reads:
        if read.section.inside("membres") and not read.section.inside("annexes"):
            for block in read.section.blocks:
                if isinstance(block, Paragraph) and id(block) not in read.taken.used:
                    totals += membres.read_sentences(block, taken)
    if not totals:
        ignored = Taken()
        totals = [total for block in front for total in membres.read_sentences(block, ignored)]
    counts = [fact.value for fact in taken.facts if fact.route == "membres.effectifs[]"]
    summed = sum(int(count["nombre"]) for count in counts if "nombre" in count)
    people = sum(fact.route == "membres.professionnels[]" for fact in taken.facts)
    membres.choose_total(totals, summed, people, taken)


def _prose(
    reads: Sequence[Read], front: Sequence[Paragraph], taken: Taken
) -> tuple[dict[str, str], list[dict[str, str]], dict[str, tuple[str, ...]]]:
    """Return the narratives by route, the project's own chapters, in order, and their places."""
    notes, narratives = Notes(), _Narratives()
    long = [block for block in front if len(block.text) > _PROSE and id(block) not in taken.used]
    if opening := written(long, notes):
        narratives.add("identite.contexte", opening, [block.place for block in long])
    for route, words in taken.texts:
        narratives.add(route, words, places_of(words))
    last = "introduction"
    for read in reads[1:]:
        about = reversed(read.section.about)
        last = next((AFTER[role] for role in about if role in AFTER), last)
        _add_section(narratives, read, notes, last)
    return narratives.sorted_out()


def _add_section(narratives: "_Narratives", read: Read, notes: Notes, last: str) -> None:
    """Add the prose of a chapter, under its title where no other title says it."""
    seen: set[str] = set()
    for route, blocks in parted(read.section, read.prose):
        if not _has_text(blocks):
            continue
        text = written(blocks, notes, 1)
        if route not in seen and _needs_title(read.section, route):
            text = f"## {read.section.title}\n\n{text}"
        seen.add(route)
        narratives.add(route, text, [block.place for block in blocks])
        if route.startswith(_OWN):
            narratives.place_chapter(route, last)


def _needs_title(section: Section, route: str) -> bool:
    own = route.startswith(_OWN)
    if not section.title or (section.roles and not own and not section.inside("annexes")):
        return False
    return not (own and route.endswith((f":{section.title}", f":{bare_title(section.title)}")))


class _Narratives:
    """Passages by route, with their places; and where the project's own chapters stand."""

    def __init__(self) -> None:
        self._passages: dict[str, list[str]] = {}
        self._places: dict[str, list[str]] = {}
        self._chapters: dict[str, dict[str, str]] = {}

    def add(self, route: str, words: str, places: Iterable[str]) -> None:
        """Add a passage behind those of its route."""
        self._passages.setdefault(route, []).append(words)
        self._places.setdefault(route, []).extend(places)

    def place_chapter(self, route: str, last: str) -> None:
        """Put a chapter behind the one that its route names, else behind the last known one."""
        _, after, title = route.split(":", 2)
        self._chapters.setdefault(route, {"titre": title, "apres": after or last})

    def sorted_out(
        self,
    ) -> tuple[dict[str, str], list[dict[str, str]], dict[str, tuple[str, ...]]]:
        """Return the narratives by route, the own chapters, and the places of both."""
        narratives: dict[str, str] = {}
        chapters: list[dict[str, str]] = []
        for route, passages in self._passages.items():
            text = "\n\n".join(passages)
            if not route.startswith(_OWN):
                narratives[route] = text
                continue
            self.place_chapter(route, "annexes")
            self._places[f"chapitres[{len(chapters)}]"] = self._places[route]
            chapters.append({**self._chapters[route], "texte": text})
        places = {route: tuple(dict.fromkeys(listed)) for route, listed in self._places.items()}
        return narratives, chapters, places


def _has_text(blocks: Sequence[Block]) -> bool:
    """Say whether blocks contain more than captions and titles."""
    return any(
        isinstance(block, Table) or (not is_caption(block) and not block.level) or block.pictures
        for block in blocks
    )


def facts_of(tree: Mapping[str, Any] | Sequence[Any]) -> int:
    """Return how many values a tree holds."""
    count = 0
    for value in tree.values() if isinstance(tree, Mapping) else tree:
        count += facts_of(value) if isinstance(value, Mapping | list) else 1
    return count
