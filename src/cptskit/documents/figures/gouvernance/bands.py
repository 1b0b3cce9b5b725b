"""What a governance chart holds: bands from the assembly down to the working groups."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cptskit.documents.mots import code, nombre, pluriel
from cptskit.droit.missions import mission as mission_at
from cptskit.francais.listes import joined
from cptskit.francais.phrases import capitalised
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.projet.gouvernance import (
    Bureau,
    College,
    Coordination,
    Elu,
    Fonction,
    Gouvernance,
    GroupeDeTravail,
    Instance,
)

_ASSEMBLY = re.compile(r"assembl", re.IGNORECASE)
_BUREAU = re.compile(r"\bbureau\b|\bcollégiale?\b", re.IGNORECASE)
_BOARD = re.compile(r"\bconseil\b|\bcomité (?:directeur|de direction)\b", re.IGNORECASE)
_NAMED_PROFESSIONS = 2


@dataclass(frozen=True)
class Cell:
    """A box within a band: a college, an office, a group."""

    title: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Band:
    """A body, or several things of one kind."""

    title: str
    notes: tuple[str, ...] = ()
    """What it does, who is in it."""
    rhythm: str = ""
    """How often it meets, how much time it has."""
    cells: tuple[Cell, ...] = ()
    columns: int = 3
    """How many cells may stand side by side."""
    decides: bool = True
    """Whether it is a body; what else there is looks lighter."""


def bands_of(projet: Projet) -> list[Band]:
    """Return the bands of a project's governance, from the top; none where nothing is written."""
    return list(_bands(projet, projet.gouvernance)) if projet.gouvernance else []


def _bands(projet: Projet, some: Gouvernance) -> Iterator[Band]:
    kinds = _sorted(some.instances)
    yield from map(_body, kinds[0])
    if some.colleges:
        yield _colleges(some.colleges)
    yield from map(_body, kinds[1])
    yield from _bureaux(kinds[2], some.bureau)
    yield from _others(kinds[3])
    if some.coordination:
        yield _coordination(some.coordination)
    if some.groupes_de_travail:
        yield _groups(projet, some.groupes_de_travail)


def _sorted(instances: Sequence[Instance]) -> tuple[list[Instance], ...]:
    """Return assemblies, boards, bureaux and the rest, by their names; one board at most."""
    found: tuple[list[Instance], ...] = ([], [], [], [])
    for one in instances:
        if _ASSEMBLY.search(one.nom):
            found[0].append(one)
        elif _BUREAU.search(one.nom):
            found[2].append(one)
        elif _BOARD.search(one.nom) and not found[1]:
            found[1].append(one)
        else:
            found[3].append(one)
    return found


def _body(one: Instance, cells: tuple[Cell, ...] = ()) -> Band:
    # The cells say who is in it.
    told = (one.role,) if cells else (one.role, one.composition)
    notes = tuple(capitalised(note) for note in told if note)
    return Band(one.nom, notes, one.reunions or "", cells, 4)


def _colleges(some: Sequence[College]) -> Band:
    title = "Collèges" if len(some) > 1 else "Collège"
    return Band(title, cells=tuple(map(_college, some)), decides=False)


def _college(one: College) -> Cell:
    seats = [
        pluriel(count, word)
        for count, word in ((one.titulaires, "titulaire"), (one.suppleants, "suppléant"))
        if count
    ]
    voice = f"voix {code(one.voix)}" if one.voix else ""
    return Cell(one.nom, tuple(note for note in (", ".join(seats), voice) if note))


def _bureaux(instances: Sequence[Instance], bureau: Bureau | None) -> Iterator[Band]:
    offices = tuple(map(_office, bureau.fonctions)) if bureau else ()
    for rank, one in enumerate(instances):
        yield _body(one, offices if rank == 0 else ())
    if bureau and offices and not instances:
        yield Band("Direction collégiale" if bureau.collegial else "Bureau", (), "", offices, 4)


def _office(one: Fonction) -> Cell:
    if not one.titulaires:
        return Cell(capitalised(one.fonction))
    count = pluriel(len(one.titulaires), "personne")
    return Cell(capitalised(one.fonction), (count, *_professions(one.titulaires)))


def _professions(some: Sequence[Elu]) -> Iterator[str]:
    """Yield the professions of those who share an office, where they are few; never a name."""
    known = list(dict.fromkeys(one.profession.singulier for one in some if one.profession))
    if 0 < len(known) <= _NAMED_PROFESSIONS:
        yield joined(known)
    elif known:
        yield f"{nombre(len(known))} professions"


def _others(instances: Sequence[Instance]) -> Iterator[Band]:
    if len(instances) == 1:
        yield _body(instances[0])
    elif instances:
        cells = [
            Cell(one.nom, tuple(capitalised(note) for note in (one.role, one.reunions) if note))
            for one in instances
        ]
        yield Band("Autres instances", cells=tuple(cells))


def _coordination(one: Coordination) -> Band:
    time = f"{nombre(one.etp)} ETP" if one.etp else ""
    notes = (capitalised(one.statut),) if one.statut else ()
    return Band("Coordination", notes, time, decides=False)


def _groups(projet: Projet, some: Sequence[GroupeDeTravail]) -> Band:
    title = "Groupes de travail" if len(some) > 1 else "Groupe de travail"
    return Band(title, cells=tuple(_group(projet, one) for one in some), decides=False)


def _group(projet: Projet, one: GroupeDeTravail) -> Cell:
    titles = [_title(projet, which) for which in one.missions]
    fiches = f"{pluriel(len(one.fiches), 'fiche')} action" if one.fiches else ""
    return Cell(one.nom, tuple(note for note in (" ; ".join(titles), fiches) if note))


def _title(projet: Projet, which: CodeMission) -> str:
    """Return the community's own title of a mission, else that of the agreement."""
    own = projet.missions.get(which)
    return (own.intitule if own else None) or mission_at(which.value, date.max).intitule
