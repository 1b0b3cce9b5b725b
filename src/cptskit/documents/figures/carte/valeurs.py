"""Maps of a value by commune: classes, and those that the source does not tell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from cptskit.documents.figures.carte.figure import SOURCE
from cptskit.documents.figures.carte.groups import Groups, Look
from cptskit.documents.figures.carte.picture import compose, draw
from cptskit.documents.figures.carte.territory import Drawable, drawable
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.style import Tone
from cptskit.documents.figures.words import measured, with_source
from cptskit.documents.mots import pluriel
from cptskit.projet import Projet
from cptskit.projet.diagnostic import Indicateur
from cptskit.projet.nombres import Valeur
from cptskit.referentiels.zonages import classe_en_mots

_LOOKS = (
    Look("#FAFCFD"),
    Look(Tone("#BFD8E4")),
    Look(Tone("#7FAAC0")),
    Look(Tone("#55859C")),
    Look("#FBEBD0", "#B98F45"),
    Look("#E2B968", "#7A5510"),
)
"""From the lightest to the darkest: in grey print too."""
_UNKNOWN = Look("white", "#8A949B", (True, False))
_NOT_TOLD = "Non diffusé"
_CLASSES = 4


def value_maps(projet: Projet) -> tuple[Figure, ...]:
    """Return a map for each indicator whose values or classes by commune the project holds."""
    ground = drawable(projet.territoire)
    indicateurs = projet.diagnostic.indicateurs if projet.diagnostic else ()
    if len(ground.communes) < 2:
        return ()
    maps = (
        _map(indicateur, ground)
        for indicateur in indicateurs
        if indicateur.communes and not _is_count(indicateur)
    )
    kept = [figure for figure in maps if figure is not None]
    return tuple(_numbered(figure, number) for number, figure in enumerate(kept, start=1))


def _is_count(indicateur: Indicateur) -> bool:
    """Say whether the communes add up to the value: the larger the commune, the darker the map."""
    counted = sum(commune.valeur.nombre for commune in indicateur.communes if commune.valeur)
    return indicateur.valeur is not None and counted == indicateur.valeur.nombre


def _numbered(figure: Figure, number: int) -> Figure:
    nom = figure.nom if number == 1 else f"{figure.nom}.{number}"
    return replace(figure, nom=nom)


def _map(indicateur: Indicateur, ground: Drawable) -> Figure | None:
    told = {commune.insee: commune for commune in indicateur.communes}
    values = {code: each.valeur for code, each in told.items() if each.valeur is not None}
    classes = {code: each.classe for code, each in told.items() if each.classe}
    names = dict(_by_value(values, indicateur)) if values else classes
    order = list(dict.fromkeys(_ordered(values, names) if values else sorted(set(names.values()))))
    if len(order) < 2 or len(order) > len(_LOOKS):
        return None
    groups = _groups(order, names, ground)
    shown = " ; ".join(
        f"{name}, {pluriel(size, 'commune')}"
        for name, size in zip(groups.names, groups.sizes(), strict=True)
    )
    return Figure(
        nom="carte-indicateur",
        alternative=f"Carte du territoire. {indicateur.libelle}, par commune : {shown}.",
        legende=f"{with_source(indicateur.libelle, indicateur.source, indicateur.annee)} {SOURCE}.",
        lignes=tuple(
            {"insee": une.code, "nom": une.nom, "classe": groups.names[groups.of[une.code]]}
            for une in ground.communes
        ),
        draw=lambda: draw(compose(ground, groups), ground, groups, ()),
    )


def _groups(order: Sequence[str], names: Mapping[str, str], ground: Drawable) -> Groups:
    ranks = {name: rank for rank, name in enumerate(order)}
    unknown = [une.code for une in ground.communes if une.code not in names]
    titles = (*map(classe_en_mots, order), *([_NOT_TOLD] if unknown else []))
    looks = (*_LOOKS[: len(order)], *([_UNKNOWN] if unknown else []))
    of = {
        une.code: ranks[names[une.code]] if une.code in names else len(order)
        for une in ground.communes
    }
    return Groups("classe", titles, of, looks, bounded=False)


def _ordered(values: Mapping[str, Valeur], names: Mapping[str, str]) -> Iterator[str]:
    for code in sorted(values, key=lambda code: values[code].nombre):
        yield names[code]


def _by_value(values: Mapping[str, Valeur], indicateur: Indicateur) -> Iterator[tuple[str, str]]:
    """Yield the class of each commune: as many communes in each class as can be."""
    distinct = sorted({value.nombre for value in values.values()})
    count = min(_CLASSES, len(distinct))
    bounds = [distinct[len(distinct) * rank // count] for rank in range(count)]
    for code, value in values.items():
        rank = max(at for at, bound in enumerate(bounds) if bound <= value.nombre)
        inside = [each for each in distinct if _rank(each, bounds) == rank]
        low, high = (_shown(each, value, indicateur) for each in (inside[0], inside[-1]))
        yield code, low if low == high else f"de {low} à {high}"


def _rank(value: Decimal, bounds: Sequence[Decimal]) -> int:
    return max(at for at, bound in enumerate(bounds) if bound <= value)


def _shown(number: Decimal, like: Valeur, indicateur: Indicateur) -> str:
    unit = indicateur.unite if indicateur.unite and len(indicateur.unite) < 12 else None
    return measured(Valeur(number, pourcent=like.pourcent), unit)
