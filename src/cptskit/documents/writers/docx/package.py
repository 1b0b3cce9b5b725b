"""The zip of a Word document, with the same bytes each time."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.document import Document as DocxDocument

from cptskit.socle.archives import UNIX


def with_fixed_dates(doc: DocxDocument, day: datetime) -> bytes:
    """Return the file of a document, all its entries dated of one day."""
    drafted, dated = BytesIO(), BytesIO()
    doc.save(drafted)
    when = (day.year, day.month, day.day, 12, 0, 0)
    with ZipFile(drafted) as source, ZipFile(dated, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            info = ZipInfo(entry.filename, when)
            info.create_system = UNIX
            compressed = entry.filename.endswith((".png", ".jpg", ".jpeg", ".gif"))
            info.compress_type = ZIP_STORED if compressed else ZIP_DEFLATED
            target.writestr(info, source.read(entry))
    return dated.getvalue()
