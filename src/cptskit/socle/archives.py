"""Zip archives that others made: unpacked within bounds, whatever they say of their own size."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

MOST_PARTS = 2000
UNIX = 3
"""The system that the parts of our archives say they come from, whatever it is."""


class BadArchiveError(Exception):
    """An archive is damaged, or says of itself what is not so."""


class HugeArchiveError(Exception):
    """An archive unpacks to more than is allowed."""


def repacked(raw: bytes, most: int) -> bytes:
    """Return an archive with the same parts, not compressed, `most` bytes of them at most.

    What reads it later cannot be misled: sizes are true, parts do not overlap, names are given
    once. Raises BadArchiveError, HugeArchiveError.
    """
    stream = BytesIO()
    try:
        with ZipFile(BytesIO(raw)) as read, ZipFile(stream, "w", ZIP_STORED) as written:
            parts = read.infolist()
            if len(parts) > MOST_PARTS:
                raise HugeArchiveError
            left = most
            for part in parts:
                data = _data(read, part, left)
                left -= len(data)
                written.writestr(ZipInfo(part.filename), data)
            if len(set(written.namelist())) != len(parts):
                raise BadArchiveError
    except (BadArchiveError, HugeArchiveError):
        raise
    except Exception as error:  # each method of compression has errors of its own
        raise BadArchiveError from error
    return stream.getvalue()


def of_one_system(raw: bytes) -> bytes:
    """Return an archive of ours whose parts all say that they come from the same system.

    Python writes there on which it runs: the same document would differ on Windows.
    """
    stream = BytesIO()
    with ZipFile(BytesIO(raw)) as read, ZipFile(stream, "w") as written:
        for part in read.infolist():
            info = ZipInfo(part.filename, part.date_time)
            info.compress_type, info.create_system = part.compress_type, UNIX
            info.external_attr = part.external_attr
            written.writestr(info, read.read(part))
    return stream.getvalue()


def _data(archive: ZipFile, part: ZipInfo, left: int) -> bytes:
    if part.file_size > left:
        raise HugeArchiveError
    with archive.open(part) as stream:
        data = stream.read(left + 1)
    if len(data) > left:
        raise HugeArchiveError
    return data
