"""The meetings of a project, with their routes, for the rules that count votes and days."""

from collections.abc import Iterator

from cptskit.assemblees import Compte, compte, instance_de
from cptskit.projet import Projet
from cptskit.projet.assemblees import Assemblee
from cptskit.projet.gouvernance import Instance
from cptskit.socle.findings import Route


def meetings(projet: Projet) -> Iterator[tuple[Route, Assemblee, Instance | None]]:
    """Yield each meeting with its route and the body that met."""
    for index, assemblee in enumerate(projet.assemblees):
        yield ("assemblees", index), assemblee, instance_de(projet, assemblee.instance)


def present_at(projet: Projet, assemblee: Assemblee, instance: Instance | None) -> Compte:
    """Count who was at a meeting."""
    return compte(assemblee, instance, projet.association.statuts if projet.association else None)


def named(assemblee: Assemblee, instance: Instance | None) -> str:
    """Return how a message calls a meeting: « Conseil d'administration du 10 septembre 2026 »."""
    name = instance.nom if instance else assemblee.instance or "Assemblée générale"
    return f"{name} du {assemblee.date}" if assemblee.date else name
