"""What holds for any key or item dropped from a project, and for any order of its files."""

import functools
import json
import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.socle.findings import Finding, Level, Report, Route
from cptskit.usages.check import check
from tests.regles.mutations import MUTATIONS
from tests.regles.trees import (
    ANCIEN,
    CONTRAT,
    DAYS,
    LETTRE,
    MINIMAL,
    PROJET,
    Tree,
    lay,
    run,
    tree_of,
    unharmed,
)

MANY = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

CITED_BY = {
    "association": {"gouvernance", "assemblees"},  # the people written once
    "diagnostic": {"missions"},  # the needs that fiches answer
    "missions": {"gouvernance", "budget", "contrat"},  # groups of work, lines, amounts
    "territoire": {"crise"},  # the communes of its zones
    "prs": {"missions"},  # the objectives that missions and fiches serve
}
"""Where an error may appear besides the chapter that lost something: who cites its ids."""


def routes(node: Any, route: Route = ()) -> Iterator[Route]:
    """Yield the route of every key and item."""
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    for step, value in steps if isinstance(node, dict | list) else ():
        yield (*route, step)
        yield from routes(value, (*route, step))


@functools.cache
def all_routes(example: str) -> tuple[Route, ...]:
    return tuple(routes(tree_of(example)))


def holder_of(tree: Any, route: Route) -> Any:
    for step in route[:-1]:
        tree = tree[step]
    return tree


def said(report: Report) -> Counter[tuple[object, ...]]:
    """Return what a report says, places in the files apart."""
    return Counter(
        (finding.code, finding.level, finding.message, finding.route, finding.help)
        for finding in report.findings
    )


def section(finding: Finding) -> str:
    return str(finding.route[0])


@st.composite
def drops(draw: st.DrawFn) -> tuple[str, Route]:
    example = draw(st.sampled_from([CONTRAT, PROJET, ANCIEN, LETTRE, MINIMAL]))
    return example, draw(st.sampled_from(all_routes(example)))


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    """Return a folder for each example."""
    for example in DAYS:
        (tmp_path / example).mkdir()
        lay(example, tmp_path / example)
    return {example: tmp_path / example for example in DAYS}


@MANY
@given(drops())
def test_what_is_dropped_concerns_its_chapter_and_those_who_cite_it(
    folders: dict[str, Path], dropped: tuple[str, Route]
) -> None:
    """No example has an error: each one comes from the drop, and stands where that is seen."""
    example, route = dropped
    tree = tree_of(example)
    del holder_of(tree, route)[route[-1]]
    report = run(example, tree, folders[example])
    errors = [finding for finding in report.findings if finding.level is Level.ERREUR]
    if not report.readable:
        assert {finding.code for finding in errors} == {"LEC013"}
        return
    top = str(route[0])
    assert {section(finding) for finding in errors} <= {top} | CITED_BY.get(top, set())


@MANY
@given(drops())
def test_putting_it_back_gives_the_first_report(
    folders: dict[str, Path], dropped: tuple[str, Route]
) -> None:
    """A key put back comes last among its sisters, which changes nothing."""
    example, route = dropped
    tree = tree_of(example)
    holder, last = holder_of(tree, route), route[-1]
    value = holder.pop(last)
    if isinstance(holder, dict):
        holder[last] = value
    else:
        holder.insert(last, value)
    assert said(run(example, tree, folders[example])) == said(unharmed(example))


WOUNDS = (
    *("IDE002", "IDE008", "TER006", "TER018", "DIA003", "DIA005", "DIA014", "MEM007", "MEM014"),
    *("GOU001", "GOU009", "MIS004", "MIS006", "MIS014", "MIS020", "FIC003", "FIC007", "FIC009"),
    *("FIC014", "CAL003", "BUD002", "BUD013", "CON002", "SUI003", "RED006"),
)


@functools.cache
def wounded() -> tuple[str, Counter[str]]:
    """Return, as JSON, a contract with faults in every chapter, and the codes that it earns."""
    tree = tree_of(CONTRAT)
    for code, example, edits in MUTATIONS:
        if example == CONTRAT and code in WOUNDS:
            edits[0](tree)
    with tempfile.TemporaryDirectory() as name:
        report = run(CONTRAT, tree, lay(CONTRAT, Path(name)))
    codes = Counter(finding.code for finding in report.findings)
    assert set(codes) >= set(WOUNDS)
    return json.dumps(tree, ensure_ascii=False), codes


@settings(parent=MANY, max_examples=25)
@given(seed=st.integers(0, 2**32 - 1))
def test_the_order_of_files_and_sections_changes_nothing(
    folders: dict[str, Path], seed: int
) -> None:
    text, codes = wounded()
    tree, folder = json.loads(text), folders[CONTRAT]
    for file in folder.glob("*.yaml"):
        file.unlink()
    shuffle = random.Random(seed)
    pieces = [{section: value} for section, value in tree.items() if section != "missions"]
    pieces += [{"missions": {code: value}} for code, value in tree.get("missions", {}).items()]
    shuffle.shuffle(pieces)
    files: dict[str, Tree] = {}
    for piece in pieces:
        (name, value), *_ = piece.items()
        sections = files.setdefault(f"{shuffle.choice('abcdefgh')}.yaml", {})
        if name == "missions":
            sections.setdefault(name, {}).update(value)
        else:
            sections[name] = value
    for path, sections in files.items():
        (folder / path).write_text(json.dumps(sections, ensure_ascii=False), encoding="utf-8")
    report = check(folder, date=DAYS[CONTRAT])
    assert Counter(finding.code for finding in report.findings) == codes
