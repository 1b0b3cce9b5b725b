"""The check of many projects: on all cores, in the order asked, none hiding the others."""

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from cptskit.loading import problems
from cptskit.socle.errors import CptskitError
from cptskit.socle.findings import Report
from cptskit.usages.check import check

FEW = 24
"""Up to here one process is as fast: another takes as long to start as to check twenty projects."""

_BATCH = 8
_MOST = 60
"""Windows waits for 63 processes at most."""


def check_each(paths: Sequence[Path | str], **options: Any) -> Iterator[Report]:
    """Yield the report of each project, in the order of `paths`; `options` are those of `check`.

    Among several projects, one on which cptskit itself fails has a report that says so (`fault`).
    From `FEW` on, other processes share the work: a script that calls this guards its main module
    (`if __name__ == "__main__"`), as multiprocessing asks.

    Raises what `check` raises for its options.
    """
    if len(paths) == 1:
        yield check(paths[0], **options)
        return
    work = partial(_checked, options=options)
    workers = min(cores(), _MOST)
    if len(paths) <= FEW or workers < 2:
        yield from map(work, paths)
    else:
        yield from _shared(work, paths, workers)


def cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shared(
    work: Callable[[Path | str], Report], paths: Sequence[Path | str], workers: int
) -> Iterator[Report]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - 20 ms, for many projects
    from multiprocessing import get_context  # noqa: PLC0415

    # Started anew everywhere, as Windows must: a fork of a process with threads may lock up.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield from pool.map(work, paths, chunksize=_BATCH)
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Leave Ctrl+C to the process that asked for the work, and collect garbage seldom."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(100_000)


def _checked(path: Path | str, options: dict[str, Any]) -> Report:
    try:
        return check(path, **options)
    except CptskitError:
        raise
    except Exception as error:
        return _faulty(path, error)


def _faulty(path: Path | str, error: Exception) -> Report:
    name = Path(path).as_posix()
    finding = problems.INTERNAL.at(
        None,
        f"cptskit s'est arrêté sur un défaut du programme ({type(error).__name__}).",
        f"Merci de le signaler, avec ce qu'affiche : cptskit check {name}",
    )
    return Report(name, False, None, None, (finding,), fault=True)
