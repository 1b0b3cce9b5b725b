"""What official files say of a territory: its population by year, its densities, its offer."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from cptskit.documents.figures.graphiques.bars import TITLE, TITLE_LINE, Bar, Panel, chart
from cptskit.documents.figures.model import Figure
from cptskit.documents.figures.style import WIDTH
from cptskit.documents.figures.words import lines, with_source
from cptskit.documents.mots import code
from cptskit.francais.phrases import capitalised
from cptskit.projet.diagnostic import Indicateur, StructureDuTerritoire
from cptskit.projet.membres import Effectif
from cptskit.projet.nombres import Valeur

_FEWEST = 2
_YEARLY = ("population", "naissances", "deces")
_GAP, _BETWEEN = 24.0, 12.0
_DENSITY = "pour 100 000 habitants"


def evolution(indicators: Sequence[Indicateur]) -> Figure | None:
    """Return the population, births and deaths of each year, side by side."""
    by_id = {
        indicator.id: indicator for indicator in indicators if indicator.origine and indicator.serie
    }
    series = [by_id[id_] for id_ in _YEARLY if id_ in by_id]
    if not series:
        return None
    width = (WIDTH - _GAP * (len(series) - 1)) / len(series)
    panels = [
        Panel(
            _years(serie),
            rank * (width + _GAP),
            0,
            width,
            words=40,
            title=lines(serie.libelle, width, TITLE, most=2),
        )
        for rank, serie in enumerate(series)
    ]
    words = [
        f"{indicateur.libelle} : "
        + " ; ".join(f"{bar.words}, {bar.shown}" for bar in _years(indicateur))
        for indicateur in series
    ]
    title = "Évolution : " + ", ".join(serie.libelle.lower() for serie in series)
    return Figure(
        nom="evolution",
        alternative=f"Graphique en barres. {'. '.join(words)}.",
        legende=with_source(title, *dict.fromkeys(indicateur.source for indicateur in series)),
        lignes=tuple(
            {"indicateur": indicateur.libelle, "annee": bar.words, "valeur": bar.shown}
            for indicateur in series
            for bar in _years(indicateur)
        ),
        draw=lambda: chart(panels),
    )


def _years(indicateur: Indicateur) -> list[Bar]:
    points = {point.annee: point.valeur for point in indicateur.serie}
    if indicateur.annee and indicateur.valeur:
        points[indicateur.annee] = indicateur.valeur
    return [Bar(str(year), points[year], 0) for year in sorted(points)]


def densities(counts: Sequence[Effectif]) -> Figure | None:
    """Return the density of each profession beside that of the département."""
    complete = [
        count for count in counts if count.densite is not None and count.densite_departement
    ]
    if len(complete) < _FEWEST:
        return None
    complete.sort(key=lambda effectif: -(effectif.densite or 0))
    width = (WIDTH - _GAP) / 2
    panels, tops = [], [0.0, 0.0]
    for rank, one in enumerate(complete):
        column = rank % 2
        heading = lines(capitalised(one.profession.pluriel), width, TITLE, most=2)
        panel = Panel(_beside(one), column * (width + _GAP), tops[column], width, title=heading)
        panels.append(panel)
        tops[column] = panel.bottom + _BETWEEN - TITLE_LINE / 2
    days = dict.fromkeys(str(effectif.extraction) for effectif in complete if effectif.extraction)
    title = f"Professionnels {_DENSITY} : territoire et département"
    return Figure(
        nom="densites",
        alternative=f"Graphique en barres. {title}. {' ; '.join(map(_sentence, complete))}.",
        legende=with_source(title, "Annuaire Santé (RPPS)", *days, "calcul cptskit"),
        lignes=tuple(
            {"profession": effectif.profession.value, "lieu": bar.words, "valeur": bar.shown}
            for effectif in complete
            for bar in _beside(effectif)
        ),
        draw=lambda: chart(panels),
    )


def _beside(effectif: Effectif) -> list[Bar]:
    pairs = (("Territoire", effectif.densite, 0), ("Département", effectif.densite_departement, 2))
    return [Bar(words, Valeur(value), shade) for words, value, shade in pairs if value is not None]


def _sentence(effectif: Effectif) -> str:
    shown = ", ".join(f"{bar.words.lower()} {bar.shown}" for bar in _beside(effectif))
    return f"{capitalised(effectif.profession.pluriel)} : {shown}"


def offer(structures: Sequence[StructureDuTerritoire]) -> Figure | None:
    """Return how many structures of each type the territory has."""
    counts = Counter(structure.type for structure in structures if structure.type)
    if len(counts) < _FEWEST:
        return None
    rows = [
        Bar(capitalised(code(kind)), Valeur(Decimal(count)))
        for kind, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    days = {
        structure.origine.date
        for structure in structures
        if structure.origine and structure.origine.date
    }
    title = "Structures de soins du territoire, par type"
    words = " ; ".join(f"{row.words}, {row.shown}" for row in rows)
    return Figure(
        nom="offre",
        alternative=f"Graphique en barres. {title} : {words}.",
        legende=with_source(title, "FINESS", *sorted(map(str, days))),
        lignes=tuple({"type": row.words, "nombre": row.shown} for row in rows),
        draw=lambda: chart([Panel(rows)]),
    )
