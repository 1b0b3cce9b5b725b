"""Make the pictures of the guide from the examples: `docs/images`.

Needs pdftoppm (Poppler) and LibreOffice, which cptskit itself never needs.
"""

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

import cptskit
from cptskit.__main__ import main as run

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
IMAGES = ROOT / "docs" / "images"

FINDING = ["check", "examples/bergerac", "--date", "2026-11-01", "--seulement", "MIS001"]
"""The finding that the README shows too."""
_WIDTH = 104
_WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        _pages(Path(folder))
        _meeting(Path(folder))
    cptskit.draw_map(EXAMPLES / "bergerac", sortie=IMAGES / "carte.png")
    _shrink(IMAGES / "carte.png", width=900)
    (IMAGES / "constat.svg").write_text(_terminal(FINDING), encoding="utf-8")
    for path in sorted(IMAGES.iterdir()):
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")


def _pages(folder: Path) -> None:
    """Draw pages of the letter, of the projet, and of a Word template that was filled."""
    lettre, projet = cptskit.render(EXAMPLES / "pays-berjalliens", formats=["pdf"], sortie=folder)
    _page(lettre, 1, "lettre")
    _page(projet, _page_of(projet, "Figure 1"), "projet")
    (booklet,) = cptskit.render(
        EXAMPLES / "metropole-ouest",
        documents=["dialogue"],
        formats=["pdf"],
        sortie=folder,
        date=date(2026, 6, 10),
    )
    _page(booklet, _page_of(booklet, "Figure 1"), "dialogue")
    plan, fiches = cptskit.render(
        EXAMPLES / "metropole-ouest",
        documents=["plan-crise", "fiches-crise"],
        formats=["pdf"],
        sortie=folder,
        public=True,
    )
    _page(plan, _page_of(plan, "Changements calculés"), "plan-changements")
    _page(fiches, 1, "fiche-reflexe")
    shutil.copytree(EXAMPLES / "bergerac", folder / "bergerac")
    filled = cptskit.fill(folder / "bergerac", EXAMPLES / "trame-ars.docx")
    _page(_from_word(filled.path, folder), 1, "trame")


def _meeting(folder: Path) -> None:
    """Draw the first page of a record, and of statutes."""
    made = cptskit.assemblee(EXAMPLES / "metropole-ouest", formats=["pdf"], sortie=folder)
    _page(next(one for one in made.fichiers if "proces" in one.name), 1, "proces-verbal")
    (statuts,) = cptskit.render(
        EXAMPLES / "metropole-ouest",
        documents=["statuts"],
        formats=["pdf"],
        sortie=folder,
        brouillon=True,
    )
    _page(statuts, 1, "statuts")


def _page(pdf: Path, number: int, name: str) -> None:
    target = IMAGES / name
    page = ["-f", str(number), "-l", str(number), "-singlefile", "-r", "110"]
    subprocess.run(["pdftoppm", "-png", *page, pdf, target], check=True)
    _shrink(target.with_suffix(".png"), width=720)


def _page_of(pdf: Path, words: str) -> int:
    """Return the number of the first page that holds these words, not counting the contents."""
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True)
    pages = text.stdout.split("\f")
    return next(
        number
        for number, page in enumerate(pages, start=1)
        if words in page and "Liste des figures" not in page
    )


def _from_word(docx: Path, folder: Path) -> Path:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "pdf", "--outdir", folder, docx]
    subprocess.run(["libreoffice", profile, *convert], check=True, capture_output=True)
    return folder / f"{docx.stem}.pdf"


def _shrink(path: Path, width: int) -> None:
    """Bring a picture to its width, in 48 colours: a page of text needs no more."""
    with Image.open(path) as image:
        height = round(image.height * width / image.width)
        small = image.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    small.quantize(48, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        path, optimize=True
    )


def _terminal(command: Sequence[str]) -> str:
    """Return what a terminal shows of a command, as SVG without a font from elsewhere."""
    os.environ["FORCE_COLOR"] = "1"
    written = io.StringIO()
    os.chdir(ROOT)
    with redirect_stdout(written):
        run(command)
    console = Console(record=True, file=io.StringIO(), width=_WIDTH, force_terminal=True)
    console.print(Text(f"$ cptskit {' '.join(command)}", style="bold"))
    console.print(Text.from_ansi(written.getvalue()))
    svg = console.export_svg(title="cptskit check", theme=SVG_EXPORT_THEME, unique_id="constat")
    return _WEB_FONT.sub("", svg).replace("Fira Code", "ui-monospace, Consolas")


if __name__ == "__main__":
    sys.exit(main())
