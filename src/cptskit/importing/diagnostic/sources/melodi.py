"""Insee « Melodi » long files of the census and of civil status: one row, one figure (§ 3a).

Communes, EPCI, départements, regions and France are in the same file; `GEO_OBJECT` separates them
from areas whose codes look like those of communes.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cptskit.importing.diagnostic.facts import Apport, Mesure, Niveau, Repartition
from cptskit.importing.diagnostic.perimetre import Perimetre
from cptskit.importing.diagnostic.releve import Cle, Indice, Releve, measures
from cptskit.importing.diagnostic.source import Contexte, Source, with_columns
from cptskit.importing.diagnostic.tables import Table, cells, number

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
    """The age classes that make up a whole, with their labels."""
    taux: frozenset[str] = frozenset()
    """What is not a count, and is never added."""


def reader(jeu: Jeu, editeur_titre: str) -> Callable[[Table, Contexte], Apport]:
    """Return the reader of a data set."""

    def read(table: Table, contexte: Contexte) -> Apport:
        releve, read_rows, kept = fill(jeu, table, contexte.perimetre)
        figures = tuple(measures(releve, jeu.indices, jeu.source))
        figures += tuple(jeu.more(releve, jeu.source)) if jeu.more else ()
        years = sorted({year for year, _ in releve.communes})
        if jeu.ages and years:
            _remember(releve, years[-1], contexte)
        return Apport(
            EDITEUR,
            editeur_titre,
            millesime=str(years[-1]) if years else "",
            lues=read_rows,
            gardees=kept,
            mesures=figures,
            repartitions=tuple(by_age(releve, jeu.ages, jeu.source)) if jeu.ages else (),
        )

    return read


def fill(jeu: Jeu, table: Table, perimetre: Perimetre) -> tuple[Releve, int, int]:
    """Return the counts of a table, the rows read, and those kept of the territory."""
    releve = Releve(perimetre, taux=jeu.taux)
    zones = zones_of(perimetre)
    at = {name: table.columns[name.lower().replace("_", " ")] for name in (*jeu.only, *jeu.named)}
    geo, kind = table.columns["geo"], table.columns["geo object"]
    when, value = table.columns["time period"], table.columns["obs value"]
    status, secret = table.place("obs status"), table.place("conf status")
    last = max(geo, kind, when, value, *at.values())
    counter = _Counter(table, geo, _wanted(perimetre, zones))
    around: dict[tuple[Niveau, Cle], dict[str, Decimal | None]] = {}
    kept = 0
    for row in cells(iter(counter), table.delimiter):
        if len(row) <= last or any(row[at[name]] != only for name, only in jeu.only.items()):
            continue
        if status is not None and status < len(row) and row[status] in ("K", "W"):
            continue
        cle = _key(row, when, [at[name] for name in jeu.named])
        if cle is None:
            continue
        count = number(row[value])
        if secret is not None and secret < len(row) and row[secret] == "C":
            count = None
        if row[kind] in ("COM", "ARM"):
            if row[kind] == "ARM" and row[geo] not in perimetre.communes:
                continue
            kept += releve.add(row[geo], cle, count)
        elif niveau := zones.get((row[kind], row[geo])):
            around.setdefault((niveau, cle), {})[row[geo]] = count
        elif row[geo] == perimetre.epci and count is not None:
            releve.exact[cle] = count
    _fill_zones(releve, zones, around)
    return releve, counter.count, kept


def _fill_zones(
    releve: Releve,
    zones: Mapping[tuple[str, str], Niveau],
    around: Mapping[tuple[Niveau, Cle], Mapping[str, Decimal | None]],
) -> None:
    """Give the areas their values: for two départements, only if both have one."""
    expected = Counter(zones.values())
    for (niveau, cle), values in around.items():
        numbers = [value for value in values.values() if value is not None]
        if len(numbers) == expected[niveau]:
            releve.add_zone(niveau, cle, sum(numbers, Decimal()))


def zones_of(perimetre: Perimetre) -> Mapping[tuple[str, str], Niveau]:
    """Return the areas to compare with, by their kind and code in these files."""
    sirens = {commune.epci for commune in perimetre.communes.values()}
    inside = sirens.pop() if len(sirens) == 1 and not perimetre.epci else ""
    return {
        **{("DEP", code): Niveau.DEPARTEMENT for code in perimetre.departements},
        **{("REG", code): Niveau.REGION for code in perimetre.regions},
        **({("EPCI", inside): Niveau.EPCI} if inside else {}),
        ("FRANCE", "F"): Niveau.FRANCE,
        ("FRANCE", "FM"): Niveau.METROPOLE,
    }


def _wanted(perimetre: Perimetre, zones: Mapping[tuple[str, str], Niveau]) -> frozenset[str]:
    """Return the codes of the rows that may count, under every code and spelling they have had."""
    codes = {*perimetre.codes, *perimetre.arrondissements, *perimetre.communes}
    codes |= {code[1:] for code in codes if code[0] == "0"}  # a zero may be lost
    areas = {code for _, code in zones} | {perimetre.epci}
    return frozenset((codes | areas | {code.lstrip("0") for code in areas}) - {""})


class _Counter:
    """The lines of a table whose area is one of those wanted; it counts all of them.

    Most files are sorted by area, so that whole blocks can be skipped.
    """

    def __init__(self, table: Table, geo: int, wanted: frozenset[str]) -> None:
        self._lines = table.lines()
        self._delimiter = table.delimiter.encode()
        self._geo = geo
        self._wanted = frozenset(code.encode() for code in wanted)
        self._seen = 0

    @property
    def count(self) -> int:
        return self._seen + self._lines.passed

    def __iter__(self) -> Iterator[bytes]:
        geo, delimiter, wanted = self._geo, self._delimiter, self._wanted
        for line in self._lines:
            self._seen += 1
            if self._seen == 1:
                self._lines.marks = self._marks()
            cell = line[: line.find(delimiter)] if geo == 0 else _cell(line, delimiter, geo)
            if cell.strip(b'" ') in wanted:
                yield line

    def _marks(self) -> "re.Pattern[bytes]":
        """Return what a block that counts holds: the start of a code, between quotes or not."""
        before = b"\n" if self._geo == 0 else re.escape(self._delimiter)
        starts = b"|".join(sorted({re.escape(code[:2]) for code in self._wanted}))
        return re.compile(before + b'"? ?(?:' + starts + b")")


def _cell(line: bytes, delimiter: bytes, place: int) -> bytes:
    cells = line.split(delimiter, place + 1)
    return cells[place] if len(cells) > place else b""


def _key(row: list[str], when: int, named: list[int]) -> Cle | None:
    year = row[when][:4]
    return (int(year), "|".join(row[place] for place in named)) if year.isdigit() else None


def _remember(releve: Releve, year: int, contexte: Contexte) -> None:
    """Keep the inhabitants of each commune, by which later estimates are weighted."""
    contexte.populations.update(releve.counted((year, _TOTAL)))


def by_age(releve: Releve, ages: Mapping[str, str], source: str) -> Iterator[Repartition]:
    """Yield the inhabitants by class of age in the newest year, and their shares in France."""
    years = releve.years(tuple(ages))
    counts = {age: releve.counted((years[-1], age)) for age in ages} if years else {}
    everywhere = all(
        communes.keys() == releve.perimetre.communes.keys() for communes in counts.values()
    )
    if not years or not everywhere:
        return
    around = {age: releve.zones.get((Niveau.FRANCE, (years[-1], age))) for age in ages}
    france = {age: share for age, share in around.items() if share is not None}
    whole = sum(france.values(), Decimal()) if len(france) == len(ages) else Decimal()
    yield Repartition(
        id="habitants-par-age",
        libelle="Habitants par âge",
        unite="habitants",
        annee=years[-1],
        source=source,
        parts={ages[age]: sum(communes.values(), Decimal()) for age, communes in counts.items()},
        france={ages[age]: 100 * count / whole for age, count in france.items()} if whole else {},
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

    sums = [sum(counts.values(), Decimal()) for counts in known]
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
