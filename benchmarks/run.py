"""Times each command beside its libraries' imports and beside a peer's work, and prints ratios.

    .venv/bin/python benchmarks/run.py

Medians of several runs on one machine, in one go; a ratio says more than a time, and processor
time more than the clock where other work is under way. The peer is check-jsonschema on one file of
the same project. Nothing here is a test.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BERGERAC = str(ROOT / "examples" / "bergerac")
RUNS = 7


@dataclass(frozen=True)
class Case:
    """A command, the libraries that it cannot do without, and the time to reach in seconds."""

    name: str
    arguments: tuple[str, ...]
    libraries: str
    target: float


CASES = (
    Case("--version", ("--version",), "typer", 0.10),
    Case("--help", ("--help",), "typer", 0.20),
    Case("init", ("init", "neuf", "--nom", "Essai", "--non-interactif"), "typer, pydantic", 0.25),
    Case("check bergerac", ("check", BERGERAC), "typer, pydantic, yaml", 0.20),
    Case(
        "lettre en PDF",
        ("render", BERGERAC, "--document", "lettre", "--format", "pdf", "-o", "dist"),
        "typer, pydantic, yaml, jinja2, markdown_it, typst",
        0.35,
    ),
    Case(
        "deux documents, quatre formats",
        ("render", BERGERAC, "--format", "pdf,docx,html,md", "-o", "dist"),
        "typer, pydantic, yaml, jinja2, markdown_it, typst, docx",
        1.20,
    ),
)
SCHEMA = str(ROOT / "schemas" / "cpts.schema.json")
PEER = ["-m", "check_jsonschema", "--schemafile", SCHEMA, f"{BERGERAC}/cpts.yaml"]


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, and of the processor."""

    clock: float
    processor: float


def environ() -> dict[str, str]:
    """Return the environment without the variable that makes every start write no bytecode."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def timed(code: list[str], folder: Path) -> Cost:
    """Return what a process costs; its folder is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    start, before = time.perf_counter(), spent()
    ran = subprocess.run(
        [sys.executable, *code], cwd=folder, env=environ(), capture_output=True, check=False
    )
    cost = Cost(time.perf_counter() - start, spent() - before)
    if ran.returncode not in (0, 1):
        sys.exit(ran.stderr.decode())
    return cost


def spent() -> float:
    """Return the seconds of processor that all child processes have taken."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def median(code: list[str], folder: Path) -> Cost:
    """Return the median of several runs, after one that fills the caches."""
    timed(code, folder)
    costs = [timed(code, folder) for _ in range(RUNS)]
    return Cost(
        statistics.median(cost.clock for cost in costs),
        statistics.median(cost.processor for cost in costs),
    )


def main() -> None:
    """Print a line a command."""
    print(
        f"{'commande':<32}{'durée':>9}{'calcul':>9}{'imports':>9}{'ratio':>7}{'pair':>7}{'but':>8}"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "travail"
        peer = median(PEER, folder)
        print(f"{'check-jsonschema, un fichier':<32}{peer.clock:>8.2f}s{peer.processor:>8.2f}s")
        for case in CASES:
            bare = median(["-c", f"import {case.libraries}"], folder)
            ours = median(["-m", "cptskit", *case.arguments], folder)
            print(
                f"{case.name:<32}{ours.clock:>8.2f}s{ours.processor:>8.2f}s"
                f"{bare.processor:>8.2f}s{ours.processor / bare.processor:>7.1f}"
                f"{peer.processor / ours.processor:>7.2f}{case.target:>7.2f}s"
            )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"mémoire au plus haut : {peak:.0f} Mo")


if __name__ == "__main__":
    main()
