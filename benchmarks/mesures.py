"""What a command costs: processor time, which other work on the machine changes little; the clock.

Commands to compare run in turn, so that what changes on the machine changes for each of them.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
CPTSKIT = str(BIN / "cptskit")
CHECK_JSONSCHEMA = str(BIN / "check-jsonschema")
_ENDS = (0, 1, 2)
"""Codes of a command that has worked: findings are no failure."""


@dataclass(frozen=True)
class Cost:
    """Seconds of processor, of all processes; seconds by the clock; megabytes at the most."""

    processor: float
    clock: float
    memory: float


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in a folder."""
    environ = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environ["XDG_CACHE_HOME"] = str(folder / "cache")
    start = time.perf_counter()
    silent = subprocess.DEVNULL
    with subprocess.Popen(
        command, cwd=folder, env=environ, stdout=silent, stderr=silent
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    clock = time.perf_counter() - start
    if process.returncode not in _ENDS:
        sys.exit(f"{' '.join(command[:3])} : code {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024)


def medians(commands: Mapping[str, Sequence[str]], folder: Path, runs: int) -> dict[str, Cost]:
    """Return the median cost of each command, run in turn; a first run is not counted."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            one = cost(command, folder)
            if number:
                costs[name].append(one)
    return {
        name: Cost(
            statistics.median(one.processor for one in listed),
            statistics.median(one.clock for one in listed),
            max(one.memory for one in listed),
        )
        for name, listed in costs.items()
    }
