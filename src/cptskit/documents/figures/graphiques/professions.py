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
    counted = [count for count in counts if count.nombre is not None]
    if len(counted) < _FEWEST:
        return None
    counted.sort(key=lambda effectif: -(effectif.nombre or 0))
    compared = any(effectif.territoire for effectif in counted)
    sources = dict.fromkeys(part for effectif in counted for part in (effectif.source,) if part)
    years = dict.fromkeys(effectif.annee for effectif in counted if effectif.annee)
    title = "Membres par profession" + (", sur l'effectif du territoire" if compared else "")
    return Figure(
        nom="effectifs",
        alternative=f"Graphique en barres. {title} : {' ; '.join(map(_sentence, counted))}.",
        legende=with_source(title, *sources, *years),
        lignes=tuple(
            {
                "profession": effectif.profession.value,
                "membres": effectif.nombre,
                "territoire": effectif.territoire,
            }
            for effectif in counted
        ),
        draw=lambda: chart([Panel([_bar(effectif) for effectif in counted])]),
    )


def _sentence(effectif: Effectif) -> str:
    return f"{effectif.profession.pluriel}, {_shown(effectif)}"


def _shown(effectif: Effectif) -> str:
    count = nombre(effectif.nombre or 0)
    return (
        f"{count} sur {nombre(effectif.territoire)}" if effectif.territoire is not None else count
    )


def _bar(effectif: Effectif) -> Bar:
    return Bar(
        capitalised(effectif.profession.pluriel),
        Valeur(Decimal(effectif.nombre or 0)),
        whole=None if effectif.territoire is None else float(effectif.territoire),
        told=_shown(effectif),
    )


def older(indicators: Sequence[Indicateur]) -> Figure | None:
    """Return the share of the older ones by profession, where indicators give it for several."""
    shares = [indicator for indicator in indicators if _is_share_of_older(indicator)]
    if len(shares) < _FEWEST:
        return None
    rows = [
        Bar(indicateur.libelle, indicateur.valeur, 0, indicateur.unite)
        for indicateur in shares
        if indicateur.valeur
    ]
    words = " ; ".join(f"{row.words}, {row.shown}" for row in rows)
    sources = dict.fromkeys(indicateur.source for indicateur in shares if indicateur.source)
    years = dict.fromkeys(indicateur.annee for indicateur in shares if indicateur.annee)
    title = "Professionnels proches de la retraite, par profession"
    return Figure(
        nom="ages",
        alternative=f"Graphique en barres. {title} : {words}.",
        legende=with_source(title, *sources, *years),
        lignes=tuple({"profession": row.words, "valeur": row.shown} for row in rows),
        draw=lambda: chart([Panel(rows, highest=100.0)]),
    )


def _is_share_of_older(indicateur: Indicateur) -> bool:
    """Tell a share of professionals past an age from that of the inhabitants."""
    if indicateur.valeur is None or not (indicateur.valeur.pourcent or indicateur.unite == "%"):
        return False
    words = indicateur.libelle.lower()
    return bool(_OLDER.search(words)) and any(stem in words for stem in _STEMS.values())
