"""The map of a project as a figure: its words, its data, its picture."""

from collections.abc import Sequence

from cptskit.documents.figures.carte.groups import Groups, groups_of
from cptskit.documents.figures.carte.picture import compose, draw
from cptskit.documents.figures.carte.territory import Drawable, drawable
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.style import SMALL, THIRD, WIDTH
from cptskit.documents.figures.words import lines
from cptskit.documents.mots import nombre, pluriel
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.referentiels import MILLESIME

SOURCE = f"Contours : IGN ADMIN EXPRESS COG 2024, simplifiés ; Insee, COG {MILLESIME}"
_NAMED = 5
_LISTED = 4


def map_of(
    projet: Projet, *, alone: bool = False, nom: str = "carte", width: float = WIDTH
) -> Figure | None:
    """Return the map of a territory; None where no commune has a contour.

    A map that stands `alone` bears the community's name and the source in the picture itself. The
    smallest says where the territory is, and has no caption.
    """
    ground = drawable(projet.territoire)
    if not ground.communes:
        return None
    groups = groups_of(ground.communes)
    told = [f"{projet.identite.nom}. {SOURCE}.", *_remarks(ground)] if alone else []
    below = [line for words in told for line in lines(words, WIDTH, SMALL)]
    return Figure(
        nom=nom,
        alternative=_alternative(ground, groups),
        legende=""
        if width <= THIRD
        else " ".join(
            [f"Communes du territoire{_coloured(groups)}.", *_remarks(ground), f"{SOURCE}."]
        ),
        lignes=tuple(
            {"insee": une.code, "nom": une.nom, "groupe": groups.names[groups.of[une.code]]}
            for une in ground.communes
        ),
        draw=lambda: draw(compose(ground, groups, width), ground, groups, below),
    )


def _coloured(groups: Groups) -> str:
    return f", par {groups.kind}" if len(groups.names) > 1 else ""


def _alternative(ground: Drawable, groups: Groups) -> str:
    count = pluriel(len(ground.communes), "commune")
    parts = [
        f"{name} ({pluriel(size, 'commune')})"
        for name, size in zip(groups.names, groups.sizes(), strict=True)
    ]
    largest = [une.nom for une in ground.communes[:_NAMED]]
    named = f" Les plus peuplées : {joined(largest)}." if len(ground.communes) > _NAMED else ""
    alone = len(ground.communes) <= _NAMED
    listed = f" : {joined(largest)}" if alone else ""
    return f"Carte du territoire, {count}{listed}, par {groups.kind} : {joined(parts)}.{named}"


def _remarks(ground: Drawable) -> list[str]:
    """Return what a reader must know of what is not drawn, or drawn whole."""
    remarks = []
    if ground.cities:
        remarks.append(
            f"Les contours par arrondissement manquent : {_first_names(ground.cities)}, en entier."
        )
    if ground.missing:
        remarks.append(f"Sans contour, donc absent de la carte : {_first_names(ground.missing)}.")
    return remarks


def _first_names(names: Sequence[str]) -> str:
    if len(names) > _LISTED:
        return f"{nombre(len(names))} communes"
    return joined(names)
