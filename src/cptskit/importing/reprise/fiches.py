"""The fiches actions of a chapter, of any shape, each in its mission."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cptskit.importing.document.blocks import Block, Cell, Paragraph, Table
from cptskit.importing.reprise.chapters import FICHE, Section
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.fiche_shapes import (
    Raw,
    as_id,
    in_columns,
    lines_fiche,
    numbered_title,
    wide,
)
from cptskit.importing.reprise.fiche_values import build
from cptskit.importing.reprise.indicator_tables import read_row
from cptskit.importing.reprise.labels import field_of, split_label
from cptskit.importing.reprise.places import Placed, placed
from cptskit.importing.reprise.titles import bare_title, mission_of

_MISSION = re.compile(
    r"^missions?\s*(?:socles?|optionnelles?)?\s*(?:n\s*°\s*)?\d\s*[a-d]?\s*[:.–—-]\s*",
    re.IGNORECASE,
)


_TITLE = re.compile(r"^fiches?\b", re.IGNORECASE)


def read_table(table: Table, section: Section, before: Paragraph | None) -> Taken:
    """Return the fiches of a table; nothing if it has none."""
    taken = Taken()
    wide_fiches = wide(table)
    for raw in wide_fiches:
        number, title = numbered_title(raw.title)
        _add(raw, title, number, section.mission, taken)
    single = None if wide_fiches else in_columns(table)
    if single is not None:
        title, number = _title(single, section, before)
        _add(single, title, number, section.mission, taken)
    if wide_fiches or single is not None:
        taken.use(table)
    return taken


def read_lines(blocks: Sequence[Block], section: Section) -> Taken:
    """Return the fiche made of the labelled lines of a chapter; nothing if it has none."""
    taken = Taken()
    starts = [at for at, block in enumerate(blocks) if _is_title(block)]
    if starts:
        for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
            _read_titled(blocks[start], blocks[start + 1 : end], section, taken)
        return taken
    raw = lines_fiche(blocks)
    if raw is None or sum(_within(block, raw) for block in _own(blocks)) < 2:
        return taken
    number, title = numbered_title(section.title)
    if not FICHE.match(section.title):
        title = _bare(section.title)
    title = placed(title, section.heading.place if section.heading else "")
    first = next(at for at, block in enumerate(blocks) if _within(block, raw))
    _add(raw, title, number, section.mission, taken)
    taken.use(*blocks[first:])
    return taken


def _is_title(block: Block) -> bool:
    """Say whether a plain line is the title of a fiche: « Fiche thématique n° 1.1 : L'agenda »."""
    if not isinstance(block, Paragraph) or block.level or block.bold:
        return False
    return bool(_TITLE.match(block.text)) and bool(FICHE.match(block.text))


def _read_titled(head: Block, below: Sequence[Block], section: Section, taken: Taken) -> None:
    """Read the fiche below its title line."""
    raw = lines_fiche(below)
    if raw is None or not isinstance(head, Paragraph):
        return
    number, title = numbered_title(head.text)
    _add(raw, placed(title, head.place), number, section.mission, taken)
    taken.use(head, *below)


def _own(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks of a chapter up to a title that is not a label: a new part."""
    for block in blocks:
        if isinstance(block, Paragraph) and (block.level or block.bold) and not block.item:
            label = field_of(block.text) or split_label(block.text)
            if FICHE.match(block.text) or not label:
                return
        yield block


def _bare(title: str) -> str:
    """Return the title of a fiche without its number, or that of its mission."""
    return _MISSION.sub("", bare_title(title)).strip() or bare_title(title)


def _within(block: Block, raw: Raw) -> bool:
    return any(block is inside for entry in raw.entries for inside in entry.blocks)


def _title(raw: Raw, section: Section, before: Paragraph | None) -> tuple[str, str]:
    """Return the title and the id of a fiche: given inside, above it, or by its chapter."""
    if any(entry.name == "titre" and entry.lines for entry in raw.entries):
        return "", numbered_title(raw.title)[0] if raw.title else ""
    for text in (raw.title, before.text if before else ""):
        if text and (text is raw.title or FICHE.match(text)):
            number, title = numbered_title(text)
            where = raw.place if text is raw.title or before is None else before.place
            return placed(title, where), number
    above = section.heading.place if section.heading else ""
    if FICHE.match(section.title) or not section.mission or section.level > 1:
        number, title = numbered_title(section.title)
        words = title if FICHE.match(section.title) else _bare(section.title)
        return placed(words, above), number
    if before:
        return placed(" ".join(before.text.split()), before.place), ""
    return placed(section.title, above), ""


def _add(raw: Raw, title: str, number: str, within: str | None, taken: Taken) -> None:
    fiche = build(raw.entries, placed(title, raw.place), taken)
    if raw.rows:
        where = f"fiche « {fiche.get('titre', title)} »"
        rows = [placed(read_row(cells, where, taken), _row_place(cells)) for cells in raw.rows]
        fiche["indicateurs"] = [row for row in rows if row]
    if number and "id" not in fiche:
        fiche = {"id": number, **fiche}
    if "id" in fiche:
        named = title.place if isinstance(title, Placed) else raw.place
        fiche = {**fiche, "id": placed(as_id(str(fiche["id"])), named)}
    named_mission = " ".join(entry.text for entry in raw.entries if entry.name == "mission")
    mission = (mission_of(named_mission) if named_mission else None) or within
    fiche = {name: value for name, value in fiche.items() if value}
    if "titre" not in fiche:
        fiche["titre"] = title or "Sans titre"
    if mission is None:
        taken.ask(
            raw.place,
            str(fiche["titre"]),
            "une fiche action dont la mission n'est pas dite : choisissez-la",
            *_commented(fiche),
        )
        return
    taken.fact(f"missions.{mission}.fiches[]", fiche, raw.place)


def _row_place(cells: Mapping[str, Cell]) -> str:
    """Return the place of a row of a wide table: that of its indicator, a cell not shared."""
    return (cells.get("indicateurs") or next(iter(cells.values()))).place


def _commented(fiche: dict[str, Any]) -> list[str]:
    from cptskit.importing.reprise.yaml_out import lines  # noqa: PLC0415 - only for a question

    return lines({"missions": {"MISSION": {"fiches": [fiche]}}})
