"""A progress bar on standard error, where someone watches and there is more than one project."""

import sys
from collections.abc import Iterable, Iterator

from cptskit.socle.findings import Report


def tracked(done: Iterable[Report], total: int, *, colour: bool = True) -> Iterator[Report]:
    """Yield each report; on a terminal, show how far we are, and leave nothing behind."""
    if total < 2 or not sys.stderr.isatty():
        yield from done
        return
    from rich.console import Console  # noqa: PLC0415 - rich costs 50 ms
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    console = Console(stderr=True, no_color=not colour or None)
    columns = (TextColumn("Contrôle"), BarColumn(), MofNCompleteColumn(), TextColumn("projets"))
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(done, total, description="")
