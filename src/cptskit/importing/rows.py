"""A row of a spreadsheet, to a member; what does not fit is told, and never dropped in silence."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from cptskit.importing.columns import NAMES, PRIVATE
from cptskit.importing.fields import (
    Read,
    read_adhesion,
    read_civilite,
    read_commune,
    read_mode,
    read_rpps,
    refuses_adhesion,
    split_names,
)
from cptskit.importing.outcome import Member, Note
from cptskit.importing.professions import read_profession
from cptskit.loading.files import CONTROL
from cptskit.loading.formulas import hides_a_formula
from cptskit.projet.citations import citer

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
)
_READERS: Mapping[str, Callable[[str], Read]] = {
    "civilite": read_civilite,
    "rpps": read_rpps,
    "commune": read_commune,
    "mode_exercice": read_mode,
    "adhesion": read_adhesion,
}
_LOST = "\N{REPLACEMENT CHARACTER}"


@dataclass
class Row:
    """A row being read: its number, its texts by column, and what is said of it."""

    number: int
    texts: Mapping[str, str]
    notes: list[Note] = field(default_factory=list)

    def refuse(self, reason: str) -> None:
        """Keep the row out."""
        self.notes.append(Note(self.number, reason, refused=True))

    def say(self, remark: str) -> None:
        """Say something of the row, which stays."""
        if remark:
            self.notes.append(Note(self.number, remark))


def read_row(number: int, texts: Mapping[str, str]) -> tuple[Member | None, list[Note]]:
    """Return the member of a row, or None where it is refused, and what is to be said of it."""
    row = Row(number, {name: " ".join(text.split()) for name, text in texts.items()})
    for reason in _faults(row.texts):
        row.refuse(reason)
    values = dict(_names(row)) | _simple(row) | _profession(row)
    if any(note.refused for note in row.notes):
        return None, row.notes
    return {name: value for name, value in values.items() if value}, row.notes


def _faults(texts: Mapping[str, str]) -> Iterator[str]:
    """Yield what no cell of a member may hold."""
    for name, text in texts.items():
        if CONTROL.search(text) or _LOST in text:
            yield f"un caractère illisible dans « {name} » : corrigez-le."
        elif hides_a_formula(text):
            yield f"« {name} » contient ce qu'un tableur prendrait pour une formule : corrigez-le."
    if refuses_adhesion(texts.get("adhesion", "")):
        yield f"la colonne d'adhésion dit « {citer(texts['adhesion'])} »."


def _names(row: Row) -> Iterator[tuple[str, str]]:
    both = row.texts.get(NAMES, "")
    name, first = row.texts.get("nom", ""), row.texts.get("prenom", "")
    if both and not name:
        name, split = (both, first) if first else split_names(both)
        first = first or split
    if not name:
        row.refuse("il n'y a pas de nom.")
    yield "nom", name
    yield "prenom", first


def _simple(row: Row) -> dict[str, str]:
    """Return the values of the columns that stand for themselves."""
    values = {name: row.texts.get(name, "") for name in ("specialite", "structure", *PRIVATE)}
    for name, read in _READERS.items():
        text = row.texts.get(name, "")
        values[name], remark = read(text) if text else ("", "")
        if not (name == "adhesion" and refuses_adhesion(text)):
            row.say(remark)
    return values


def _profession(row: Row) -> dict[str, str]:
    """Return the profession, with what its words say of the speciality and the mode of practice."""
    if "profession" not in row.texts:
        return {}
    written = row.texts["profession"]
    if not written:
        row.refuse("il n'y a pas de profession.")
        return {}
    told = row.texts.get("specialite", "")
    reading = read_profession(written, told)
    if reading.profession is None:
        row.refuse(reading.fault)
        return {}
    values = {"profession": reading.profession.value}
    if reading.specialite and not told:
        values["specialite"] = reading.specialite
    elif reading.specialite:
        row.say(f"« {citer(written)} » n'est pas gardé : la spécialité est déjà donnée.")
    if reading.mode and not row.texts.get("mode_exercice"):
        values["mode_exercice"] = reading.mode.value
    elif reading.mode and read_mode(row.texts["mode_exercice"])[0] != reading.mode:
        row.say(f"« {citer(written)} » contredit le mode d'exercice, qui est gardé.")
    return values
