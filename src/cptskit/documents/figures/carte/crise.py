"""Maps of the crisis plan: its zones, and the risks of each commune."""

from collections import Counter
from collections.abc import Mapping, Sequence

from cptskit.documents.figures.carte.figure import SOURCE
from cptskit.documents.figures.carte.groups import LOOKS, Groups
from cptskit.documents.figures.carte.picture import compose, draw
from cptskit.documents.figures.carte.territory import Drawable, drawable
from cptskit.documents.figures.model import Figure
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.crise import Crise

_LAST = len(LOOKS) - 1
_FEW = 2
"""Risks from which a commune has « several »: classes, not counts, stay legible in grey."""
_CLASSES = ("Aucun risque localisé", "Un risque localisé", "Plusieurs risques localisés")


def zone_map(projet: Projet) -> Figure | None:
    """Return the map of the zones; None with fewer than two of them."""
    crise, ground = projet.crise or Crise(), drawable(projet.territoire)
    if len(crise.zones) < _FEW or not ground.communes:
        return None
    names = [zone.nom for zone in crise.zones[:_LAST]] + ["Sans zone"]
    ranks = {
        code: min(rank, _LAST) for rank, zone in enumerate(crise.zones) for code in zone.communes
    }
    of = {une.code: ranks.get(une.code, len(names) - 1) for une in ground.communes}
    return _figure("carte-zones", "Zones du plan de crise", "zone", names, of, ground)


def risk_map(projet: Projet) -> Figure | None:
    """Return the map of the risks that are given by commune; None where none is."""
    crise, ground = projet.crise or Crise(), drawable(projet.territoire)
    counts = Counter(code for risk in crise.risques for code in risk.communes)
    if not counts or not ground.communes:
        return None
    of = {une.code: min(counts[une.code], _FEW) for une in ground.communes}
    title = "Risques localisés du plan de crise, par commune"
    return _figure("carte-risques", title, "classe", _CLASSES, of, ground)


def _figure(
    nom: str, titre: str, kind: str, names: Sequence[str], of: Mapping[str, int], ground: Drawable
) -> Figure:
    kept = sorted(set(of.values()))
    ranks = {code: kept.index(rank) for code, rank in of.items()}
    shown = tuple(names[rank] for rank in kept)
    groups = Groups(kind, shown, ranks, tuple(LOOKS[rank] for rank in range(len(shown))))
    words = joined(
        [f"{une.nom} ({groups.names[groups.of[une.code]]})" for une in ground.communes[:12]]
    )
    return Figure(
        nom=nom,
        alternative=f"Carte du territoire. {titre} : {words}.",
        legende=f"{titre}. {SOURCE}.",
        lignes=tuple(
            {"insee": une.code, "nom": une.nom, kind: groups.names[groups.of[une.code]]}
            for une in ground.communes
        ),
        draw=lambda: draw(compose(ground, groups), ground, groups, ()),
    )
