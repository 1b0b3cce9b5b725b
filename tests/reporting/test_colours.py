import io
import subprocess
import sys

import pytest

from cptskit.reporting.colours import STYLES, painter
from cptskit.reporting.setting import plain


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_painted() -> None:
    paint = painter(Terminal(), {"TERM": "xterm"})
    assert paint("erreur", "erreur") == "\x1b[1;31merreur\x1b[0m"
    assert all("\x1b[" in paint("x", style) for style in STYLES)


@pytest.mark.parametrize(
    ("stream", "environ", "wanted"),
    [
        (io.StringIO(), {}, True),
        (Terminal(), {"NO_COLOR": "1"}, True),
        (Terminal(), {"TERM": "dumb"}, True),
        (Terminal(), {"TERM": "xterm"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True),
    ],
)
def test_nothing_else_is(stream: io.StringIO, environ: dict[str, str], wanted: bool) -> None:
    assert painter(stream, environ, wanted=wanted) is plain


def test_a_log_can_ask_for_colours() -> None:
    assert painter(io.StringIO(), {"FORCE_COLOR": "1"}) is not plain


def test_rich_is_not_imported_for_a_pipe() -> None:
    code = (
        "import io, sys, cptskit.reporting.colours as c\n"
        "c.painter(io.StringIO(), {})\n"
        "assert not any(name.split('.')[0] == 'rich' for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_code_of_a_rule_links_to_its_page() -> None:
    paint = painter(Terminal(), {}, pages={"TER005": "file:///regles/commune.md"})
    assert "file:///regles/commune.md" in paint("TER005 ", "code")
    assert "file:" not in paint("TER006 ", "code")
    assert "file:" not in paint("TER005 ", "lieu")
