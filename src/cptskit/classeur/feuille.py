"""A sheet of the workbook: the lists that it shows, and its columns from their models."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import BaseModel

from cptskit.classeur.champs import Champ, champs
from cptskit.classeur.listes import Listes, Nouvelle, Ouvre
from cptskit.comparaison.mots import champ as en_mots
from cptskit.francais.phrases import capitalised
from cptskit.projet import Projet
from cptskit.projet.descriptions import descriptions
from cptskit.projet.personnel import Personnel, marques


def _always(_: Projet) -> bool:
    return True


@dataclass(frozen=True)
class Place:
    """A column that says which list of the project a row belongs to."""

    titre: str
    aide: str


@dataclass(frozen=True)
class Feuille:
    """A sheet: its name, its purpose, the lists that it shows, and the models of their rows."""

    cle: str
    nom: str
    titre: str
    aide: str
    modeles: tuple[type[BaseModel], ...]
    listes: Listes
    places: tuple[Place, ...] = ()
    titres: Mapping[str, str] = field(default_factory=dict)
    """Headings by column, where the name of the field would be unclear."""
    nouvelle: Nouvelle | None = None
    """Makes a list that does not exist yet: a new year, for instance."""
    uniques: tuple[str, ...] = ()
    """Columns that identify a row: two rows of a list never have the same value there."""
    ouvre: Ouvre | None = None
    """Yields the lists of a new row, with the sheets that show them."""
    fixes: frozenset[str] = frozenset()
    """Columns that are shown but not read back."""
    quand: Callable[[Projet], bool] = _always
    """Which projects have the sheet."""

    @cached_property
    def colonnes(self) -> tuple[Champ, ...]:
        """The fields of its rows, each once, ids last."""
        by_key = {champ.cle: champ for modele in reversed(self.modeles) for champ in champs(modele)}
        order = {champ.cle: None for modele in self.modeles for champ in champs(modele)}
        ranked = sorted(order, key=lambda cle: (cle in self.fixes, cle == "id"))
        return tuple(by_key[cle] for cle in ranked)

    def titre_de(self, champ: Champ) -> str:
        """Return the heading of a column."""
        return self.titres.get(champ.cle) or capitalised(en_mots(champ.nom))

    def aide_de(self, champ: Champ) -> str:
        """Return the help of a column: the description of its field."""
        return descriptions(champ.modele).get(champ.nom, "")

    @cached_property
    def nominative(self) -> bool:
        """Whether its rows are people."""
        return any(
            isinstance(m, Personnel) for modele in self.modeles for m in marques(modele).values()
        )

    def prefixe(self) -> str:
        """Return the prefix of the references of its rows."""
        return "".join(word[0] for word in self.cle.split("_")).upper()
