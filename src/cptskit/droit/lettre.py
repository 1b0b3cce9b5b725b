"""What a lettre d'intention holds: regional practice, without legal basis."""

from dataclasses import dataclass

from cptskit.droit.lecture import UnknownLawError, lire
from cptskit.droit.valeurs import chaines


@dataclass(frozen=True)
class ItemLettre:
    """Something that a lettre d'intention says."""

    id: str
    """`LI-01` and following, as in the source table."""
    libelle: str
    niveau: str
    """`requis` or `recommande`: a suggestion of ours (grade C)."""


def item_lettre(id_: str) -> ItemLettre:
    """Return the item of this id. Raises UnknownLawError."""
    brut = lire("lettre")["items"].get(id_)
    if brut is None:
        raise UnknownLawError("élément de la lettre d'intention", id_)
    return ItemLettre(id=id_, libelle=brut["libelle"], niveau=brut["niveau"])


def items_lettre() -> tuple[ItemLettre, ...]:
    """Return the national union, in order."""
    return tuple(item_lettre(id_) for id_ in lire("lettre")["items"])


def texte_lettre() -> str:
    """Return the id of the text to cite for the national union: regional practice, grade C."""
    return str(lire("lettre")["texte"])


def destinataires_lettre() -> tuple[str, ...]:
    """Return to whom a letter goes where the region says nothing: `dd_ars`, `cpam`, `urps`."""
    return chaines(lire("lettre")["destinataires"])
