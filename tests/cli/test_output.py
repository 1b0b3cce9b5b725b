import os
import sys
from pathlib import Path

import pytest

from cptskit.cli.output import shown, write_file


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes of POSIX")
def test_what_is_no_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "tube"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(pipe, "texte")
    assert os.read(reader, 100) == b"texte"
    os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "vrai").touch()
    (tmp_path / "lien").symlink_to("vrai")
    write_file(tmp_path / "lien", "é")
    assert (tmp_path / "lien").is_symlink()
    assert (tmp_path / "vrai").read_bytes() == b"\xc3\xa9"


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "rapport"
    target.write_text("ancien")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="space") as caught:
        write_file(target, "neuf")
    assert caught.value.filename == str(target)
    assert [path.name for path in tmp_path.iterdir()] == ["rapport"]
    assert target.read_text() == "ancien"


def test_paths_are_shown_as_one_would_type_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a" / "b.pdf") == "a/b.pdf"
    assert shown(tmp_path.parent / "c") == (tmp_path.parent / "c").as_posix()
