"""The calendar: dated milestones from a table, a list, or a sentence of dates."""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Paragraph, Table
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise.days import VAGUE, days_in, read_day
from cptskit.importing.reprise.facts import BLANK, Taken
from cptskit.importing.reprise.grids import grid_of, headers
from cptskit.importing.reprise.words import folded, is_nothing, is_unsure
from cptskit.importing.reprise.yaml_out import lines

_KINDS = (
    ("dialogue_de_gestion", r"dialogue de gestion"),
    ("avenant", r"\bavenant"),
    ("lettre", r"lettre d intention|\bli\b"),
    ("declaration", r"\bdeclaration\b.{0,40}|\bdepot des statuts|parution au journal"),
    ("signature", r"\bsignature\b"),
    ("validation", r"\bvalid\w+|\bavis de l ars|\bagrement"),
    (
        "transmission",
        r"(?:\bremise|\btransmission|\benvoi|\bdepot|\bdeposer|\btransmettre|\bremettre).{0,40}"
        r"\b(?:projet|dossier|ars)\b",
    ),
    ("assemblee_generale", r"\bassemblee\b|\bag\b|\bvote du projet|\badoption du projet"),
    (
        "groupe_projet",
        r"\b(?:premiere|1ere) (?:rencontre|reunion)|\bgroupe projet|\breunion de lancement",
    ),
)
_DONE = re.compile(
    r"^(?:oui|fait|faite|realise\w*|ok|x|termine\w*|acheve\w*|effectue\w*|signe\w*|✓)$"
)
_NOT_DONE = re.compile(r"^(?:non|prevu\w*|a venir|a faire|en cours|planifie\w*|programme\w*|-)$")


def kind_of(words: str) -> str:
    """Return the kind of a milestone from its words."""
    plain = folded(words)
    return next((code for code, form in _KINDS if re.search(rf"{form}", plain)), "autre")


def read_table(table: Table) -> Taken:
    """Return the milestones of a table with a column of dates."""
    grid = grid_of(table)
    names = headers(grid)
    taken = Taken()
    day = next(
        (i for i, name in enumerate(names) if re.match(r"(?:date|echeance|quand|periode)", name)),
        None,
    )
    if day is None:
        day = next((i for i in range(grid.width) if _dates(grid.column(i, 1))), None)
    title = next((i for i, name in enumerate(names) if i != day and re.match(
        r"(?:jalon|etape|evenement|action|quoi|intitule|phase|objet"
        r"|tache)", name)), None)  # fmt: skip
    if title is None and day is not None:
        title = next((i for i in range(grid.width) if i != day), None)
    if day is None or title is None or len(grid.rows) < 2:
        return taken
    state = next((i for i, name in enumerate(names) if i not in (day, title) and re.match(
        r"(?:fait|etat|realise|statut|avancement|situation)", name)), None)  # fmt: skip
    for row in grid.rows[1:]:
        words = " ".join(row[title].lines)
        if not words or is_nothing(words):
            continue
        done = folded(row[state].text) if state is not None else ""
        _milestone(row[day].text, words, done, row[day].place, taken)
    if taken:
        taken.use(table)
    return taken


def _dates(cells: Sequence[object]) -> bool:
    texts = [cell.text for cell in cells if cell.text]  # type: ignore[attr-defined]
    return bool(texts) and sum(bool(read_day(text)) for text in texts) * 2 > len(texts)


def _milestone(date: str, words: str, done: str, place: str, taken: Taken) -> None:
    iso = read_day(date)
    if not iso:
        question = f"{date} : {words}" if date else words
        reading = (
            "un trimestre n'est ni un mois ni un jour"
            if VAGUE.search(folded(date)) and not is_unsure(date)
            else "date à préciser"
        )
        undated = {"type": kind_of(words), "date": BLANK, "intitule": words}
        kept = lines({"calendrier": {"jalons": [undated]}})
        taken.ask(place, question, reading, *kept)
        return
    milestone = {"type": kind_of(words), "date": iso, "intitule": words}
    if _DONE.match(done):
        milestone["fait"] = "oui"
    elif done and not _NOT_DONE.match(done):
        taken.remark(place, f"{words} : {done}", "état non repris")
    taken.fact("calendrier.jalons[]", milestone, place)


def read_items(items: Sequence[Paragraph]) -> Taken:
    """Return the milestones of lines « 15 janvier 2027 : signature du contrat »."""
    taken = Taken()
    read = [_line(" ".join((typed_item(item.text) or item.text).split())) for item in items]
    if len(items) < 2 or sum(milestone is not None for milestone in read) * 2 < len(items):
        return taken
    for item, milestone in zip(items, read, strict=True):
        if milestone:
            _milestone(*milestone, "", item.place, taken)
            taken.use(item)
    return taken


def _line(text: str) -> tuple[str, str] | None:
    match = re.match(r"^([^:]{3,40}?)\s*(?::|[–—]|\s-\s)\s*(.+)$", text)
    if match and (read_day(match[1]) or VAGUE.search(folded(match[1]))):
        return match[1].strip(), match[2].strip(" .;")
    days = days_in(text)
    if len(days) == 1 and days[0].end >= len(text.rstrip(" .;")) - 1:
        words = re.sub(r"[\s:–—(-]*(?:le|en|au|fin|d.ici)?\s*$", "", text[: days[0].start])
        return text[days[0].start :].strip(" .;)"), words.strip()
    return None


def read_sentence(block: Paragraph) -> Taken:
    """Return the milestones of « Dates : assemblée le 19 mai 2026 ; signature en janvier 2027 »."""
    taken = Taken()
    match = re.match(r"^([^:]{3,40})\s*:\s*(.+)$", block.text, re.DOTALL)
    parts = re.split(r"\s*;\s*", match[2]) if match else []
    if (
        not match
        or len(parts) < 2
        or not re.search(r"dates?|calendrier|etapes|jalons", folded(match[1]))
    ):
        return taken
    for part in parts:
        days = days_in(part)
        if len(days) != 1:
            taken.ask(block.place, part, "date à préciser")
            continue
        before = re.sub(r"[\s,]*\b(?:le|en|au|fin|d.ici)?\s*$", "", part[: days[0].start])
        words = " ".join(f"{before} {part[days[0].end :]}".split()).strip(" .,")
        _milestone(part[days[0].start : days[0].end], words, "", block.place, taken)
    taken.use(block)
    return taken
