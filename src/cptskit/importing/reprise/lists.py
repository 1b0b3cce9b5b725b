"""Lists under a lead-in or a title, read according to their place."""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Paragraph
from cptskit.importing.document.marks import typed_item
from cptskit.importing.reprise import (
    budget,
    calendrier,
    gouvernance,
    membres,
    partenaires,
    synthese,
    territoire,
)
from cptskit.importing.reprise.chapters import Section
from cptskit.importing.reprise.days import days_in
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.figures import EURO, NUMBER, plain_number
from cptskit.importing.reprise.places import placed
from cptskit.importing.reprise.titles import mission_of
from cptskit.importing.reprise.words import folded

_AMOUNT = re.compile(rf"\s*(?:de |d['’]|,\s*|:\s*|\()?\s*({NUMBER})\s*{EURO}\)?", re.IGNORECASE)
_ANNEX = re.compile(
    r"^annexes?\s*(?:n\s*°\s*)?(?:\d+|[IVX]+|[A-H])?\s*[.:–—-]\s*(\S.*)$", re.IGNORECASE
)
_ORIENTATION = re.compile(
    r"^(?:\d+\s*[.)]\s*)?([^.:]{4,90}?)\s*(?:\([^()]*\)\s*)?[.:]\s+(\S.{10,})$", re.DOTALL
)
_SYNTHESIS = frozenset({"forces", "faiblesses", "attentes", "enjeux", "besoins"})
_NEEDS = re.compile(r"\bbesoins?\b(?! d (?:appui|aide|accompagnement))|\bpriorites\b")


def read_list(lead: Paragraph | None, items: Sequence[Paragraph], section: Section) -> Taken:
    """Return the facts of a list, by its lead-in and its chapter; nothing if it stays prose."""
    above = lead.text if lead is not None and lead.text.rstrip().endswith(":") else ""
    words = f"{above} {section.title}"
    plain = folded(above)
    if section.inside("annexes"):
        return _annexes(items) if section.level == 1 or len(section.path) == 1 else Taken()
    field = synthese.field_of(above.rstrip(": ")) or synthese.field_of(section.title)
    needs = _NEEDS.search(plain) or (not plain and "besoins" in section.roles)
    if field not in _SYNTHESIS and needs and section.inside("diagnostic", "besoins", "chiffres"):
        field = "besoins"
    if field not in _SYNTHESIS and "ambition" in section.roles:
        field = "enjeux"
    if field in _SYNTHESIS and not section.inside("appui"):
        return synthese.read_list(items, str(field))
    return _by_chapter(above, words, items, section)


def _by_chapter(above: str, words: str, items: Sequence[Paragraph], section: Section) -> Taken:
    """Read a list according to its chapter."""
    if section.inside("appui"):
        return _aids(items)
    if section.inside("budget") and (sums := budget.read_items(above, items, words)):
        return sums
    if section.inside("membres", "partenaires", "structures"):
        return _people(above, words, items, section)
    for role, read in _READERS.items():
        if section.inside(role):
            return read(items)
    return Taken()


_READERS = {
    "territoire": territoire.read_list,
    "calendrier": calendrier.read_items,
    "gouvernance": gouvernance.read_list,
}


def _people(above: str, words: str, items: Sequence[Paragraph], section: Section) -> Taken:
    if counted := membres.read_items(items):
        return counted
    if "structures" in section.roles:
        return membres.read_structures(items)
    group = partenaires.group_of(above) if above else partenaires.group_of(section.title)
    named = "partenaires" in section.roles or re.search(
        r"partenaire|associ|sollicit", folded(words)
    )
    if group and named:
        return partenaires.read_items(items, group)
    return gouvernance.read_offices(items)


def _aids(items: Sequence[Paragraph]) -> Taken:
    """Return the aids requested in a list, each with its sum; an item without a sum is a need."""
    taken = Taken()
    for item in items:
        text = " ".join((typed_item(item.text) or item.text).split()).rstrip(" .;")
        amounts = _AMOUNT.findall(text)
        if len(amounts) == 1:
            words = re.sub(r"\s+", " ", _AMOUNT.sub(" ", text)).strip(" ,;")
            words = re.sub(
                r"^(?:à|au|aux)\s+(?:l['’]|la |le )?[\w' ’]{2,30},\s*(?:une?\s+)?", "", words
            )
            aid = {"objet": words.strip(" ,"), "montant": plain_number(amounts[0])}
            taken.fact("appui.demandes[]", aid, item.place)
        else:
            taken.fact("appui.besoins[]", text, item.place)
    taken.use(*items)
    return taken


def _annexes(items: Sequence[Paragraph]) -> Taken:
    taken = Taken()
    read = [_ANNEX.match(" ".join(item.text.split())) for item in items]
    if not all(read):
        return taken
    for item, match in zip(items, read, strict=True):
        if match:
            taken.fact("annexes[]", {"titre": match[1].strip()}, item.place)
    taken.use(*items)
    return taken


def read_orientation(block: Paragraph) -> Taken:
    """Return what « 3. Prévention. Aller dans les fermes… » gives for a mission."""
    taken = Taken()
    match = _ORIENTATION.match(typed_item(block.text) or block.text)
    code = mission_of(match[1]) if match else None
    if match and code:
        words = placed(match[2].strip(), block.place)
        taken.texts.append((f"missions.{code}.orientation", words))
        taken.use(block)
    return taken


def read_start(block: Paragraph, mission: str) -> Taken:
    """Return when a mission starts and is fully running, if a short line says it."""
    taken = Taken()
    for part in re.split(r"(?<=\d)\s*[.;–—/]\s*", block.text):
        days = days_in(part)
        plain = folded(part)
        if len(days) != 1 or len(part) > 90:
            continue
        if re.match(r"^(?:date de )?(?:demarrage|debut|lancement)\b", plain):
            taken.fact(f"missions.{mission}.demarrage", days[0].iso, block.place)
        elif re.match(r"^(?:date de |le )?(?:plein )?deploiement\b", plain):
            taken.fact(f"missions.{mission}.deploiement", days[0].iso, block.place)
    return taken
