"""Insee wide files of the census up to 2022: one row per commune, a year in each heading (§ 3b).

`dossier_complet`, `base-cc-…` and `cc_filosofi_…_COM` share their codes: `P22_POP0014` is the count
`POP0014` of 2022.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from cptskit.importing.diagnostic.facts import Apport, Mesure, Niveau
from cptskit.importing.diagnostic.perimetre import Perimetre, departement_of, region_of, whole
from cptskit.importing.diagnostic.releve import Cle, Indice, Releve, measures
from cptskit.importing.diagnostic.source import Contexte, Source
from cptskit.importing.diagnostic.sources.filosofi import Revenus, income_measures
from cptskit.importing.diagnostic.sources.melodi import EDITEUR, by_age
from cptskit.importing.diagnostic.tables import Head, Table, number
from cptskit.referentiels import departement, region, toutes_les_regions
from cptskit.referentiels.lecture import read_table

_HEADING = re.compile(
    r"(?:(?P<sondage>[PC])(?P<rp>\d\d)_(?P<compte>\w+)|(?P<autre>[A-Z]+(?:60)?D?)(?P<an>\d\d))"
)
_SOURCE = "Insee, recensement de la population ; calcul cptskit"


def _share(id_: str, words: str, above: str | tuple[str, ...], below: str = "POP") -> Indice:
    names = (above,) if isinstance(above, str) else above
    return Indice(id_, words, "%", names, (below,), 1)


_INDICES = (
    Indice("population", "Population municipale", "habitants", ("POP",)),
    _share("part-0-14", "Habitants de 0 à 14 ans", "POP0014"),
    _share("part-15-29", "Habitants de 15 à 29 ans", "POP1529"),
    _share("part-60-74", "Habitants de 60 à 74 ans", "POP6074"),
    Indice("habitants-75-plus", "Habitants de 75 ans et plus", "habitants", ("POP7589", "POP90P")),
    _share("part-75-plus", "Habitants de 75 ans et plus, en part", ("POP7589", "POP90P")),
    _share("part-90-plus", "Habitants de 90 ans et plus", "POP90P"),
    _share("part-retraites", "Retraités parmi les 15 ans et plus", "POP15P_STAT_GSEC32", "POP15P"),
    _share("chomage-15-64", "Chômage au sens du recensement, 15 à 64 ans", "CHOM1564", "ACT1564"),
    _share("seuls-80-plus", "Habitants de 80 ans et plus vivant seuls", "POP80P_PSEUL", "POP80P"),
    _share("seuls-65-79", "Habitants de 65 à 79 ans vivant seuls", "POP6579_PSEUL", "POP6579"),
    _share("menages-une-personne", "Ménages d’une personne", "MENPSEUL", "MEN"),
    Indice("naissances", "Naissances", "naissances", ("NAISD",)),
    Indice("deces", "Décès", "décès", ("DECESD",)),
)
_OLDER = {"POP15P_CS7": "POP15P_STAT_GSEC32"}
"""Names of the censuses before 2022."""
_COMPLEMENTAIRES = {"POP15P_STAT_GSEC32", "POP15P", "MENPSEUL", "MEN"}
"""The counts read from the sample (C); the same name in the whole count (P) is another figure."""
_WORDS = {
    Niveau.DEPARTEMENT: "le département",
    Niveau.REGION: "la région",
    Niveau.FRANCE: "la France",
}
_NEARLY_ALL = 0.95
"""Share of an area's communes from which their sum stands for it: the tables are of other years."""
_INCOME = {"NBPERSMENFISC", "TP60", "MED"}
_RATES = frozenset({"TP60", "MED"})
_AGES = {
    "POP0014": "0 à 14 ans",
    "POP1529": "15 à 29 ans",
    "POP3044": "30 à 44 ans",
    "POP4559": "45 à 59 ans",
    "POP6074": "60 à 74 ans",
    "POP7589": "75 à 89 ans",
    "POP90P": "90 ans et plus",
}
_KEPT = set(_AGES) | {name for indice in _INDICES for name in indice.comptes} | _INCOME


def _header(head: Head) -> int | None:
    for row, (headings, names) in enumerate(zip(head.rows, head.names, strict=True)):
        if "codgeo" in names:
            counts = {cle[1] for heading in headings if (cle := key_of(heading))}
            return row if counts & _KEPT else None
    return None


def key_of(heading: str) -> Cle | None:
    """Return the year and the count that a heading names, or None."""
    match = _HEADING.fullmatch(heading.strip().upper())
    if match is None:
        return None
    year = int(match["rp"] or match["an"])
    name = _OLDER.get(match["compte"], match["compte"]) or match["autre"]
    if match["sondage"] and (match["sondage"] == "C") != (name in _COMPLEMENTAIRES):
        return None
    return (1900 if year > 60 else 2000) + year, name


