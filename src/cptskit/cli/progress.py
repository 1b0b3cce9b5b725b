"""A progress bar on standard error, where someone watches and the work takes a while."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cptskit.socle.findings import Report

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 0.5
"""Seconds of work that need no bar."""


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


@contextmanager
def stepped(label: str) -> Iterator[Callable[[int, int], None]]:
    """Lend a function to call with the number of steps done, and of how many.

    On a terminal, once the work has taken a while, a bar shows it, and leaves nothing behind.
    """
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    begun, shown = time.monotonic(), list["Progress"]()

    def step(done: int, total: int) -> None:
        if not shown and time.monotonic() - begun > _PATIENCE:
            shown.append(_bar(label))
        for progress in shown:
            progress.update(progress.task_ids[0], completed=done, total=total)

    try:
        yield step
    finally:
        for progress in shown:
            progress.stop()


def _bar(label: str) -> "Progress":
    from rich.console import Console  # noqa: PLC0415 - rich costs 50 ms
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn  # noqa: PLC0415

    columns = (TextColumn(label), BarColumn(), TaskProgressColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.add_task("")
    progress.start()
    return progress
