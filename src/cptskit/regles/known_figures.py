"""The figures that a project gives in its lists and fields, to hold its sentences against."""

from collections.abc import Iterator

from cptskit.droit.missions import missions_socles
from cptskit.droit.parametres import DUREE_CONTRAT_ANNEES, valeur
from cptskit.droit.tailles import taille
from cptskit.francais.recits import communes, durees, habitants, membres, missions
from cptskit.projet import Projet
from cptskit.regles.places import COMMUNES, perimeter
from cptskit.regles.rule import Context
from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Figure:
    """What a project says of a subject: the figure shown, all that is true too, and its place."""

    sujet: str
    valeur: int
    justes: frozenset[int]
    route: Route
    mention: str
    """A few words for the place."""
    annees: frozenset[int] = frozenset()
    """Years of the figure; a sentence that names others only is left."""


def figures(projet: Projet, context: Context) -> dict[str, Figure]:
    """Return the figures of a project, by subject; none for what it does not say."""
    by_subject = [
        *_territory(projet),
        *_people(projet),
        *_members(projet),
        *_missions(projet, context),
        *_size(projet, context),
        *_lengths(projet, context),
    ]
    return {figure.sujet: figure for figure in by_subject}


def _territory(projet: Projet) -> Iterator[Figure]:
    territoire = projet.territoire
    if territoire is None or not (territoire.communes or territoire.nombre_de_communes):
        return
    listed = len({commune.insee for commune in territoire.communes})
    count = territoire.nombre_de_communes
    route = COMMUNES if listed else ("territoire", "nombre_de_communes")
    yield Figure(
        communes.SUJET,
        listed or count or 0,
        _set(listed, count),
        route,
        "la liste des communes" if listed else "le nombre annoncé",
    )


def _people(projet: Projet) -> Iterator[Figure]:
    territoire = projet.territoire
    if territoire is None or territoire.population is None:
        return
    main, official = territoire.population, perimeter(projet).population()
    others = [population.valeur for population in territoire.autres_populations]
    others += [commune.population for commune in territoire.communes if commune.population]
    others.append(sum(commune.population or 0 for commune in territoire.communes))
    years = {main.annee, *(population.annee for population in territoire.autres_populations)}
    yield Figure(
        habitants.SUJET,
        main.valeur,
        _set(main.valeur, official.valeur if official else None, *others),
        ("territoire", "population", "valeur"),
        "la population du territoire",
        frozenset(year for year in years if year),
    )


def _members(projet: Projet) -> Iterator[Figure]:
    found = projet.membres
    if found is None:
        return
    whole = found.effectifs_complets
    by_profession = sum(effectif.nombre or 0 for effectif in found.effectifs) if whole else 0
    counts = (found.nombre, len(found.professionnels), by_profession)
    shown = next((count for count in counts if count), 0)
    if not shown:
        return
    key = next(
        name
        for name, count in zip(("nombre", "professionnels", "effectifs"), counts, strict=True)
        if count
    )
    years = frozenset({found.annee}) if found.annee else frozenset[int]()
    yield Figure(
        membres.SUJET, shown, _set(*counts), ("membres", key), "les membres du dossier", years
    )


def _missions(projet: Projet, context: Context) -> Iterator[Figure]:
    total = len(projet.missions)
    if not total:
        return
    core = {mission_socle.code for mission_socle in missions_socles(context.date)}
    optional = sum(code.value not in core for code in projet.missions)
    yield Figure(
        missions.TOUTES, total, _set(total, total - optional), ("missions",), "les missions"
    )
    yield Figure(
        missions.OPTIONNELLES, optional, frozenset({optional}), ("missions",), "les missions"
    )


def _size(projet: Projet, context: Context) -> Iterator[Figure]:
    if projet.contrat and projet.contrat.taille:
        size = int(projet.contrat.taille)
        route: Route = ("contrat", "taille")
        yield Figure(missions.TAILLE, size, frozenset({size}), route, "la taille du contrat")
        return
    population = projet.territoire.population if projet.territoire else None
    found = taille(population.valeur, context.date) if population else None
    if found:
        yield Figure(
            missions.TAILLE,
            found.possibles[0],
            frozenset(found.possibles),
            ("territoire", "population", "valeur"),
            "la population, d'où vient la taille",
        )


def _lengths(projet: Projet, context: Context) -> Iterator[Figure]:
    law = valeur(DUREE_CONTRAT_ANNEES, context.date)
    written = projet.contrat.duree if projet.contrat else None
    if projet.contrat and (written or law):
        years = int(written or (law.valeur if law else 0))
        route: Route = ("contrat", "duree") if written else ("contrat",)
        yield Figure(durees.CONTRAT, years, frozenset({years}), route, "la durée du contrat")
    if (governance := projet.gouvernance) is None:
        return
    rules = governance.regles_statutaires
    lengths: list[tuple[int | None, Route]] = [
        (college.duree, ("gouvernance", "colleges", index, "duree"))
        for index, college in enumerate(governance.colleges)
    ]
    if rules:
        route = ("gouvernance", "regles_statutaires", "duree_de_presidence")
        lengths.append((rules.duree_de_presidence, route))
    stated = [(years, route) for years, route in lengths if years]
    if stated:
        shown, route = stated[0]
        justes = frozenset(years for years, _ in stated)
        yield Figure(durees.MANDATS, shown, justes, route, "la durée d'un mandat")


def _set(*values: int | None) -> frozenset[int]:
    return frozenset(value for value in values if value)
