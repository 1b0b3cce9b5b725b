"""Files that are refused, in French, and what they take."""

import time
from pathlib import Path

import pytest

from cptskit.importing.document.archive import UnreadableDocumentError
from cptskit.importing.document.opening import open_document, read_document
from tests.importing.document.word import cell, p, table, word
from tests.importing.reprise.make import zipped


def refused(raw: bytes, name: str = "essai.docx") -> str:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(raw, name)
    return str(caught.value)


def test_a_pdf_is_refused_with_the_way() -> None:
    assert ".docx" in refused(b"%PDF-1.7 ...", "projet.pdf")


def test_what_is_no_document_is_refused() -> None:
    assert "abîmé" in refused(b"PK\x03\x04 nothing")
    assert "ni un texte" in refused(b"bonjour")
    assert "abîmé" in refused(zipped({"autre.xml": "<a/>"}))


def test_external_entities_are_refused() -> None:
    evil = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w><body>&x;</body></w>'
    assert "DOCTYPE" in refused(zipped({"word/document.xml": evil}))


def test_a_bomb_is_refused_before_it_grows() -> None:
    bomb = zipped({"word/document.xml": b" " * 60_000_000})
    start = time.monotonic()
    assert "trop gros" in refused(bomb)
    assert time.monotonic() - start < 1


def test_a_table_nested_a_hundred_deep_is_refused() -> None:
    inside = p("fond")
    for _ in range(100):
        inside = table(cell(inside))
    assert "imbriqués" in refused(word(inside))


def test_a_million_empty_rows_are_refused() -> None:
    rows = "<row/>" * 1_300_000
    sheet = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
    files = {
        "xl/workbook.xml": '<workbook><sheets><sheet name="a" id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<r><R Id="r1" Target="worksheets/s.xml"/></r>',
        "xl/worksheets/s.xml": sheet,
    }
    assert "vides" in refused(zipped(dict(files)), "a.xlsx")


def test_a_document_of_old_without_libreoffice_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    old = tmp_path / "vieux.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0 ...")
    with pytest.raises(UnreadableDocumentError, match="LibreOffice"):
        open_document(old)
