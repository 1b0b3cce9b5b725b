"""The format `texte`; CPTSKIT_UPDATE_GOLDEN=1 writes the golden texts anew."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cptskit.reporting import Setting
from cptskit.reporting.as_text import TextReporter
from cptskit.socle.findings import Ignored, Report

from .samples import NOWHERE, SIZE, TWICE, UNKNOWN, member, report, todo, unreadable

GOLDEN = Path(__file__).parent / "golden"

CASES: dict[str, list[Report]] = {
    "clean": [report()],
    "findings": [report(UNKNOWN, TWICE, SIZE)],
    "grouped": [report(*[member(n) for n in range(3, 8)])],
    "grouped-own-words": [
        report(*[member(n, f"L'effectif n° {n} est sans source.", f"n° {n}") for n in range(3, 8)])
    ],
    "ignored": [report(UNKNOWN, ignored=(Ignored(TWICE, "décision de l'ARS du 12 mars 2026"),))],
    "several": [
        report(UNKNOWN, chemin="examples/bergerac"),
        unreadable(),
        report(chemin="examples/pays"),
    ],
    "todo": [todo()],
    "unreadable": [unreadable(".")],
}


@pytest.mark.parametrize("width", [None, 80, 40])
@pytest.mark.parametrize("case", CASES)
def test_text_is_as_the_golden_file_says(case: str, width: int | None) -> None:
    text = TextReporter(Setting(width=width)).report(CASES[case])
    path = GOLDEN / f"{case}-{width or 'pipe'}.txt"
    if os.environ.get("CPTSKIT_UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over() -> None:
    expected = {f"{case}-{width}.txt" for case in CASES for width in ("pipe", 80, 40)}
    assert {path.name for path in GOLDEN.iterdir()} == expected


@pytest.mark.parametrize("width", [40, 50, 60, 80])
def test_only_paths_and_the_last_line_may_be_longer_than_the_terminal(width: int) -> None:
    reports = [report(UNKNOWN, TWICE, SIZE, chemin="p"), report(*map(member, range(3, 8)))]
    *lines, _ = TextReporter(Setting(width=width)).report(reports).splitlines()
    assert [line for line in lines if len(line) > width] == []


def test_a_partial_check_never_says_ready() -> None:
    text = TextReporter(Setting(partial=True)).report([report()])
    assert text.endswith("Aucun constat pour les règles demandées.\n")


def test_a_project_cannot_draw_on_the_terminal() -> None:
    lines = ("nom: \x1b[2J\u202eabc",)
    hostile = Report(
        ".", True, "lettre", None, (member(1, "x\x1b]0;y\x07"),), (), {"membres.yaml": lines}
    )
    text = TextReporter(Setting()).report([hostile])
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_quiet_says_what_blocks_and_nothing_else() -> None:
    given = [report(UNKNOWN, member(1)), report(member(2), chemin="b")]
    text = TextReporter(Setting(quiet=True)).report(given)
    assert "TER004" in text
    assert "MEM003" not in text
    assert "projets" not in text
    assert TextReporter(Setting(quiet=True)).report(given[1:]) == ""


def test_a_project_is_told_before_the_next_is_read() -> None:
    read = []

    def reports() -> Iterator[Report]:
        for name in ("a", "b"):
            read.append(name)
            yield report(UNKNOWN, chemin=name)

    told = TextReporter(Setting()).told(reports(), 2)
    assert "a/territoire.yaml" in next(told)
    assert read == ["a"]


def test_paint_leaves_the_words_alone() -> None:
    def mark(text: str, style: str) -> str:
        return f"<{style}>{text}</>"

    text = TextReporter(Setting(paint=mark)).report([report(UNKNOWN)])
    assert "<lieu>territoire.yaml:12:15</>" in text.replace(" </>", "</>")
    assert "<erreur>^^^^^</>" in text
    assert "<code>TER004" in text


def test_a_place_without_location_names_the_project() -> None:
    text = TextReporter(Setting()).report([report(NOWHERE, chemin="mon-projet")])
    assert text.startswith("mon-projet  erreur LEC001  Le dossier ne contient rien.\n")
