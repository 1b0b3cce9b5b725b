"""A file of an office suite, opened by its content; a refusal says what to do."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from cptskit.importing.document.archive import Archive, UnreadableDocumentError
from cptskit.importing.document.blocks import Document

_MOST_BYTES = 150_000_000
_OLE, _ZIP, _PDF, _RTF = b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"%PDF", b"{\\rtf"
_SECONDS = 120


def open_document(file: Path, name: str = "") -> Document:
    """Return a whole document: .docx, .odt, .xlsx, .ods; .doc and .xls if LibreOffice is there.

    `name` is its name if it differs from that of the file.
    Raises UnreadableDocumentError, OSError.
    """
    with file.open("rb") as stream:
        raw = stream.read(_MOST_BYTES + 1)
    return read_document(raw, name or file.name, file)


def read_document(raw: bytes, name: str, file: Path | None = None) -> Document:
    """Return a whole document from its bytes; `file` is needed for the old formats."""
    if len(raw) > _MOST_BYTES:
        raise UnreadableDocumentError(f"{name} dépasse 150 Mo : il n'est pas lu.")
    if raw.startswith(_PDF):
        raise UnreadableDocumentError(
            f"{name} est un PDF : son texte n'a ni titres ni tableaux, et ne se reprend pas. "
            "Reprenez le document Word dont il est tiré ; à défaut, ouvrez le PDF dans Word "
            "(Fichier, Ouvrir), relisez-le, enregistrez-le en .docx, puis recommencez."
        )
    if raw.startswith((_OLE, _RTF)):
        return _converted(raw, name, file)
    if not raw.startswith(_ZIP):
        raise UnreadableDocumentError(
            f"{name} n'est ni un texte Word ou LibreOffice (.docx, .odt) ni un classeur "
            "(.xlsx, .ods)."
        )
    return _read(Archive(raw, name))


def _read(archive: Archive) -> Document:
    if "word/document.xml" in archive:
        from cptskit.importing.document.docx import read_docx  # noqa: PLC0415 - one of four

        return read_docx(archive)
    if "xl/workbook.xml" in archive:
        from cptskit.importing.document.xlsx import read_xlsx  # noqa: PLC0415 - one of four

        return read_xlsx(archive)
    if "content.xml" in archive and "mimetype" in archive:
        kind = archive.read("mimetype").decode("ascii", errors="replace")
        if "opendocument.text" in kind:
            from cptskit.importing.document.odt import read_odt  # noqa: PLC0415 - one of four

            return read_odt(archive)
        if "opendocument.spreadsheet" in kind:
            from cptskit.importing.document.ods import read_ods  # noqa: PLC0415 - one of four

            return read_ods(archive)
    raise archive.damaged()


def _converted(raw: bytes, name: str, file: Path | None) -> Document:
    """Read a document of an old format through LibreOffice, if installed."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    advice = "Ouvrez-le dans votre traitement de texte et enregistrez-le en .docx ou .xlsx."
    if office is None or file is None:
        raise UnreadableDocumentError(
            f"{name} est d'un ancien format (.doc, .xls, .rtf), et LibreOffice n'est pas là pour "
            f"le convertir. {advice}"
        )
    with tempfile.TemporaryDirectory() as folder:
        target = "xlsx" if file.suffix.lower() == ".xls" else "docx"
        copy = Path(folder, f"source{file.suffix.lower() or '.doc'}")
        copy.write_bytes(raw)
        profile = Path(folder, "profil").as_uri()
        command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", target]
        try:
            subprocess.run(
                [*command, "--outdir", folder, str(copy)],
                capture_output=True,
                timeout=_SECONDS,
                check=True,
            )
            made = Path(folder, f"source.{target}").read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise UnreadableDocumentError(
                f"{name} n'a pas pu être converti par LibreOffice. {advice}"
            ) from error
    return read_document(made, name)
