"""A document is made anew at each version, its figures only where they change."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cptskit.apercu.pages import Pages
from cptskit.documents.figures.model import Figure
from cptskit.loading import load

from .reader import changed


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the figures that are drawn."""
    names: list[str] = []

    def draw(figure: Figure) -> bytes:
        names.append(figure.nom)
        return f"<svg>{figure.nom}</svg>".encode()

    monkeypatch.setattr(Figure, "svg", property(draw))
    return names


def edit(folder: Path, name: str, pattern: str, new: str) -> None:
    (folder / name).write_text(changed(folder / name, pattern, new), encoding="utf-8")


def test_a_save_draws_no_figure_again_that_it_does_not_change(
    folder: Path, drawn: list[str]
) -> None:
    pages = Pages()
    first = pages.page(load(folder), "projet")
    assert any(name.startswith("carte") for name in drawn)
    drawn.clear()
    edit(folder, "territoire.yaml", r"(justification: \|\n    )\w+", r"\g<1>Mirabelle")
    second = pages.page(load(folder), "projet")
    assert drawn == []
    assert b"Mirabelle" in second.html
    assert second.digest != first.digest
    edit(folder, "territoire.yaml", r"    - {insee: 24051, nom: Bosset}\n", "")
    pages.page(load(folder), "projet")
    assert any(name.startswith("carte") for name in drawn)


def test_the_last_good_document_is_kept_with_the_reason(folder: Path, drawn: list[str]) -> None:
    assert drawn == []
    pages = Pages()
    good = pages.page(load(folder), "lettre")
    (folder / "cpts.yaml").write_text("identite: [", encoding="utf-8")
    kept = pages.page(load(folder), "lettre")
    assert (kept.html, kept.digest) == (good.html, good.digest)
    assert kept.notice == ("Le projet ne se lit pas. Voici le document tel qu'il était avant.")
    assert Pages().page(load(folder), "lettre").digest == ""


def test_a_template_with_a_fault_is_said_over_the_last_document(
    folder: Path, drawn: list[str]
) -> None:
    assert drawn == []
    pages = Pages()
    good = pages.page(load(folder), "lettre")
    (folder / "modeles").mkdir()
    (folder / "modeles" / "lettre_intention.md").write_text("{{ inconnu }}", encoding="utf-8")
    kept = pages.page(load(folder), "lettre")
    assert kept.html == good.html
    assert "inconnu" in kept.notice
    (folder / "modeles" / "lettre_intention.md").unlink()
    assert pages.page(load(folder), "lettre").notice == ""


def test_an_unknown_document_is_said(folder: Path) -> None:
    page = Pages().page(load(folder), "fiche-action:ZZZ")
    assert page.html == b""
    assert "ZZZ" in page.notice
