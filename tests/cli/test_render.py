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
        }
    ]
