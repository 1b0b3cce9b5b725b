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


def _bands(projet: Projet, gouvernance: Gouvernance) -> Iterator[Band]:
    kinds = _sorted(gouvernance.instances)
    yield from map(_body, kinds[0])
    if gouvernance.colleges:
        yield _colleges(gouvernance.colleges)
    yield from map(_body, kinds[1])
    yield from _bureaux(kinds[2], gouvernance.bureau)
    yield from _others(kinds[3])
    if gouvernance.coordination:
        yield _coordination(gouvernance.coordination)
    if gouvernance.groupes_de_travail:
        yield _groups(projet, gouvernance.groupes_de_travail)


def _sorted(instances: Sequence[Instance]) -> tuple[list[Instance], ...]:
    """Return assemblies, boards, bureaux and the rest, by their names; one board at most."""
    by_rank: tuple[list[Instance], ...] = ([], [], [], [])
    for instance in instances:
        if _ASSEMBLY.search(instance.nom):
            by_rank[0].append(instance)
        elif _BUREAU.search(instance.nom):
            by_rank[2].append(instance)
        elif _BOARD.search(instance.nom) and not by_rank[1]:
            by_rank[1].append(instance)
        else:
            by_rank[3].append(instance)
    return by_rank


def _body(instance: Instance, cells: tuple[Cell, ...] = ()) -> Band:
    # The cells say who is in it.
    lines = (instance.role,) if cells else (instance.role, instance.composition)
    notes = tuple(capitalised(note) for note in lines if note)
    return Band(instance.nom, notes, instance.reunions or "", cells, 4)


def _colleges(colleges: Sequence[College]) -> Band:
    title = "Collèges" if len(colleges) > 1 else "Collège"
    return Band(title, cells=tuple(map(_college, colleges)), decides=False)


def _college(college: College) -> Cell:
    seats = [
        pluriel(count, word)
        for count, word in ((college.titulaires, "titulaire"), (college.suppleants, "suppléant"))
        if count
    ]
    voice = f"voix {code(college.voix)}" if college.voix else ""
    return Cell(college.nom, tuple(note for note in (", ".join(seats), voice) if note))


def _bureaux(instances: Sequence[Instance], bureau: Bureau | None) -> Iterator[Band]:
    offices = tuple(map(_office, bureau.fonctions)) if bureau else ()
    for rank, instance in enumerate(instances):
        yield _body(instance, offices if rank == 0 else ())
    if bureau and offices and not instances:
        yield Band("Direction collégiale" if bureau.collegial else "Bureau", (), "", offices, 4)


def _office(fonction: Fonction) -> Cell:
    if not fonction.titulaires:
        return Cell(capitalised(fonction.fonction))
    count = pluriel(len(fonction.titulaires), "personne")
    return Cell(capitalised(fonction.fonction), (count, *_professions(fonction.titulaires)))


def _professions(elus: Sequence[Elu]) -> Iterator[str]:
    """Yield the professions of those who share an office, where they are few; never a name."""
    professions = list(dict.fromkeys(elu.profession.singulier for elu in elus if elu.profession))
    if 0 < len(professions) <= _NAMED_PROFESSIONS:
        yield joined(professions)
    elif professions:
        yield f"{nombre(len(professions))} professions"


def _others(instances: Sequence[Instance]) -> Iterator[Band]:
    if len(instances) == 1:
        yield _body(instances[0])
    elif instances:
        cells = [
            Cell(
                instance.nom,
                tuple(capitalised(note) for note in (instance.role, instance.reunions) if note),
            )
            for instance in instances
        ]
        yield Band("Autres instances", cells=tuple(cells))


def _coordination(coordination: Coordination) -> Band:
    time = f"{nombre(coordination.etp)} ETP" if coordination.etp else ""
    notes = (capitalised(coordination.statut),) if coordination.statut else ()
    return Band("Coordination", notes, time, decides=False)


def _groups(projet: Projet, groups: Sequence[GroupeDeTravail]) -> Band:
    title = "Groupes de travail" if len(groups) > 1 else "Groupe de travail"
    return Band(title, cells=tuple(_group(projet, groupe) for groupe in groups), decides=False)


def _group(projet: Projet, groupe: GroupeDeTravail) -> Cell:
    titles = [_title(projet, which) for which in groupe.missions]
    fiches = f"{pluriel(len(groupe.fiches), 'fiche')} action" if groupe.fiches else ""
    return Cell(groupe.nom, tuple(note for note in (" ; ".join(titles), fiches) if note))


def _title(projet: Projet, which: CodeMission) -> str:
    """Return the community's own title of a mission, else that of the agreement."""
    own = projet.missions.get(which)
    return (own.intitule if own else None) or mission_at(which.value, date.max).intitule
