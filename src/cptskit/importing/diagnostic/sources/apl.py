"""DREES APL: weighted by the standardised population, as its readme says (§ 4)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cptskit.importing.diagnostic.facts import Apport, Mesure, Niveau
from cptskit.importing.diagnostic.perimetre import departement_of, region_of, whole
from cptskit.importing.diagnostic.releve import coverage
from cptskit.importing.diagnostic.source import Contexte, Source
from cptskit.importing.diagnostic.tables import Head, Table, folded, number
from cptskit.socle.errors import UnreadableTableError

_CODES = ("code commune insee", "code commune", "code insee", "commune")
"""The heading of the code; « Commune » was the code in 2019, and is the name since."""
_YOUNGER = ("de 65 ans ou moins", "de 65 ans et moins", "de moins de 65 ans")
_PROFESSIONS = {
    "medecins generalistes": ("apl-medecins-generalistes", "aux médecins généralistes"),
    "infirmieres": ("apl-infirmiers", "aux infirmiers"),
    "masseurs kinesitherapeutes": ("apl-kinesitherapeutes", "aux masseurs-kinésithérapeutes"),
    "kinesitherapeutes": ("apl-kinesitherapeutes", "aux masseurs-kinésithérapeutes"),
    "sages femmes": ("apl-sages-femmes", "aux sages-femmes"),
    "chirurgiens dentistes": ("apl-chirurgiens-dentistes", "aux chirurgiens-dentistes"),
}
_CONSULTATIONS = "consultations par an et par habitant standardisé"
_ETP = "ETP pour 100 000 habitants standardisés"
_SOURCE = "DREES, APL {annee} ; moyenne pondérée par la population standardisée, calcul cptskit"
_SEUIL = Decimal("2.5")
"""The threshold of the zonage of 2017 to 2022, named as such; that of 2025 is not for communes."""


@dataclass
class _Zone:
    """Sums of an area: by series, weights and weighted values."""

    poids: dict[str, Decimal] = field(default_factory=dict)
    produits: dict[str, Decimal] = field(default_factory=dict)

    def add(self, weight: Decimal, values: Mapping[str, Decimal]) -> None:
        """Count a commune."""
        for name, value in values.items():
            self.poids[name] = self.poids.get(name, Decimal()) + weight
            self.produits[name] = self.produits.get(name, Decimal()) + weight * value

    def mean(self, name: str) -> Decimal | None:
        """Return the weighted mean of a series."""
        weight = self.poids.get(name)
        return self.produits[name] / weight if weight else None


@dataclass
class _Annee:
    """The data of a sheet, for one year."""

    annee: int
    zones: dict[Niveau | None, _Zone] = field(default_factory=dict)
    communes: dict[str, _Zone] = field(default_factory=dict)
    sous_le_seuil: Decimal = Decimal()
    population: Decimal = Decimal()

    def zone(self, niveau: Niveau | None) -> _Zone:
        """Return the sums of an area; None is the territory."""
        return self.zones.setdefault(niveau, _Zone())


def _header(head: Head) -> int | None:
    for row, names in enumerate(head.names):
        if not set(_CODES).isdisjoint(names) and any(name.startswith("apl aux ") for name in names):
            return row
    return None


def profession_of(header: tuple[str, ...] | list[str]) -> tuple[str, str, int, int | None] | None:
    """Return the id and the words of a sheet's profession, and the places of its two series.

    The first heading that is exactly « APL aux … » is for all ages; the DREES quotes the one
    « de 65 ans ou moins ».
    """
    names = [folded(cell) for cell in header]
    for place, name in enumerate(names):
        profession = _PROFESSIONS.get(name.removeprefix("apl aux ").strip())
        if profession and name.startswith("apl aux "):
            younger = next(
                (
                    at
                    for at, heading in enumerate(names)
                    if heading in [f"{name} {x}" for x in _YOUNGER]
                ),
                None,
            )
            return (*profession, place, younger)
    return None


def read(table: Table, contexte: Contexte) -> Apport:
    """Read one sheet: a year of one profession."""
    return read_sheets([table], contexte)


def read_sheets(tables: list[Table], contexte: Contexte) -> Apport:
    """Read the sheets of a workbook, one per year, into series."""
    years: list[_Annee] = []
    profession, read_rows, kept = None, 0, 0
    for table in tables:
        profession = profession_of(list(table.header)) or profession
        if profession is None:
            continue
        year, rows, inside = _sheet(table, contexte, profession)
        years.append(year)
        read_rows, kept = read_rows + rows, kept + inside
    undated = [year for year in years if not year.annee]
    years = sorted((year for year in years if year.annee), key=lambda year: year.annee)
    if not years or profession is None:
        remarks = (
            ("Rien ne dit de quelle année sont ces chiffres : non repris.",) if undated else ()
        )
        return Apport("DREES", APL.titre, lues=read_rows, gardees=kept, remarques=remarks)
    return Apport(
        "DREES",
        f"{APL.titre} {profession[1]}",
        millesime=str(years[-1].annee),
        lues=read_rows,
        gardees=kept,
        mesures=tuple(_measures(years, profession, contexte)),
    )


def _sheet(
    table: Table, contexte: Contexte, profession: tuple[str, str, int, int | None]
) -> tuple[_Annee, int, int]:
    _, _, place, younger = profession
    names = [folded(cell) for cell in table.header]
    code_at = next(names.index(name) for name in _CODES if name in names)
    weight_at = next((at for at, name in enumerate(names) if "standardisee" in name), None)
    if weight_at is None:
        raise UnreadableTableError("sans population standardisée, l’APL ne se pondère pas.")
    total_at = next(
        (at for at, name in enumerate(names) if name.startswith("population totale")), None
    )
    year = _Annee(_year(table))
    rows = inside = 0
    for row in table.rows():
        code = whole(str(row[code_at])) if code_at < len(row) else ""
        where = departement_of(code)
        if where is None or len(row) <= max(place, weight_at):
            continue
        rows += 1
        value, weight = number(row[place]), number(row[weight_at])
        if value is None or weight is None:
            continue
        values = {"tous": value}
        second = number(row[younger]) if younger is not None and younger < len(row) else None
        if second is not None:
            values["65"] = second
        _around(year, where, weight, values, contexte)
        commune = contexte.perimetre.commune_of(code)
        if commune is None:
            continue
        inside += 1
        year.zone(None).add(weight, values)
        year.communes.setdefault(commune, _Zone()).add(weight, values)
        has_total = total_at is not None and total_at < len(row)
        population = number(row[total_at]) if has_total and total_at is not None else None
        if population is not None:
            year.population += population
            year.sous_le_seuil += population if value < _SEUIL else 0
    return year, rows, inside


def _around(
    year: _Annee, where: str, weight: Decimal, values: Mapping[str, Decimal], contexte: Contexte
) -> None:
    perimetre = contexte.perimetre
    year.zone(Niveau.FRANCE).add(weight, values)
    if region_of(where) in perimetre.regions:
        year.zone(Niveau.REGION).add(weight, values)
    if where in perimetre.departements:
        year.zone(Niveau.DEPARTEMENT).add(weight, values)


def _measures(
    years: list[_Annee], profession: tuple[str, str, int, int | None], contexte: Contexte
) -> Iterator[Mesure]:
    id_, words, _, _ = profession
    newest = years[-1]
    doctors = id_ == "apl-medecins-generalistes"
    series = (("tous", "", ""), ("65", "-65-ans", " de 65 ans ou moins"))
    for name, suffix, population in series:
        value = newest.zone(None).mean(name)
        if value is None:
            continue
        yield Mesure(
            id=id_ + suffix,
            libelle=f"Accessibilité potentielle localisée (APL) {words}{population}",
            unite=_CONSULTATIONS if doctors else _ETP,
            annee=newest.annee,
            valeur=value,
            source=_SOURCE.format(annee=newest.annee),
            decimales=2 if doctors else 1,
            couverture=coverage(contexte.perimetre, newest.communes),
            commentaire=(
                "Série que la DREES cite : médecins de 65 ans ou moins."
                if name == "65" and doctors
                else ""
            ),
            comparaisons={
                niveau: mean
                for niveau in Niveau
                if niveau in newest.zones and (mean := newest.zones[niveau].mean(name)) is not None
            },
            serie={
                year.annee: mean
                for year in years[:-1]
                if (mean := year.zone(None).mean(name)) is not None
            },
            communes={
                code: mean
                for code, zone in newest.communes.items()
                if (mean := zone.mean(name)) is not None
            }
            if name == "tous"
            else {},
        )
    if doctors and newest.population:
        yield Mesure(
            id="apl-sous-2-5",
            libelle="Habitants des communes dont l’APL aux médecins généralistes est sous 2,5",
            unite="%",
            annee=newest.annee,
            valeur=100 * newest.sous_le_seuil / newest.population,
            source=f"DREES, APL {newest.annee} ; calcul cptskit",
            decimales=1,
            commentaire="Seuil du zonage de 2017 à 2022.",
        )


def _year(table: Table) -> int:
    """Return the year of a sheet: in its name, above its header, or in the file's name."""
    for text in (table.sheet, *table.above, table.fichier):
        if match := re.search(r"(?<!\d)(20\d\d)(?!\d)", text):
            return int(match[1])
    return 0


APL = Source(
    "apl",
    "DREES",
    "Accessibilité potentielle localisée (APL)",
    "accessibilité aux médecins, infirmiers, kinésithérapeutes, sages-femmes, dentistes",
    "data.drees.solidarites-sante.gouv.fr, « L’accessibilité potentielle localisée »",
    "chaque année, en été",
    _header,
    read,
)
