from pathlib import Path

import pytest

from cptskit.cli.output import shown


def test_paths_are_shown_as_one_would_type_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a" / "b.pdf") == "a/b.pdf"
    assert shown(tmp_path.parent / "c") == (tmp_path.parent / "c").as_posix()
