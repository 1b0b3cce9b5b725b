"""One remark for what is missing at several places of a list."""

from collections.abc import Sequence

from cptskit.regles.rule import Elsewhere, Remark
from cptskit.socle.findings import Level, Route


def gathered(
    routes: Sequence[Route],
    message: str,
    help: str,
    *,
    mention: str = "ici aussi",
    level: Level | None = None,
) -> Remark:
    """Return a remark at the first of `routes` that shows the others too."""
    first, *others = routes
    elsewhere = tuple(Elsewhere(route, mention) for route in others)
    return Remark(message, first, help, elsewhere, level=level)
