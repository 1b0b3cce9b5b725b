"""What a sheet of the workbook is: the lists that it shows, its columns from their models."""

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
    """A column that says in which list of the project a row stands."""

    titre: str
    aide: str


@dataclass(frozen=True)
class Feuille:
    """A sheet: its name, what it is for, the lists that it shows, and what their rows are."""

    cle: str
    nom: str
    titre: str
    aide: str
    modeles: tuple[type[BaseModel], ...]
    listes: Listes
    places: tuple[Place, ...] = ()
    titres: Mapping[str, str] = field(default_factory=dict)
    """Headings, by column, where the words of the field alone would be unclear."""
    nouvelle: Nouvelle | None = None
    """What gives a list that is not there yet: a year that nobody has written of."""
    uniques: tuple[str, ...] = ()
    """Columns that name a row: two rows of one list never say the same there."""
    ouvre: Ouvre | None = None
    """What gives the lists of a row that comes, with the sheets that show them."""
    fixes: frozenset[str] = frozenset()
    """Columns that are shown, and not read back."""
    quand: Callable[[Projet], bool] = _always
    """Of which projects the sheet is a part."""

    @cached_property
    def colonnes(self) -> tuple[Champ, ...]:
        """The fields of its rows, each once, ids last."""
        found = {champ.cle: champ for modele in reversed(self.modeles) for champ in champs(modele)}
        order = {champ.cle: None for modele in self.modeles for champ in champs(modele)}
        ranked = sorted(order, key=lambda cle: (cle in self.fixes, cle == "id"))
        return tuple(found[cle] for cle in ranked)

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
        """Return what the references of its rows start with."""
        return "".join(word[0] for word in self.cle.split("_")).upper()
