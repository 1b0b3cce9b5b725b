"""What the README shows is what a reader gets."""

import re
import shlex
from pathlib import Path

import pytest

from cptskit.__main__ import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n\$ cptskit (.*?)\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("command", "shown"), CONSOLE)
def test_console_output_is_the_real_one(
    command: str,
    shown: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    main(shlex.split(command))
    assert plain(capsys.readouterr().out) == plain(shown)


def plain(text: str) -> str:
    """Return a text with common spaces, and any day where the answer speaks of today."""
    return re.sub(r"^Au \S+ \w+ \d{4}", "Au JOUR", text.replace("\u00a0", " "), flags=re.MULTILINE)


def test_every_command_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    commands = re.findall(r"^  (\w+)  ", capsys.readouterr().out, re.MULTILINE)
    listed = re.findall(r"^\| `cptskit (\w+)", README, re.MULTILINE)
    assert set(commands) == set(listed)


def test_every_folder_that_is_named_exists() -> None:
    folders = re.findall(r"^((?:src/cptskit/)?\w+/)\s{2,}", README, re.MULTILINE)
    assert len(folders) > 5
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []


def test_every_folder_of_the_house_is_named() -> None:
    tree = README.partition("## Where things are")[2].partition("```\n")[2].partition("```")[0]
    named = set(re.findall(r"(\w+)/(?=\s)", tree))
    source = ROOT / "src" / "cptskit"
    rooms = {path.name for path in source.iterdir() if (path / "__init__.py").is_file()}
    assert rooms - named == set()


def test_every_file_that_is_named_exists() -> None:
    tree = README.partition("## Where things are")[2].partition("## Licence")[0]
    files = re.findall(r"`([\w/.]+\.(?:py|md))`", tree)
    assert len(files) > 5
    places = (ROOT, ROOT / "src" / "cptskit", ROOT / "tests")
    assert [file for file in files if not any((place / file).is_file() for place in places)] == []
