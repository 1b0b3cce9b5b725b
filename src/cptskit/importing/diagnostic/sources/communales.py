"""Tables of one row per commune whose values are shown, or counted by class: zonages, density, QPV.

Géoclip exports (CartoSanté, « Statistiques locales », § 6), FRR, QPV and the density grid (§ 7).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from cptskit.francais.accents import as_key
from cptskit.francais.nombres import counted, fixed
from cptskit.importing.diagnostic.facts import Apport, Mesure, Niveau, Repartition
from cptskit.importing.diagnostic.releve import coverage
from cptskit.importing.diagnostic.source import Contexte, Source, places, with_columns
from cptskit.importing.diagnostic.tables import Head, Table, folded, is_missing, number
from cptskit.referentiels.zonages import classe_en_mots

_YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?!.*\b(?:19|20)\d\d\b)")
_COUNT = re.compile(r"\ben nombre\b|^population\b|\bnombre d")
_KNOWN = {"population municipale": "population"}
"""Indicators that other files give too: one figure, one id."""


_CODES = ("code", "code insee", "code commune", "codgeo", "code geographique")
_LABELS = ("libelle", "libelle geographique", "libgeo", "nom", "commune", "libelle commune")


def _geoclip_header(head: Head) -> int | None:
    for row, names in enumerate(head.names):
        if (
            len(names) > 2
            and _place(names, _CODES) is not None
            and _place(names, _LABELS) is not None
        ):
            return row
    return None


def _place(names: Sequence[str], wanted: Sequence[str]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)


def read_geoclip(table: Table, contexte: Contexte) -> Apport:
    """Read an export: a count is summed; a rate, a distance or a class is shown by commune."""
    names = [folded(cell) for cell in table.header]
    code, label = _place(names, _CODES) or 0, _place(names, _LABELS)
    columns = [
        (at, heading)
        for at, heading in enumerate(table.header)
        if at not in (code, label) and heading.strip()
    ]
    cells: dict[int, dict[str, list[str]]] = {at: {} for at, _ in columns}
    areas: dict[int, dict[str, str]] = {at: {} for at, _ in columns}
    rows = kept = 0
    for row in table.rows():
        rows += 1
        where = row[code].strip() if code < len(row) else ""
        commune = contexte.perimetre.commune_of(where)
        if commune is None and where not in _around(contexte):
            continue
        kept += commune is not None
        for at, _ in columns:
            if at < len(row) and commune:
                cells[at].setdefault(commune, []).append(row[at].strip())
            elif at < len(row):
                areas[at][where] = row[at].strip()
    origin = " ; ".join(words for line in table.above if (words := line.strip(' ;,|\t"')))
    measures = [
        mesure
        for at, heading in columns
        for mesure in _column(heading, cells[at], areas[at], origin, contexte)
    ]
    return Apport(
        "Export cartographique",
        origin or GEOCLIP.titre,
        millesime=str(max((mesure.annee for mesure in measures), default="")),
        lues=rows,
        gardees=kept,
        mesures=tuple(measures),
    )


def _around(contexte: Contexte) -> frozenset[str]:
    """Return the codes of areas whose rows concern a territory: its EPCI, département."""
    perimetre = contexte.perimetre
    alone = perimetre.departements if len(perimetre.departements) == 1 else ()
    return frozenset({perimetre.epci, *alone} - {""})


def _column(
    heading: str,
    held: Mapping[str, Sequence[str]],
    areas: Mapping[str, str],
    origin: str,
    contexte: Contexte,
) -> Iterator[Mesure]:
    by_commune = {
        code: [cell for cell in cells if not is_missing(cell)]
        for code, cells in held.items()
        if not all(map(is_missing, cells))
    }
    perimetre = contexte.perimetre
    exact = number(areas.get(perimetre.epci, "")) if perimetre.epci else None
    around = next((number(cell) for code, cell in areas.items() if len(code) < 4), None)
    if not by_commune and exact is None and around is None:
        return
    match = _YEAR.search(heading)
    words = " ".join(_YEAR.sub("", heading).split())
    plain = as_key(re.sub(r"[^\w\s]", " ", words)).replace("_", "-")
    base = Mesure(
        id=_KNOWN.get(folded(words), f"carto-{plain[:60]}"),
        libelle=words,
        unite="%" if folded(words).startswith(("taux", "part")) else "",
        annee=int(match[1]) if match else 0,
        valeur=exact,
        source=origin or "Export cartographique",
        decimales=1,
        couverture=coverage(perimetre, by_commune) if by_commune else None,
        comparaisons={} if around is None else {Niveau.DEPARTEMENT: around},
        commentaire=_hidden(by_commune, contexte) if by_commune else "",
    )
    cells = [cell for listed in by_commune.values() for cell in listed]
    numbers = sum(number(cell) is not None for cell in cells)
    if not by_commune or exact is not None:
        yield base
    elif numbers * 2 <= len(cells):
        yield _by_class(base, by_commune, contexte)
    elif _COUNT.search(folded(words)):
        yield _summed(base, by_commune)
    else:
        yield _by_commune(base, by_commune)


def _by_class(base: Mesure, by_commune: Mapping[str, Sequence[str]], contexte: Contexte) -> Mesure:
    """Return classes; a commune made of two former ones may have two."""
    classes = {code: " ; ".join(dict.fromkeys(cells)) for code, cells in by_commune.items()}
    comment = f"{by_class(classes, contexte)} {base.commentaire}".strip()
    return replace(base, communes=classes, commentaire=comment)


def _summed(base: Mesure, by_commune: Mapping[str, Sequence[str]]) -> Mesure:
    values = {
        code: sum(filter(None, map(number, cells)), Decimal()) for code, cells in by_commune.items()
    }
    unit = "habitants" if folded(base.libelle).startswith("population") else ""
    total = sum(values.values(), Decimal())
    return replace(base, unite=unit, valeur=total, decimales=0, communes=values)


def _hidden(by_commune: Mapping[str, object], contexte: Contexte) -> str:
    """Name the communes missing from a table."""
    communes = contexte.perimetre.communes
    absent = [commune.nom for code, commune in communes.items() if code not in by_commune]
    if not absent:
        return ""
    return f"Non diffusé : {', '.join(absent[:10])}{'…' if len(absent) > 10 else ''}."


def _by_commune(base: Mesure, by_commune: Mapping[str, Sequence[str]]) -> Mesure:
    """Return a rate or a distance: for one commune its value, for several their range.

    A commune made of two former ones has no rate of its own.
    """
    values = {
        code: value
        for code, cells in by_commune.items()
        if len(set(cells)) == 1 and (value := number(cells[0])) is not None
    }
    base = replace(base, communes=values)
    if len(values) < 2:
        return replace(base, valeur=next(iter(values.values()), None))
    comment = (
        f"De la plus basse à la plus haute valeur des {len(values)} communes : un taux ou une "
        "distance ne s’additionne pas."
    )
    return replace(
        base,
        minimum=min(values.values()),
        maximum=max(values.values()),
        commentaire=f"{comment} {base.commentaire}".strip(),
    )


def by_class(classes: Mapping[str, str], contexte: Contexte) -> str:
    """Say how many communes and which share of the inhabitants each class has."""
    perimetre = contexte.perimetre
    whole = sum((contexte.population(code) for code in perimetre.communes), Decimal())
    sentences = []
    for name in sorted(set(classes.values())):
        codes = [code for code, class_ in classes.items() if class_ == name]
        share = 100 * sum((contexte.population(code) for code in codes), Decimal()) / (whole or 1)
        sentences.append(
            f"{classe_en_mots(name)} : {counted(len(codes), 'commune')}, "
            f"{fixed(share, 1)} % des habitants"
        )
    return " ; ".join(sentences) + "."


def read_frr(table: Table, contexte: Contexte) -> Apport:
    """Read the ruralities (FRR): the class of each commune."""
    code = table.columns["code insee"]
    kind = next(
        at
        for at, heading in enumerate(table.header)
        if folded(heading).startswith("classement frr")
    )
    classes: dict[str, str] = {}
    rows = 0
    for row in table.rows():
        rows += 1
        commune = contexte.perimetre.commune_of(row[code]) if len(row) > kind else None
        if commune and (class_ := row[kind].strip()):
            before = classes.get(commune, class_)
            classes[commune] = class_ if before == class_ else f"{before} ; {class_}"
    match = _YEAR.search(table.header[kind])
    measure = Mesure(
        id="zonage-frr",
        libelle="Classement France ruralités revitalisation (FRR)",
        unite="",
        annee=int(match[1]) if match else 0,
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
    quarters: dict[str, str] = {}
    rows = 0
    for row in table.rows():
        rows += 1
        if len(row) <= max(at.values()):
            continue
        codes = re.split(r"[;,\s]+", row[at["insee com"]].replace("=", "").replace('"', ""))
        if any(contexte.perimetre.commune_of(code) for code in codes if code):
            quarters[row[at["code qp"]].strip()] = row[at["lib qp"]].strip()
    recent = all(code.startswith("QN") for code in quarters)
    measure = Mesure(
        id="quartiers-prioritaires",
        libelle="Quartiers prioritaires de la politique de la ville (QPV)",
        unite="quartiers",
        annee=2024 if recent else 0,
        valeur=Decimal(len(quarters)),
        source=f"ANCT, quartiers prioritaires de la politique de la ville{' 2024' * recent}",
        commentaire=", ".join(sorted(f"{name} ({code})" for code, name in quarters.items())),
    )
    return Apport(
        "ANCT",
        QPV.titre,
        millesime="2024" * recent,
        lues=rows,
        gardees=len(quarters),
        mesures=(measure,) if rows else (),
        remarques=() if recent else ("Liste d’avant 2024 : elle ne vaut plus.",),
    )


def read_density(table: Table, contexte: Contexte) -> Apport:
    """Read the density grid: the inhabitants of each of its seven classes."""
    code, kind = table.columns["codgeo"], table.columns["libdens7"]
    people = next(
        (
            at
            for at, heading in enumerate(table.header)
            if re.fullmatch(r"PMUN\d\d", heading.strip().upper())
        ),
        None,
    )
    counts: dict[str, Decimal] = {}
    rows = kept = 0
    for row in table.rows():
        rows += 1
        commune = contexte.perimetre.commune_of(row[code]) if len(row) > kind else None
        if commune is None:
            continue
        kept += 1
        published = number(row[people]) if people is not None else None
        inhabitants = contexte.population(commune) if published is None else published
        name = row[kind].strip()
        counts[name] = counts.get(name, Decimal()) + inhabitants
    year = next(
        (
            int(f"20{heading.strip()[-2:]}")
            for heading in table.header
            if heading.upper().startswith("PMUN")
        ),
        0,
    )
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
    for row, names in enumerate(head.names):
        if "code insee" in names and any(name.startswith("classement frr") for name in names):
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
    entier=False,
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
