"""A logo is a picture of the folder, of a reasonable weight."""

from datetime import date
from pathlib import Path

import pytest

from cptskit.socle.findings import Finding
from cptskit.usages.check import check
from tests.documents.build import png

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/>'


def found(folder: Path, logo: str = "logo.png") -> list[Finding]:
    text = f"etape: lettre\nidentite: {{nom: CPTS d'exemple}}\nstyle: {{logo: {logo}}}\n"
    (folder / "cpts.yaml").write_text(text, encoding="utf-8")
    return list(check(folder, date=date(2026, 10, 1), seulement=["IDE018"]).findings)


@pytest.mark.parametrize("data", [png(), SVG + b"</svg>"])
def test_pictures_are_taken(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(data)
    assert found(tmp_path) == []


def test_a_missing_file_is_told_with_its_place(tmp_path: Path) -> None:
    (one,) = found(tmp_path)
    assert one.message == "Le logo « logo.png » n'est pas dans le dossier du projet."
    assert one.location is not None
    assert one.location.ligne == 3


@pytest.mark.parametrize("logo", ["../logo.png", "/etc/hostname", "https://example.org/a.png"])
def test_nothing_outside_the_folder_is_taken(logo: str, tmp_path: Path) -> None:
    folder = tmp_path / "projet"
    folder.mkdir()
    (tmp_path / "logo.png").write_bytes(png())
    assert len(found(folder, f'"{logo}"')) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        SVG,  # cut off
        SVG + b'<image href="https://example.org/a.png"/></svg>',
        SVG + b'<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="a.png"/></svg>',
    ],
)
def test_what_documents_cannot_show_is_told(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(data)
    (one,) = found(tmp_path)
    assert "ne peut pas être repris : " in one.message
    assert "RVB" in one.help


def test_a_heavy_logo_is_but_an_advice(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png()[:-12] + b"\0" * 1_500_000 + png()[-12:])
    (one,) = found(tmp_path)
    assert one.level == "conseil"
    assert "1,5 Mo" in one.message
