import io

import pytest

from cptskit.cli.progress import tracked
from cptskit.socle.findings import Report

REPORTS = [Report(name, True, None, None, ()) for name in ("a", "b")]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    assert list(tracked(iter(REPORTS), 2)) == REPORTS
    assert "Contrôle" in stream.getvalue()
    assert stream.getvalue().endswith("\x1b[2K")


def test_one_project_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    assert list(tracked(iter(REPORTS[:1]), 1)) == REPORTS[:1]
    assert stream.getvalue() == ""
