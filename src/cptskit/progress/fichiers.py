"""Which official files feed the items of a document, and what a project holds of each."""

from collections.abc import Iterator, Mapping
from datetime import date

from cptskit.droit.regions import Region
from cptskit.francais.accents import folded
from cptskit.francais.nombres import counted
from cptskit.progress.items import Item
from cptskit.progress.state import items_asked
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.referentiels.millesimes import DERNIERS, source_of_line
from cptskit.socle.records import record

NOMS = {
    "rp-population": "recensement (population)",
    "rp-emploi": "recensement (emploi)",
    "rp-menages": "recensement (ménages)",
    "filosofi": "Filosofi",
    "etat-civil": "état civil",
    "ameli-pathologies": "pathologies de l'Assurance maladie",
    "rezone": "Rezone CPTS",
    "annuaire-sante": "Annuaire Santé",
    "finess": "FINESS",
    "apl": "APL",
    "geoclip": "zonages et distances de CartoSanté",
}
"""Short names of the sources that a document leans on."""

BESOINS: Mapping[str, tuple[str, ...]] = {
    "LI-06": ("rp-population", "annuaire-sante", "apl"),
    "PS-05": ("rp-population", "rp-emploi", "rp-menages", "filosofi", "etat-civil"),
    "PS-06": ("ameli-pathologies", "rezone"),
    "PS-07": ("annuaire-sante", "finess", "apl"),
    "PS-08": ("geoclip",),
}
"""By item, the sources whose figures it usually shows (a choice of ours)."""


@record
class Tenu:
    """What a project holds of a source: its newest year, or the day of its data."""

    annee: int | None = None
    jour: date | None = None


@record
class Manque:
    """An item of a document, and the sources that usually feed it and that a project lacks."""

    item: Item
    sources: tuple[str, ...]


def tenus(projet: Projet) -> Mapping[str, Tenu]:
    """Return what a project holds of each source, by its name."""
    by_name: dict[str, Tenu] = {}
    for name, line in _lines(projet):
        before = by_name.get(name, Tenu())
        by_name[name] = Tenu(
            max(filter(None, (before.annee, line.annee)), default=None),
            max(filter(None, (before.jour, line.jour)), default=None),
        )
    return by_name


def _lines(projet: Projet) -> Iterator[tuple[str, Tenu]]:
    diagnostic = projet.diagnostic
    for indicateur in diagnostic.indicateurs if diagnostic else ():
        hand = "rezone" if "rezone" in folded(indicateur.source or "") else ""
        if name := hand or (source_of_line(indicateur.id or "") if indicateur.origine else ""):
            yield name, Tenu(annee=indicateur.annee)
    for structure in diagnostic.structures if diagnostic else ():
        if structure.origine:
            day = structure.origine.date
            yield "finess", Tenu(jour=day.debut if day else None)
    for effectif in projet.membres.effectifs if projet.membres else ():
        if effectif.extraction:
            yield "annuaire-sante", Tenu(jour=effectif.extraction.debut)


def manques(projet: Projet, etape: Etape, region: Region | None, day: date) -> Iterator[Manque]:
    """Yield the items of a stage, as the region asks them, whose sources a project lacks.

    A contract shows the figures of the projet that it signs.
    """
    by_name = tenus(projet)
    stage = Etape.PROJET if etape is Etape.CONTRAT else etape
    for item in items_asked(stage, region, day):
        missing = tuple(name for name in BESOINS.get(item.id, ()) if name not in by_name)
        if missing:
            yield Manque(item, missing)


def age(name: str, tenu: Tenu, day: date) -> str:
    """Return how old what a project holds of a source is, and whether a newer one is known."""
    newest = DERNIERS.get(name)
    if tenu.annee and newest and tenu.annee < newest.annee and day >= newest.paru_le:
        return f"{tenu.annee} ; {newest.annee} a paru"
    if tenu.jour:
        days = (day - tenu.jour).days
        since = counted(days, "jour") if days < 31 else f"{days // 30} mois"
        return f"du {tenu.jour:%d/%m/%Y}" + (f", il y a {since}" if days > 0 else "")
    return str(tenu.annee or "")


def is_old(name: str, tenu: Tenu, day: date) -> bool:
    """Say whether a newer file is known, or the day of the data is more than a year past."""
    newest = DERNIERS.get(name)
    behind = bool(newest and tenu.annee and tenu.annee < newest.annee and day >= newest.paru_le)
    return behind or bool(tenu.jour and (day - tenu.jour).days > 365)
