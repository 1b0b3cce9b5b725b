"""Names that a user types, matched with those that exist."""

from cptskit.droit import regions
from cptskit.droit.lecture import UnknownLawError
from cptskit.droit.regions import Region
from cptskit.francais.suggestions import did_you_mean
from cptskit.socle.errors import UnknownRegionError


def known_region(name: str) -> Region:
    """Return the region of this name or code. Raises UnknownRegionError."""
    try:
        return regions.region(name)
    except UnknownLawError:
        hint = did_you_mean(name, [region.nom for region in regions.toutes_les_regions()])
        raise UnknownRegionError(f"La région « {name} » n'existe pas. {hint}".rstrip()) from None