def read(table: Table, contexte: Contexte) -> Apport:
    """Sum the communes of the territory; those of areas around are summed from the same file."""
    perimetre = contexte.perimetre
    keys = {
        place: cle
        for place, heading in enumerate(table.header)
        if (cle := key_of(heading)) and cle[1] in _KEPT
    }
    releve = Releve(perimetre, taux=_RATES)
    at = table.columns["codgeo"]
    around = _Around(perimetre)
    read_rows = kept = 0
    for row in table.rows():
        read_rows += 1
        code = whole(row[at]) if at < len(row) else ""
        if (where := departement_of(code)) is None:
            continue
        values = {cle: number(row[place]) for place, cle in keys.items() if place < len(row)}
        counted = code not in perimetre.arrondissements or code in perimetre.communes
        if counted or perimetre.commune_of(code):
            kept += perimetre.commune_of(code) is not None
            for cle, value in values.items():
                releve.add(code, cle, value)
        around.add(code, where, values)
    around.add_to(releve)
    return Apport(
        EDITEUR,
        _title(table),
        millesime=str(max((year for year, _ in releve.communes), default="")),
        lues=read_rows,
        gardees=kept,
        mesures=tuple(_measures(releve, contexte)),
        repartitions=tuple(by_age(releve, _AGES, _SOURCE)),
        remarques=around.remarks(),
    )


class _Around:
    """The sums of the areas around, from the rows of the file; districts are not counted twice."""

    def __init__(self, perimetre: Perimetre) -> None:
        self._perimetre = perimetre
        self._districts = {row["code"] for row in read_table("arrondissements_municipaux")}
        self._sums: dict[tuple[Niveau, Cle], Decimal] = {}
        self._rows: Counter[Niveau] = Counter()

    def add(self, code: str, where: str, values: Mapping[Cle, Decimal | None]) -> None:
        """Count a row in each area that it belongs to."""
        if code in self._districts:
            return
        levels = [Niveau.FRANCE]
        if region_of(where) in self._perimetre.regions:
            levels.append(Niveau.REGION)
        if where in self._perimetre.departements:
            levels.append(Niveau.DEPARTEMENT)
        self._rows.update(levels)
        for cle, value in values.items():
            for level in levels if value is not None and cle[1] not in _INCOME else ():
                self._sums[level, cle] = self._sums.get((level, cle), Decimal()) + (value or 0)

    def add_to(self, releve: Releve) -> None:
        """Add the sums of whole areas to the counts of a file."""
        for (level, cle), value in self._sums.items():
            if self._whole(level):
                releve.add_zone(level, cle, value)

    def remarks(self) -> tuple[str, ...]:
        """Say which comparisons the file does not allow: it lacks communes of these areas."""
        missing = [level for level in _WORDS if not self._whole(level)]
        if not missing:
            return ()
        words = ", ".join(_WORDS[level] for level in missing)
        return (f"Pas de comparaison avec {words} : le fichier n’en contient pas les communes.",)

    def _whole(self, level: Niveau) -> bool:
        expected = {
            Niveau.DEPARTEMENT: sum(
                departement(code).nb_communes for code in self._perimetre.departements
            ),
            Niveau.REGION: sum(region(code).nb_communes for code in self._perimetre.regions),
            Niveau.FRANCE: sum(region_.nb_communes for region_ in toutes_les_regions()),
        }
        return self._rows[level] >= _NEARLY_ALL * expected[level]


def _measures(releve: Releve, contexte: Contexte) -> Iterator[Mesure]:
    yield from measures(releve, _INDICES, _SOURCE)
    yield from _evolution(releve)
    years = releve.years(("TP60",))
    if years:
        year = years[-1]
        yield from income_measures(
            Revenus(
                year,
                releve.counted((year, "TP60")),
                releve.counted((year, "MED")),
                releve.counted((year, "NBPERSMENFISC")),
                "les personnes des ménages fiscaux",
                {},
                {},
            ),
            contexte,
        )


def _evolution(releve: Releve) -> Iterator[Mesure]:
    years = releve.years(("POP",))
    if len(years) < 2:
        return
    before, after = years[-2:]
    old, new = releve.counted((before, "POP")), releve.counted((after, "POP"))
    if old.keys() != new.keys() or old.keys() != releve.perimetre.communes.keys():
        return
    ratio = sum(new.values(), Decimal()) / sum(old.values(), Decimal())
    yield Mesure(
        "evolution-annuelle",
        f"Évolution annuelle moyenne de la population, {before}-{after}",
        "%",
        after,
        (ratio ** (Decimal(1) / (after - before)) - 1) * 100,
        _SOURCE,
        decimales=2,
        rupture=after,
    )


def _title(table: Table) -> str:
    names = {cle[1] for heading in table.header if (cle := key_of(heading))}
    if names & _INCOME and not names & {"POP", "ACT1564", "MEN"}:
        return "Filosofi par commune, fichier large"
    return "Recensement par commune, fichier large (dossier complet ou base-cc)"


INSEE_LARGE = Source(
    "insee-large",
    EDITEUR,
    "Recensement par commune, fichier large (dossier complet ou base-cc)",
    "habitants, âges, emploi, ménages, naissances et décès, pauvreté jusqu’en 2022",
    "insee.fr, « Comparateur de territoires » ou « Dossier complet »",
    "chaque année, remplacé par les fichiers Melodi",
    _header,
    read,
    ordre=2,
)
