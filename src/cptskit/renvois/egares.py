"""Citations that lead nowhere: where they stand, and what to write instead."""

from cptskit.socle.findings import Route
from cptskit.socle.records import record


@record
class Unresolved:
    """A citation that leads nowhere: where, the words as written, and what to do, in French."""

    route: Route
    extract: str
    message: str
    help: str
    other: Route | None = None
