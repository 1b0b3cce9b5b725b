"""Files are written whole or not at all."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cptskit.socle import files
from cptskit.socle.files import write_atomically


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes of POSIX")
def test_what_is_no_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "tube"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_atomically(pipe, b"texte")
    assert os.read(reader, 100) == b"texte"
    os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "vrai").touch()
    (tmp_path / "lien").symlink_to("vrai")
    write_atomically(tmp_path / "lien", "é".encode())
    assert (tmp_path / "lien").is_symlink()
    assert (tmp_path / "vrai").read_bytes() == b"\xc3\xa9"


def refusing(times: int, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let Windows refuse so many times to replace a file; return the pauses that are made."""
    pauses: list[float] = []
    left = iter([True] * times)
    replace = Path.replace

    def locked(source: Path, target: Path) -> Path:
        if next(left, False):
            raise PermissionError(13, "open elsewhere")
        return replace(source, target)

    monkeypatch.setattr(files, "locks_files", lambda: True)
    monkeypatch.setattr(Path, "replace", locked)
    monkeypatch.setattr("time.sleep", pauses.append)
    return pauses


def test_a_file_that_an_antivirus_looks_at_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses = refusing(2, monkeypatch)
    write_atomically(tmp_path / "rapport", b"neuf")
    assert (tmp_path / "rapport").read_bytes() == b"neuf"
    assert len(pauses) == 2


def test_a_file_that_word_holds_is_refused_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "projet.docx").write_bytes(b"ouvert")
    refusing(99, monkeypatch)
    with pytest.raises(PermissionError):
        write_atomically(tmp_path / "projet.docx", b"neuf")
    assert (tmp_path / "projet.docx").read_bytes() == b"ouvert"
    assert [path.name for path in tmp_path.iterdir()] == ["projet.docx"]


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "rapport"
    target.write_text("ancien")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="space") as caught:
        write_atomically(target, b"neuf")
    assert caught.value.filename == str(target)
    assert [path.name for path in tmp_path.iterdir()] == ["rapport"]
    assert target.read_text() == "ancien"


def test_threads_may_write_one_file_at_a_time(tmp_path: Path) -> None:
    target = tmp_path / "carte.svg"
    with ThreadPoolExecutor(8) as pool:
        for job in [pool.submit(files.write_atomically, target, b"<svg/>") for _ in range(200)]:
            job.result()
    assert target.read_bytes() == b"<svg/>"
    assert list(tmp_path.iterdir()) == [target]
