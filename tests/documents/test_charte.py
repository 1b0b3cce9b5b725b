"""What a community chooses is in its documents' look: a colour that reads, a logo that is one."""

from pathlib import Path

import pytest

from cptskit.documents.charte import Charte, charte_of
from cptskit.projet.couleurs import BLANC, CONTRASTE_MINIMAL, contraste, fond_clair

from .build import png
from .figures.build import projet

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>'


def look(folder: Path, *, with_logo: bool = True, **style: str) -> Charte:
    return charte_of(projet(style=style), folder, with_logo=with_logo)


def test_without_style_documents_have_the_look_of_the_house(tmp_path: Path) -> None:
    assert charte_of(projet(), tmp_path, with_logo=True) == Charte()
    assert not Charte().est_propre
    assert contraste(Charte().accent, Charte().pale) >= CONTRASTE_MINIMAL


def test_a_colour_is_taken_with_its_pale_shade(tmp_path: Path) -> None:
    charte = look(tmp_path, couleur="#7B2D8B")
    assert charte == Charte("#7B2D8B", fond_clair("#7B2D8B"))
    assert charte.est_propre


def test_a_colour_that_reads_badly_is_darkened(tmp_path: Path) -> None:
    charte = look(tmp_path, couleur="#F2A900")
    assert charte.accent == "#946700"
    assert min(contraste(charte.accent, one) for one in (BLANC, charte.pale)) >= CONTRASTE_MINIMAL


def test_a_logo_says_its_words_or_the_name(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    named = look(tmp_path, logo="logo.png").logo
    told = look(tmp_path, logo="logo.png", logo_alternatif="Deux mains : l'entraide").logo
    assert named is not None
    assert told is not None
    assert named.alternatif == "Essai"
    assert told.alternatif == "Deux mains\u00a0: l’entraide"
    assert named.image.data == png()


def test_a_document_may_do_without_the_logo(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    assert look(tmp_path, with_logo=False, logo="logo.png").logo is None


@pytest.mark.parametrize("logo", ["absent.png", "texte.md", "../logo.png", "dehors.svg"])
def test_what_is_no_picture_of_the_folder_is_left_out(logo: str, tmp_path: Path) -> None:
    folder = tmp_path / "projet"
    folder.mkdir()
    (tmp_path / "logo.png").write_bytes(png())
    (folder / "texte.md").write_text("Du texte.")
    (folder / "dehors.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="a.png"/></svg>'
    )
    assert look(folder, logo=logo).logo is None


def test_word_gets_an_svg_as_a_sharp_png(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_bytes(SVG)
    logo = look(tmp_path, logo="logo.svg").logo
    assert logo is not None
    assert logo.image.as_png is not None
    drawn = logo.image.as_png()
    assert drawn.startswith(b"\x89PNG")
    width, height = int.from_bytes(drawn[16:20]), int.from_bytes(drawn[20:24])
    assert (width, height) == (300, 600)
