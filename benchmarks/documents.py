"""Times a project of some 130 pages with 60 fiches beside rendercv, per page, in one run.

    python3.12 -m venv ../rendercv && ../rendercv/bin/pip install "rendercv[full]"
    .venv/bin/python benchmarks/documents.py ../rendercv/bin/rendercv

Both write YAML as PDF by Typst, and as HTML; we write Word and draw maps and charts, they write
Markdown and no PNG here. rendercv fetches a Typst package of icons when it runs: it gets an empty
one. Ratios and growth count, not seconds. Nothing here is a test.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader

ROOT = Path(__file__).parent.parent
MODEL = ROOT / "examples" / "metropole-ouest"
MISSION = "missions/prevention.yaml"
ICONS = "cache/typst/packages/preview/fontawesome/0.6.0"


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds, megabytes at the most, and the pages of its PDF."""

    seconds: float
    memory: float
    pages: int

    def line(self, name: str) -> str:
        """Return the cost as a line of the table."""
        each = 1000 * self.seconds / self.pages
        return (
            f"{name:<28}{self.pages:>6}{self.seconds:>8.1f}s{each:>8.0f} ms{self.memory:>7.0f} Mo"
        )


def project(folder: Path, fiches: int) -> None:
    """Write a project whose prevention mission has so many fiches, all alike but for their id."""
    shutil.copytree(MODEL, folder, ignore=shutil.ignore_patterns("dist"))
    file = folder / MISSION
    head, _, listed = file.read_text(encoding="utf-8").partition("    fiches:\n")
    first = listed.split("\n      - ", 1)[0].rstrip("\n") + "\n"
    name = first.split("id:", 1)[1].split("\n", 1)[0].strip()
    copies = "".join(first.replace(name, f"{name}-{number}") for number in range(fiches - 1))
    file.write_text(f"{head}    fiches:\n{copies}{listed}", encoding="utf-8")


def curriculum(folder: Path, rendercv: str, entries: int) -> Path:
    """Write a curriculum with so many entries, from the sample of rendercv."""
    folder.mkdir()
    subprocess.run([rendercv, "new", "Jeanne Exemple"], cwd=folder, check=True, capture_output=True)
    file = next(folder.glob("*.yaml"))
    text = file.read_text(encoding="utf-8")
    start = text.index("      - company:")
    end = text.index("      - company:", start + 1)
    file.write_text(text[:end] + text[start:end] * entries + text[end:], encoding="utf-8")
    icons = folder / ICONS
    icons.mkdir(parents=True)
    package = '[package]\nname = "fontawesome"\nversion = "0.6.0"\nentrypoint = "lib.typ"\n'
    (icons / "typst.toml").write_text(package, encoding="utf-8")
    (icons / "lib.typ").write_text("#let fa-icon(name, ..rest) = []\n", encoding="utf-8")
    return file


def cost(command: list[str], folder: Path, output: str) -> Cost:
    """Run a command in a folder; `output` is the pattern of the PDF that it writes."""
    environ = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environ["XDG_CACHE_HOME"] = str(folder / "cache")
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, env=environ, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"{command[0]} : code {process.returncode}")
    pages = sum(len(PdfReader(file).pages) for file in folder.glob(output))
    return Cost(seconds, usage.ru_maxrss / 1024, pages)


def ours(folder: Path, fiches: int) -> Cost:
    """Return the cost of a projet de santé in three formats."""
    project(folder / "projet", fiches)
    program = str(Path(sys.executable).parent / "cptskit")
    options = ("--document", "projet", "--format", "pdf,docx,html", "-o", "dist")
    return cost([program, "render", "projet", *options], folder, "dist/*.pdf")


def theirs(folder: Path, rendercv: str, entries: int) -> Cost:
    """Return the cost of a curriculum in PDF, HTML and Markdown."""
    file = curriculum(folder, rendercv, entries)
    return cost([rendercv, "render", file.name, "-nopng"], folder, "rendercv_output/*.pdf")


def main() -> None:
    """Print a line a size and a tool."""
    rendercv = sys.argv[1] if len(sys.argv) > 1 else None
    print(f"{'':<28}{'pages':>6}{'durée':>9}{'par page':>11}{'mémoire':>10}")
    with tempfile.TemporaryDirectory() as name:
        for fiches in (1, 60, 120):
            folder = Path(name) / f"{fiches}"
            folder.mkdir()
            print(ours(folder, fiches).line(f"cptskit, {fiches} fiches de plus"), flush=True)
        for entries in (1, 600) if rendercv else ():
            folder = Path(name) / f"cv{entries}"
            print(theirs(folder, rendercv, entries).line(f"rendercv, {entries} entrées de plus"))


if __name__ == "__main__":
    main()
