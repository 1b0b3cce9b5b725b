"""The guarded write: what was saved meanwhile is never lost, nothing is written elsewhere."""

import os
from pathlib import Path

import pytest

from cptskit.socle import files
from cptskit.socle.errors import BadPathError, ChangedFileError, LeadsOutError
from cptskit.socle.files import Write, write_atomically, write_guarded
from cptskit.socle.names import LONGEST, fault_of_path

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need a right there")


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_did_not_change_is_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    write_guarded(
        [Write(tmp_path / "a", b"1", b"2"), Write(tmp_path / "n" / "b", None, b"3")], tmp_path
    )
    assert (tmp_path / "a").read_bytes() == b"2"
    assert [path.name for path in (tmp_path / "n").iterdir()] == ["b"]


@pytest.mark.parametrize("now", [b"edited", b"", b"12", None])
def test_one_file_that_changed_keeps_all_from_being_written(
    now: bytes | None, tmp_path: Path
) -> None:
    (tmp_path / "a").write_bytes(b"1")
    if now is not None:
        (tmp_path / "b").write_bytes(now)
    before = content(tmp_path)
    with pytest.raises(ChangedFileError, match="b a été modifié pendant ce temps"):
        write_guarded(
            [Write(tmp_path / "a", b"1", b"2"), Write(tmp_path / "b", b"1", b"2")], tmp_path
        )
    assert content(tmp_path) == before


def test_a_file_that_came_meanwhile_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"mine")
    with pytest.raises(ChangedFileError):
        write_guarded([Write(tmp_path / "a", None, b"yours")], tmp_path)
    assert content(tmp_path) == {"a": b"mine"}


@pytest.mark.parametrize("seen", [b"1", None])
def test_a_save_at_the_last_moment_is_kept(
    seen: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a"
    if seen is not None:
        target.write_bytes(seen)
    write_bytes = Path.write_bytes

    def and_an_editor_saves(path: Path, raw: bytes) -> int:
        write_bytes(target, b"saved in the editor")
        return write_bytes(path, raw)

    monkeypatch.setattr(Path, "write_bytes", and_an_editor_saves)
    with pytest.raises(ChangedFileError):
        write_guarded([Write(target, seen, b"2")], tmp_path)
    assert content(tmp_path) == {"a": b"saved in the editor"}


@needs_links
def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path) -> None:
    out, folder = tmp_path / "dehors", tmp_path / "projet"
    for one in (out, folder):
        one.mkdir()
    (out / "a").write_bytes(b"1")
    (folder / "lien").symlink_to(out)
    (folder / "a").symlink_to(out / "a")
    os.mkfifo(folder / "tube")
    for path in (folder / "lien" / "neuf", folder / "a", folder / "tube"):
        with pytest.raises(LeadsOutError):
            write_atomically(path, b"2", folder)
    for write in (
        Write(folder / "lien" / "neuf", None, b"2"),
        Write(folder / "lien" / "a", b"1", b"2"),
        Write(folder / "a", b"1", b"2"),
    ):
        with pytest.raises(LeadsOutError):
            write_guarded([write], folder)
    assert content(out) == {"a": b"1"}


@needs_links
def test_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "a").chmod(0o640)
    write_guarded([Write(tmp_path / "a", b"1", b"2")], tmp_path)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("NUL.yaml", "périphérique"),
        ("a/com1", "périphérique"),
        ("aux.tar.gz/x", "périphérique"),
        ("a:b.yaml", "interdit"),
        ("question ?.md", "interdit"),
        ("fin.", "ni par un point"),
        ("fin /a", "ni par un point"),
        ("x/" * 130, "260 caractères"),
        ("nulle.yaml", ""),
        ("console/auxiliaire.md", ""),
        ("é" * LONGEST, ""),
    ],
)
def test_names_and_lengths_that_windows_refuses(path: str, told: str) -> None:
    if told == "260 caractères":
        path += "y"
    fault = fault_of_path(Path(path))
    assert (told.replace("260", str(len(str(Path(path))))) in fault) if told else fault == ""


def test_windows_is_not_given_the_name_of_a_device(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cptskit.socle.names.on_windows", lambda: True)
    with pytest.raises(BadPathError, match="périphérique de Windows"):
        files.write_atomically(tmp_path / "nul.md", b"x")
    assert content(tmp_path) == {}
