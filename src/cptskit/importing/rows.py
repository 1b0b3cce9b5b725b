"""From a row of a spreadsheet to a member; what does not fit is reported, never just dropped."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from unicodedata import category

from cptskit.importing.fields import (
    Read,
    read_accord,
    read_adhesion,
    read_civilite,
    read_commune,
    read_mode,
    read_rpps,
    refuses_adhesion,
)
from cptskit.importing.headers import NAISSANCE, NAMES, PRIVATE, STATUT
from cptskit.importing.names import looks_like_a_structure, split_names
from cptskit.importing.outcome import Member, Note
from cptskit.importing.standing import unsure_standing, why_no_member
from cptskit.loading.files import CONTROL
from cptskit.loading.formulas import hides_a_formula
from cptskit.projet.citations import citer
from cptskit.vocabulaire.professions import read_profession

CANONICAL = (
    "nom",
    "prenom",
    "civilite",
    "profession",
    "specialite",
    "rpps",
    "commune",
    "mode_exercice",
    "structure",
    "adhesion",
    "accord",
)
_READERS: Mapping[str, Callable[[str], Read]] = {
    "civilite": read_civilite,
    "rpps": read_rpps,
    "commune": read_commune,
    "mode_exercice": read_mode,
    "adhesion": read_adhesion,
    "accord": read_accord,
}
_TWO = re.compile(r"\bet\b|\s[/&+]\s", re.IGNORECASE)
_TICKED, _EMPTY_BOX = frozenset("✓✔☑✅☒🗹"), frozenset("☐❌✗✘⬜")
_LOST = "\N{REPLACEMENT CHARACTER}"


@dataclass
class Row:
    """A row being read: its number, its texts by column, and the remarks on it."""

    number: int
    texts: Mapping[str, str]
    notes: list[Note] = field(default_factory=list)

    def refuse(self, reason: str) -> None:
        """Refuse the row."""
        self.notes.append(Note(self.number, reason, refused=True))

    def put_aside(self, reason: str) -> None:
        """Leave the row out: it is not a member."""
        self.notes.append(Note(self.number, reason, aside=True))

    def say(self, remark: str) -> None:
        """Add a remark on the row, which stays."""
        if remark:
            self.notes.append(Note(self.number, remark))


def read_row(number: int, texts: Mapping[str, str]) -> tuple[Member | None, list[Note]]:
    """Return the member of a row, or None where it is refused, and the remarks on it."""
    row = Row(number, {name: _bare(text) for name, text in texts.items()})
    if reason := _no_member(row.texts):
        row.put_aside(reason)
        return None, row.notes
    for reason in _faults(row.texts):
        row.refuse(reason)
    values = dict(_names(row)) | _simple(row) | _profession(row)
    if any(note.refused for note in row.notes):
        return None, row.notes
    row.say(unsure_standing({**row.texts, **values}) or "")
    return {name: value for name, value in values.items() if value}, row.notes


def _bare(text: str) -> str:
    """Return a text without the pictures of a form, on one line."""
    if text.strip("\ufe0f ") in _TICKED:
        return "oui"
    if text.strip("\ufe0f ") in _EMPTY_BOX:
        return "non"
    signs = (" " if _is_picture(sign) else sign for sign in text)
    return " ".join("".join(signs).split())


def _is_picture(sign: str) -> bool:
    if sign < "\u2190":
        return sign == "\u200d"
    return (
        sign == "\ufe0f"
        or "\U0001f3fb" <= sign <= "\U0001f3ff"
        or (category(sign) == "So" and sign != _LOST)
    )


def _no_member(texts: Mapping[str, str]) -> str | None:
    if refuses_adhesion(texts.get("adhesion", "")):
        return f"la colonne d'adhésion dit « {citer(texts['adhesion'])} »."
    return why_no_member(texts)


def _faults(texts: Mapping[str, str]) -> Iterator[str]:
    """Yield what no cell of a member may hold."""
    for name, text in texts.items():
        if CONTROL.search(text) or _LOST in text:
            yield f"un caractère illisible dans « {name} » : corrigez-le."
        elif hides_a_formula(text):
            yield f"« {name} » contient ce qu'un tableur prendrait pour une formule : corrigez-le."


def _names(row: Row) -> Iterator[tuple[str, str]]:
    both = row.texts.get(NAMES, "")
    name = row.texts.get("nom", "") or row.texts.get(NAISSANCE, "")
    first, title = row.texts.get("prenom", ""), ""
    if both and not name:
        cut = split_names(both)
        name, first, title = (both, first, "") if first else (cut.nom, cut.prenom, cut.civilite)
        if cut.whole and cut.nom != both:
            row.say(f"« {citer(both)} » n'est pas coupé en nom et prénom : vérifiez.")
    if not name:
        row.refuse("il n'y a pas de nom.")
    elif looks_like_a_structure(name) or (both == name and not first and _two_people(name)):
        row.say(f"« {citer(name)} » n'est pas le nom d'une personne ? Il est gardé tel quel.")
    if title and not row.texts.get("civilite"):
        yield "civilite", title
    yield "nom", name
    yield "prenom", first


def _two_people(name: str) -> bool:
    return _TWO.search(name) is not None


def _simple(row: Row) -> dict[str, str]:
    """Return the values of the columns that are read on their own."""
    values = {name: row.texts.get(name, "") for name in ("specialite", "structure", *PRIVATE)}
    for name, read in _READERS.items():
        text = row.texts.get(name, "")
        values[name], remark = read(text) if text else ("", "")
        row.say(remark)
    status = row.texts.get(STATUT, "")
    if not values["mode_exercice"] and status:
        values["mode_exercice"] = read_mode(status)[0]
    return {name: value for name, value in values.items() if value}


def _profession(row: Row) -> dict[str, str]:
    """Return the profession, with the speciality and mode of practice found in its words."""
    if "profession" not in row.texts:
        return {}
    written = row.texts["profession"]
    if not written:
        row.refuse("il n'y a pas de profession.")
        return {}
    speciality = row.texts.get("specialite", "")
    reading = read_profession(written, speciality)
    if reading.profession is None:
        row.refuse(reading.fault)
        return {}
    values = {"profession": reading.profession.value}
    if reading.specialite and not speciality:
        values["specialite"] = reading.specialite
    elif reading.specialite:
        row.say(f"« {citer(written)} » n'est pas gardé : la spécialité est déjà donnée.")
    if reading.mode and not row.texts.get("mode_exercice"):
        values["mode_exercice"] = reading.mode.value
    elif reading.mode and read_mode(row.texts["mode_exercice"])[0] != reading.mode:
        row.say(f"« {citer(written)} » contredit le mode d'exercice, qui est gardé.")
    return values
