"""Times each command beside the bare cost of importing its libraries, and prints ratios.

    .venv/bin/python benchmarks/run.py

Medians of several runs on one machine, in one go; a ratio says more than a time. Nothing here is
a test.
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
    Case("check bergerac", ("check", BERGERAC), "typer, pydantic, yaml", 0.30),
    Case(
        "lettre en PDF",
        ("render", BERGERAC, "--document", "lettre", "--format", "pdf", "-o", "dist"),
        "typer, pydantic, yaml, jinja2, markdown_it, typst",
        0.50,
    ),
    Case(
        "deux documents, quatre formats",
        ("render", BERGERAC, "--format", "pdf,docx,html,md", "-o", "dist"),
        "typer, pydantic, yaml, jinja2, markdown_it, typst, docx",
        2.50,
    ),
)


def environ() -> dict[str, str]:
    """Return the environment without the variable that makes every start write no bytecode."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def timed(code: list[str], folder: Path) -> float:
    """Return the seconds that a process takes; its folder is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    start = time.perf_counter()
    ran = subprocess.run(
        [sys.executable, *code], cwd=folder, env=environ(), capture_output=True, check=False
    )
    seconds = time.perf_counter() - start
    if ran.returncode not in (0, 1):
        sys.exit(ran.stderr.decode())
    return seconds


def median(code: list[str], folder: Path) -> float:
    """Return the median of several runs, after one that fills the caches."""
    timed(code, folder)
    return statistics.median(timed(code, folder) for _ in range(RUNS))


def main() -> None:
    print(f"{'commande':<32}{'durée':>9}{'imports':>9}{'ratio':>7}{'but':>8}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "travail"
        for case in CASES:
            bare = median(["-c", f"import {case.libraries}"], folder)
            ours = median(["-m", "cptskit", *case.arguments], folder)
            print(
                f"{case.name:<32}{ours:>8.2f}s{bare:>8.2f}s{ours / bare:>7.1f}{case.target:>7.2f}s"
            )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"mémoire au plus haut : {peak:.0f} Mo")


if __name__ == "__main__":
    main()
