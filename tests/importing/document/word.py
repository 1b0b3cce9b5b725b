"""A Word file from the XML of its body, for what no library writes."""

from tests.importing.reprise.make import zipped

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="urn:wps" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def word(body: str, **parts: str) -> bytes:
    """Return a Word file; `parts` are other parts of `word/`, by name."""
    files = {"word/document.xml": _part("document", f"<w:body>{body}</w:body>")}
    files |= {f"word/{name}.xml": _part(*part.split("|", 1)) for name, part in parts.items()}
    return zipped(dict(files))


def _part(name: str, inside: str) -> str:
    return f'<w:{name} xmlns:w="{_W}" {_MORE}>{inside}</w:{name}>'


def p(text: str, properties: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: str) -> str:
    """Return a table of rows."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(inside: str, properties: str = "") -> str:
    """Return a cell of a row."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"
