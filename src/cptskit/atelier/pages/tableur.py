"""An uploaded spreadsheet, of members or the project's workbook, and what it changes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.choix import words_of
from cptskit.atelier.formulaires.natures import prompt_at
from cptskit.atelier.membres_lus import Membre, Rapprochement, changements, matched
from cptskit.atelier.mots import in_words
from cptskit.atelier.pages.cadre import frame
from cptskit.classeur.lecture import Classeur, read_workbook
from cptskit.comparaison import Comparaison
from cptskit.editing.champs import Changement
from cptskit.editing.tableau_membres import TABLE
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo
from cptskit.francais.typographie import typographie
from cptskit.importing.headers import PRIVATE
from cptskit.importing.outcome import Outcome
from cptskit.importing.rows import CANONICAL
from cptskit.loading import LoadedProject
from cptskit.loading.workbooks import is_workbook
from cptskit.reporting.comparaison.lignes import Ligne, ligne, par_chapitre
from cptskit.socle.errors import UneditableError
from cptskit.usages.classeur import Repris, rangs_en_mots, take_back
from cptskit.usages.import_ import members_of

_MOST = 200
"""The most lines shown in a group; the others are counted."""


@dataclass(frozen=True)
class Brought:
    """An uploaded spreadsheet and the person's choices; kept in memory only."""

    nom: str
    octets: bytes = field(repr=False)
    classeur: Classeur | None = field(default=None, repr=False)
    """The workbook of a project; None for a list of members."""
    coordonnees: bool = False
    retirer: bool = False
    remplacer: bool = False

    @property
    def mots(self) -> str:
        """Return the name of the act that accepts it."""
        return f"{'le classeur' if self.classeur else 'la liste'} {self.nom}"


def brought(nom: str, octets: bytes, *, classeur: bool) -> Brought:
    """Return a file as the workbook of `classeur export`, or as a list of members.

    `classeur` says which was expected, if the file itself does not. Raises UnreadableTableError.
    """
    book = read_workbook(octets, nom) if classeur or _may_be_ours(octets) else None
    if book is not None and (classeur or book.instantane is not None):
        return Brought(nom, octets, book)
    return Brought(nom, octets)


def _may_be_ours(octets: bytes) -> bool:
    return is_workbook(octets) and octets.startswith(b"PK")


# --- Members --------------------------------------------------------------------------------------


def _read(sheet: Brought, state: State) -> tuple[Outcome, Rapprochement, Sequence[object]]:
    territory = state.projet.territoire
    communes = territory.communes if territory else ()
    outcome = members_of(
        sheet.octets, sheet.nom, coordonnees=sheet.coordonnees, territoire=communes
    )
    members = state.written.items(TABLE)
    return outcome, matched(outcome.members, members), members


def changes_of(sheet: Brought, state: State) -> list[Changement]:
    """Return what a list of members changes. Raises UnreadableTableError."""
    _, rapprochement, members = _read(sheet, state)
    return changements(rapprochement, members, retirer=sheet.retirer)


def members_page(sheet: Brought, state: State) -> dict[str, object]:
    """Return the page of a list of members. Raises UnreadableTableError."""
    outcome, rapprochement, members = _read(sheet, state)
    lines = [Ligne("+", _name(new), (("+", _details(new)),)) for new in rapprochement.nouveaux]
    lines += [
        Ligne("~", f"{_name(change.membre)}, {_label(key)}", (("-", old), ("+", new)))
        for change in rapprochement.changes
        for key, (old, new) in _in_words(change.valeurs).items()
    ]
    gone = [
        _name(member) for at in rapprochement.absents if isinstance(member := members[at], Mapping)
    ]
    aside = [f"Ligne {note.row} : {note.message}" for note in outcome.notes]
    return {
        "resume": _sum(outcome, rapprochement),
        "groupes": _groups({"Membres": lines}),
        "absents": gone[:_MOST],
        "absents_mots": counted(len(gone), "personne n’y est plus", "personnes n’y sont plus"),
        "notes": _cut(map(in_words, (*outcome.remarks, *aside))),
        "prives": bool(outcome.private) or sheet.coordonnees,
        "laisses": ", ".join(outcome.left_out),
        "rien": not lines,
        **_frame(sheet, state),
    }


