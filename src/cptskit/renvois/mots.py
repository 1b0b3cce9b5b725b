"""The words that stand for a cited thing in a sentence, whole or in part."""

from collections.abc import Mapping
from dataclasses import field

from cptskit.francais.nombres import number
from cptskit.projet.dates import DateCivile
from cptskit.projet.diagnostic import Indicateur, autre_annee
from cptskit.projet.nombres import Valeur
from cptskit.socle.records import record

Parts = Mapping[str, str]


@record
class Said:
    """What a citation says: its words, and the parts that may be asked for, by their name."""

    words: str
    parts: Parts = field(default_factory=dict)


def measured(value: Valeur, unite: str | None = None) -> str:
    """Return a value with its unit: `48,7 %`, `72 pour 100 000 habitants`, `moins de 6 lits`."""
    text = ("moins de " if value.masquee else "") + number(value.nombre)
    unit = (unite or "").strip()
    if value.pourcent and not unit.startswith("%"):
        text += " %"
    return f"{text} {unit}".strip()


def of_indicator(indicateur: Indicateur) -> Said | None:
    """Return what an indicator says; None where it has no value."""
    if indicateur.valeur is None:
        return None
    whole = measured(indicateur.valeur, indicateur.unite)
    compared = indicateur.comparaisons
    places = {
        "departement": compared.departement if compared else None,
        "region": compared.region if compared else None,
        "france": compared.france if compared else None,
    }
    year = f" en {autre_annee(indicateur)}" if autre_annee(indicateur) else ""
    parts = {
        "valeur": measured(indicateur.valeur)
        if indicateur.valeur.pourcent
        else number(indicateur.valeur.nombre),
        "unite": indicateur.unite or "",
        "libelle": indicateur.libelle,
        **with_source(whole, indicateur.annee, indicateur.source),
        **{
            name: measured(value, indicateur.unite) + year
            for name, value in places.items()
            if value
        },
    }
    return Said(whole, {name: text for name, text in parts.items() if text})


def with_source(whole: str, annee: int | None, source: str | None) -> dict[str, str]:
    """Return the parts of a figure that say where it comes from."""
    origin = ", ".join(filter(None, (source, str(annee) if annee else "")))
    return {
        "annee": str(annee) if annee else "",
        "source": source or "",
        "complet": f"{whole} ({origin})" if origin else whole,
    }


def of_count(count: int, noun: str, plural: str) -> Said:
    """Return what a count says: `42 communes`; its value alone is a part."""
    figure = number(count)
    return Said(f"{figure} {noun if count < 2 else plural}", {"valeur": figure})


def of_date(day: DateCivile) -> Said:
    """Return what a date says: `15 juin 2022`; its year is a part."""
    return Said(str(day), {"annee": str(day.annee)})
