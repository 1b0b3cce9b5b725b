"""Files that are no Word document are said to be what they are."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from cptskit.documents.errors import RenderError
from cptskit.documents.trame.reading import checked, read_trame


def zipped(**files: str) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr({"types": "[Content_Types].xml"}.get(name, name), text)
    return data.getvalue()


def word() -> bytes:
    data = BytesIO()
    docx.Document().save(data)
    return data.getvalue()


def as_template(kind: str) -> bytes:
    data = BytesIO()
    with ZipFile(BytesIO(word())) as source, ZipFile(data, "w") as target:
        for entry in source.infolist():
            content = source.read(entry).replace(b"document.main+xml", kind.encode())
            target.writestr(entry.filename, content)
    return data.getvalue()


def test_a_word_document_is_read(tmp_path: Path) -> None:
    (tmp_path / "trame.docx").write_bytes(word())
    assert read_trame(tmp_path / "trame.docx") == word()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "est vide"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "ancien .doc"),
        (b"{\\rtf1 }", "RTF"),
        (b"%PDF-1.7", "PDF"),
        (b"Bonjour", "n'est pas un document Word"),
        (word()[:3000], "n'est pas un document Word"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), ".odt"),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "LibreOffice"),
        (zipped(a="b"), "n'est pas un document Word"),
        (zipped(types="<Types/>"), "endommagée"),
        (as_template("template.main+xml"), ".dotx"),
        (zipped(types="application/vnd.ms-word.document.macroEnabled.main+xml"), ".docm"),
        (zipped(types="spreadsheetml.sheet.main+xml"), "Excel"),
        (zipped(types="presentationml.presentation.main+xml"), "PowerPoint"),
    ],
)
def test_another_file_is_refused_with_what_it_is(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "trame.docx"
    path.write_bytes(data)
    with pytest.raises(RenderError) as caught:
        checked(read_trame(path), path.as_posix())
    assert said in str(caught.value)
    assert path.as_posix() in str(caught.value)


def test_a_damaged_part_is_refused(tmp_path: Path) -> None:
    data = BytesIO()
    with ZipFile(BytesIO(word())) as source, ZipFile(data, "w") as target:
        for entry in source.infolist():
            broken = entry.filename == "word/document.xml"
            target.writestr(entry.filename, "<w:document" if broken else source.read(entry))
    (tmp_path / "trame.docx").write_bytes(data.getvalue())
    with pytest.raises(RenderError, match="endommagée"):
        checked(read_trame(tmp_path / "trame.docx"), "trame.docx")


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_trame(tmp_path / "absente.docx")
