import io
from pathlib import Path

import pytest

from cptskit.cli.progress import tracked

PROJECTS = [Path("a"), Path("b")]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    assert list(tracked(PROJECTS)) == PROJECTS
    assert "Contrôle" in stream.getvalue()
    assert stream.getvalue().endswith("\x1b[2K")


def test_one_project_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    assert list(tracked(PROJECTS[:1])) == PROJECTS[:1]
    assert stream.getvalue() == ""
