"""The same work on many things: on all cores, in the order asked."""

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

FEW = 24
"""Up to here one process is as fast: another takes as long to start as to check twenty projects."""

_BATCH = 8
_MOST = 60
"""Windows waits for 63 processes at most."""

T = TypeVar("T")
R = TypeVar("R")


def on_all_cores(work: Callable[[T], R], things: Sequence[T]) -> Iterator[R]:
    """Yield what `work` makes of each thing, in their order.

    From `FEW` on, other processes share the work: both ends must travel between processes, and a
    script that calls this guards its main module (`if __name__ == "__main__"`).
    """
    workers = min(cores(), _MOST)
    if len(things) <= FEW or workers < 2:
        yield from map(work, things)
    else:
        yield from _shared(work, things, workers)


def cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shared(work: Callable[[T], R], things: Sequence[T], workers: int) -> Iterator[R]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - 20 ms, for many projects
    from multiprocessing import get_context  # noqa: PLC0415

    # Started anew everywhere, as Windows must: a fork of a process with threads may lock up.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield from pool.map(work, things, chunksize=_BATCH)
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Leave Ctrl+C to the process that asked for the work, and collect garbage seldom."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(100_000)
