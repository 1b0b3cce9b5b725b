import io

import pytest

from cptskit.cli import progress
from cptskit.cli.progress import stepped, tracked
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


def test_a_work_that_takes_a_while_gets_a_bar_that_goes_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", -1)
    monkeypatch.setenv("TERM", "xterm")
    with stepped("Production") as step:
        step(1, 4)
        step(3, 4)
    assert "Production" in stream.getvalue()
    assert "75%" in stream.getvalue().replace("\x1b", "")
    assert stream.getvalue().endswith("\x1b[2K")


def test_a_work_that_is_done_at_once_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    with stepped("Production") as step:
        step(1, 2)
    assert stream.getvalue() == ""


def test_a_pipe_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", -1)
    with stepped("Production") as step:
        step(1, 2)
    assert stream.getvalue() == ""
