"""Names that a user types, matched with those that exist."""

from difflib import get_close_matches

from cptskit.droit import regions
from cptskit.droit.lecture import UnknownLawError
from cptskit.droit.regions import Region
from cptskit.socle.errors import UnknownRegionError


def known_region(name: str) -> Region:
    """Return the region of this name or code. Raises UnknownRegionError."""
    try:
        return regions.region(name)
    except UnknownLawError:
        close = get_close_matches(name, [known.nom for known in regions.toutes_les_regions()], n=1)
        hint = f" Vouliez-vous dire « {close[0]} » ?" if close else ""
        raise UnknownRegionError(f"La région « {name} » n'existe pas.{hint}") from None
