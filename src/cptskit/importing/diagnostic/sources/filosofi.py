"""Insee Filosofi: poverty and median, neither of which several communes have (§ 3c).

A rate of several communes is a weighted estimate, and called so; a median is never combined.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from cptskit.importing.diagnostic.facts import Apport, Mesure, Niveau
from cptskit.importing.diagnostic.releve import Releve
from cptskit.importing.diagnostic.source import Contexte, Source, with_columns
from cptskit.importing.diagnostic.sources.melodi import EDITEUR, Jeu, fill, zones_of
from cptskit.importing.diagnostic.tables import Table

LEAST_COVERAGE = 80
"""Percent of the persons under which no rate is estimated (a threshold of ours)."""
_RUPTURE = 2023
"""Insee forbids comparing it with the years before."""
_RATES = frozenset({"PR_MD60", "MED_SL"})
_JEU = Jeu("", {}, ("FILOSOFI_MEASURE",), taux=_RATES)


@dataclass(frozen=True)
class Revenus:
    """Poverty rates (%) and medians (€) of one year; weights are persons by commune."""

    annee: int
    taux: Mapping[str, Decimal]
    medianes: Mapping[str, Decimal]
    poids: Mapping[str, Decimal]
    ponderation: str
    taux_zones: Mapping[Niveau, Decimal]
    medianes_zones: Mapping[Niveau, Decimal]
    taux_exact: Decimal | None = None
    mediane_exacte: Decimal | None = None
    """For a territory that is an intercommunalité."""


def income_measures(revenus: Revenus, contexte: Contexte) -> Iterator[Mesure]:
    """Yield poverty and median: exact where one row is the territory, else estimated or a range."""
    yield from _rate(revenus, contexte)
    yield from _median(revenus, contexte)


def _rate(revenus: Revenus, contexte: Contexte) -> Iterator[Mesure]:
    communes = contexte.perimetre.communes
    source = f"Insee, Filosofi {revenus.annee}"
    base = Mesure(
        "taux-pauvrete",
        "Taux de pauvreté",
        "%",
        revenus.annee,
        None,
        source,
        decimales=1,
        comparaisons=revenus.taux_zones,
        communes=revenus.taux if len(communes) > 1 else {},
        rupture=_RUPTURE if revenus.annee >= _RUPTURE else 0,
    )
    exact = revenus.taux_exact if revenus.taux_exact is not None else _alone(revenus.taux, communes)
    if exact is not None:
        yield replace(base, valeur=exact)
        return
    if not revenus.taux:
        return
    weights = {code: revenus.poids.get(code, Decimal()) for code in communes}
    whole = sum(weights.values(), Decimal())
    persons = sum((weights[code] for code in revenus.taux), Decimal())
    covered = 100 * persons / whole if whole else Decimal()
    coverage = f"{len(revenus.taux)} communes sur {len(communes)}"
    if covered < LEAST_COVERAGE:
        yield replace(
            base,
            couverture=covered,
            minimum=min(revenus.taux.values()),
            maximum=max(revenus.taux.values()),
            commentaire=f"Taux publié pour {coverage} : trop peu pour une estimation.",
        )
        return
    weighted = sum((revenus.taux[code] * weights[code] for code in revenus.taux), Decimal())
    yield replace(
        base,
        valeur=weighted / persons,
        source=f"{source} ; estimation cptskit",
        estimation=True,
        couverture=None if len(revenus.taux) == len(communes) else covered,
        commentaire=(
            f"Estimation : moyenne des taux de {coverage}, pondérée par {revenus.ponderation}."
        ),
    )


def _median(revenus: Revenus, contexte: Contexte) -> Iterator[Mesure]:
    communes = contexte.perimetre.communes
    medians = list(revenus.medianes.values())
    exact = revenus.mediane_exacte
    if exact is None:
        exact = _alone(revenus.medianes, communes)
    if exact is None and not medians:
        return
    yield Mesure(
        id="niveau-de-vie-median",
        libelle="Niveau de vie médian",
        unite="€ par an",
        annee=revenus.annee,
        valeur=exact,
        source=f"Insee, Filosofi {revenus.annee}",
        comparaisons=revenus.medianes_zones,
        communes=revenus.medianes if len(communes) > 1 else {},
        rupture=_RUPTURE if revenus.annee >= _RUPTURE else 0,
        minimum=None if exact is not None else min(medians),
        maximum=None if exact is not None else max(medians),
        commentaire=""
        if exact is not None
        else (
            "La médiane de plusieurs communes ne se calcule pas : de la plus basse à la plus haute "
            f"des {len(medians)} communes publiées sur {len(communes)}."
        ),
    )


def _alone(values: Mapping[str, Decimal], communes: Mapping[str, object]) -> Decimal | None:
    """Return the value of a territory of one commune."""
    return next(iter(values.values()), None) if len(communes) == 1 else None


def read_long(table: Table, contexte: Contexte) -> Apport:
    """Read the long file, in which secret rows have no value."""
    perimetre = contexte.perimetre
    releve, read_rows, kept = fill(_JEU, table, perimetre)
    years = releve.years(("PR_MD60",)) or releve.years(("MED_SL",))
    if not years:
        return Apport(EDITEUR, FILOSOFI_LONG.titre, lues=read_rows, gardees=kept)
    year = years[-1]
    revenus = Revenus(
        year,
        releve.counted((year, "PR_MD60")),
        releve.counted((year, "MED_SL")),
        {code: contexte.population(code) for code in perimetre.communes},
        "la population",
        _zones(releve, contexte, year, "PR_MD60"),
        _zones(releve, contexte, year, "MED_SL"),
        releve.exact.get((year, "PR_MD60")),
        releve.exact.get((year, "MED_SL")),
    )
    return Apport(
        EDITEUR,
        FILOSOFI_LONG.titre,
        millesime=str(year),
        lues=read_rows,
        gardees=kept,
        mesures=tuple(income_measures(revenus, contexte)),
        remarques=("Filosofi 2023 ne se compare pas aux années d’avant.",)
        if year >= _RUPTURE
        else (),
    )


def _zones(releve: Releve, contexte: Contexte, year: int, name: str) -> Mapping[Niveau, Decimal]:
    """Return the published values around; two départements have no common value."""
    perimetre = contexte.perimetre
    several = {
        Niveau.DEPARTEMENT: len(perimetre.departements) > 1,
        Niveau.REGION: len(perimetre.regions) > 1,
    }
    return {
        niveau: releve.zones[niveau, (year, name)]
        for niveau in dict.fromkeys(zones_of(perimetre).values())
        if (niveau, (year, name)) in releve.zones and not several.get(niveau, False)
    }


FILOSOFI_LONG = Source(
    "filosofi",
    EDITEUR,
    "Filosofi, niveau de vie et pauvreté (DS_FILOSOFI_CC)",
    "taux de pauvreté, niveau de vie médian",
    "insee.fr, catalogue des données (« Melodi »), fichier CSV",
    "chaque année",
    with_columns("geo", "geo object", "filosofi measure", "time period", "obs value"),
    read_long,
)
