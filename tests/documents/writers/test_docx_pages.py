"""The page numbers that a Word file holds before Word counts, against those of LibreOffice."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

import cptskit

EXAMPLES = Path(__file__).parents[3] / "examples"
NAMES = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the projet of each example stands, in Word and as LibreOffice prints it."""
    assert OFFICE is not None
    root = tmp_path_factory.mktemp("word")
    files = []
    for name in NAMES:
        (file,) = cptskit.render(
            EXAMPLES / name, documents=["projet"], formats=["docx"], sortie=root / name
        )
        files.append(str(file.rename(root / f"{name}.docx")))
    asked = [OFFICE, f"-env:UserInstallation={(root / 'profil').as_uri()}", "--headless"]
    subprocess.run(
        [*asked, "--convert-to", "pdf", "--outdir", str(root), *files],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return root


def told(file: Path) -> list[tuple[str, int]]:
    """Return the entries of the contents of a Word file, each with its page."""
    found = []
    for paragraph in docx.Document(str(file)).paragraphs:
        if paragraph.style is not None and paragraph.style.name.startswith("toc"):
            words = "".join(one.text or "\t" for one in paragraph._p.iter(qn("w:t"), qn("w:tab")))
            *_, title, page = [part for part in words.split("\t") if part]
            found.append((plain(title), int(page)))
    return found


def plain(title: str) -> str:
    return " ".join(re.sub(r"^[\d.]+\s", "", title).split())


def printed(reader: PdfReader, entries: Any) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for entry in entries:
        if isinstance(entry, list):
            found += printed(reader, entry)
        else:
            page = reader.get_destination_page_number(entry) or 0
            found.append((plain(entry.title or ""), page + 1))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_each_page_is_that_of_libreoffice_or_its_neighbour(name: str, folder: Path) -> None:
    reader = PdfReader(folder / f"{name}.pdf")
    real, left = printed(reader, reader.outline), told(folder / f"{name}.docx")
    assert len(left) > 30
    for title, page in left:
        at = next(rank for rank, (words, _) in enumerate(real) if words == title)
        assert abs(real[at][1] - page) <= 1, title
        del real[: at + 1]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_told_in_two_pages_takes_two(name: str, folder: Path) -> None:
    reader = PdfReader(folder / f"{name}.pdf")
    pages = [page.extract_text() for page in reader.pages]
    first = next(number for number, text in enumerate(pages) if "En deux pages" in text)
    contents = next(number for number, text in enumerate(pages) if "Sommaire" in text)
    assert contents - first <= 2
