from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from cptskit.socle.archives import (
    BadArchiveError,
    HugeArchiveError,
    of_one_system,
    repacked,
)


def archive(system: int, *, size: int = 5) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as made:
        info = ZipInfo("a.txt", (2026, 1, 2, 3, 4, 6))
        info.compress_type, info.create_system = ZIP_DEFLATED, system
        made.writestr(info, b"x" * size)
    return stream.getvalue()


def test_an_archive_is_the_same_from_all_systems() -> None:
    assert archive(0) != archive(3)
    assert of_one_system(archive(0)) == of_one_system(archive(3))
    with ZipFile(BytesIO(of_one_system(archive(0)))) as made:
        (part,) = made.infolist()
        assert (part.date_time, made.read(part)) == ((2026, 1, 2, 3, 4, 6), b"xxxxx")


def test_an_archive_is_unpacked_within_bounds() -> None:
    with ZipFile(BytesIO(repacked(archive(3), 5))) as made:
        assert made.read("a.txt") == b"xxxxx"
    with pytest.raises(HugeArchiveError):
        repacked(archive(3), 4)
    with pytest.raises(BadArchiveError):
        repacked(archive(3)[:-30], 100)
