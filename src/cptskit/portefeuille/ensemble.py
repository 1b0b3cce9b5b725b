"""The projects side by side: what they cover together, and what two of them claim."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from cptskit.portefeuille.lignes import Ligne
from cptskit.portefeuille.stades import Stade
from cptskit.referentiels import Commune, commune
from cptskit.referentiels.communes import VILLES, arrondissements, communes_du_departement
from cptskit.referentiels.territoires import departement
from cptskit.socle.records import record


@record
class Conflit:
    """A commune that several projects claim: a « zone de conciliation »."""

    code: str
    nom: str
    habitants: int | None
    projets: tuple[str, ...]
    """Paths of the projects."""
    en_partie: bool
    """Whether one of them covers it in part only: they may share it."""


@record
class Departement:
    """A département: what projects cover of it, and the communes that are in none."""

    code: str
    nom: str
    communes: int
    habitants: int
    couverts: int
    """Inhabitants of the communes that a project claims."""
    sans_projet: tuple[tuple[str, str, int | None], ...]
    """Code, name and inhabitants of each commune that is in no project."""
    regarde: bool = True
    """Whether it is one of those that are looked at, and not only crossed by a project."""


@record
class Ensemble:
    """A portfolio on a day."""

    jour: date
    lignes: tuple[Ligne, ...]
    conflits: tuple[Conflit, ...]
    departements: tuple[Departement, ...]

    @property
    def lues(self) -> tuple[Ligne, ...]:
        """The projects that could be read."""
        return tuple(ligne for ligne in self.lignes if ligne.stade is not Stade.ILLISIBLE)

    @property
    def par_stade(self) -> dict[Stade, int]:
        """How many projects are at each stage, in the order of stages."""
        counts = Counter(ligne.stade for ligne in self.lignes)
        return {stade: counts[stade] for stade in Stade if counts[stade]}

    @property
    def constats(self) -> dict[str, tuple[int, int]]:
        """By rule, how many projects it speaks of, and how often: the commonest first."""
        projects: Counter[str] = Counter()
        times: Counter[str] = Counter()
        for ligne in self.lignes:
            for code, count in ligne.constats:
                projects[code] += 1
                times[code] += count
        order = sorted(projects, key=lambda code: (-projects[code], code))
        return {code: (projects[code], times[code]) for code in order}

    @property
    def habitants(self) -> int:
        """Inhabitants of all communes that a project claims, each commune once."""
        return sum(one.couverts for one in self.departements)

    @property
    def euros(self) -> int:
        """What the contracts that run bring in a year: the sum of what their lines show."""
        return sum(ligne.euros or 0 for ligne in self.lignes if ligne.stade is Stade.CONTRAT)

    @property
    def enjeu(self) -> int:
        """The euros of variable parts still to be earned: the sum of what the lines show."""
        return sum(ligne.enjeu or 0 for ligne in self.lignes)


def ensemble(lignes: Sequence[Ligne], jour: date, departements: Collection[str] = ()) -> Ensemble:
    """Set lines side by side.

    `departements` are those whose communes without a project are looked at; by default, all those
    of the projects.
    """
    claims: dict[str, list[Ligne]] = defaultdict(list)
    for ligne in lignes:
        for code in ligne.communes:
            for unit in _units(code):
                claims[unit].append(ligne)
    wanted = {*departements, *(code for ligne in lignes for code in ligne.departements)}
    return Ensemble(
        jour,
        tuple(lignes),
        tuple(_conflits(claims)),
        tuple(
            _departement(code, claims, not departements or code in departements)
            for code in sorted(wanted)
        ),
    )


def _units(code: str) -> tuple[str, ...]:
    """Return what is claimed with a code: the arrondissements of a city that has some."""
    return (
        tuple(arrondissement.code for arrondissement in arrondissements(code))
        if code in VILLES
        else (code,)
    )


def _conflits(claims: dict[str, list[Ligne]]) -> Iterator[Conflit]:
    for code in sorted(claims):
        several = claims[code]
        if len(several) < 2:
            continue
        place = commune(code)
        yield Conflit(
            code,
            place.nom,
            place.population,
            tuple(ligne.chemin for ligne in several),
            any(code in ligne.partielles for ligne in several),
        )


def _departement(code: str, claims: dict[str, list[Ligne]], regarde: bool) -> Departement:
    units = list(_of_departement(code))
    free = [unit for unit in units if regarde and unit.code not in claims]
    covered = sum(unit.population or 0 for unit in units if unit.code in claims)
    return Departement(
        code=code,
        nom=departement(code).nom,
        communes=len(units),
        habitants=sum(unit.population or 0 for unit in units),
        couverts=covered,
        sans_projet=tuple((place.code, place.nom, place.population) for place in free),
        regarde=regarde,
    )


def _of_departement(code: str) -> Iterator[Commune]:
    for place in communes_du_departement(code):
        if place.code in VILLES:
            yield from arrondissements(place.code)
        else:
            yield place