def _sum(outcome: Outcome, rapprochement: Rapprochement) -> str:
    parts = [
        counted(len(rapprochement.nouveaux), "personne nouvelle", "personnes nouvelles"),
        counted(len(rapprochement.changes), "personne changée", "personnes changées"),
        counted(rapprochement.pareils, "personne pareille", "personnes pareilles"),
    ]
    return typo(f"{counted(outcome.read, 'ligne lue', 'lignes lues')} : {', '.join(parts)}.")


def _name(member: Membre | Mapping[str, object]) -> str:
    return " ".join(str(member[key]) for key in ("prenom", "nom") if member.get(key))


def _label(key: str) -> str:
    return typographie(prompt_at((*TABLE, 0, key)).question.libelle)


def _word(key: str, value: str) -> str:
    values = prompt_at((*TABLE, 0, key)).values
    return dict(words_of(values)).get(value, value) if values else value


def _details(member: Membre) -> str:
    keys = [key for key in (*CANONICAL, *PRIVATE) if key not in ("nom", "prenom")]
    return ", ".join(_word(key, member[key]) for key in keys if member.get(key))


def _in_words(values: Mapping[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    return {key: (_word(key, old), _word(key, new)) for key, (old, new) in values.items()}


# --- The workbook ---------------------------------------------------------------------------------


def taken(sheet: Brought, loaded: LoadedProject) -> Repris:
    """Return what the workbook changes. Raises UneditableError, ChangedFileError."""
    assert sheet.classeur is not None
    if loaded.written is None:
        raise UneditableError("Le projet ne se lit plus : corrigez d'abord ses fichiers.")
    return take_back(
        loaded, sheet.classeur, sheet.nom, retirer=sheet.retirer, remplacer=sheet.remplacer
    )


def workbook_page(sheet: Brought, state: State) -> dict[str, object]:
    """Return the page of the workbook. Raises UneditableError, ChangedFileError."""
    repris = taken(sheet, state.loaded)
    absent = [] if sheet.retirer else list(rangs_en_mots(repris.absentes))
    conflicts = any(note.sujet.value == "conflit" for note in repris.notes)
    return {
        "resume": "",
        "groupes": _groups(_of_chapters(repris.comparaison)),
        "absents": absent[:_MOST],
        "absents_mots": counted(len(absent), "ligne n’y est plus", "lignes n’y sont plus"),
        "notes": _cut(in_words(f"{note.ou} : {note.message} {note.aide}") for note in repris.notes),
        "conflits": conflicts or sheet.remplacer,
        "rien": not repris.noms,
        **_frame(sheet, state),
    }


def _of_chapters(comparaison: Comparaison) -> dict[str, list[Ligne]]:
    return {
        title: [ligne(ecart, None) for ecart in ecarts]
        for title, ecarts in par_chapitre(comparaison.ecarts)
    }


def _groups(groups: Mapping[str, Sequence[Ligne]]) -> list[tuple[str, Sequence[Ligne], int]]:
    """Return the lines to show under each heading, and how many are left."""
    return [
        (title, lines[:_MOST], max(0, len(lines) - _MOST))
        for title, lines in groups.items()
        if lines
    ]


def _cut(lines: Iterable[str]) -> list[str]:
    listed = list(lines)
    more = [f"… et {counted(len(listed) - _MOST, 'autre')}"] if len(listed) > _MOST else []
    return [*listed[:_MOST], *more]


def _frame(sheet: Brought, state: State) -> dict[str, object]:
    return {
        **frame(state, here="/tableur"),
        "titre": typo(f"Ce que « {sheet.nom} » change"),
        "lu": sheet,
    }


def page_of(sheet: Brought, state: State) -> dict[str, object]:
    """Return the page of a spreadsheet. Raises CptskitError."""
    empty = {"conflits": False, "prives": False, "laisses": ""}
    shown = workbook_page(sheet, state) if sheet.classeur else members_page(sheet, state)
    return {**empty, **shown}
