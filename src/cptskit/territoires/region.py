"""The region of a project, with what the law and its agency ask there."""

from cptskit.droit import regions
from cptskit.droit.lecture import UnknownLawError
from cptskit.droit.regions import Region
from cptskit.projet import Projet


def own_region(projet: Projet) -> Region | None:
    """Return the project's region, or None; a rule speaks of a name that does not exist."""
    try:
        return regions.region(projet.region) if projet.region else None
    except UnknownLawError:
        return None
