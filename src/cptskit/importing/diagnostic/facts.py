"""The facts of a file on a territory, with their origin."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from cptskit.projet.codes import TypeOrganisation
from cptskit.projet.professions import Profession


class Niveau(StrEnum):
    """The area of a comparison; the value is the key of `comparaisons`."""

    EPCI = "epci"
    DEPARTEMENT = "departement"
    REGION = "region"
    METROPOLE = "metropole"
    FRANCE = "france"


@dataclass(frozen=True)
class Mesure:
    """A figure of the territory.

    `valeur` is None where it cannot be known: `commentaire` says why, and `minimum` and `maximum`
    bound it. `communes` has the value, or the class, of each commune. `decimales` is the number of
    decimals shown; sums are rounded last.
    """

    id: str
    libelle: str
    unite: str
    annee: int
    valeur: Decimal | None
    source: str
    decimales: int = 0
    numerateur: Decimal | None = None
    denominateur: Decimal | None = None
    estimation: bool = False
    couverture: Decimal | None = None
    """Share of the territory's inhabitants or persons behind the figure, in percent."""
    commentaire: str = ""
    comparaisons: Mapping[Niveau, Decimal] = field(default_factory=dict)
    serie: Mapping[int, Decimal] = field(default_factory=dict)
    """Values of other years that may be compared with this one."""
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    communes: Mapping[str, Decimal | str] = field(default_factory=dict)
    rupture: int = 0
    """First year of the same series as this one; 0 if all years are."""


@dataclass(frozen=True)
class EffectifDuTerritoire:
    """Distinct professionals with an activity of care in the territory, of one profession."""

    profession: Profession
    nombre: int
    liberal: int
    salarie: int
    mixte: int
    departement: int
    densite: Decimal | None
    """For 100 000 inhabitants."""
    densite_departement: Decimal | None


@dataclass(frozen=True)
class Etablissement:
    """An establishment of the territory, from FINESS."""

    finess: str
    nom: str
    type: TypeOrganisation
    categorie: str
    commune: str


@dataclass(frozen=True)
class Repartition:
    """A whole divided into parts: inhabitants by age, by density class."""

    id: str
    libelle: str
    unite: str
    annee: int
    source: str
    parts: Mapping[str, Decimal]
    france: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class Apport:
    """The content of one file: who publishes it, how much was read, the facts, and what to know.

    `lues` and `gardees` count rows. `extraction` is the day of the file's data, if given.
    """

    editeur: str
    titre: str
    millesime: str = ""
    extraction: date | None = None
    lues: int = 0
    gardees: int = 0
    mesures: tuple[Mesure, ...] = ()
    effectifs: tuple[EffectifDuTerritoire, ...] = ()
    etablissements: tuple[Etablissement, ...] = ()
    repartitions: tuple[Repartition, ...] = ()
    remarques: tuple[str, ...] = ()
    fichier: str = ""
    """Name of the file, never its folder."""

    def of_file(self, name: str) -> "Apport":
        """Return the same facts, as coming from a file."""
        return replace(self, fichier=name)
