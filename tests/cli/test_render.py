import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import cptskit
from cptskit.cli.render import _documents, _lines
from cptskit.documents.catalogue import KINDS
from cptskit.documents.choosing import offers
from cptskit.documents.names import TOUS

from .conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    calls: list[dict[str, Any]] = []

    def render(path: Path, *, say: Any, step: Any, **options: Any) -> list[Path]:  # noqa: ARG001
        calls.append({"path": path, **options})
        return [path / "dist" / "lettre.pdf"]

    monkeypatch.setattr(cptskit, "render", render, raising=False)
    return calls


def test_defaults_and_the_files_on_standard_output(asked: list[dict[str, Any]], run: Run) -> None:
    ran = run("render", "p")
    assert (ran.code, ran.out) == (0, "p/dist/lettre.pdf\n")
    assert asked == [
        {
            "path": Path("p"),
            "documents": ("lettre", "projet"),
            "formats": ("pdf", "docx"),
            "sortie": None,
            "definitif": False,
            "brouillon": False,
            "date": None,
            "public": None,
            "avant": None,
            "envoi": False,
        }
    ]


def test_options_reach_the_library_as_they_were_typed(
    asked: list[dict[str, Any]], run: Run
) -> None:
    run(
        *("render", "--document", "lettre", "--format", "html,md", "--format", "PDF"),
        *("-o", "sortie", "--definitif", "--date", "2020-03-01"),
    )
    assert asked == [
        {
            "path": Path(),
            "documents": ("lettre",),
            "formats": ("html", "md", "pdf"),
            "sortie": Path("sortie"),
            "definitif": True,
            "brouillon": False,
            "date": date(2020, 3, 1),
            "public": None,
            "avant": None,
            "envoi": False,
        }
    ]


@pytest.mark.parametrize(("flag", "public"), [("--public", True), ("--nominatif", False)])
def test_who_may_read_it(flag: str, public: bool, asked: list[dict[str, Any]], run: Run) -> None:
    assert run("render", flag).code == 0
    assert asked[0]["public"] is public


def test_several_documents_in_one_option_or_in_several(
    asked: list[dict[str, Any]], run: Run
) -> None:
    run("render", "--document", "budget,communes", "--document", "fiche-action A1")
    assert asked[0]["documents"] == ("budget", "communes", "fiche-action A1")


def test_the_names_that_shells_complete_are_those_of_the_catalogue() -> None:
    assert _documents("") == [*KINDS, TOUS]
    assert _documents("fi") == ["fiche-identite", "fiche-action", "fiches-crise"]


def test_a_wrong_name_is_refused_with_a_suggestion(run: Run) -> None:
    ran = run("render", str(EXAMPLES / "minimal"), "--document", "corespondance")
    assert (ran.code, ran.out) == (2, "")
    assert "Vouliez-vous dire « correspondance » ?" in ran.said


def test_a_wrong_fiche_is_refused_with_a_suggestion(run: Run) -> None:
    ran = run("render", str(EXAMPLES / "pays-berjalliens"), "--document", "fiche-action:PAR1")
    assert (ran.code, ran.out) == (2, "")
    assert "Vouliez-vous dire « PAR-1 » ?" in ran.said


def test_the_list_says_a_line_a_document_what_the_project_lacks(run: Run) -> None:
    ran = run("render", str(EXAMPLES / "minimal"), "--liste")
    lines = ran.out.splitlines()
    assert (ran.code, len(lines)) == (0, len(KINDS))
    assert re.match("✓ lettre +Lettre d'intention\u00a0: ", lines[0])
    (budget,) = (line for line in lines if " budget " in line)
    assert budget.startswith("✗")
    assert budget.endswith(" – aucun budget")


def test_the_guide_shows_the_list_as_it_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES.parent)
    guide = Path("docs/documents.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    ran = run("render", "examples/pays-berjalliens", "--liste")
    assert ran.out.replace("\u00a0", " ") in guide


def test_the_list_needs_no_project(run: Run, tmp_path: Path) -> None:
    ran = run("render", str(tmp_path), "--liste")
    assert (ran.code, len(ran.out.splitlines())) == (0, len(KINDS))
    assert "✓" not in ran.out
    assert "✗" not in ran.out


def test_the_list_folds_in_a_narrow_terminal() -> None:
    lines = list(_lines(offers(None, None), 50))
    assert len(lines) > len(KINDS)
    assert all(len(line) <= 50 for line in lines)
    assert lines[1].startswith(" " * 18)


def test_a_document_is_not_both_public_and_nominative(run: Run) -> None:
    ran = run("render", "--public", "--nominatif")
    assert ran.code == 2
    assert "Choisissez --public ou --nominatif." in ran.said
