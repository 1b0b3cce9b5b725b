"""Insee « Melodi » long files of the census and of civil status: one row, one figure (§ 3a).

Communes, EPCI, départements, regions and France stand in the same file; `GEO_OBJECT` tells them
from areas whose codes look like those of communes.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cptskit.importing.diagnostic.facts import Apport, Mesure, Niveau, Repartition
from cptskit.importing.diagnostic.perimetre import Perimetre
from cptskit.importing.diagnostic.releve import Cle, Indice, Releve, measures
from cptskit.importing.diagnostic.source import Contexte, Source, with_columns
from cptskit.importing.diagnostic.tables import Lines, Table, cells, number

EDITEUR = "Insee"
_TOTAL = "_T"
_FREQUENCE = "chaque année, fin juin"
_OU = "insee.fr, catalogue des données (« Melodi »), fichier CSV"


@dataclass(frozen=True)
class Jeu:
    """A data set: the rows that count (`only`), what names a count, and the figures it gives."""

    source: str
    only: Mapping[str, str]
    named: tuple[str, ...]
    indices: tuple[Indice, ...] = ()
    more: Callable[[Releve, str], Iterator[Mesure]] | None = None
    ages: Mapping[str, str] = field(default_factory=dict)
    """The classes of age that make a whole, with their words."""


def reader(jeu: Jeu, editeur_titre: str) -> Callable[[Table, Contexte], Apport]:
    """Return the reader of a data set."""

    def read(table: Table, contexte: Contexte) -> Apport:
        releve, read_rows, kept = fill(jeu, table, contexte.perimetre)
        found = tuple(measures(releve, jeu.indices, jeu.source))
        found += tuple(jeu.more(releve, jeu.source)) if jeu.more else ()
        years = sorted({year for year, _ in releve.communes})
        if jeu.ages and years:
            _remember(releve, years[-1], contexte)
        return Apport(
            EDITEUR,
            editeur_titre,
            millesime=str(years[-1]) if years else "",
            lues=read_rows,
            gardees=kept,
            mesures=found,
            repartitions=tuple(_by_age(releve, jeu, years[-1])) if jeu.ages and years else (),
        )

    return read


def fill(jeu: Jeu, table: Table, perimetre: Perimetre) -> tuple[Releve, int, int]:
    """Return the counts of a table, the rows read, and those kept of the territory."""
    releve = Releve(perimetre)
    zones = zones_of(perimetre)
    at = {name: table.columns[name.lower().replace("_", " ")] for name in (*jeu.only, *jeu.named)}
    geo, kind = table.columns["geo"], table.columns["geo object"]
    when, value = table.columns["time period"], table.columns["obs value"]
    status = table.place("obs status")
    last = max(geo, kind, when, value, *at.values())
    counter = _Counter(table.lines(), prefixes(perimetre))
    kept = 0
    for row in cells(iter(counter), table.delimiter):
        if len(row) <= last or any(row[at[name]] != only for name, only in jeu.only.items()):
            continue
        if status is not None and status < len(row) and row[status] in ("K", "W"):
            continue
        cle = _key(row, when, [at[name] for name in jeu.named])
        if cle is None:
            continue
        if row[kind] in ("COM", "ARM"):
            if row[kind] == "ARM" and row[geo] not in perimetre.communes:
                continue
            kept += releve.add(row[geo], cle, number(row[value]))
        elif niveau := zones.get((row[kind], row[geo])):
            releve.add_zone(niveau, cle, number(row[value]))
        elif row[geo] == perimetre.epci and (told := number(row[value])) is not None:
            releve.exact[cle] = told
    return releve, counter.count, kept


def zones_of(perimetre: Perimetre) -> Mapping[tuple[str, str], Niveau]:
    """Return the areas to compare with, by their kind and code in these files."""
    sirens = {one.epci for one in perimetre.communes.values()}
    inside = sirens.pop() if len(sirens) == 1 and not perimetre.epci else ""
    return {
        **{("DEP", code): Niveau.DEPARTEMENT for code in perimetre.departements},
        **{("REG", code): Niveau.REGION for code in perimetre.regions},
        **({("EPCI", inside): Niveau.EPCI} if inside else {}),
        ("FRANCE", "F"): Niveau.FRANCE,
        ("FRANCE", "FM"): Niveau.METROPOLE,
    }


def prefixes(perimetre: Perimetre) -> tuple[bytes, ...]:
    """Return what a line that may count holds, for a look at bytes before any cell is cut."""
    codes = {code[:2] for code in perimetre.codes} | set(perimetre.departements)
    codes |= {code[1:3] for code in perimetre.codes if code[0] == "0"}  # a zero may be lost
    sirens = {one.epci for one in perimetre.communes.values()} | {perimetre.epci}
    return tuple(
        mark.encode()
        for mark in (*sorted({one[:2] for one in codes}), *sorted(sirens - {""}), "REG", "FRANCE")
    )


class _Counter:
    """The lines that hold one of some marks; it counts all of them."""

    def __init__(self, lines: Lines, marks: tuple[bytes, ...]) -> None:
        self._lines = lines
        self._marks = marks
        self._seen = 0

    @property
    def count(self) -> int:
        return self._seen + self._lines.passed

    def __iter__(self) -> Iterator[bytes]:
        holds = None
        for line in self._lines:
            if holds is None:
                holds = self._pattern(quoted=b'"' in line)
            self._seen += 1
            if holds.search(line):
                yield line

    def _pattern(self, *, quoted: bool) -> "re.Pattern[bytes]":
        """Return what finds a mark at the head of a cell; let blocks without any be passed over."""
        before = b'"' if quoted else b""
        self._lines.marks = tuple(before + mark for mark in self._marks)
        marks = b"|".join(map(re.escape, self._marks))
        return re.compile(b'"(?:%s)' % marks if quoted else b"(?:^|[;,])(?:%s)" % marks)


def _key(row: list[str], when: int, named: list[int]) -> Cle | None:
    year = row[when][:4]
    return (int(year), "|".join(row[place] for place in named)) if year.isdigit() else None


def _remember(releve: Releve, year: int, contexte: Contexte) -> None:
    """Keep the inhabitants of each commune, by which later estimates weigh."""
    contexte.populations.update(releve.counted((year, _TOTAL)))


def _by_age(releve: Releve, jeu: Jeu, year: int) -> Iterator[Repartition]:
    parts = {age: releve.counted((year, age)) for age in jeu.ages}
    if not all(parts.values()):
        return
    france = {age: releve.zones.get((Niveau.FRANCE, (year, age))) for age in jeu.ages}
    whole = sum((one for one in france.values() if one is not None), Decimal())
    yield Repartition(
        id="habitants-par-age",
        libelle="Habitants par âge",
        unite="habitants",
        annee=year,
        source=jeu.source,
        parts={jeu.ages[age]: sum(found.values(), Decimal()) for age, found in parts.items()},
        france={jeu.ages[age]: 100 * one / whole for age, one in france.items() if one is not None}
        if whole and None not in france.values()
        else {},
    )


def yearly_change(releve: Releve, source: str) -> Iterator[Mesure]:
    """Yield the mean yearly change of the population between the two newest years of the file."""
    years = releve.years((_TOTAL,))
    if len(years) < 2:
        return
    before, after = years[-2:]
    known = releve.counted((before, _TOTAL)), releve.counted((after, _TOTAL))
    both = known[0].keys() & known[1].keys()
    if both != releve.perimetre.communes.keys():
        return

    def change(old: Decimal, new: Decimal) -> Decimal:
        return ((new / old) ** (Decimal(1) / (after - before)) - 1) * 100

    sums = [sum(one.values(), Decimal()) for one in known]
    zones = {
        niveau: change(
            releve.zones[niveau, (before, _TOTAL)], releve.zones[niveau, (after, _TOTAL)]
        )
        for niveau in Niveau
        if releve.zones.get((niveau, (before, _TOTAL)))
        and (niveau, (after, _TOTAL)) in releve.zones
    }
    if sums[0]:
        yield Mesure(
            "evolution-annuelle",
            f"Évolution annuelle moyenne de la population, {before}-{after}",
            "%",
            after,
            change(sums[0], sums[1]),
            source,
            decimales=2,
            comparaisons=zones,
            rupture=after,
        )


_RP = "Insee, recensement de la population, exploitation principale ; calcul cptskit"
_AGES = {
    "Y_LT15": "Moins de 15 ans",
    "Y15T24": "15 à 24 ans",
    "Y25T39": "25 à 39 ans",
    "Y40T54": "40 à 54 ans",
    "Y55T64": "55 à 64 ans",
    "Y65T79": "65 à 79 ans",
    "Y_GE80": "80 ans et plus",
}


def _share(id_: str, words: str, age: str) -> Indice:
    return Indice(id_, f"Habitants de {words}", "%", (age,), (_TOTAL,), 1)


POPULATION = Jeu(
    _RP,
    {"RP_MEASURE": "POP", "SEX": _TOTAL},
    ("AGE",),
    (
        Indice("population", "Population municipale", "habitants", (_TOTAL,)),
        _share("part-moins-15", "moins de 15 ans", "Y_LT15"),
        _share("part-moins-20", "moins de 20 ans", "Y_LT20"),
        _share("part-65-79", "65 à 79 ans", "Y65T79"),
        _share("part-65-plus", "65 ans et plus", "Y_GE65"),
        _share("part-80-plus", "80 ans et plus", "Y_GE80"),
    ),
    yearly_change,
    _AGES,
)
EMPLOI = Jeu(
    _RP,
    {"SEX": _TOTAL, "AGE": "Y15T64", "EDUC": _TOTAL},
    ("EMPSTA_ENQ",),
    (
        Indice(
            "chomage-15-64", "Chômage au sens du recensement, 15 à 64 ans", "%", ("2",), ("1T2",), 1
        ),
    ),
)
MENAGES = Jeu(
    _RP,
    {"COUPLE": _TOTAL, "CIVIL_STATUS": _TOTAL},
    ("RP_MEASURE", "AGE"),
    tuple(
        Indice(
            id_,
            f"Habitants de {words} vivant seuls",
            "%",
            (f"ONEPERS|{age}",),
            (f"DWELLINGS_POPSIZE|{age}",),
            1,
        )
        for id_, words, age in (
            ("seuls-80-plus", "80 ans et plus", "Y_GE80"),
            ("seuls-65-79", "65 à 79 ans", "Y65T79"),
        )
    ),
)
SERIE = Jeu(
    _RP,
    {},
    ("RP_MEASURE",),
    (Indice("population", "Population municipale", "habitants", ("POP",)),),
)
REFERENCE = Jeu(
    "Insee, populations de référence ; calcul cptskit",
    {},
    ("POPREF_MEASURE",),
    (Indice("population", "Population municipale", "habitants", ("PMUN",)),),
)


def _source(nom: str, titre: str, apporte: str, jeu: Jeu, *extra: str, ordre: int = 5) -> Source:
    columns = (name.lower().replace("_", " ") for name in (*jeu.only, *jeu.named))
    return Source(
        nom,
        EDITEUR,
        titre,
        apporte,
        _OU,
        _FREQUENCE,
        with_columns("geo", "geo object", "time period", "obs value", *columns, without=extra),
        reader(jeu, titre),
        ordre,
    )


MELODI = (
    _source(
        "rp-population",
        "Recensement, population (DS_RP_POPULATION_PRINC)",
        "habitants, âges, évolution",
        POPULATION,
        "couple",
        "educ",
        ordre=1,
    ),
    _source(
        "rp-emploi",
        "Recensement, emploi (DS_RP_EMPLOI_LR_PRINC)",
        "chômage au sens du recensement",
        EMPLOI,
    ),
    _source(
        "rp-menages",
        "Recensement, ménages (DS_RP_MENAGES_PRINC)",
        "personnes âgées vivant seules",
        MENAGES,
    ),
    _source(
        "populations-reference",
        "Populations de référence (DS_POPULATIONS_REFERENCE)",
        "population municipale de l’année",
        REFERENCE,
        ordre=1,
    ),
    _source(
        "rp-serie",
        "Recensement, série historique (DS_RP_SERIE_HISTORIQUE)",
        "population depuis 1968",
        SERIE,
        "age",
        "couple",
        "educ",
        "sex",
    ),
)
