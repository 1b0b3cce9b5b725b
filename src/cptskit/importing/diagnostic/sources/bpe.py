"""Insee BPE: equipment and liberal professionals by commune; codes changed in 2024 (§ 3d)."""

import re
from collections import Counter
from decimal import Decimal

from cptskit.importing.diagnostic.facts import Apport
from cptskit.importing.diagnostic.releve import Indice, Releve, measures
from cptskit.importing.diagnostic.source import Contexte, Source, with_columns
from cptskit.importing.diagnostic.sources.melodi import EDITEUR, Jeu, fill
from cptskit.importing.diagnostic.tables import Table, number

_SINCE_2024 = {
    "D265": ("bpe-medecins-generalistes", "Médecins généralistes libéraux"),
    "D281": ("bpe-infirmiers", "Infirmiers libéraux"),
    "D279": ("bpe-masseurs-kinesitherapeutes", "Masseurs-kinésithérapeutes libéraux"),
    "D277": ("bpe-chirurgiens-dentistes", "Chirurgiens-dentistes libéraux"),
    "D278": ("bpe-sages-femmes", "Sages-femmes libérales"),
    "D307": ("bpe-pharmacies", "Pharmacies"),
    "D302": ("bpe-laboratoires", "Laboratoires d’analyses et de biologie médicale"),
    "D106": ("bpe-urgences", "Services d’urgences"),
    "D107": ("bpe-maternites", "Maternités"),
    "D108": ("bpe-centres-de-sante", "Centres de santé"),
    "D113": ("bpe-maisons-de-sante", "Maisons de santé pluriprofessionnelles"),
    "D401": ("bpe-hebergement-personnes-agees", "Hébergements de personnes âgées"),
    "D402": ("bpe-soins-a-domicile", "Services de soins à domicile pour personnes âgées"),
}
_BEFORE_2024 = {
    "D201": _SINCE_2024["D265"],
    "D232": _SINCE_2024["D281"],
    "D233": _SINCE_2024["D279"],
    "D307": _SINCE_2024["D307"],
}
"""The codes before 2024 that sources.md is sure enough of (grade C); the others are left out."""
_ONLY_SINCE, _ONLY_BEFORE = {"D265", "D281"}, {"D201", "D232", "D233"}
_RUPTURE = 2024
_SOURCE = "Insee, base permanente des équipements (BPE) ; calcul cptskit"
_JEU = Jeu(_SOURCE, {"BPE_MEASURE": "FACILITIES"}, ("FACILITY_TYPE",))


def read_long(table: Table, contexte: Contexte) -> Apport:
    """Read the long file: a commune without a row has none; totals are not counted."""
    releve, read_rows, kept = fill(_JEU, table, contexte.perimetre)
    years = [year for year, _ in (*releve.communes, *(cle for _, cle in releve.zones))]
    names = {name for _, (_, name) in releve.zones}
    return _given(releve, max(years, default=0), read_rows, kept, BPE_LONG.titre, names)


def read_rows(table: Table, contexte: Contexte) -> Apport:
    """Read the file with one row per equipment; its year is in its name, or 2024 by its codes."""
    at = table.columns
    kind, place = at["typequ"], at["depcom"]
    many, when = table.place("nb equip"), table.place("an")
    counts: Counter[tuple[str, str]] = Counter()
    names: set[str] = set()
    written_year = ""
    lines = 0
    for row in table.rows():
        lines += 1
        if len(row) <= max(kind, place, many or 0, when or 0):
            continue
        names.add(row[kind])
        written_year = row[when] if when is not None else ""
        if contexte.perimetre.commune_of(row[place]):
            counts[row[place], row[kind]] += _count(row[many]) if many is not None else 1
    year = _year(written_year, table.fichier, names)
    releve = Releve(contexte.perimetre)
    for (commune, code), count in counts.items():
        releve.add(commune, (year, code), Decimal(count))
    return _given(releve, year, lines, counts.total(), BPE_ROWS.titre, names)


def _count(cell: str) -> int:
    """Return how many equipments a row stands for, in the files that add them up."""
    return int(count) if (count := number(cell)) is not None else 1


def _given(releve: Releve, year: int, lines: int, kept: int, titre: str, names: set[str]) -> Apport:
    """Return the counts of the codes found anywhere in a file: a missing row is then zero."""
    codes = _SINCE_2024 if year >= _RUPTURE else _BEFORE_2024
    since = _RUPTURE if year >= _RUPTURE else 0
    names = names | {name for _, name in releve.communes}
    for code in names & codes.keys() if kept else ():
        releve.communes[year, code]  # no row in the territory: none there
    indices = [
        Indice(
            id_,
            words,
            "équipements",
            (code,),
            zero_si_absent=True,
            rupture=since,
        )
        for code, (id_, words) in codes.items()
        if code in names
    ]
    return Apport(
        EDITEUR,
        titre,
        millesime=str(year or ""),
        lues=lines,
        gardees=kept,
        mesures=tuple(measures(releve, indices, _SOURCE)),
    )


def _year(written: str, name: str, codes: set[str]) -> int:
    """Return the year of a column « AN », or of a file « BPE24 »; else that of its codes.

    A year that does not match the codes is wrong: the codes decide.
    """
    recent = bool(codes & _ONLY_SINCE)
    named = re.search(r"bpe\D{0,3}(?:20)?(\d\d)(?!\d)", name.lower())
    year = int(written) if re.fullmatch(r"20\d\d", written.strip()) else 0
    year = year or (2000 + int(named[1]) if named else 0)
    if year and (not codes & (_ONLY_SINCE | _ONLY_BEFORE) or (year >= _RUPTURE) == recent):
        return year
    return _RUPTURE if recent else _RUPTURE - 1


_OU = "insee.fr, base permanente des équipements"
BPE_LONG = Source(
    "bpe",
    EDITEUR,
    "Base permanente des équipements (DS_BPE)",
    "équipements et professionnels libéraux, pharmacies, urgences",
    _OU,
    "chaque année",
    with_columns("geo", "geo object", "facility type", "bpe measure", "obs value"),
    read_long,
)
BPE_ROWS = Source(
    "bpe-lignes",
    EDITEUR,
    "Base permanente des équipements, une ligne par équipement",
    "équipements et professionnels libéraux, pharmacies, urgences",
    _OU,
    "chaque année",
    with_columns("typequ", "depcom"),
    read_rows,
)
