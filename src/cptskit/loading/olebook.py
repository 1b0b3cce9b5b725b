"""How far the sheets of an old .xls reach: its records are walked before the engine allocates.

A .xls is a small file system (MS-CFB) that holds one stream of records (MS-XLS, BIFF8 and BIFF5).
"""

import struct
from collections.abc import Iterator
from struct import unpack_from

_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF
_BOF, _MULTIPLE = 0x0809, 0x00BD
_CELLS = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00D6, _MULTIPLE})
"""Formula, number, label, boolean, RK, label of the shared table, rich text, several RK."""
_STREAMS = ("Workbook", "Book")


class BadBookError(Exception):
    """The file is not a .xls that can be walked."""


def extents(raw: bytes) -> Iterator[int]:
    """Yield, for each sheet, the number of cells up to its last column and row.

    Raises BadBookError.
    """
    try:
        yield from _extents(_stream(raw))
    except (struct.error, IndexError, ValueError) as error:
        raise BadBookError from error


def _extents(stream: bytes) -> Iterator[int]:
    at, rows, columns = 0, 0, 0
    while at + 4 <= len(stream):
        kind, length = unpack_from("<HH", stream, at)
        if kind == _BOF:
            yield rows * columns
            rows = columns = 0
        elif kind in _CELLS and length >= 4:
            row, column = unpack_from("<HH", stream, at + 4)
            last = unpack_from("<H", stream, at + 2 + length)[0] if kind == _MULTIPLE else column
            rows, columns = max(rows, row + 1), max(columns, last + 1, column + 1)
        at += 4 + length
    yield rows * columns


def _stream(raw: bytes) -> bytes:
    """Return the stream of the workbook: the sectors that its entry of the folder leads to."""
    size = 1 << min(unpack_from("<H", raw, 30)[0], 12)
    small = 1 << min(unpack_from("<H", raw, 32)[0], 12)
    table = _table(raw, size)
    folder = _chain(raw, table, unpack_from("<I", raw, 48)[0], size, size)
    entries = {_name(folder, at): at for at in range(0, len(folder) - 127, 128)}
    at = next(entries[name] for name in (*_STREAMS, "") if name in entries)
    start, length = unpack_from("<II", folder, at + 116)
    if length >= unpack_from("<I", raw, 56)[0]:
        return _chain(raw, table, start, size, size)[:length]
    inner = _chain(raw, table, unpack_from("<I", folder, 116)[0], size, size)
    links = _chain(raw, table, unpack_from("<I", raw, 60)[0], size, size)
    short = unpack_from(f"<{len(links) // 4}I", links)
    return _chain(inner, short, start, small, 0)[:length]


def _name(folder: bytes, at: int) -> str:
    length = unpack_from("<H", folder, at + 64)[0]
    return folder[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")


def _table(raw: bytes, size: int) -> tuple[int, ...]:
    """Return which sector follows each."""
    sectors = [one for one in unpack_from("<109I", raw, 76) if one < _END]
    more, seen = unpack_from("<I", raw, 68)[0], 0
    while more < _END and seen * size < len(raw):
        listed = unpack_from(f"<{size // 4}I", raw, (more + 1) * size)
        sectors += [one for one in listed[:-1] if one < _END]
        more, seen = listed[-1], seen + 1
    held = [
        raw[(sector + 1) * size : (sector + 2) * size] for sector in sectors[: len(raw) // size + 1]
    ]
    joined = b"".join(held)
    return unpack_from(f"<{len(joined) // 4}I", joined)


def _chain(raw: bytes, table: tuple[int, ...], start: int, size: int, header: int) -> bytes:
    """Return the sectors of a chain one after the other; a loop ends with the file's own length."""
    parts, left = [], len(raw) // size + 1
    while start < _END and left:
        parts.append(raw[header + start * size : header + (start + 1) * size])
        start, left = table[start], left - 1
    return b"".join(parts)
