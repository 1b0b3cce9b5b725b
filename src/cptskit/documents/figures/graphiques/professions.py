"""Members by profession beside the professionals of the territory; shares of the older ones."""

import re
from collections.abc import Sequence
from decimal import Decimal

from cptskit.documents.figures.graphiques.bars import Bar, Panel, chart
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.words import with_source
from cptskit.documents.mots import nombre
from cptskit.francais.phrases import capitalised
from cptskit.projet.diagnostic import Indicateur
from cptskit.projet.membres import Effectif
from cptskit.projet.nombres import Valeur
from cptskit.projet.professions import Profession

_FEWEST = 2
_OLDER = re.compile(r"\b(?:55|60|65)\s+ans")
_STEMS = {profession: profession.pluriel.split()[0].rstrip("s")[:8] for profession in Profession}


def members(counts: Sequence[Effectif]) -> Figure | None:
    """Return the members of each profession, on the bar of those who practise on the territory."""
    known = [one for one in counts if one.nombre is not None]
    if len(known) < _FEWEST:
        return None
    known.sort(key=lambda one: -(one.nombre or 0))
    compared = any(one.territoire for one in known)
    sources = dict.fromkeys(part for one in known for part in (one.source,) if part)
    years = dict.fromkeys(one.annee for one in known if one.annee)
    title = "Membres par profession" + (", sur l'effectif du territoire" if compared else "")
    return Figure(
        nom="effectifs",
        alternative=f"Graphique en barres. {title} : {' ; '.join(map(_told, known))}.",
        legende=with_source(title, *sources, *years),
        lignes=tuple(
            {
                "profession": one.profession.value,
                "membres": one.nombre,
                "territoire": one.territoire,
            }
            for one in known
        ),
        draw=lambda: chart([Panel([_bar(one) for one in known])]),
    )


def _told(one: Effectif) -> str:
    return f"{one.profession.pluriel}, {_shown(one)}"


def _shown(one: Effectif) -> str:
    count = nombre(one.nombre or 0)
    return f"{count} sur {nombre(one.territoire)}" if one.territoire is not None else count


def _bar(one: Effectif) -> Bar:
    return Bar(
        capitalised(one.profession.pluriel),
        Valeur(Decimal(one.nombre or 0)),
        whole=None if one.territoire is None else float(one.territoire),
        told=_shown(one),
    )


def older(indicators: Sequence[Indicateur]) -> Figure | None:
    """Return the share of the older ones by profession, where indicators give it for several."""
    found = [one for one in indicators if _is_share_of_older(one)]
    if len(found) < _FEWEST:
        return None
    rows = [Bar(one.libelle, one.valeur, 0, one.unite) for one in found if one.valeur]
    told = " ; ".join(f"{row.words}, {row.shown}" for row in rows)
    sources = dict.fromkeys(one.source for one in found if one.source)
    years = dict.fromkeys(one.annee for one in found if one.annee)
    title = "Professionnels proches de la retraite, par profession"
    return Figure(
        nom="ages",
        alternative=f"Graphique en barres. {title} : {told}.",
        legende=with_source(title, *sources, *years),
        lignes=tuple({"profession": row.words, "valeur": row.shown} for row in rows),
        draw=lambda: chart([Panel(rows, highest=100.0)]),
    )


def _is_share_of_older(one: Indicateur) -> bool:
    """Tell a share of professionals past an age from that of the inhabitants."""
    if one.valeur is None or not (one.valeur.pourcent or one.unite == "%"):
        return False
    words = one.libelle.lower()
    return bool(_OLDER.search(words)) and any(stem in words for stem in _STEMS.values())
