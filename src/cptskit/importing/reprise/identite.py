"""Who the community is: name, date, place, association, from the cover and labelled lines."""

import re
from collections.abc import Sequence

from cptskit.importing.document.blocks import Document, Paragraph
from cptskit.importing.reprise.days import days_in
from cptskit.importing.reprise.facts import Taken
from cptskit.importing.reprise.words import folded, is_unsure

_LONG = re.compile(r"communaut[eé] professionnelle territoriale de sant[eé]", re.IGNORECASE)
_SHORT = re.compile(r"\bCPTS\b\s+(?!et\b|en\b)(\S.*)$")
_LABELS = (
    (
        "identite.nom",
        r"nom de la (?:cpts|structure|communaute)|denomination|intitule de la cpts|^cpts$|^nom$",
    ),
    ("association.nom", r"raison sociale|nom de l association"),
    ("association.rna", r"(?:numero |n )?rna"),
    ("association.siret", r"(?:numero |n )?siret"),
    ("association.finess", r"(?:numero |n )?finess"),
    ("siege", r"(?:adresse (?:du siege|postale|de l association)|siege(?: social)?|adresse)$"),
    ("forme", r"(?:forme|statut|structure) juridique"),
    (
        "date",
        r"date (?:de la version|du document|de redaction|de mise a jour)|version du|^version$"
        r"|^date$",
    ),
    ("president", r"president(?:e)?"),
)
_ADDRESS = re.compile(r"^(?P<voie>.*?)[\s,–—-]+(?P<cp>\d{5})\s+(?P<ville>[^\d(]+?)\s*$")
_VERSION = re.compile(r"\bversion\s+(?:n\s*°\s*)?v?(\d+(?:[.,]\d+)*)\b", re.IGNORECASE)
_PLACE_AND_DAY = re.compile(
    r"^(?:fait\s+[àa]\s+)?(?P<lieu>[A-ZÀ-Ý][^,.:\d]{1,40}),\s*le\s+", re.IGNORECASE
)


def community_name(text: str) -> str:
    """Return the name of a community in a short line; empty if it has none."""
    words = " ".join(text.split()).strip(" .")
    if match := _LONG.search(words):
        rest = words[match.end() :].strip(" –—-:")
        return f"CPTS {_cased(rest)}" if rest and len(rest) < 80 else ""
    if len(words) > 110 or not (match := _SHORT.search(words)):
        return ""
    rest = re.split(
        r"\s+[–—-]\s+(?=projet|ars|cpam|annexe|aci|contrat|lettre|ann[eé]e|document|version|indicateurs|dossier|avenant|\d)|\s*[(;:]|,\s",
        match[1],
        flags=re.IGNORECASE,
    )[0]
    return f"CPTS {_cased(rest.strip())}" if rest else ""


def _cased(name: str) -> str:
    """Return a name in capitals with capitals only at the start of its words."""
    if name.upper() != name:
        return name
    small = {"du", "de", "la", "des", "les", "le", "et", "en", "sur"}
    words = [word if word in small else word.capitalize() for word in name.casefold().split()]
    return " ".join(
        re.sub(r"^(l|d)['’](\w)", lambda m: f"{m[1]}’{m[2].upper()}", word) for word in words
    )


def read_names(document: Document, front: Sequence[Paragraph], body: Sequence[Paragraph]) -> Taken:
    """Return the name of the community; ask about any other in a header or a line."""
    taken = Taken()
    labelled = [named for paragraph in (*front, *body) if (named := _labelled_name(paragraph))]
    cover = [(community_name(paragraph.text), paragraph.place) for paragraph in front]
    running = [(community_name(side.text), side.kind) for side in document.sides
               if side.kind in ("en-tête", "pied de page")]  # fmt: skip
    names = [pair for pair in (*labelled, *cover, *running) if pair[0]]
    if not names:
        return taken
    name, place = names[0]
    best = next(
        (
            candidate
            for candidate in names
            if same_name(candidate[0], name) and candidate[0].upper() != candidate[0]
        ),
        names[0],
    )
    taken.fact("identite.nom", best[0], place)
    seen = [name]
    for another, where in names[1:]:
        if not any(same_name(another, former) for former in seen):
            seen.append(another)
            taken.ask(where, another, f"un autre nom que « {best[0]} » : lequel est le bon ?")
    return taken


