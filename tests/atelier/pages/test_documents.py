"""A document is made anew at each version, its figures only where they change."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cptskit.atelier.pages.documents import Pages
from cptskit.atelier.pages.feuille import choices
from cptskit.documents.figures.model import Figure
from cptskit.loading import load

from .desk import EXAMPLES, Visitor


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the figures that are drawn."""
    names: list[str] = []

    def draw(figure: Figure) -> bytes:
        names.append(figure.nom)
        return f"<svg>{figure.nom}</svg>".encode()

    monkeypatch.setattr(Figure, "svg", property(draw))
    return names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A whole project, without findings."""
    return Path(shutil.copytree(EXAMPLES / "bergerac", tmp_path / "bergerac"))


def edit(folder: Path, name: str, pattern: str, new: str) -> None:
    text, number = re.subn(pattern, new, (folder / name).read_text(encoding="utf-8"), count=1)
    assert number == 1
    (folder / name).write_text(text, encoding="utf-8")


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
    assert second.html != first.html
    edit(folder, "territoire.yaml", r"    - {insee: 24051, nom: Bosset}\n", "")
    pages.page(load(folder), "projet")
    assert any(name.startswith("carte") for name in drawn)


def test_the_last_good_document_is_kept_with_the_reason(folder: Path, drawn: list[str]) -> None:
    assert drawn == []
    pages = Pages()
    good = pages.page(load(folder), "lettre")
    (folder / "cpts.yaml").write_text("identite: [", encoding="utf-8")
    kept = pages.page(load(folder), "lettre")
    assert kept.html == good.html
    assert kept.notice == ("Le projet ne se lit pas. Voici le document tel qu'il était avant.")
    assert Pages().page(load(folder), "lettre").html == b""


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


def test_every_document_may_be_read_and_each_says_what_it_lacks(folder: Path) -> None:
    visitor = Visitor(folder)
    page = visitor.visit("/document?nom=fiche-action:ACC-1")
    assert 'value="fiche-action:ACC-1" selected' in page.text
    assert 'src="/feuille?nom=fiche-action%3AACC-1"' in page.text
    assert "annuaire-crise" not in page.text
    assert "Il y manque quelque chose" in page.text
    assert "aucun plan de crise</option>" in page.text
    state = visitor.desk.state()
    assert state is not None
    names = [one.nom for group in choices(state).values() for one in group]
    made = {name: visitor.ask(f"/feuille?nom={name}") for name in names}
    assert {page.code for page in made.values()} == {200}
    assert all("défaut du programme" not in page.text for page in made.values())


def test_an_unknown_document_is_said_on_the_page(folder: Path) -> None:
    assert "Vouliez-vous dire" in Visitor(folder).ask("/feuille?nom=letre").text
