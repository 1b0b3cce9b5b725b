"""What an indicator earns by its measure: all or nothing, or its best tier (droit.md, § 4.2)."""

from decimal import Decimal
from enum import StrEnum

from cptskit.projet.annees import Mesure
from cptskit.projet.missions import IndicateurSuivi, Palier
from cptskit.socle.records import record


class Atteinte(StrEnum):
    """What became of an indicator in a year; the value is how documents say it."""

    ATTEINT = "atteint"
    EN_PARTIE = "en partie"
    NON_ATTEINT = "non atteint"
    NON_COMMUNIQUE = "non communiqué"
    NON_MESURE = "non mesuré"


@record
class Gain:
    """What an indicator earned: `euros` is None where nothing says, or it carries no money."""

    atteinte: Atteinte
    palier: int | None = None
    """Rank of the best tier reached, from 1; None without tiers, or where none is reached."""
    euros: Decimal | None = None


def gain(indicateur: IndicateurSuivi, mesure: Mesure | None) -> Gain:
    """Return what a measure earns.

    A target below the baseline is reached by falling. Tiers are not added: the best one pays.
    """
    if mesure is None:
        return Gain(Atteinte.NON_MESURE)
    if mesure.non_communique:
        return Gain(Atteinte.NON_COMMUNIQUE)
    if mesure.valeur is None or mesure.valeur.masquee:
        return _gain(indicateur, mesure.atteint)
    value = mesure.valeur.nombre
    if indicateur.paliers:
        return _by_tiers(indicateur, value)
    if indicateur.cible is None:
        return _gain(indicateur, mesure.atteint)
    return _gain(indicateur, _reached(value, indicateur.cible.nombre, falling(indicateur)))


def falling(indicateur: IndicateurSuivi) -> bool:
    """Say whether the indicator is to fall: by its target, else by the order of its tiers."""
    if indicateur.reference is not None and indicateur.cible is not None:
        return indicateur.cible.nombre < indicateur.reference.nombre
    bounds = [palier.seuil.nombre for palier in indicateur.paliers]
    return len(bounds) > 1 and bounds[-1] < bounds[0]


def _gain(indicateur: IndicateurSuivi, reached: bool | None) -> Gain:
    if reached is None:
        return Gain(Atteinte.NON_MESURE)
    if not reached:
        return Gain(Atteinte.NON_ATTEINT, euros=_none_of(indicateur.maximum))
    return Gain(Atteinte.ATTEINT, euros=indicateur.maximum)


def _none_of(maximum: Decimal | None) -> Decimal | None:
    return None if maximum is None else Decimal(0)


def _by_tiers(indicateur: IndicateurSuivi, value: Decimal) -> Gain:
    down = falling(indicateur)
    reached = [
        rank
        for rank, palier in enumerate(indicateur.paliers, start=1)
        if _reached(value, palier.seuil.nombre, down)
    ]
    if not reached:
        return Gain(Atteinte.NON_ATTEINT, euros=_none_of(_most(indicateur)))
    best = max(reached, key=lambda rank: (_paid(indicateur.paliers[rank - 1]), rank))
    last = best == len(indicateur.paliers)
    return Gain(
        Atteinte.ATTEINT if last else Atteinte.EN_PARTIE,
        best,
        indicateur.paliers[best - 1].montant,
    )


def _paid(palier: Palier) -> Decimal:
    return palier.montant or Decimal(0)


def _most(indicateur: IndicateurSuivi) -> Decimal | None:
    amounts = [palier.montant for palier in indicateur.paliers if palier.montant is not None]
    return indicateur.maximum if indicateur.maximum is not None else max(amounts, default=None)


def _reached(value: Decimal, bound: Decimal, down: bool) -> bool:
    return value <= bound if down else value >= bound
