"""A source: how its tables are recognised, and the reader that turns one into facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cptskit.importing.diagnostic.facts import Apport
from cptskit.importing.diagnostic.perimetre import Perimetre
from cptskit.importing.diagnostic.tables import Head, Table


@dataclass
class Contexte:
    """What a reader may know besides its file."""

    perimetre: Perimetre
    populations: dict[str, Decimal] = field(default_factory=dict)
    """Inhabitants of each commune, from a census file read before; else those of our tables."""
    sans_savoir_faire: bool = False
    """Whether the Annuaire given has its savoir-faire in another file, not read yet."""
    specialistes: set[bytes] = field(default_factory=set)
    pratique_avancee: set[bytes] = field(default_factory=set)
    """Identifiers of doctors and nurses that this other file separates; kept while reading."""

    def population(self, commune: str) -> Decimal:
        """Return the inhabitants of a commune of the territory, by which estimates are weighted."""
        count = self.populations.get(commune)
        return Decimal(self.perimetre.communes[commune].population or 0) if count is None else count


@dataclass(frozen=True)
class Source:
    """A source of figures.

    `header` returns the row of the header among the first rows of a text, or None where the text
    is of another source. `ordre` is its rank among several files: the census comes first.
    """

    nom: str
    editeur: str
    titre: str
    apporte: str
    """What it gives to a diagnosis, in a few words."""
    ou: str
    """Where to find it, in words."""
    frequence: str
    header: Callable[[Head], int | None]
    read: Callable[[Table, Contexte], Apport]
    ordre: int = 5
    entier: bool = True
    """Whether a last line cut short means that lines are missing; not in tables typed by hand."""


def with_columns(*needed: str, without: tuple[str, ...] = ()) -> Callable[[Head], int | None]:
    """Return the test of a header that holds these headings, folded, and none of the others."""

    def header(head: Head) -> int | None:
        for row, names in enumerate(head.names):
            if set(needed).issubset(names) and not any(name in names for name in without):
                return row
        return None

    return header


def places(table: Table, *names: str) -> Mapping[str, int]:
    """Return the places of headings that recognition has checked."""
    return {name: table.columns[name] for name in names}
