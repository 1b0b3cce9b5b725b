from datetime import date
from pathlib import Path
from typing import Any

import pytest

import cptskit

from .conftest import Run


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    calls: list[dict[str, Any]] = []

    def render(path: Path, **options: Any) -> list[Path]:
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
            "date": None,
            "public": None,
        }
    ]


def test_options(asked: list[dict[str, Any]], run: Run) -> None:
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
            "date": date(2020, 3, 1),
            "public": None,
        }
    ]


@pytest.mark.parametrize(("flag", "public"), [("--public", True), ("--nominatif", False)])
def test_who_may_read_it(flag: str, public: bool, asked: list[dict[str, Any]], run: Run) -> None:
    assert run("render", flag).code == 0
    assert asked[0]["public"] is public


def test_a_document_is_not_both_public_and_nominative(run: Run) -> None:
    ran = run("render", "--public", "--nominatif")
    assert ran.code == 2
    assert "Choisissez --public ou --nominatif." in ran.said
