from pathlib import Path
from typing import Any

import pytest

import cptskit
from cptskit.documents.errors import RenderError

from .conftest import Run


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    calls: list[dict[str, Any]] = []

    def draw_map(path: Path, **options: Any) -> Path:
        calls.append({"path": path, **options})
        return options["sortie"] or path / "dist" / "carte.svg"

    monkeypatch.setattr(cptskit, "draw_map", draw_map, raising=False)
    return calls


def test_the_file_is_on_standard_output(asked: list[dict[str, Any]], run: Run) -> None:
    ran = run("carte", "p")
    assert (ran.code, ran.out) == (0, "p/dist/carte.svg\n")
    assert asked == [{"path": Path("p"), "sortie": None}]


def test_the_file_may_be_named(asked: list[dict[str, Any]], run: Run) -> None:
    assert run("carte", "-o", "ici/carte.png").out == "ici/carte.png\n"
    assert asked == [{"path": Path(), "sortie": Path("ici/carte.png")}]


def test_another_format_is_refused(asked: list[dict[str, Any]], run: Run) -> None:
    ran = run("carte", "--sortie", "carte.pdf")
    assert ran.code == 2
    assert "« carte.pdf » ne finit ni par .svg ni par .png." in ran.said
    assert asked == []


def test_where_there_is_no_map_it_is_said(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    def draw_map(*_: Any, **__: Any) -> Path:
        raise RenderError("Pas de carte : aucune commune.")

    monkeypatch.setattr(cptskit, "draw_map", draw_map, raising=False)
    ran = run("carte")
    assert (ran.code, ran.said) == (2, "erreur : Pas de carte : aucune commune.\n")
