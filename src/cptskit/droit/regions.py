"""The profile of each of the eighteen regions that have an ARS.

An absent value was not seen in a source: never that the region does not ask it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cache
from typing import Any

from cptskit.droit.lecture import DOSSIER, UnknownLawError, read_law
from cptskit.droit.lettre import (
    ItemLettre,
    PartieLettre,
    destinataires_lettre,
    item_lettre,
    items_lettre,
    parties_ordonnees,
    texte_lettre,
)
from cptskit.droit.valeurs import Entree, Valeur, chaines, valeur_au
from cptskit.francais.accents import as_slug
from cptskit.socle.records import record


@record
class Aide:
    """A start-up aid (FIR), euros."""

    libelle: str
    montant: Valeur[int]
    taille: int | None
    """The size that it is for; None for all."""
    departement: str | None
    """The only département where it was seen; None for the whole region."""
    ancien: bool
    """True for a scheme that came before the agreement of 2019: history, not a ceiling."""
    a_la_signature: bool = False
    """True for a sum paid when the contract is signed: no ceiling of a request to start."""


@record
class ItemsRegion:
    """What a region's own documents ask of a lettre d'intention: ids of `lettre.item_lettre`."""

    textes: tuple[str, ...]
    complete: bool
    """True where the region's list was read to its end; else the national union completes it."""
    explicites: tuple[str, ...]
    implicites: tuple[str, ...]
    liste: tuple[tuple[str, tuple[str, ...]], ...]
    """The region's own list, in its order: a heading close to its words, and the items that it
    asks for there; empty where no list was read."""


@record
class Region:
    """A region and its ARS."""

    code: str
    """Insee code."""
    nom: str
    ars: str
    departements: tuple[str, ...]
    appui: str | None
    """Body that supports projects (URPS or federation)."""
    destinataires: tuple[str, ...]
    """To whom the letter goes: `ars`, `dd_ars`, `cpam`, `msa`, `urps`."""
    destinataires_texte: str
    """Id of the text that says so: the region's, or regional practice at large."""
    items: ItemsRegion | None
    """None where no document of the region was seen."""
    aides: tuple[Aide, ...]
    """All those seen; `aides_pour` chooses among them."""
    seuils: tuple[Entree, ...] = field(repr=False, hash=False)

    def seuil_population(self, le: date) -> Valeur[int] | None:
        """Return the inhabitants that the region asks for at least; CPTS below it exist."""
        return valeur_au(self.seuils, le, int)

    def aides_pour(
        self, le: date, taille: int | None = None, departement: str | None = None
    ) -> tuple[Aide, ...]:
        """Return the aids known on the day `le` for a community of this size and département.

        Aids of several labels add up. Older schemes are left out, and, where the size or the
        département is not given, the aids that depend on it.
        """
        return tuple(
            aide
            for aide in self.aides
            if not aide.ancien
            and (aide.montant.depuis or date.min) <= le
            and aide.taille in {None, taille}
            and aide.departement in {None, departement}
        )

    def items_lettre(self) -> tuple[ItemLettre, ...]:
        """Return what a letter must hold here: the region's list if read whole, else the union."""
        if self.items is None or not self.items.complete:
            return items_lettre()
        ids = sorted({*self.items.explicites, *self.items.implicites})
        return tuple(item_lettre(id_) for id_ in ids)

    def parties_lettre(self) -> tuple[PartieLettre, ...]:
        """Return the parts of a letter in the order of the region's list, else in ours."""
        return parties_ordonnees(self.items.liste if self.items else ())

    def textes_item(self, id_: str) -> tuple[str, ...]:
        """Return the ids of the texts behind an item of the letter.

        They are those of the region where its documents show the item, else regional practice.
        """
        if self.items and id_ in self.items.explicites + self.items.implicites:
            return self.items.textes
        return (texte_lettre(),)


def region(code_ou_nom: str) -> Region:
    """Return a region by its Insee code (`53`) or its name, case and accents apart.

    `ARS Bretagne` and `Réunion` are understood too. Raises UnknownLawError.
    """
    cherche = _sans_article(as_slug(code_ou_nom).removeprefix("ars-"))
    for code, slug in _fichiers():
        if cherche in {code, _sans_article(slug)}:
            return _region(f"{code}-{slug}")
    raise UnknownLawError("région", code_ou_nom)


def toutes_les_regions() -> tuple[Region, ...]:
    """Return the eighteen regions, by Insee code."""
    return tuple(_region(f"{code}-{slug}") for code, slug in _fichiers())


@cache
def _fichiers() -> tuple[tuple[str, str], ...]:
    """Return the code and the name that each file's name holds: no file is read for it."""
    noms = sorted(chemin.stem for chemin in (DOSSIER / "regions").glob("*.yaml"))
    return tuple((nom[:2], nom[3:]) for nom in noms)


@cache
def _region(nom: str) -> Region:
    brut = read_law(f"regions/{nom}")
    items = brut["items_lettre"]
    destinataires = brut.get("destinataires")
    return Region(
        code=brut["code"],
        nom=brut["nom"],
        ars=brut["ars"],
        departements=chaines(brut["departements"]),
        appui=brut.get("appui"),
        destinataires=chaines(destinataires["valeur"]) if destinataires else destinataires_lettre(),
        destinataires_texte=destinataires["texte"] if destinataires else texte_lettre(),
        items=_items(items) if items else None,
        aides=_aides(brut.get("aides", ())),
        seuils=tuple(brut.get("seuil_population", ())),
    )


def _items(brut: Mapping[str, Any]) -> ItemsRegion:
    return ItemsRegion(
        textes=chaines(brut["textes"]),
        complete=brut["complete"],
        explicites=chaines(brut["explicites"]),
        implicites=chaines(brut["implicites"]),
        liste=tuple((un["titre"], chaines(un["items"])) for un in brut.get("liste", ())),
    )


def _aides(brut: Sequence[Entree]) -> tuple[Aide, ...]:
    return tuple(
        Aide(
            libelle=entree["libelle"],
            montant=montant,
            taille=entree.get("taille"),
            departement=entree.get("departement"),
            ancien=entree.get("ancien", False),
            a_la_signature=entree.get("a_la_signature", False),
        )
        for entree in brut
        if (montant := valeur_au((entree,), date.max, int)) is not None
    )


def _sans_article(slug: str) -> str:
    return slug.removeprefix("la-")
