"""A progress bar on standard error, where someone watches and there is more than one project."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path


def tracked(projects: Sequence[Path], *, colour: bool = True) -> Iterator[Path]:
    """Yield each project; on a terminal, show how far we are, and leave nothing behind."""
    if len(projects) < 2 or not sys.stderr.isatty():
        yield from projects
        return
    from rich.console import Console  # noqa: PLC0415 - rich costs 50 ms
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    console = Console(stderr=True, no_color=not colour or None)
    columns = (TextColumn("Contrôle"), BarColumn(), MofNCompleteColumn(), TextColumn("projets"))
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(projects, description="")
