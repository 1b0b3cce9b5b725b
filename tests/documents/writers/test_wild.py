"""Whatever a text holds, each format is made: PDF/UA and PDF/A refuse nothing of it."""

import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers import docx, html, pdf

from ..build import document, png

WRITERS = {"pdf": pdf.write, "docx": docx.write, "html": html.write}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'

TEXTS = {
    "picture without words": "![](a.png)",
    "picture in a line": "Avant ![](a.png) après",
    "picture that is empty": "![vide](vide.png)",
    "picture cut off": "![coupée](coupee.png)",
    "picture for printers": "![encres](encres.jpg)",
    "picture that is not there": "![rien](rien.png)",
    "drawing": "![dessin](dessin.svg)",
    "drawing without size": "![dessin](sans-taille.svg)",
    "drawing that calls the web": "![dessin](appel.svg)",
    "drawing cut off": "![dessin](coupe.svg)",
    "headings without words": "#\n\n##\n\ntexte",
    "heading of a picture": "# ![](a.png)\n\ntexte",
    "headings that jump": "# A\n\n#### B\n\n## C",
    "heading that is a link": "# [A](#a)",
    "links without words": "[](https://example.org) [ ](https://example.org) **[](#a)**",
    "strange links": "[a](javascript:alert(1)) [b](#rien) <c@example.org> [d](http://é.example/ü)",
    "pictograms": "😀 👩\u200d⚕️ 🇫🇷",
    "other scripts": "漢字 ひらがな مرحبا שלום བོད",
    "signs of no font": "\ue000 \U0010ffff e\u0301\u0301 a\u200bb\u00adc",
    "a control sign": "a\u0007b",
    "only a space": "\u00a0",
    "empty lists": "- \n- \n\n1. ",
    "empty quotation": "> ",
    "empty table": "| |\n| --- |\n| |",
    "a note in a table": "| a[^1] |\n| --- |\n| b |\n\n[^1]: note",
    "a note that calls itself": "a[^1]\n\n[^1]: b[^1]\n\n    suite",
    "a word without end": "a" * 500,
    "code": "```\n" + "x" * 300 + "\n```",
    "deep lists": "\n".join("  " * depth + "- x" for depth in range(15)),
    "markup of Typst": '#image("a") @ref <lab> $x^2$ #let x = 1',
    "HTML": "<b>x</b> <img src=https://example.org/x.png>",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("images")
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 20, 8, 1, 1, 4) + b"\x01\x11\x00" * 4
    files = {
        "a.png": png(),
        "vide.png": b"",
        "coupee.png": png()[:40],
        "encres.jpg": b"\xff\xd8" + frame + b"\xff\xd9",
        "dessin.svg": SVG.format('width="9" height="9"', "<text>é</text>").encode(),
        "sans-taille.svg": SVG.format("", '<rect width="5" height="5"/>').encode(),
        "appel.svg": SVG.format("", '<image href="http://example.org/x.png"/>').encode(),
        "coupe.svg": b"<svg",
    }
    for name, data in files.items():
        (found / name).write_bytes(data)
    return found


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("case", TEXTS)
def test_each_format_is_made(case: str, form: str, folder: Path) -> None:
    given = document(f"# Titre\n\n::::: texte\n{TEXTS[case]}\n:::::\n", racine=folder)
    assert WRITERS[form](given, parse(given))


def test_a_picture_that_cannot_be_shown_leaves_its_words(folder: Path) -> None:
    given = document("![Le plan](encres.jpg)", racine=folder)
    assert "[image non reprise\u00a0: Le plan]" in html.write(given, parse(given)).decode()


_PARTS = st.sampled_from(
    ["# ", "## ", "#### ", "- ", "1. ", "> ", "| a | b |\n| --- | --- |\n", "\n", "\n\n", "[^1]",
     "[^1]: ", "**", "*", "`", "[", "](https://example.org)", "![", "](a.png)", "](#titre)", "mot ",
     "é", "\u200b", "  \n", "    ", "---\n", "<", "&amp;", "😀"],
)  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(parts=st.lists(_PARTS, max_size=25))
def test_a_pdf_is_made_of_any_markdown(parts: list[str], folder: Path) -> None:
    given = document(f"# Titre\n\n::::: texte\n{''.join(parts)}\n:::::\n", racine=folder)
    assert pdf.write(given, parse(given)).startswith(b"%PDF")
