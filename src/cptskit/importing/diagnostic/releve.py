"""From counts by commune and larger area to figures: summed first, rounded last."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from cptskit.importing.diagnostic.facts import Mesure, Niveau
from cptskit.importing.diagnostic.perimetre import Perimetre

Cle = tuple[int, str]
"""A year, and the name of what is counted."""


@dataclass(frozen=True)
class Indice:
    """A figure computed from counts: a sum, or `facteur` times a sum over another.

    `rupture` is the first year of the same series as those after it.
    """

    id: str
    libelle: str
    unite: str
    numerateur: tuple[str, ...]
    denominateur: tuple[str, ...] = ()
    decimales: int = 0
    facteur: int = 100
    rupture: int = 0
    zero_si_absent: bool = False
    """Whether a commune without a row counts zero, as in the BPE."""

    @property
    def comptes(self) -> tuple[str, ...]:
        """The counts needed for a commune."""
        return (*self.numerateur, *self.denominateur)


@dataclass
class Releve:
    """The counts of a file for the territory and the areas around it."""

    perimetre: Perimetre
    communes: dict[Cle, dict[str, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    zones: dict[tuple[Niveau, Cle], Decimal] = field(default_factory=dict)
    exact: dict[Cle, Decimal] = field(default_factory=dict)
    """Values of the intercommunalité that the territory is, where a file has its own row."""
    taux: frozenset[str] = frozenset()
    """Names of rates, which do not add up: two merged communes have none together."""
    _parts: dict[Cle, dict[str, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    _secret: dict[Cle, set[str]] = field(default_factory=lambda: defaultdict(set))
    _secret_parts: dict[Cle, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, code: str, cle: Cle, value: Decimal | None) -> bool:
        """Count a row of a commune, under any code it had; False for one outside.

        None is a value hidden by the file: that of the commune is then unknown.
        """
        commune = self.perimetre.commune_of(code)
        if commune is None:
            return False
        whole = code not in self.perimetre.arrondissements
        if value is None:
            (self._secret if whole else self._secret_parts)[cle].add(commune)
            return True
        counted = self.communes[cle] if whole else self._parts[cle]
        if cle[1] in self.taux and counted.get(commune, value) != value:
            self._secret[cle].add(commune)
            return True
        before = counted.get(commune, Decimal()) if cle[1] not in self.taux else Decimal()
        counted[commune] = before + value
        return True

    def add_zone(self, niveau: Niveau, cle: Cle, value: Decimal | None) -> None:
        """Count a row of an area; areas of one level add up, as two départements do."""
        if value is not None:
            self.zones[niveau, cle] = self.zones.get((niveau, cle), Decimal()) + value

    def counted(self, cle: Cle) -> Mapping[str, Decimal]:
        """Return the counts of communes; those of districts only if the city has none."""
        hidden = self._secret_parts.get(cle, ())
        parts = {
            code: count for code, count in self._parts.get(cle, {}).items() if code not in hidden
        }
        counts = {**parts, **self.communes.get(cle, {})}
        return {
            code: count for code, count in counts.items() if code not in self._secret.get(cle, ())
        }

    def years(self, counts: Sequence[str]) -> list[int]:
        """Return the years in which the file holds all of these counts, in order."""
        keys = [*self.communes, *self._parts]
        years_of_counts = [{year for year, name in keys if name == count} for count in counts]
        return sorted(set.intersection(*years_of_counts)) if years_of_counts else []


def measures(releve: Releve, indices: Iterable[Indice], source: str) -> Iterator[Mesure]:
    """Yield the figures that the file allows, each at its newest year, with the years before."""
    for indice in indices:
        needed = indice.comptes if not indice.zero_si_absent else indice.denominateur
        years = releve.years(needed or indice.numerateur)
        values = {year: value for year in years if (value := _value(releve, indice, year))}
        if values:
            yield _measure(releve, indice, values, source)


@dataclass(frozen=True)
class _Value:
    """The value of a year, from the communes that the file knows."""

    valeur: Decimal
    numerateur: Decimal
    denominateur: Decimal | None
    connues: frozenset[str]


def _value(releve: Releve, indice: Indice, year: int) -> _Value | None:
    """Return the value of a year; None where no commune is known."""
    names = indice.denominateur if indice.zero_si_absent else indice.comptes
    communes = set(releve.perimetre.communes)
    for name in names:
        communes &= set(releve.counted((year, name)))
    if not communes:
        return None
    above = _sum(releve, indice.numerateur, year, communes)
    if not indice.denominateur:
        return _Value(above, above, None, frozenset(communes))
    below = _sum(releve, indice.denominateur, year, communes)
    if not below:
        return None
    return _Value(indice.facteur * above / below, above, below, frozenset(communes))


def _sum(releve: Releve, names: Iterable[str], year: int, communes: Iterable[str]) -> Decimal:
    counts = [releve.counted((year, name)) for name in names]
    zero = Decimal()
    return sum((count.get(code, zero) for count in counts for code in communes), zero)


def _measure(releve: Releve, indice: Indice, values: Mapping[int, _Value], source: str) -> Mesure:
    year = max(values)
    newest = values[year]
    return Mesure(
        id=indice.id,
        libelle=indice.libelle,
        unite=indice.unite,
        annee=year,
        valeur=newest.valeur,
        source=source,
        decimales=indice.decimales,
        numerateur=newest.numerateur if indice.denominateur else None,
        denominateur=newest.denominateur,
        couverture=coverage(releve.perimetre, newest.connues),
        commentaire=_missing(releve, newest.connues),
        comparaisons=dict(_comparisons(releve, indice, year)),
        serie={
            older: values[older].valeur for older in sorted(values)[:-1] if older >= indice.rupture
        },
        rupture=indice.rupture,
    )


def _comparisons(releve: Releve, indice: Indice, year: int) -> Iterator[tuple[Niveau, Decimal]]:
    """Yield the value of each area for which the file has all counts."""
    for niveau in Niveau:
        keys = [(niveau, (year, name)) for name in indice.comptes]
        if any(key not in releve.zones for key in keys):
            continue
        above = sum((releve.zones[niveau, (year, name)] for name in indice.numerateur), Decimal())
        below = sum((releve.zones[niveau, (year, name)] for name in indice.denominateur), Decimal())
        if not indice.denominateur:
            yield niveau, above
        elif below:
            yield niveau, indice.facteur * above / below


def coverage(perimetre: Perimetre, communes: Iterable[str]) -> Decimal | None:
    """Return the share of the inhabitants in these communes, in percent; None for all of them."""
    communes = set(communes)
    if communes == set(perimetre.communes):
        return None
    if not perimetre.population:
        return Decimal(100 * len(communes)) / len(perimetre.communes)
    inside = sum(perimetre.communes[code].population or 0 for code in communes)
    return Decimal(100 * inside) / perimetre.population


def _missing(releve: Releve, communes: frozenset[str]) -> str:
    absent = [
        commune.nom for code, commune in releve.perimetre.communes.items() if code not in communes
    ]
    if not absent:
        return ""
    named = ", ".join(absent[:10]) + ("…" if len(absent) > 10 else "")
    return f"Sans {named} : valeur absente du fichier ou sous secret."
