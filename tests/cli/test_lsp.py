"""`cptskit lsp`: what a person sees who types it."""

import io

import pytest

from .conftest import Run


class Terminal(io.StringIO):
    """A keyboard."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_that_an_editor_is_meant(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal())
    ran = run("lsp")
    assert ran.code == 2
    assert "lancé par un éditeur" in ran.err


def test_its_help_names_the_page_of_the_guide(run: Run) -> None:
    assert "« Dans l'éditeur »" in run("lsp", "--help").out.replace("\N{NO-BREAK SPACE}", " ")
