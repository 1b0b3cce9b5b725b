"""Make the picture of the guide's page on the workbook, from the example that is under contract.

Needs LibreOffice and pdftoppm (Poppler), which cptskit itself never needs.
"""

import subprocess
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

import cptskit

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "classeur.png"
_SHEETS = ("Indicateurs des fiches action et des missions", "Budget prévu")
_FRENCH = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item></oor:items>
"""
_WIDTH, _HEIGHT, _MARGIN = 1100, 430, 14


def main() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        book = cptskit.export_classeur(
            ROOT / "examples" / "metropole-ouest", folder / "classeur.xlsx", le=date(2026, 11, 29)
        )
        _speak_french(folder / "profil" / "user")
        office = ["soffice", f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless"]
        subprocess.run(
            [*office, "--convert-to", "pdf", "--outdir", folder, book],
            check=True,
            capture_output=True,
        )
        pages = [_page(book.with_suffix(".pdf"), words, folder) for words in _SHEETS]
    size = (_WIDTH + 2 * _MARGIN, sum(one.height + _MARGIN for one in pages) + _MARGIN)
    whole = Image.new("RGB", size, "#c8ccd2")
    top = _MARGIN
    for one in pages:
        whole.paste(one, (_MARGIN, top))
        top += one.height + _MARGIN
    whole.quantize(64).save(PICTURE, optimize=True)


def _speak_french(user: Path) -> None:
    """Let LibreOffice write numbers and dates as it does in France."""
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_FRENCH, encoding="utf-8")


def _page(pdf: Path, words: str, folder: Path) -> Image.Image:
    """Return the top of the first page that says these words."""
    told = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True)
    pages = told.stdout.decode().split("\f")
    number = next(at for at, text in enumerate(pages, start=1) if words in text)
    target = folder / f"page-{number}"
    place = ["-f", str(number), "-l", str(number), "-singlefile", "-r", "150"]
    subprocess.run(["pdftoppm", "-png", *place, pdf, target], check=True)
    page = Image.open(target.with_suffix(".png")).convert("RGB")
    page = page.resize((_WIDTH, round(page.height * _WIDTH / page.width)))
    return page.crop((0, 28, _WIDTH, _HEIGHT))


if __name__ == "__main__":
    main()
