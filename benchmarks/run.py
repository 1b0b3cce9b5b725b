"""The speed of cptskit beside its peers', in one run: see README.md.

    python benchmarks/run.py
    python benchmarks/run.py --rendercv ../rendercv/bin/rendercv --long

Ratios of processor time, the peer's over ours: 2.0 is twice as fast as the peer. Nothing here is a
test.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mesures import CHECK_JSONSCHEMA, CPTSKIT, ROOT, Cost, cost, medians
from projets import (
    LARGE,
    SMALL,
    curriculum,
    with_communes,
    with_fiches,
    with_members,
    write_project,
)
from pypdf import PdfReader

RUNS = 7
SIZES = (10, 100, 1000)
PROJECTS = 1000
FICHES, ENTRIES = 60, 600
"""Of the long documents that are compared page by page."""
SCHEMAS = ROOT / "schemas"
_RENDER = (CPTSKIT, "render", str(SMALL), "--sortie", "dist")


@dataclass(frozen=True)
class Row:
    """A command, the peer that it is held against, and how many times as fast it aims to be."""

    name: str
    command: tuple[str, ...]
    peer: str
    aim: float


ONE, ELEVEN = "un fichier", "onze fichiers"
PEERS = {
    ONE: (
        CHECK_JSONSCHEMA,
        "--schemafile",
        str(SCHEMAS / "cpts.schema.json"),
        f"{SMALL}/cpts.yaml",
    ),
    ELEVEN: (
        CHECK_JSONSCHEMA,
        "--schemafile",
        str(SCHEMAS / "projet.schema.json"),
        *map(str, sorted(SMALL.rglob("*.yaml"))),
    ),
}
ROWS = (
    Row("--version", (CPTSKIT, "--version"), ONE, 3.5),
    Row("--help", (CPTSKIT, "--help"), ONE, 1.7),
    Row("check bergerac", (CPTSKIT, "check", str(SMALL)), ONE, 1.8),
    Row("check bergerac, onze fichiers", (CPTSKIT, "check", str(SMALL)), ELEVEN, 3.0),
    Row("lettre en PDF", (*_RENDER, "--document", "lettre", "--format", "pdf"), ONE, 1.0),
    Row("deux documents, quatre formats", (*_RENDER, "--format", "pdf,docx,html,md"), ONE, 0.3),
)


def short(folder: Path) -> Iterator[str]:
    """Yield the rows beside check-jsonschema."""
    commands = PEERS | {row.name: row.command for row in ROWS}
    costs = medians(commands, folder, RUNS)
    for name in PEERS:
        yield line(f"check-jsonschema, {name}", costs[name])
    for row in ROWS:
        ratio = costs[row.peer].processor / costs[row.name].processor
        yield line(row.name, costs[row.name], ratio, row.aim)


def pages(folder: Path, rendercv: str) -> Iterator[str]:
    """Yield what a page of a long document costs, ours and that of rendercv."""
    project, cv = folder / "projet", folder / "cv"
    with_fiches(project, FICHES)
    cv.mkdir()
    name = curriculum(cv, rendercv, ENTRIES)
    render = (CPTSKIT, "render", "projet", "--document", "projet", "--sortie", "dist", "--format")
    bare = ("-nomd", "-nohtml", "-nopng")
    for words, formats, options, aim in (
        ("PDF", "pdf", bare, 2.0),
        ("PDF, Word, HTML", "pdf,docx,html", ("-nopng",), 1.3),
    ):
        costs: dict[str, list[float]] = {"ours": [], "theirs": []}
        for _ in range(3):
            costs["ours"].append(cost((*render, formats), folder).processor)
            costs["theirs"].append(cost((rendercv, "render", name, *options), cv).processor)
        ours = 1000 * statistics.median(costs["ours"]) / count_pages(folder / "dist")
        theirs = 1000 * statistics.median(costs["theirs"]) / count_pages(cv / "rendercv_output")
        yield (
            f"une page, {words:<24}{ours:>7.0f} ms, rendercv {theirs:.0f} ms"
            f"{theirs / ours:>12.2f}{aim:>7.1f}"
        )


def count_pages(folder: Path) -> int:
    """Return the pages of the PDFs of a folder."""
    return sum(len(PdfReader(file).pages) for file in folder.glob("*.pdf"))


def many(folder: Path) -> Iterator[str]:
    """Yield the check of many projects; check-jsonschema reads the same files."""
    projects = [folder / "projets" / f"p{number:04}" for number in range(PROJECTS)]
    for number, project in enumerate(projects):
        write_project(project, number)
    files = sorted(map(str, (folder / "projets").rglob("*.yaml")))
    ours = cost((CPTSKIT, "check", *map(str, projects)), folder)
    theirs = cost((*PEERS[ELEVEN][:3], *files), folder)
    yield line(f"check-jsonschema, {len(files)} fichiers", theirs)
    yield line(f"check, {PROJECTS} projets", ours, theirs.processor / ours.processor, 12.0)


def checked(project: Path) -> tuple[str, ...]:
    """Return what checks a project."""
    return CPTSKIT, "check", str(project)


def printed(project: Path) -> tuple[str, ...]:
    """Return what writes the projet de santé."""
    options = ("--document", "projet", "--format", "pdf", "--sortie", "dist")
    return CPTSKIT, "render", str(project), *options


def growth(folder: Path) -> Iterator[str]:
    """Yield what ten times as much costs: one where it costs ten times as much, start-up apart."""
    for words, write, command in (
        ("membres, check", with_members, checked),
        ("communes, check", with_communes, checked),
        ("fiches, check", with_fiches, checked),
        ("fiches, projet en PDF", with_fiches, printed),
    ):
        costs = []
        for size in SIZES:
            project = folder / words.replace(" ", "-") / str(size)
            write(project, size)
            costs.append(cost(command(project), folder))
            yield line(f"{size} {words}", costs[-1])
        small, middle, large = (one.processor for one in costs)
        yield f"{'':<6}de 100 à 1 000 : {(large - middle) / 10 / max(middle - small, 0.01):.2f}"


def saves(folder: Path) -> Iterator[str]:
    """Yield what the page does for a file that an editor saves: findings, then the document."""
    from cptskit.atelier.pages.bureau import Desk  # noqa: PLC0415 - the server of the page

    project = folder / "suivi"
    shutil.copytree(LARGE, project, ignore=shutil.ignore_patterns("dist"))
    desk = Desk(project)
    file = project / "cpts.yaml"
    text = file.read_text(encoding="utf-8")
    desk.state()
    desk.sheet("projet")
    found, shown = [], []
    for number in range(RUNS):
        file.write_text(f"{text}# {number}\n", encoding="utf-8")
        start = time.process_time()
        desk.follow()
        desk.state(fresh=False)
        found.append(time.process_time() - start)
        desk.sheet("projet")
        shown.append(time.process_time() - start)
    desk.close()
    for words, spent in (("constats", found), ("document HTML", shown)):
        yield f"un enregistrement suivi, {words:<18}{1000 * statistics.median(spent):>6.0f} ms"


def line(name: str, one: Cost, ratio: float | None = None, aim: float | None = None) -> str:
    """Return a row of the table."""
    told = f"{ratio:>8.2f}{aim:>7.1f}" if ratio is not None and aim is not None else ""
    return f"{name:<36}{one.processor:>8.2f}s{one.clock:>8.2f}s{one.memory:>7.0f} Mo{told}"


def main() -> None:
    """Print the table, row by row."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rendercv", help="the program, of an environment of its own")
    parser.add_argument("--long", action="store_true", help="a thousand projects, growth")
    asked = parser.parse_args()
    print(f"{'':<36}{'calcul':>9}{'horloge':>9}{'mémoire':>10}{'rapport':>8}{'but':>7}")
    parts: list[Callable[[Path], Iterator[str]]] = [short, saves]
    if asked.rendercv:
        parts.append(lambda folder: pages(folder, asked.rendercv))
    if asked.long:
        parts += [many, growth]
    for part in parts:
        with tempfile.TemporaryDirectory() as name:
            for row in part(Path(name)):
                print(row, flush=True)


if __name__ == "__main__":
    main()
