"""Times `cptskit check` over many projects beside check-jsonschema on the same files, in one run.

    .venv/bin/pip install check-jsonschema
    .venv/bin/python benchmarks/many.py [200 1000]

The projects have about 500 lines each, some with faults. check-jsonschema only compares each file
with our schema; cptskit runs all its rules. Ratios and growth count, not seconds. Nothing here is
a test.
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
MODEL = ROOT / "examples" / "bergerac"
PARTS = (
    "cpts.yaml",
    "territoire.yaml",
    "diagnostic.yaml",
    "gouvernance.yaml",
    "calendrier.yaml",
    "budget.yaml",
    "missions/acces_aux_soins.yaml",
)
FAULTS = (
    ("etape: contrat", "etape: projet"),
    ("montant: ", "montant: 9"),
    ("annee: 20", "annee: 19"),
    ("unite:", "unité:"),
)


def write_project(folder: Path, number: int) -> int:
    """Write one project, return its lines: each has other figures, two in three have faults."""
    chance = random.Random(number)
    lines = 0
    for name in PARTS:
        text = (MODEL / name).read_text(encoding="utf-8")
        text = text.replace("Bergerac", f"Bergerac {number}")
        for fault in FAULTS if number % 3 else ():
            if chance.random() < 0.3:
                text = text.replace(*fault, 1)
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        lines += text.count("\n")
    for file in (MODEL / "textes").iterdir():
        target = folder / "textes" / file.name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(file.read_bytes())
    return lines


def timed(command: list[str]) -> tuple[float, float]:
    """Return the seconds that a command takes, and the memory that it reached, in megabytes."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = wait(process.pid)
    if status not in (0, 1, 2):
        sys.exit(f"{command[:3]} : code {status}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def wait(pid: int) -> tuple[int, int, resource.struct_rusage]:
    """Wait for a process; its memory is its own, not that of the greatest of all."""
    found, status, usage = os.wait4(pid, 0)
    return found, os.waitstatus_to_exitcode(status), usage


def main() -> None:
    """Print a line a size."""
    sizes = [int(size) for size in sys.argv[1:]] or [200, 1000]
    schema = str(ROOT / "schemas" / "projet.schema.json")
    bin_folder = Path(sys.executable).parent
    print(f"{'projets':>8}{'lignes':>9}{'cptskit':>10}{'schéma':>10}{'rapport':>9}{'mémoire':>10}")
    with tempfile.TemporaryDirectory() as name:
        for size in sizes:
            folder = Path(name) / str(size)
            lines = sum(write_project(folder / f"p{one:04}", one) for one in range(size))
            projects = sorted(map(str, folder.iterdir()))
            files = sorted(map(str, folder.rglob("*.yaml")))
            ours, memory = timed([str(bin_folder / "cptskit"), "check", *projects])
            theirs, _ = timed(
                [str(bin_folder / "check-jsonschema"), "--schemafile", schema, *files]
            )
            print(
                f"{size:>8}{lines:>9}{ours:>9.1f}s{theirs:>9.1f}s{theirs / ours:>8.1f}x"
                f"{memory:>7.0f} Mo"
            )


if __name__ == "__main__":
    main()
