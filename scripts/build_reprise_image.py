"""Make the documents that the guide takes up (`examples/`), and the pictures of its page.

Needs LibreOffice, pdftoppm (Poppler) and Chromium, which cptskit itself never needs.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

import cptskit

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
WORD, SHEET = ROOT / "examples" / "projet-en-word.docx", ROOT / "examples" / "annexe-aci.xlsx"
PICTURE = ROOT / "docs" / "images" / "reprise.png"
ON_THE_PAGE = ROOT / "docs" / "images" / "reprise-page.png"
_WIDTH, _MARGIN = 520, 16


def main() -> None:
    from tests.importing.reprise import annexes, projets  # noqa: PLC0415 - found once ROOT is

    WORD.write_bytes(projets.niche())
    SHEET.write_bytes(annexes.ligne_par_palier())
    with TemporaryDirectory() as name:
        folder = Path(name)
        cptskit.import_projet(WORD, folder / "cpts").write()
        (made,) = cptskit.render(
            folder / "cpts", documents=["projet"], formats=["pdf"], sortie=folder
        )
        office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, WORD]
        subprocess.run(office, check=True, capture_output=True)
        before = _page(folder / "projet-en-word.pdf", "PREV-2", folder)
        after = _page(made, "PREV-2 – ", folder)
        _beside(before, after).save(PICTURE, optimize=True)
    make_page_picture()


def make_page_picture() -> None:
    """Take the document over on the page, and keep what a chapter looks like."""
    from atelier_path import served  # noqa: PLC0415 - a script beside this one
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow to import

    with (
        TemporaryDirectory() as name,
        served(Path(name) / "ma-cpts") as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(
            viewport={"width": 1280, "height": 1180}, color_scheme="light", locale="fr-FR"
        )
        page.goto(address)
        page.set_input_files("#document", WORD)
        page.get_by_role("button", name="Lire ce document").click()
        page.locator(".chiffres").wait_for()
        page.goto(f"{address}/reprise/constats")
        page.screenshot(path=ON_THE_PAGE)
        browser.close()
    with Image.open(ON_THE_PAGE) as image:
        few = image.convert("RGB").quantize(64, dither=Image.Dither.NONE)
    few.save(ON_THE_PAGE, optimize=True)


def _page(pdf: Path, words: str, folder: Path) -> Image.Image:
    """Return the first page of a PDF, after its contents list, that says these words."""
    pages = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True)
    told = pages.stdout.decode().split("\f")
    number = [at for at, text in enumerate(told, start=1) if words in text and ". . ." not in text][
        -1
    ]
    target = folder / pdf.stem
    place = ["-f", str(number), "-l", str(number), "-singlefile", "-r", "110"]
    subprocess.run(["pdftoppm", "-png", *place, pdf, target], check=True)
    page = Image.open(target.with_suffix(".png")).convert("RGB")
    return page.resize((_WIDTH, round(page.height * _WIDTH / page.width)))


def _beside(one: Image.Image, other: Image.Image) -> Image.Image:
    size = (2 * _WIDTH + 3 * _MARGIN, max(one.height, other.height) + 2 * _MARGIN)
    whole = Image.new("RGB", size, "#c8ccd2")
    whole.paste(one, (_MARGIN, _MARGIN))
    whole.paste(other, (2 * _MARGIN + _WIDTH, _MARGIN))
    return whole.quantize(64)


if __name__ == "__main__":
    main()
