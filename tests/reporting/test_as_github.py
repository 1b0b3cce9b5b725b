from dataclasses import replace
from pathlib import Path

import pytest

from cptskit.reporting import Setting
from cptskit.reporting.as_github import GithubReporter
from cptskit.socle.findings import Finding, Location

from .samples import NOWHERE, SIZE, TWICE, UNKNOWN, member, report


def lines(*findings: Finding, chemin: str = ".", base: Path | None = None) -> list[str]:
    given = report(*findings, chemin=chemin)
    return GithubReporter(Setting(base=base)).report([given]).splitlines()


def test_a_finding_is_a_command_and_the_summary_comes_last() -> None:
    command, last = lines(TWICE, chemin="examples/bergerac")
    assert command == (
        "::warning file=examples/bergerac/territoire.yaml,line=13,col=14,endLine=13,endColumn=21,"
        "title=TER005 commune-en-double::examples/bergerac/territoire.yaml:13:14 "
        "La commune 24037 (Bergerac) est citée deux fois."
        "%0Aaide\u00a0: gardez une seule des deux lignes."
    )
    assert last == "0 erreur, 1 avertissement, 0 conseil dans 1 projet."


def test_levels_are_those_of_github() -> None:
    commands = [line.split()[0] for line in lines(UNKNOWN, TWICE, SIZE)[:3]]
    assert commands == ["::error", "::warning", "::notice"]


def test_signs_that_end_a_command_are_escaped() -> None:
    location = Location("a,b:c%.yaml", 1, 2, 1, 3)
    finding = replace(UNKNOWN, message="100 %\r\n::error::x, y", location=location, help="")
    assert lines(finding)[0] == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=2,endLine=1,endColumn=3,"
        "title=TER004 commune-inconnue::a,b:c%25.yaml:1:2 100 %25%0D%0A::error::x, y"
    )


def test_columns_are_left_out_where_the_span_has_several_lines() -> None:
    command = lines(replace(UNKNOWN, location=Location("a.yaml", 1, 5, 3, 2)))[0]
    assert command.startswith("::error file=a.yaml,line=1,endLine=3,title=")


def test_a_finding_without_a_place() -> None:
    assert lines(NOWHERE, chemin="p")[0] == (
        "::error title=LEC001 dossier-vide::p Le dossier ne contient rien."
    )


def test_a_path_given_in_full_is_relative_to_the_working_directory() -> None:
    base = Path("/depot").resolve()
    command = lines(SIZE, chemin=str(base / "projets" / "x"), base=base)[0]
    assert command.startswith("::notice file=projets/x/territoire.yaml,line=5,")


@pytest.mark.parametrize(("number", "told"), [(10, False), (11, True)])
def test_more_than_github_shows_is_said(number: int, told: bool) -> None:
    text = "\n".join(lines(*[member(n) for n in range(number)]))
    assert text.count("::warning") == number
    assert ("que dix annotations" in text) is told