def same_name(first: str, second: str) -> bool:
    """Say whether two names are the same apart from small words and capitals."""
    return _telling(first) == _telling(second) or _telling(first) <= _telling(second)


def _telling(name: str) -> set[str]:
    small = {"cpts", "du", "de", "la", "des", "l", "d", "le", "les", "en", "projet", "pays"}
    return set(folded(name).split()) - small


def _labelled_name(block: Paragraph) -> tuple[str, str] | None:
    for label, value in labelled(block):
        if label == "identite.nom" and not is_unsure(value):
            return (value if re.match(r"CPTS\b", value) else f"CPTS {value}"), block.place
    return None


def labelled(block: Paragraph) -> list[tuple[str, str]]:
    """Return the known labels of the lines of a paragraph with their values."""
    labels = []
    for line in block.text.split("\n"):
        parts = re.match(r"^([^:]{2,45}?)\s*:\s*(\S.*)$", line.strip())
        if not parts:
            continue
        plain = re.sub(r"\bno\b|\bn°", "n", folded(parts[1]))
        name = next((key for key, form in _LABELS if re.search(rf"^(?:{form})", plain)), None)
        if name:
            labels.append((name, parts[2].strip()))
    return labels


def read_labels(blocks: Sequence[Paragraph]) -> Taken:
    """Return the facts on the association and the document in labelled lines."""
    taken = Taken()
    for block in blocks:
        for name, value in labelled(block):
            if is_unsure(value):
                taken.ask(block.place, block.text, "à compléter : le champ est laissé vide")
            elif name == "siege":
                _address(value, block.place, taken)
            elif name == "forme":
                _form(value, block.place, taken)
            elif name == "date":
                _date(value, block.place, taken)
            elif name.startswith("association."):
                taken.fact(
                    name,
                    re.sub(r"\s", "", value) if name != "association.nom" else value,
                    block.place,
                )
    return taken


def read_cover(blocks: Sequence[Paragraph]) -> Taken:
    """Return the date, place and version in the lines of a cover, or of a signature."""
    taken = Taken()
    for block in blocks:
        text = " ".join(block.text.split())
        if version := _VERSION.search(text):
            taken.fact("identite.version", version[1], block.place)
        days = days_in(text)
        if len(days) != 1:
            _seat(text, block.place, taken)
            continue
        where = _PLACE_AND_DAY.match(text)
        dated = re.search(
            r"\bversion\b|\badopt|\bvot[eé]|\bmise? [àa] jour|\bdat[eé]e? d", text, re.IGNORECASE
        )
        alone = days[0].start == 0 and days[0].end == len(text)
        if where or (len(text) < 130 and (dated or alone)):
            taken.fact("identite.date", days[0].iso, block.place)
        if where and where["lieu"].strip():
            lieu = re.sub(r"^(?:fait\s+[àa]\s+)", "", where["lieu"], flags=re.IGNORECASE)
            taken.fact("identite.lieu", lieu.strip(), block.place)
        _seat(text, block.place, taken)
    return taken


def _seat(text: str, place: str, taken: Taken) -> None:
    """Read « Association loi 1901 – 4 rue X, 86240 Ville »."""
    match = re.match(r"^association\b[^–—-]*[–—-]\s*(.+)$", text, re.IGNORECASE)
    if match:
        _address(match[1], place, taken)


def _address(value: str, place: str, taken: Taken) -> None:
    match = _ADDRESS.match(" ".join(value.split()))
    if not match:
        return
    taken.fact("association.adresse", match["voie"].strip(" ,–-"), place)
    taken.fact("association.code_postal", match["cp"], place)
    taken.fact("association.commune", match["ville"].strip(), place)


def _form(value: str, place: str, taken: Taken) -> None:
    plain = folded(value)
    if "1901" in plain:
        taken.fact("association.droit", "loi_1901", place)
    elif "droit local" in plain:
        taken.fact("association.droit", "droit_local", place)
    days = days_in(value)
    if "declar" in plain and len(days) == 1:
        taken.fact("association.declaration", days[0].iso, place)


def _date(value: str, place: str, taken: Taken) -> None:
    days = days_in(value)
    if len(days) == 1:
        taken.fact("identite.date", days[0].iso, place)
