"""A save is told once, soon, whatever way the editor writes; what programs write is not."""

import os
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest
import watchfiles

from cptskit.socle.watching import changes

PATIENCE = 10.0
"""Seconds; a save is told in a tenth of one, a busy machine takes longer."""


class Watch:
    """A watch that runs in a thread of its own."""

    def __init__(self, *folders: Path, apart_from: tuple[Path, ...] = ()) -> None:
        self.stop = Event()
        self._found: Queue[frozenset[Path]] = Queue()
        self._thread = Thread(target=self._run, args=(folders, apart_from), daemon=True)
        self._thread.start()
        assert self._found.get(timeout=PATIENCE) == frozenset()

    def _run(self, folders: tuple[Path, ...], apart_from: tuple[Path, ...]) -> None:
        for saved in changes(folders, apart_from=apart_from, stop=self.stop):
            self._found.put(saved)

    def next(self) -> frozenset[Path]:
        return self._found.get(timeout=PATIENCE)

    def next_is_only(self, file: Path) -> bool:
        """Save a file, and say whether it alone is told: nothing of what came before it."""
        file.write_text("etape: projet\n", encoding="utf-8")
        return self.next() == {file}

    def end(self) -> None:
        self.stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / ".caché" / "ma-cpts"
    (folder / "missions").mkdir(parents=True)
    (folder / "dist").mkdir()
    (folder / "cpts.yaml").write_text("etape: lettre\n", encoding="utf-8")
    return folder.resolve()


@pytest.fixture
def watch(folder: Path) -> Iterator[Watch]:
    watch = Watch(folder)
    yield watch
    watch.end()


def test_a_save_in_place_is_told(folder: Path, watch: Watch) -> None:
    (folder / "cpts.yaml").write_text("etape: projet\n", encoding="utf-8")
    assert watch.next() == {folder / "cpts.yaml"}


def test_a_save_by_renaming_is_told_without_the_file_beside(folder: Path, watch: Watch) -> None:
    for beside in (".cpts.yaml.12.tmp", "cpts.yaml~", ".cpts.yaml.swp"):
        (folder / beside).write_text("etape: projet\n", encoding="utf-8")
        (folder / beside).replace(folder / "cpts.yaml")
        assert watch.next() == {folder / "cpts.yaml"}


def test_new_files_below_and_files_that_go_are_told(folder: Path, watch: Watch) -> None:
    file = folder / "missions" / "acces.yaml"
    file.touch()
    assert watch.next() == {file}
    file.unlink()
    assert watch.next() == {file}


def test_what_programs_write_for_themselves_is_not_told(folder: Path, watch: Watch) -> None:
    (folder / "dist" / "lettre.pdf").touch()
    (folder / ".git").mkdir()
    for name in (".cpts.yaml.swp", "~$membres.xlsx", "#cpts.yaml#", "cpts.yaml~", "4913"):
        (folder / name).touch()
    assert watch.next_is_only(folder / "cpts.yaml")


def test_the_folder_written_to_is_not_told(folder: Path) -> None:
    (folder / "sortie").mkdir()
    watch = Watch(folder, apart_from=(folder / "sortie",))
    (folder / "sortie" / "lettre.pdf").touch()
    assert watch.next_is_only(folder / "cpts.yaml")
    watch.end()


def test_a_save_at_the_very_start_comes_after_the_word_that_the_watch_has_begun(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def begins_with_a_save(*_: Path, **__: object) -> Iterator[set[tuple[int, str]]]:
        yield {(2, str(folder / "cpts.yaml"))}
        yield set()

    monkeypatch.setattr(watchfiles, "watch", begins_with_a_save)
    assert list(changes([folder])) == [frozenset(), {folder / "cpts.yaml"}]


def test_several_folders_are_watched_at_once(folder: Path, tmp_path: Path) -> None:
    other = (tmp_path / "autre").resolve()
    other.mkdir()
    watch = Watch(folder, other)
    (other / "cpts.yaml").touch()
    assert watch.next() == {other / "cpts.yaml"}
    watch.end()


def test_a_folder_that_does_not_exist_is_the_callers_to_say(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        next(changes([tmp_path / "absent"]))


def test_files_are_compared_where_the_system_has_no_more_watches(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = watchfiles.watch

    def without_watches(*roots: Path, **options: object) -> object:
        if not options["force_polling"]:
            raise OSError("OS file watch limit reached.")
        return real(*roots, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(watchfiles, "watch", without_watches)
    os.utime(folder / "cpts.yaml", (0, 0))
    watch = Watch(folder)
    (folder / "cpts.yaml").write_text("etape: projet\n", encoding="utf-8")
    assert watch.next() == {folder / "cpts.yaml"}
    watch.end()
