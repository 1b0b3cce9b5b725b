"""Times `cptskit portefeuille` over 10, 100 and 1 000 projects, with its page, workbook and JSON.

    .venv/bin/python benchmarks/portefeuille.py [10 100 1000]

Each project is one of `projets.py`, on communes of its own. What counts is that seconds of
processor a project stay the same as projects grow: the last column. Nothing here is a test.
"""

import re
import sys
import tempfile
from pathlib import Path

from mesures import CPTSKIT, cost
from projets import write_project

from cptskit.referentiels import communes_du_departement, tous_les_departements

EACH = 30
"""Communes of a project, as a middling one has."""


def main() -> None:
    """Print a line a size."""
    sizes = [int(size) for size in sys.argv[1:]] or [10, 100, 1000]
    codes = [
        one.code for place in tous_les_departements() for one in communes_du_departement(place.code)
    ]
    print(f"{'projets':>8}{'secondes':>10}{'mémoire':>10}{'page':>9}{'s/projet':>10}")
    with tempfile.TemporaryDirectory() as name:
        for size in sizes:
            folder = Path(name) / str(size)
            for number in range(size):
                write(folder / f"p{number:04}", number, codes)
            out = Path(name) / f"suivi-{size}"
            spent = cost((CPTSKIT, "portefeuille", str(folder), "--sortie", str(out)), Path(name))
            page = (out / "portefeuille.html").stat().st_size / 1e6
            print(
                f"{size:>8}{spent.processor:>9.1f}s{spent.memory:>7.0f} Mo{page:>6.1f} Mo"
                f"{spent.processor / size:>10.3f}"
            )


def write(folder: Path, number: int, codes: list[str]) -> None:
    """Write a project of `projets.py` on communes of its own."""
    write_project(folder, number)
    own = codes[number * EACH % len(codes) :][:EACH]
    file = folder / "territoire.yaml"
    text = file.read_text(encoding="utf-8")
    lines = "".join(f"    - {{insee: '{code}'}}\n" for code in own)
    text = re.sub(r"(?m)^  communes:\n(?:    .*\n|\n)+", f"  communes:\n{lines}", text, count=1)
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
