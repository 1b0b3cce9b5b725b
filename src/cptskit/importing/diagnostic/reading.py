"""From any mix of files to the facts of each: recognised by headings, never by name."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from cptskit.francais.listes import joined
from cptskit.importing.diagnostic.facts import Apport, Niveau
from cptskit.importing.diagnostic.opening import (
    UNREADABLE,
    Fichier,
    Refus,
    files,
    listed,
    whole,
    why,
)
from cptskit.importing.diagnostic.perimetre import Perimetre, named
from cptskit.importing.diagnostic.source import Contexte, Source
from cptskit.importing.diagnostic.sources import apl, finess_json
from cptskit.importing.diagnostic.sources.ameli import AMELI_DEMOGRAPHIE, AMELI_PATHOLOGIES
from cptskit.importing.diagnostic.sources.annuaire_sante import ANNEXES, ANNUAIRE, DIPLOMES
from cptskit.importing.diagnostic.sources.apl import APL
from cptskit.importing.diagnostic.sources.bpe import BPE_LONG, BPE_ROWS
from cptskit.importing.diagnostic.sources.communales import DENSITE, FRR, GEOCLIP, QPV
from cptskit.importing.diagnostic.sources.etat_civil import ETAT_CIVIL
from cptskit.importing.diagnostic.sources.filosofi import FILOSOFI_LONG
from cptskit.importing.diagnostic.sources.finess_csv import FINESS_CSV
from cptskit.importing.diagnostic.sources.insee_large import INSEE_LARGE
from cptskit.importing.diagnostic.sources.melodi import MELODI
from cptskit.importing.diagnostic.sources.modele import MODELE
from cptskit.importing.diagnostic.tables import (
    HEADER_WITHIN,
    Head,
    Lines,
    Table,
    folded,
    heads,
    is_cut,
    text_of,
)
from cptskit.loading.workbooks import is_workbook, sheets
from cptskit.socle.errors import UnreadableTableError

MOST_OF_A_WORKBOOK = 60 << 20
"""Bytes: the largest known has 7 MB."""

SOURCES: tuple[Source, ...] = (
    *MELODI,
    INSEE_LARGE,
    ETAT_CIVIL,
    FILOSOFI_LONG,
    BPE_LONG,
    BPE_ROWS,
    ANNUAIRE,
    ANNEXES,
    DIPLOMES,
    FINESS_CSV,
    APL,
    AMELI_DEMOGRAPHIE,
    AMELI_PATHOLOGIES,
    FRR,
    QPV,
    DENSITE,
    MODELE,
    GEOCLIP,
)
"""Géoclip last: its two headings, « Code » and « Libellé », are the least specific."""


@dataclass(frozen=True)
class Inconnu:
    """A file that was not read, and why; `entetes` are its headings."""

    fichier: str
    raison: str
    entetes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Found:
    fichier: Fichier
    source: Source | None
    """None for the JSON of FINESS, which is not a table."""
    head: Head | None = None
    row: int = 0


Advanced = Callable[[str, int, int], None]
"""Called with the name of the present file, the bytes read so far, and those of all files."""


def read_files(
    paths: Iterable[Path], perimetre: Perimetre, advanced: Advanced = lambda *_: None
) -> Iterator[Apport | Inconnu]:
    """Yield the result of each file; the census first, since estimates are weighted by it.

    A file that cannot be read, or is unknown, is a result too.
    """
    recognised_files: list[_Found] = []
    for fichier in _listed(paths):
        recognised = fichier if isinstance(fichier, Inconnu) else _guarded(_recognise, fichier)
        if isinstance(recognised, Inconnu):
            yield recognised
        else:
            recognised_files.append(recognised)
    contexte = Contexte(perimetre, sans_savoir_faire=any(map(_without_skills, recognised_files)))
    whole, before = sum(recognised.fichier.taille for recognised in recognised_files), 0
    for recognised in sorted(
        recognised_files, key=lambda recognised: recognised.source.ordre if recognised.source else 5
    ):

        def count_bytes(name: str, done: int, _: int, before: int = before) -> None:
            advanced(name, before + done, whole)

        yield _read(recognised, contexte, count_bytes)
        before += recognised.fichier.taille


def _without_skills(recognised: _Found) -> bool:
    """Say whether a file is an Annuaire whose savoir-faire are in another file."""
    header = recognised.head.rows[recognised.row] if recognised.head else []
    return recognised.source is ANNUAIRE and "code savoir faire" not in map(folded, header)


def _listed(paths: Iterable[Path]) -> Iterator[Fichier | Inconnu]:
    for path in paths:
        paths_below = listed(path)
        if not paths_below:
            yield Inconnu(path.name, "ne contient aucun fichier que cptskit sait lire.")
        for file in chain.from_iterable(map(files, paths_below)):
            yield Inconnu(file.nom, file.raison) if isinstance(file, Refus) else file


def _guarded(
    recognise: Callable[[Fichier], _Found | Inconnu], fichier: Fichier
) -> _Found | Inconnu:
    try:
        return recognise(fichier)
    except UNREADABLE as error:
        return Inconnu(fichier.nom, f"ne se lit pas : {why(error)}")


def _recognise(fichier: Fichier) -> _Found | Inconnu:
    start = fichier.start()
    if finess_json.is_finess(start):
        return _Found(fichier, None)
    if is_workbook(start):
        return _workbook(fichier)
    seen: tuple[str, ...] = ()
    for head in heads(start):
        for source in SOURCES:
            if (row := source.header(head)) is not None:
                return _Found(fichier, source, head, row)
        widest = max(head.rows, key=len, default=[])
        seen = tuple(widest) if len(widest) > len(seen) else seen
    if b"\0" in start:  # a picture, a program: it has no header
        return Inconnu(fichier.nom, "n’est ni un tableau ni un classeur.")
    return Inconnu(fichier.nom, "n’est pas un fichier connu de cptskit.", seen[:12])


def _workbook(fichier: Fichier) -> _Found | Inconnu:
    for _, rows in _sheets(fichier):
        head = Head(tuple(_line(cells) for cells in rows[:HEADER_WITHIN]), "\t")
        for source in SOURCES:
            if source.header(head) is not None:
                return _Found(fichier, source)
    return Inconnu(fichier.nom, "est un classeur qui n’est pas connu de cptskit.")


def _sheets(fichier: Fichier) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    for sheet in sheets(whole(fichier, MOST_OF_A_WORKBOOK).getvalue()):
        yield sheet.name, [cells for _, cells in sheet.rows]


def _line(cells: Iterable[str]) -> str:
    return "\t".join(cell.replace("\t", " ").replace('"', "'") for cell in cells)


def _read(recognised: _Found, contexte: Contexte, advanced: Advanced) -> Apport | Inconnu:
    fichier = recognised.fichier
    try:
        apport = _apport(recognised, contexte, advanced).of_file(fichier.nom)
    except UNREADABLE as error:
        return Inconnu(fichier.nom, f"ne se lit pas : {why(error)}")
    return _together(apport, contexte)


def _together(apport: Apport, contexte: Contexte) -> Apport:
    """Name the départements, or the regions, that a comparison adds up."""
    perimetre = contexte.perimetre
    several = {
        Niveau.DEPARTEMENT: perimetre.departements,
        Niveau.REGION: [named("region", code) for code in perimetre.regions],
    }
    words = {Niveau.DEPARTEMENT: "départements {} réunis", Niveau.REGION: "régions {} réunies"}
    words_of = {
        niveau: words[niveau].format(joined(names))
        for niveau, names in several.items()
        if len(names) > 1
    }
    if not words_of:
        return apport
    measures = tuple(
        replace(
            mesure,
            source=" ; ".join(
                [
                    mesure.source,
                    *(names for niveau, names in words_of.items() if niveau in mesure.comparaisons),
                ]
            ),
        )
        for mesure in apport.mesures
    )
    remarks = [f"Comparaison : {', '.join(words_of.values())}."] if apport.effectifs else []
    return replace(apport, mesures=measures, remarques=(*apport.remarques, *remarks))


def _apport(recognised: _Found, contexte: Contexte, advanced: Advanced) -> Apport:
    fichier, source = recognised.fichier, recognised.source
    done = 0

    def count_bytes(count: int) -> None:
        nonlocal done
        done += count
        advanced(fichier.nom, done, fichier.taille)

    if source is None:
        with fichier.open() as stream:
            return finess_json.read(stream, contexte, count_bytes)
    if recognised.head is None:
        tables = list(_tables(fichier, source))
        many = apl.read_sheets(tables, contexte) if source is APL else None
        return many or source.read(_joined(tables), contexte)
    with fichier.open() as stream:
        lines = Lines(stream, count_bytes)
        above = [next(lines, b"") for _ in range(recognised.row + 1)][:-1]
        table = Table(
            fichier.nom,
            recognised.head.rows[recognised.row],
            [text_of(line).lstrip("\ufeff") for line in above],
            recognised.head.delimiter,
            lines,
        )
        apport = source.read(table, contexte)
    if source.entier and is_cut(lines.before, lines.unended, table):
        raise UnreadableTableError(
            "sa dernière ligne est coupée, il manque sans doute des lignes ; téléchargez-le à "
            "nouveau."
        )
    return apport


def _joined(tables: list[Table]) -> Table:
    """Return the sheets under one header as one table: communes, then arrondissements."""
    first = tables[0]
    same = [table for table in tables if list(table.header) == list(first.header)]
    rows = chain.from_iterable([table.rows() for table in same])
    return Table(first.fichier, first.header, first.above, "\t", None, rows, first.sheet)


def _tables(fichier: Fichier, source: Source) -> Iterator[Table]:
    for name, rows in _sheets(fichier):
        head = Head(tuple(_line(cells) for cells in rows[:HEADER_WITHIN]), "\t")
        row = source.header(head)
        if row is not None:
            above = [" ".join(cell for cell in cells if cell) for cells in rows[:row]]
            below = iter([list(cells) for cells in rows[row + 1 :]])
            yield Table(fichier.nom, rows[row], above, "\t", None, below, name)
