"""The territory of the figures, under every code that its communes have had."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from cptskit.projet import Projet
from cptskit.referentiels import (
    Commune,
    UnknownCodeError,
    codes_menant_a,
    commune,
    communes_de_l_epci,
    departement,
    departement_de_commune,
    epci,
    region,
)
from cptskit.referentiels.lecture import read_table


@dataclass(frozen=True)
class Perimetre:
    """Communes, or arrondissements, of a territory, by their codes of today.

    `epci` is the SIREN of the intercommunalité that the territory is exactly; empty otherwise.
    """

    communes: Mapping[str, Commune]
    epci: str = ""
    partielles: frozenset[str] = frozenset()
    """Communes covered only in part: files count them whole."""

    @cached_property
    def departements(self) -> tuple[str, ...]:
        """Codes of the départements of the communes, in order."""
        return tuple(sorted({commune.departement for commune in self.communes.values()}))

    @cached_property
    def regions(self) -> tuple[str, ...]:
        """Codes of the regions of these départements, in order."""
        return tuple(sorted({departement(code).region for code in self.departements}))

    @cached_property
    def population(self) -> int:
        """Inhabitants (population municipale), all communes whole."""
        return sum(commune.population or 0 for commune in self.communes.values())

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """Each old or new code that leads to a commune of the territory, and that commune."""
        return codes_menant_a(self.communes)

    @cached_property
    def arrondissements(self) -> Mapping[str, str]:
        """Each arrondissement of a whole city of the territory, and that city."""
        return {
            row["code"]: row["commune"]
            for row in read_table("arrondissements_municipaux")
            if row["commune"] in self.communes
        }

    def commune_of(self, code: str) -> str | None:
        """Return the commune of the territory that a code of any time stands for, or None.

        A leading zero lost by a spreadsheet is restored.
        """
        code = whole(code)
        return self.codes.get(code) or self.arrondissements.get(code)


def whole(code: str) -> str:
    """Return an Insee code with the zero that a spreadsheet may have removed."""
    code = code.strip().strip('="').strip()
    return f"0{code}" if len(code) == 4 and code[0] in "123456789" else code


def perimetre_of(projet: Projet) -> Perimetre:
    """Return the territory of a project; wrong codes are left to `check`."""
    listed = projet.territoire.communes if projet.territoire else ()
    communes = dict(_known(commune.insee for commune in listed))
    partial = frozenset(commune.insee for commune in listed if commune.partielle)
    return Perimetre(communes, _exact_epci(communes) if not partial else "", partial)


def _known(codes: Iterable[str]) -> Iterable[tuple[str, Commune]]:
    for code in codes:
        try:
            yield code, commune(code)
        except UnknownCodeError:
            continue


def _exact_epci(communes: Mapping[str, Commune]) -> str:
    sirens = {commune.epci for commune in communes.values()}
    if len(sirens) != 1 or not (siren := sirens.pop()):
        return ""
    return siren if {commune.code for commune in communes_de_l_epci(siren)} == set(communes) else ""


@lru_cache(maxsize=50_000)
def departement_of(code: str) -> str | None:
    """Return the département of a code of commune; None for another text."""
    try:
        return departement_de_commune(whole(code))
    except UnknownCodeError:
        return None


def region_of(code: str) -> str | None:
    """Return the region of a département; None for another text."""
    try:
        return departement(code).region
    except UnknownCodeError:
        return None


def named(level: str, code: str) -> str:
    """Return the name of a département, a region or an EPCI, or its code."""
    tables = {
        "departement": lambda: departement(code).nom,
        "region": lambda: region(code).nom,
        "epci": lambda: epci(code).nom,
    }
    try:
        return tables[level]()
    except (KeyError, UnknownCodeError):
        return code
