"""The partners of a community, those of today then those to come."""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.membres import Partenaire
from cptskit.socle.findings import Route


def partners(projet: Projet) -> Iterator[tuple[Route, Partenaire]]:
    """Yield every partner with its route."""
    listed = projet.membres.partenaires if projet.membres else None
    if listed is None:
        return
    for key, group in (("associes", listed.associes), ("a_associer", listed.a_associer)):
        for index, partner in enumerate(group):
            yield ("membres", "partenaires", key, index), partner
