"""The zip of a Word document, with the same bytes each time."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.document import Document as DocxDocument
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter

from cptskit.socle.archives import UNIX

_COMPRESSED = (".png", ".jpg", ".jpeg", ".gif")


def with_fixed_dates(doc: DocxDocument, day: datetime) -> bytes:
    """Return the file of a document, all its entries dated of one day."""
    package = doc.part.package
    assert package is not None
    for part in package.parts:
        part.before_marshal()
    dated = BytesIO()
    with ZipFile(dated, "w") as target:
        writer = _Writer(target, day)
        PackageWriter._write_content_types_stream(writer, package.parts)  # type: ignore[no-untyped-call]
        PackageWriter._write_pkg_rels(writer, package.rels)  # type: ignore[no-untyped-call]
        PackageWriter._write_parts(writer, package.parts)  # type: ignore[arg-type]
    return dated.getvalue()


class _Writer:
    """What python-docx asks of the file that it writes a package to: pictures stay as they are."""

    def __init__(self, target: ZipFile, day: datetime) -> None:
        self._target = target
        self._date = (day.year, day.month, day.day, 12, 0, 0)

    def write(self, uri: PackURI, blob: bytes) -> None:
        info = ZipInfo(uri.membername, self._date)
        info.create_system = UNIX
        info.compress_type = ZIP_STORED if uri.endswith(_COMPRESSED) else ZIP_DEFLATED
        self._target.writestr(info, blob)
