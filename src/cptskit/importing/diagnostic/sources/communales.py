"""Tables of one row a commune whose values are shown, or counted by class: zonages, density, QPV.

Géoclip exports (CartoSanté, « Statistiques locales », § 6), FRR, QPV and the density grid (§ 7).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from cptskit.francais.accents import as_key
from cptskit.importing.diagnostic.facts import Apport, Mesure, Repartition
from cptskit.importing.diagnostic.releve import coverage
from cptskit.importing.diagnostic.source import Contexte, Source, places, with_columns
from cptskit.importing.diagnostic.tables import Head, Table, folded, number

_YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?!.*\b(?:19|20)\d\d\b)")
_COUNT = re.compile(r"\ben nombre\b|^population\b|\bnombre d")
_MISSING = ("n/a", "nd", "s")
_KNOWN = {"population municipale": "population"}
"""Indicators that other files give too: one figure, one id."""


def _geoclip_header(head: Head) -> int | None:
    for row, cells in enumerate(head.rows[:6]):
        names = [folded(cell) for cell in cells]
        if names[:2] == ["code", "libelle"] and len(names) > 2:
            return row
    return None


def read_geoclip(table: Table, contexte: Contexte) -> Apport:
    """Read an export: a count is summed; a rate, a distance or a class is shown by commune."""
    columns = [
        (at, heading) for at, heading in enumerate(table.header) if at > 1 and heading.strip()
    ]
    held: dict[int, dict[str, str]] = {at: {} for at, _ in columns}
    rows = kept = 0
    for row in table.rows():
        rows += 1
        commune = contexte.perimetre.commune_of(row[0]) if row else None
        if commune is None:
            continue
        kept += 1
        for at, _ in columns:
            if at < len(row):
                held[at][commune] = row[at].strip()
    origin = " ; ".join(line.strip(" ;") for line in table.above if line.strip(" ;"))
    measures = [
        one for at, heading in columns for one in _column(heading, held[at], origin, contexte)
    ]
    return Apport(
        "Export cartographique",
        origin or GEOCLIP.titre,
        millesime=str(max((one.annee for one in measures), default="")),
        lues=rows,
        gardees=kept,
        mesures=tuple(measures),
    )


def _column(
    heading: str, held: Mapping[str, str], origin: str, contexte: Contexte
) -> Iterator[Mesure]:
    known = {code: cell for code, cell in held.items() if not _missing(cell)}
    if not known:
        return
    found = _YEAR.search(heading)
    year = int(found[1]) if found else 0
    words = " ".join(_YEAR.sub("", heading).split())
    values = {code: value for code, cell in known.items() if (value := number(cell)) is not None}
    plain = as_key(re.sub(r"[^\w\s]", " ", words)).replace("_", "-")
    base = Mesure(
        id=_KNOWN.get(folded(words), f"carto-{plain[:60]}"),
        libelle=words,
        unite="",
        annee=year,
        valeur=None,
        source=origin or "Export cartographique",
        couverture=coverage(contexte.perimetre, known),
    )
    if len(values) < len(known):
        yield replace(base, communes=known, commentaire=by_class(known, contexte))
    elif _COUNT.search(folded(words)):
        unit = "habitants" if folded(words).startswith("population") else ""
        yield replace(base, unite=unit, valeur=sum(values.values(), Decimal()), communes=values)
    else:
        yield _by_commune(base, values)


def _by_commune(base: Mesure, values: Mapping[str, Decimal]) -> Mesure:
    """Return a rate or a distance: of one commune its value, of several their range."""
    base = replace(
        base,
        unite="%" if folded(base.libelle).startswith(("taux", "part")) else "",
        decimales=1,
        communes=values,
    )
    if len(values) == 1:
        return replace(base, valeur=next(iter(values.values())))
    return replace(
        base,
        minimum=min(values.values()),
        maximum=max(values.values()),
        commentaire=(
            f"De la plus basse à la plus haute valeur des {len(values)} communes : un taux ou une "
            "distance ne s’additionne pas."
        ),
    )


def _missing(cell: str) -> bool:
    return not cell or cell.lower() in _MISSING or cell.lower().startswith("n/a")


def by_class(classes: Mapping[str, str], contexte: Contexte) -> str:
    """Say how many communes and which share of the inhabitants each class has."""
    perimetre = contexte.perimetre
    whole = sum((contexte.population(code) for code in perimetre.communes), Decimal())
    told = []
    for name in sorted(set(classes.values())):
        codes = [code for code, one in classes.items() if one == name]
        share = 100 * sum((contexte.population(code) for code in codes), Decimal()) / (whole or 1)
        noun = "commune" if len(codes) == 1 else "communes"
        told.append(f"{name} : {len(codes)} {noun}, {share:.1f} % des habitants".replace(".", ","))
    return " ; ".join(told) + "."


def read_frr(table: Table, contexte: Contexte) -> Apport:
    """Read the ruralities (FRR): the class of each commune."""
    code = table.columns["code insee"]
    kind = next(
        at for at, one in enumerate(table.header) if folded(one).startswith("classement frr")
    )
    classes: dict[str, str] = {}
    rows = 0
    for row in table.rows():
        rows += 1
        commune = contexte.perimetre.commune_of(row[code]) if len(row) > kind else None
        if commune and row[kind].strip():
            classes[commune] = row[kind].strip()
    found = _YEAR.search(table.header[kind])
    measure = Mesure(
        id="zonage-frr",
        libelle="Classement France ruralités revitalisation (FRR)",
        unite="",
        annee=int(found[1]) if found else 0,
        valeur=None,
        source="Liste des communes classées FRR",
        commentaire=by_class(classes, contexte) if classes else "",
        communes=classes,
        couverture=coverage(contexte.perimetre, classes),
    )
    return Apport(
        "ANCT",
        FRR.titre,
        millesime=str(measure.annee or ""),
        lues=rows,
        gardees=len(classes),
        mesures=(measure,) if classes else (),
    )


def read_qpv(table: Table, contexte: Contexte) -> Apport:
    """Read the list of priority quarters: each counts once, in however many communes."""
    at = places(table, "code qp", "lib qp", "insee com")
    found: dict[str, str] = {}
    rows = 0
    for row in table.rows():
        rows += 1
        if len(row) <= max(at.values()):
            continue
        codes = re.split(r"[;,\s]+", row[at["insee com"]].replace("=", "").replace('"', ""))
        if any(contexte.perimetre.commune_of(code) for code in codes if code):
            found[row[at["code qp"]].strip()] = row[at["lib qp"]].strip()
    measure = Mesure(
        id="quartiers-prioritaires",
        libelle="Quartiers prioritaires de la politique de la ville (QPV)",
        unite="quartiers",
        annee=2024,
        valeur=Decimal(len(found)),
        source="ANCT, quartiers prioritaires de la politique de la ville 2024",
        commentaire=", ".join(sorted(found.values())),
    )
    return Apport(
        "ANCT", QPV.titre, millesime="2024", lues=rows, gardees=len(found), mesures=(measure,)
    )


def read_density(table: Table, contexte: Contexte) -> Apport:
    """Read the density grid: the inhabitants of each of its seven classes."""
    code, kind = table.columns["codgeo"], table.columns["libdens7"]
    people = next(
        (at for at, one in enumerate(table.header) if re.fullmatch(r"PMUN\d\d", one.strip())), None
    )
    counts: dict[str, Decimal] = {}
    rows = kept = 0
    for row in table.rows():
        rows += 1
        commune = contexte.perimetre.commune_of(row[code]) if len(row) > kind else None
        if commune is None:
            continue
        kept += 1
        told = number(row[people]) if people is not None else None
        inhabitants = contexte.population(commune) if told is None else told
        name = row[kind].strip()
        counts[name] = counts.get(name, Decimal()) + inhabitants
    year = next((int(f"20{one.strip()[-2:]}") for one in table.header if one.startswith("PMUN")), 0)
    grid = Repartition(
        "habitants-par-densite",
        "Habitants par classe de la grille de densité",
        "habitants",
        year,
        "Insee, grille de densité à sept niveaux ; calcul cptskit",
        counts,
    )
    return Apport(
        "Insee",
        DENSITE.titre,
        millesime=str(year or ""),
        lues=rows,
        gardees=kept,
        repartitions=(grid,) if counts else (),
    )


def _frr_header(head: Head) -> int | None:
    for row, cells in enumerate(head.rows):
        names = [folded(cell) for cell in cells]
        if "code insee" in names and any(one.startswith("classement frr") for one in names):
            return row
    return None


GEOCLIP = Source(
    "geoclip",
    "CartoSanté, Insee et autres",
    "Export cartographique (CartoSanté, Statistiques locales…)",
    "zonages, distances, tout indicateur par commune",
    "cartosante.atlasante.fr, statistiques-locales.insee.fr : « Exporter les données »",
    "selon l’indicateur",
    _geoclip_header,
    read_geoclip,
    ordre=6,
)
FRR = Source(
    "frr",
    "ANCT",
    "Communes classées France ruralités revitalisation",
    "classement FRR de chaque commune",
    "data.gouv.fr",
    "à chaque arrêté",
    _frr_header,
    read_frr,
)
QPV = Source(
    "qpv",
    "ANCT",
    "Quartiers prioritaires de la politique de la ville",
    "quartiers prioritaires du territoire",
    "data.gouv.fr",
    "liste de 2024",
    with_columns("code qp", "lib qp", "insee com"),
    read_qpv,
)
DENSITE = Source(
    "densite",
    "Insee",
    "Grille communale de densité",
    "habitants par classe de densité",
    "insee.fr, « La grille communale de densité »",
    "chaque année",
    with_columns("codgeo", "libdens7"),
    read_density,
)
