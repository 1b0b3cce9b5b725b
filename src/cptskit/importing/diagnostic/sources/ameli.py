"""Open data of ameli, by département at the finest: comparisons, never the territory (§ 5)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cptskit.francais.accents import as_key
from cptskit.importing.diagnostic.facts import Apport, Mesure, Niveau
from cptskit.importing.diagnostic.perimetre import Perimetre
from cptskit.importing.diagnostic.source import Contexte, Source, places, with_columns
from cptskit.importing.diagnostic.tables import Table, folded, number

EDITEUR = "Assurance maladie"
_ALL = "999"
_FRANCE = "99"
_OU = "data.ameli.fr"
_OLD = 60
_AROUND = (Niveau.DEPARTEMENT, Niveau.REGION, Niveau.FRANCE)
_SOURCE = "Assurance maladie, démographie des professionnels de santé libéraux"
_NOTE = "Donnée du département : comparaison, pas une valeur du territoire."


@dataclass
class _Zones:
    """Numerators and denominators by year and area."""

    sums: dict[tuple[int, Niveau], list[Decimal]] = field(default_factory=dict)

    def add(self, year: int, niveau: Niveau, above: Decimal, below: Decimal) -> None:
        """Count a row of an area; rows of two départements add up."""
        sums = self.sums.setdefault((year, niveau), [Decimal(), Decimal()])
        sums[0] += above
        sums[1] += below


def _niveau(region: str, dept: str, perimetre: Perimetre) -> Niveau | None:
    dept = dept.zfill(2) if dept.isdigit() and len(dept) < 2 else dept
    region = region.zfill(2) if region.isdigit() else region
    if dept in perimetre.departements:
        return Niveau.DEPARTEMENT
    if dept == _ALL:
        return (
            Niveau.FRANCE
            if region == _FRANCE
            else (Niveau.REGION if region in perimetre.regions else None)
        )
    return None


def read_demography(table: Table, contexte: Contexte) -> Apport:
    """Read numbers and densities of liberal professionals: all ages, both sexes."""
    at = places(
        table,
        "annee",
        "profession sante",
        "region",
        "departement",
        "libelle classe age",
        "libelle sexe",
        "effectif",
        "densite",
    )
    by_profession: dict[str, dict[tuple[int, Niveau], list[tuple[Decimal, Decimal | None]]]] = {}
    older = _Older()
    last = max(at.values())
    rows = kept = 0
    for row in table.rows():
        rows += 1
        if len(row) <= last or folded(row[at["libelle sexe"]]) != "tout sexe":
            continue
        age = _from_age(folded(row[at["libelle classe age"]]))
        if age is None:
            continue
        niveau = _niveau(row[at["region"]], row[at["departement"]], contexte.perimetre)
        count = number(row[at["effectif"]])
        if niveau is None or count is None or not row[at["annee"]][:4].isdigit():
            continue
        kept += 1
        cle = (int(row[at["annee"]][:4]), niveau)
        if age != _EVERY_AGE:
            older.add(row[at["profession sante"]], cle, age, count)
            continue
        pair = (count, number(row[at["densite"]]))
        by_profession.setdefault(row[at["profession sante"]], {}).setdefault(cle, []).append(pair)
    measures = [
        mesure
        for name, by in by_profession.items()
        for mesure in (*_densities(name, by), *older.measures(name, by))
    ]
    return Apport(
        EDITEUR,
        AMELI_DEMOGRAPHIE.titre,
        millesime=str(max((mesure.annee for mesure in measures), default="")),
        lues=rows,
        gardees=kept,
        mesures=tuple(measures),
        remarques=(_NOTE,) if measures else (),
    )


_EVERY_AGE = (0, 999)


def _from_age(label: str) -> tuple[int, int] | None:
    """Return the bounds of a class of age that counts: all ages, or 60 years and over."""
    if label == "tout age":
        return _EVERY_AGE
    ages = [int(bound) for bound in re.findall(r"\d+", label)]
    if not ages or ages[0] < _OLD or label.startswith("moins"):
        return None
    return ages[0], ages[1] if len(ages) > 1 else 999


class _Older:
    """Professionals of 60 and over: of a class « 60 and over », else of the classes above 60."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[tuple[int, Niveau], dict[tuple[int, int], Decimal]]] = {}

    def add(self, name: str, cle: tuple[int, Niveau], age: tuple[int, int], count: Decimal) -> None:
        """Count a row; rows of two départements add up."""
        by_age = self._counts.setdefault(name, {}).setdefault(cle, {})
        by_age[age] = by_age.get(age, Decimal()) + count

    def measures(
        self, name: str, whole: Mapping[tuple[int, Niveau], list[tuple[Decimal, Decimal | None]]]
    ) -> Iterator[Mesure]:
        """Yield their share in the areas around, in the newest year."""
        held = self._counts.get(name, {})
        year = max((year for year, _ in held), default=0)
        shares: dict[Niveau, Decimal] = {}
        words = counts = ""
        for niveau in _AROUND:
            by_age, all_of_it = held.get((year, niveau)), whole.get((year, niveau))
            if not by_age or not all_of_it:
                continue
            alone = by_age.get((_OLD, 999))
            above = alone if alone is not None else sum(by_age.values(), Decimal())
            total = sum((count for count, _ in all_of_it), Decimal())
            last = max(until for _, until in by_age)
            words = "60 ans et plus" if last == 999 else f"{min(by_age)[0]} à {last} ans"
            if total:
                shares[niveau] = 100 * above / total
            if niveau is Niveau.DEPARTEMENT:
                counts = f"Dans le département : {above:f} sur {total:f}. "
        if shares:
            yield Mesure(
                id=f"ameli-60-ans-{as_key(name).replace('_', '-')[:50]}",
                libelle=f"Part des {words}, {name[:1].lower()}{name[1:]}",
                unite="%",
                annee=year,
                valeur=None,
                source=f"{_SOURCE}, {year} ; calcul cptskit",
                decimales=1,
                commentaire=f"{counts}{_NOTE}",
                comparaisons=shares,
            )


