"""Pictures come from the project's folder, and an SVG holds all that it shows."""

from pathlib import Path

import pytest

from cptskit.socle.pictures import fault_of, fault_of_logo, kind_of, read_inside, svg_size
from tests.documents.build import png

ROOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 9 9">'
)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(), "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"GIF89a", "gif"),
        (b'<?xml version="1.0"?><svg/>', "svg"),
        (b"%PDF-1.7", ""),
        (b"", ""),
    ],
)
def test_a_picture_is_known_by_its_first_bytes(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ('<rect width="1" height="1"/>', ""),
        ('<defs><g id="a"/></defs><use href="#a"/>', ""),
        ('<image xlink:href="data:image/png;base64,AA=="/>', ""),
        ('<image xlink:href="https://example.org/a.png"/>', "autres fichiers"),
        ('<image href="autre.png"/>', "autres fichiers"),
        ('<use href="file:///a.svg#b"/>', "autres fichiers"),
        ("<g><text>Mot</text></g>", "texte"),
        ("<rect>", "ne se lit pas"),
    ],
)
def test_an_svg_holds_all_that_it_shows(inside: str, fault: str) -> None:
    found = fault_of_logo(f"{ROOT}{inside}</svg>".encode())
    assert (fault in found) if fault else not found


@pytest.mark.parametrize(
    ("svg", "fault"),
    [
        ('<svg width="9" height="9"/>', "ni un SVG"),  # of no namespace: nothing draws it
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "taille"),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="9"/>', "taille"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>', "entités"),
    ],
)
def test_an_svg_says_its_size_and_nothing_strange(svg: str, fault: str) -> None:
    assert fault in fault_of_logo(svg.encode())


def test_an_svg_is_in_utf_8() -> None:
    text = f'<?xml version="1.0" encoding="ISO-8859-1"?>{ROOT}<title>\u00e9</title></svg>'
    assert "UTF-8" in fault_of_logo(text.encode("latin-1"))


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="20" height="10"', (20, 10)),
        ('width="2in" height="96px" viewBox="0 0 5 5"', (192, 96)),
        ('viewBox="0 0 30 15.5"', (30, 15.5)),
        ('width="100%" height="auto" viewBox="0,0,30,15"', (30, 15)),
        ('width="100%" height="100%"', (0, 0)),
    ],
)
def test_the_size_of_an_svg(attributes: str, size: tuple[float, float]) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'
    assert svg_size(svg.encode()) == size


def jpeg(components: int, end: bytes = b"\xff\xd9") -> bytes:
    """Return the frame of a JPEG of so many colours, after a segment of another kind."""
    return (
        b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x09\x00\x09"
        + bytes([components])
        + b"\0" * 9
        + end
    )


def test_colours_of_printers_are_told() -> None:
    assert fault_of_logo(jpeg(3)) == fault_of(jpeg(1)) == ""
    assert "CMJN" in fault_of_logo(jpeg(4))


def test_a_file_that_was_cut_off_is_told() -> None:
    assert fault_of_logo(png()) == ""
    assert "incomplet" in fault_of_logo(png(40, 40)[:-20])
    assert "incomplet" in fault_of_logo(jpeg(3, b""))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"GIF89a"])
def test_other_files_make_no_logo(data: bytes) -> None:
    assert "ni un PNG" in fault_of_logo(data)


def test_a_file_is_read_in_the_folder_only(tmp_path: Path) -> None:
    folder = tmp_path / "projet"
    (folder / "images").mkdir(parents=True)
    (folder / "images" / "mon logo.png").write_bytes(b"ici")
    (tmp_path / "dehors.png").write_bytes(b"dehors")
    (folder / "lien.png").symlink_to(tmp_path / "dehors.png")
    assert read_inside("images/mon logo.png", folder) == b"ici"
    assert read_inside("images/mon%20logo.png", folder) == b"ici"
    for source in ("../dehors.png", "lien.png", str(tmp_path / "dehors.png"), "file:a", "images"):
        assert read_inside(source, folder) is None
    assert read_inside("images/mon logo.png", None) is None


@pytest.mark.parametrize("data", [png(), b"GIF89a", f"{ROOT}<text>Mot</text></svg>".encode()])
def test_a_picture_of_a_text_may_be_what_no_logo_is(data: bytes) -> None:
    assert fault_of(data) == ""
