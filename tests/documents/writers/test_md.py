from pathlib import Path

import pytest

from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers import md
from tests.documents.texte.test_images import FIGURES

from ..build import document, png


def test_figures_are_files_beside_the_text() -> None:
    text = '![Carte](figure:carte "Dit (1 sur 2)")\n\n![Rien](figure:zzz "Non") et figure:carte\n'
    asked = document(text, figures=FIGURES)
    assert md.beside(asked) == {"figures/carte.svg": b"<svg/>"}
    assert md.write(asked, parse(asked)).decode() == (
        '![Carte](figures/carte.svg "Dit (1 sur 2)")\n\n'
        "\\[image non reprise : Rien\\] et figure:carte\n"
    )


def test_images_of_the_folder_are_files_beside_the_text(tmp_path: Path) -> None:
    (tmp_path / "mes plans").mkdir()
    (tmp_path / "mes plans" / "accès.png").write_bytes(png())
    asked = document('![Le \\[plan\\]](mes%20plans/accès.png "Titre")\n', racine=tmp_path)
    assert md.beside(asked) == {"images/mes plans/accès.png": png()}
    written = '![Le \\[plan\\]](images/mes%20plans/acc%C3%A8s.png "Titre")\n'
    assert md.write(asked, []).decode() == written


def test_a_detour_writes_nothing_outside_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    asked = document(f"![Le plan](b/../../{tmp_path.name}/a.png)\n", racine=tmp_path)
    assert md.beside(asked) == {}
    assert "image non reprise" in md.write(asked, []).decode()


@pytest.mark.parametrize(
    "address", ["https://example.org/a.png", "//example.org/a.png", "../a.png", "/a.png"]
)
def test_images_from_elsewhere_are_named(address: str, tmp_path: Path) -> None:
    asked = document(f"![La photo]({address})\n", racine=tmp_path)
    assert md.beside(asked) == {}
    assert md.write(asked, []) == b"\\[image non reprise : La photo\\]\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<b>gras</b>", "\\<b>gras\\</b>"),
        ("<script src=x>", "\\<script src=x>"),
        ("<!-- note -->", "\\<!-- note -->"),
        ("\\<b>", "\\<b>"),
        ("moins de <6, a < b", "moins de <6, a < b"),
        ("<https://example.org> <a@example.org>", "<https://example.org> <a@example.org>"),
        ("`<b>` puis <i>", "`<b>` puis \\<i>"),
        ("```\n<b>\n```\n<i>", "```\n<b>\n```\n\\<i>"),
        ("\\`<b>\\`", "\\`\\<b>\\`"),
    ],
)
def test_html_is_words_but_in_code(text: str, written: str) -> None:
    assert md.write(document(text), []).decode() == written


def test_the_title_stands_above_the_text_where_it_is_asked_for() -> None:
    asked = document("Texte.\n", titre="Budget *net*", titre_en_tete=True)
    assert md.write(asked, []) == "# Budget \\*net\\*\n\nCPTS d’essai\n\nTexte.\n".encode()
    assert md.write(document("Texte.\n"), []) == b"Texte.\n"


def test_each_text_keeps_its_own_notes() -> None:
    one = "::: texte\nUn[^1].\n\n[^1]: Première.\n:::\n"
    two = "::: texte\nDeux[^1], trois[^a].\n\n[^1]: Seconde.\n[^a]: Autre.\n:::\n"
    written = md.write(document(f"{one}\n{two}"), []).decode()
    assert "Un[^1].\n\n[^1]: Première." in written
    assert "Deux[^1-2], trois[^a].\n\n[^1-2]: Seconde.\n[^a]: Autre." in written


def test_an_address_with_spaces_is_a_picture_between_angles(tmp_path: Path) -> None:
    (tmp_path / "carte été.png").write_bytes(png())
    asked = document("![Carte](<carte été.png>)\n", racine=tmp_path)
    assert md.write(asked, []).decode() == "![Carte](images/carte%20%C3%A9t%C3%A9.png)\n"
    assert md.beside(asked) == {"images/carte été.png": png()}