def _densities(
    profession: str,
    by: dict[tuple[int, Niveau], list[tuple[Decimal, Decimal | None]]],
) -> Iterator[Mesure]:
    """Yield the density of a profession around; for two départements, from their sums."""
    years = sorted({year for year, _ in by})
    year = years[-1]
    densities = {
        niveau: density
        for niveau in _AROUND
        if (density := _density(by.get((year, niveau), []))) is not None
    }
    if not densities:
        return
    counts = by.get((year, Niveau.DEPARTEMENT), [])
    comment = f"Dans le département : {_sum(counts)} professionnels. " if counts else ""
    yield Mesure(
        id=f"ameli-{as_key(profession).replace('_', '-')[:60]}",
        libelle=f"Densité, {profession[:1].lower()}{profession[1:]}",
        unite="pour 100 000 habitants",
        annee=year,
        valeur=None,
        source=f"{_SOURCE}, {year}",
        decimales=1,
        commentaire=f"{comment}{_NOTE}",
        comparaisons=densities,
    )


def _sum(pairs: list[tuple[Decimal, Decimal | None]]) -> str:
    return f"{sum((count for count, _ in pairs), Decimal()):f}".rstrip("0").rstrip(".") or "0"


def _density(pairs: list[tuple[Decimal, Decimal | None]]) -> Decimal | None:
    """Return the density of areas together: their counts over the inhabitants that each implies."""
    complete = [(count, density) for count, density in pairs if density]
    if not complete or len(complete) != len(pairs):
        return None
    if len(complete) == 1:
        return complete[0][1]
    inhabitants = sum((count / density for count, density in complete), Decimal())
    return sum((count for count, _ in complete), Decimal()) / inhabitants if inhabitants else None


def read_pathologies(table: Table, contexte: Contexte) -> Apport:
    """Read crude prevalences: all ages, both sexes; an empty count is secret, never zero."""
    at = places(
        table,
        "annee",
        "patho niv1",
        "patho niv2",
        "patho niv3",
        "cla age 5",
        "sexe",
        "region",
        "dept",
        "ntop",
        "npop",
    )
    last = max(at.values())
    by_pathology: dict[str, _Zones] = {}
    rows = kept = 0
    for row in table.rows():
        rows += 1
        if len(row) <= last or row[at["cla age 5"]] != "tsage" or row[at["sexe"]] != "9":
            continue
        niveau = _niveau(row[at["region"]], row[at["dept"]], contexte.perimetre)
        above, below = number(row[at["ntop"]]), number(row[at["npop"]])
        if niveau is None or above is None or not below or not row[at["annee"]][:4].isdigit():
            continue
        kept += 1
        levels = [row[at[name]].strip() for name in ("patho niv3", "patho niv2", "patho niv1")]
        name = next((level for level in levels if level), "")
        by_pathology.setdefault(name, _Zones()).add(int(row[at["annee"]][:4]), niveau, above, below)
    measures = [
        mesure for name, zones in by_pathology.items() for mesure in _prevalence(name, zones)
    ]
    return Apport(
        EDITEUR,
        AMELI_PATHOLOGIES.titre,
        millesime=str(max((mesure.annee for mesure in measures), default="")),
        lues=rows,
        gardees=kept,
        mesures=tuple(measures),
        remarques=(_NOTE, "Taux bruts : ils suivent l’âge de la population.") if measures else (),
    )


def _prevalence(name: str, zones: _Zones) -> Iterator[Mesure]:
    year = max(year for year, _ in zones.sums)
    rates = {
        niveau: 100 * zones.sums[year, niveau][0] / zones.sums[year, niveau][1]
        for niveau in (Niveau.DEPARTEMENT, Niveau.REGION, Niveau.FRANCE)
        if (year, niveau) in zones.sums
    }
    yield Mesure(
        id=f"patho-{as_key(name).replace('_', '-')[:60]}",
        libelle=f"Personnes prises en charge : {name[:1].lower()}{name[1:]}",
        unite="%",
        annee=year,
        valeur=None,
        source=f"Assurance maladie, effectifs de patients par pathologie, {year} ; calcul cptskit",
        decimales=2,
        commentaire=f"{_NOTE} Taux brut, qui suit l’âge de la population.",
        comparaisons=rates,
    )


AMELI_DEMOGRAPHIE = Source(
    "ameli-demographie",
    EDITEUR,
    "Démographie des professionnels de santé libéraux : effectifs et densités",
    "densités du département, de la région, de la France",
    _OU,
    "chaque année",
    with_columns(
        "annee",
        "profession sante",
        "region",
        "departement",
        "libelle classe age",
        "libelle sexe",
        "effectif",
        "densite",
    ),
    read_demography,
)
AMELI_PATHOLOGIES = Source(
    "ameli-pathologies",
    EDITEUR,
    "Effectifs de patients par pathologie",
    "maladies chroniques du département, de la région, de la France",
    _OU,
    "chaque année",
    with_columns(
        "annee",
        "patho niv1",
        "patho niv2",
        "patho niv3",
        "cla age 5",
        "sexe",
        "region",
        "dept",
        "ntop",
        "npop",
    ),
    read_pathologies,
)
