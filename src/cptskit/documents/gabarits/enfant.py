"""The process in which a project's own templates run: see `a_part`."""

import os
import pickle
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from cptskit.documents.errors import OverrunError
from cptskit.documents.gabarits.a_part import DONE, MEMORY, OVERRUN, REFUSED, STARTED
from cptskit.socle.errors import CptskitError

TASKS = {
    "modele": "cptskit.documents.gabarits.demande:in_child",
    "trame": "cptskit.documents.trame.tache:in_child",
}
"""Name to function: from what `a_part` was given to bytes."""


def main(task: str) -> None:
    """Do a task with what standard input holds; write the result on standard output."""
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no result
    function = _function(task)
    data = pickle.load(sys.stdin.buffer)
    _bound_memory()
    answer.write(STARTED)
    answer.flush()
    answer.write(_done(function, data))
    answer.flush()
    os._exit(0)


def _function(task: str) -> Callable[[Any], bytes]:
    module, _, name = TASKS[task].partition(":")
    found: Callable[[Any], bytes] = getattr(import_module(module), name)
    return found


def _done(function: Callable[[Any], bytes], data: Any) -> bytes:
    try:
        return DONE + function(data)
    except OverrunError as error:
        return OVERRUN + str(error).encode("utf-8", "replace")
    except CptskitError as error:
        return REFUSED + str(error).encode("utf-8", "replace")
    except (Exception, MemoryError, RecursionError):
        return b""


def _bound_memory() -> None:
    """Hold this process to the data that it has now, and `MEMORY` more.

    Data, not address space: what draws pictures reserves more of that than it ever takes. Windows
    has no such bound.
    """
    try:
        import resource  # noqa: PLC0415 - not on Windows

        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        most = 1024 * int(status.partition("VmData:")[2].split()[0]) + MEMORY
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    except (ImportError, OSError, ValueError, IndexError):
        return
