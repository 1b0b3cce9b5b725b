"""Places: addresses of files and columns, as editors count them.

An editor counts columns in UTF-16 unless both sides agree otherwise; findings count code points.
"""

from pathlib import Path

from lsprotocol import types
from pygls import uris
from pygls.workspace import PositionCodec

from cptskit.loading.files import Source
from cptskit.socle.findings import Location

START = types.Range(types.Position(0, 0), types.Position(0, 0))


def path_of(uri: str) -> Path | None:
    """Return the file of an address; None for a text that was never saved."""
    written = uris.to_fs_path(uri)
    return Path(written) if written else None


def uri_of(path: Path) -> str:
    """Return the address of a file."""
    return path.absolute().as_uri()


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text, as findings and editors count them."""
    return Source.of("", text).lines


def code_point(codec: PositionCodec, lines: tuple[str, ...], at: types.Position) -> tuple[int, int]:
    """Return the line and the column of a place that an editor gives, in code points."""
    if at.line >= len(lines):
        return len(lines), 0
    place = types.Position(at.line, at.character)  # the codec may write to what it is given
    point = codec.position_from_client_units(lines, place)
    return point.line, point.character


def span(
    codec: PositionCodec, lines: tuple[str, ...], start: tuple[int, int], end: tuple[int, int]
) -> types.Range:
    """Return a range as the editor counts; lines and columns from 0, in code points."""
    return types.Range(_position(codec, lines, *start), _position(codec, lines, *end))


def range_of(codec: PositionCodec, lines: tuple[str, ...], at: Location) -> types.Range:
    """Return the range of a location; a place without length takes its word, or its line."""
    start, end = (at.ligne - 1, at.colonne - 1), (at.ligne_fin - 1, at.colonne_fin - 1)
    if start == end and start[0] < len(lines):
        line = lines[start[0]]
        end = (start[0], max(len(line.rstrip()), start[1]))
    return span(codec, lines, start, end)


def _position(
    codec: PositionCodec, lines: tuple[str, ...], line: int, column: int
) -> types.Position:
    if line >= len(lines):
        return types.Position(len(lines), 0)
    return types.Position(line, codec.client_num_units(lines[line][:column]))
