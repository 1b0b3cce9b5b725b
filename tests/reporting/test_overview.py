"""The table at the end of a check of several projects."""

from dataclasses import replace

from cptskit.reporting.cells import text_width
from cptskit.reporting.overview import overview
from cptskit.socle.findings import Report

from .samples import member, report, unreadable


def shown(*reports: Report, width: int | None = None) -> list[str]:
    return ["".join(text for text, _ in line) for line in overview(reports, None, width)]


def test_each_project_has_its_line_in_the_order_asked() -> None:
    lines = shown(report(member(1), member(2), chemin="b"), report(chemin="a"), unreadable("c"))
    assert lines == [
        "Projet  Erreurs  Avertissements  Conseils",
        "b             –               2         –",
        "a             –               –         –",
        "c       illisible",
    ]


def test_a_fault_of_ours_is_named_as_such() -> None:
    assert shown(replace(unreadable("c"), fault=True))[1] == "c       défaut interne"


def test_a_long_name_keeps_its_end_in_a_narrow_terminal() -> None:
    lines = shown(report(chemin="un/dossier/tres/profond/cpts-de-la-vallee"), width=60)
    assert all(text_width(line) <= 60 for line in lines)
    assert "cpts-de-la-vallee" in lines[1]
