"""What a lettre d'intention holds: regional practice, without legal basis."""

from collections.abc import Sequence

from cptskit.droit.lecture import UnknownLawError, read_law
from cptskit.droit.valeurs import chaines
from cptskit.socle.records import record


@record
class ItemLettre:
    """Something that a lettre d'intention says."""

    id: str
    """`LI-01` and following, as in the source table."""
    libelle: str
    niveau: str
    """`requis` or `recommande`: a suggestion of ours (grade C)."""


@record
class PartieLettre:
    """A part of the letter: a heading and the items below it."""

    id: str
    """`territoire`, `diagnostic`…: its block among the templates."""
    titre: str
    items: tuple[str, ...]
    """Ids of the items, in the order of the letter."""


def item_lettre(id_: str) -> ItemLettre:
    """Return the item of this id. Raises UnknownLawError."""
    brut = read_law("lettre")["items"].get(id_)
    if brut is None:
        raise UnknownLawError("élément de la lettre d'intention", id_)
    return ItemLettre(id=id_, libelle=brut["libelle"], niveau=brut["niveau"])


def items_lettre() -> tuple[ItemLettre, ...]:
    """Return the national union, in order."""
    return tuple(item_lettre(id_) for id_ in read_law("lettre")["items"])


def parties_lettre() -> tuple[PartieLettre, ...]:
    """Return the parts that a letter has where the region gives no order."""
    return tuple(
        PartieLettre(id=id_, titre=brut["titre"], items=chaines(brut["items"]))
        for id_, brut in read_law("lettre")["parties"].items()
    )


def parties_ordonnees(liste: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[PartieLettre, ...]:
    """Return the parts in the order of a region's own list: pairs of a heading and its items.

    What the list does not name joins the part that it belongs to, where the list names that one;
    a part that it does not name at all comes after it, or before where a letter opens with it.
    """
    nommes = {item for _, items in liste for item in items}
    suivies = []
    for rang, (titre, items) in enumerate(liste):
        nationale = next(p for p in parties_lettre() if items[0] in p.items)
        reprise = any(set(autres) & set(nationale.items) for _, autres in liste[rang + 1 :])
        joints = () if reprise else tuple(i for i in nationale.items if i not in nommes)
        tous = tuple(sorted({*items, *joints}))
        suivies.append(PartieLettre(id=nationale.id, titre=titre, items=tous))
    connues = {partie.id for partie in suivies}
    ids = [partie.id for partie in parties_lettre()]
    premiere = min((ids.index(id_) for id_ in connues), default=0)
    autres = [partie for partie in parties_lettre() if partie.id not in connues]
    avant = [partie for partie in autres if ids.index(partie.id) < premiere]
    return (*avant, *suivies, *(partie for partie in autres if partie not in avant))


def texte_lettre() -> str:
    """Return the id of the text to cite for the national union: regional practice, grade C."""
    return str(read_law("lettre")["texte"])


def destinataires_lettre() -> tuple[str, ...]:
    """Return to whom a letter goes where the region says nothing: `dd_ars`, `cpam`, `urps`."""
    return chaines(read_law("lettre")["destinataires"])
