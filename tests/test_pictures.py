"""Pictures come from the project's folder, and an SVG holds all that it shows."""

from pathlib import Path

import pytest

from cptskit.pictures import is_whole, kind_of, read_inside
from tests.documents.build import png

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


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
    ("inside", "whole"),
    [
        ('<rect width="1" height="1"/>', True),
        ('<defs><g id="a"/></defs><use href="#a"/>', True),
        ('<image xlink:href="data:image/png;base64,AA=="/>', True),
        ('<image xlink:href="https://example.org/a.png"/>', False),
        ('<image href="autre.png"/>', False),
        ('<use href="file:///a.svg#b"/>', False),
        ("<rect>", False),
    ],
)
def test_an_svg_calls_nothing_outside(inside: str, whole: bool) -> None:
    assert is_whole(f"{ROOT}{inside}</svg>".encode()) is whole


def test_other_files_are_no_pictures() -> None:
    assert is_whole(png())
    assert not is_whole(b"%PDF-1.7")


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
