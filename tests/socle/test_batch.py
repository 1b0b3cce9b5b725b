"""New files that belong together, written again after a kill."""

from pathlib import Path

import pytest

from cptskit.socle import batch
from cptskit.socle.batch import LIST, write_new
from cptskit.socle.errors import TargetExistsError
from cptskit.socle.files import Write


def killed_after(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    really, done = batch.write_guarded, []

    def write(writes: list[Write], within: Path) -> None:
        if len(done) == number:
            raise KeyboardInterrupt
        done.append(writes)
        really(writes, within)

    monkeypatch.setattr(batch, "write_guarded", write)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_run_that_was_cut_short_is_made_again(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [tmp_path / "a", tmp_path / "m" / "b", tmp_path / "c"]
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        killed_after(number, patch)
        write_new(tmp_path, dict.fromkeys(names, b"1"))
    (tmp_path / ".c.123.tmp").write_bytes(b"half")
    write_new(tmp_path, dict.fromkeys(names, b"2"))
    assert [path.read_bytes() for path in names] == [b"2"] * 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c", "m"]


def test_what_the_user_changed_after_it_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        killed_after(1, patch)
        write_new(tmp_path, {tmp_path / "a": b"1", tmp_path / "b": b"1"})
    (tmp_path / "a").write_bytes(b"mine")
    with pytest.raises(TargetExistsError, match=r"Il y a déjà .*a ; rien n'a été écrit"):
        write_new(tmp_path, {tmp_path / "a": b"1", tmp_path / "b": b"1"})
    assert (tmp_path / "a").read_bytes() == b"mine"
    assert not (tmp_path / "b").exists()


def test_a_list_that_means_nothing_gives_no_right(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"mine")
    for told in (b"[]", b"{", b"\xff", b'{"a": 1}'):
        (tmp_path / LIST).write_bytes(told)
        with pytest.raises(TargetExistsError):
            write_new(tmp_path, {tmp_path / "a": b"1"})
