"""A spreadsheet that a person brings: members, or the workbook of the project; what it changes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cptskit.atelier.etat import State
from cptskit.atelier.formulaires.choix import words_of
from cptskit.atelier.formulaires.natures import asked_at
from cptskit.atelier.membres_lus import Membre, Rapprochement, changements, rapproche
from cptskit.atelier.mots import in_words
from cptskit.atelier.pages.cadre import frame
from cptskit.classeur.lecture import Classeur, lire
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
from cptskit.usages.classeur import Repris, rangs_en_mots, reprendre
from cptskit.usages.import_ import members_of

_MOST = 200
"""Lines of a kind that are shown; the others are counted."""


@dataclass(frozen=True)
class Brought:
    """A spreadsheet as a person brought it, and what they asked of it; kept in memory alone."""

    nom: str
    octets: bytes = field(repr=False)
    classeur: Classeur | None = field(default=None, repr=False)
    """The workbook of a project; None for a list of members."""
    coordonnees: bool = False
    retirer: bool = False
    remplacer: bool = False

    @property
    def mots(self) -> str:
        """Return the name of the act that takes it."""
        return f"{'le classeur' if self.classeur else 'la liste'} {self.nom}"


def brought(nom: str, octets: bytes, *, classeur: bool) -> Brought:
    """Return what a file is: the workbook that `classeur export` made, or a list of members.

    `classeur` says what was asked for, where the file itself does not. Raises
    UnreadableTableError.
    """
    book = lire(octets, nom) if classeur or _may_be_ours(octets) else None
    if book is not None and (classeur or book.instantane is not None):
        return Brought(nom, octets, book)
    return Brought(nom, octets)


def _may_be_ours(octets: bytes) -> bool:
    return is_workbook(octets) and octets.startswith(b"PK")


# --- Members --------------------------------------------------------------------------------------


def _read(one: Brought, state: State) -> tuple[Outcome, Rapprochement, Sequence[object]]:
    territory = state.projet.territoire
    communes = territory.communes if territory else ()
    outcome = members_of(one.octets, one.nom, coordonnees=one.coordonnees, territoire=communes)
    held = state.written.items(TABLE)
    return outcome, rapproche(outcome.members, held), held


def changes_of(one: Brought, state: State) -> list[Changement]:
    """Return what a list of members changes. Raises UnreadableTableError."""
    _, found, held = _read(one, state)
    return changements(found, held, retirer=one.retirer)


def members_page(one: Brought, state: State) -> dict[str, object]:
    """Return what the page of a list of members shows. Raises UnreadableTableError."""
    outcome, found, held = _read(one, state)
    lines = [Ligne("+", _name(new), (("+", _told(new)),)) for new in found.nouveaux]
    lines += [
        Ligne("~", f"{_name(change.membre)}, {_label(key)}", (("-", old), ("+", new)))
        for change in found.changes
        for key, (old, new) in _in_words(change.valeurs).items()
    ]
    gone = [_name(member) for at in found.absents if isinstance(member := held[at], Mapping)]
    aside = [f"Ligne {note.row} : {note.message}" for note in outcome.notes]
    return {
        "resume": _sum(outcome, found),
        "groupes": _groups({"Membres": lines}),
        "absents": gone[:_MOST],
        "absents_mots": counted(len(gone), "personne n’y est plus", "personnes n’y sont plus"),
        "notes": _cut(map(in_words, (*outcome.remarks, *aside))),
        "prives": bool(outcome.private) or one.coordonnees,
        "laisses": ", ".join(outcome.left_out),
        "rien": not lines,
        **_asked(one, state),
    }


def _sum(outcome: Outcome, found: Rapprochement) -> str:
    parts = [
        counted(len(found.nouveaux), "personne nouvelle", "personnes nouvelles"),
        counted(len(found.changes), "personne changée", "personnes changées"),
        counted(found.pareils, "personne pareille", "personnes pareilles"),
    ]
    return typo(f"{counted(outcome.read, 'ligne lue', 'lignes lues')} : {', '.join(parts)}.")


def _name(member: Membre | Mapping[str, object]) -> str:
    return " ".join(str(member[key]) for key in ("prenom", "nom") if member.get(key))


def _label(key: str) -> str:
    return typographie(asked_at((*TABLE, 0, key)).question.libelle)


def _word(key: str, value: str) -> str:
    values = asked_at((*TABLE, 0, key)).values
    return dict(words_of(values)).get(value, value) if values else value


def _told(member: Membre) -> str:
    keys = [key for key in (*CANONICAL, *PRIVATE) if key not in ("nom", "prenom")]
    return ", ".join(_word(key, member[key]) for key in keys if member.get(key))


def _in_words(values: Mapping[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    return {key: (_word(key, old), _word(key, new)) for key, (old, new) in values.items()}


# --- The workbook ---------------------------------------------------------------------------------


def taken(one: Brought, loaded: LoadedProject) -> Repris:
    """Return what the workbook changes. Raises UneditableError, ChangedFileError."""
    assert one.classeur is not None
    if loaded.written is None:
        raise UneditableError("Le projet ne se lit plus : corrigez d'abord ses fichiers.")
    return reprendre(loaded, one.classeur, one.nom, retirer=one.retirer, remplacer=one.remplacer)


def workbook_page(one: Brought, state: State) -> dict[str, object]:
    """Return what the page of the workbook shows. Raises UneditableError, ChangedFileError."""
    found = taken(one, state.loaded)
    absent = [] if one.retirer else list(rangs_en_mots(found.absentes))
    conflicts = any(note.sujet.value == "conflit" for note in found.notes)
    return {
        "resume": "",
        "groupes": _groups(_of_chapters(found.comparaison)),
        "absents": absent[:_MOST],
        "absents_mots": counted(len(absent), "ligne n’y est plus", "lignes n’y sont plus"),
        "notes": _cut(in_words(f"{one.ou} : {one.message} {one.aide}") for one in found.notes),
        "conflits": conflicts or one.remplacer,
        "rien": not found.noms,
        **_asked(one, state),
    }


def _of_chapters(found: Comparaison) -> dict[str, list[Ligne]]:
    return {
        title: [ligne(one, None) for one in ecarts] for title, ecarts in par_chapitre(found.ecarts)
    }


def _groups(groups: Mapping[str, Sequence[Ligne]]) -> list[tuple[str, Sequence[Ligne], int]]:
    """Return the lines that are shown under each heading, and how many more there are."""
    return [
        (title, lines[:_MOST], max(0, len(lines) - _MOST))
        for title, lines in groups.items()
        if lines
    ]


def _cut(lines: Iterable[str]) -> list[str]:
    told = list(lines)
    more = [f"… et {counted(len(told) - _MOST, 'autre')}"] if len(told) > _MOST else []
    return [*told[:_MOST], *more]


def _asked(one: Brought, state: State) -> dict[str, object]:
    return {
        **frame(state, here="/tableur"),
        "titre": typo(f"Ce que « {one.nom} » change"),
        "lu": one,
    }


def page_of(one: Brought, state: State) -> dict[str, object]:
    """Return what the page of a spreadsheet shows. Raises CptskitError."""
    told = {"conflits": False, "prives": False, "laisses": ""}
    shown = workbook_page(one, state) if one.classeur else members_page(one, state)
    return {**told, **shown}
