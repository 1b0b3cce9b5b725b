"""The editor that is meant is found, and told the place in its own way."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from cptskit.apercu import opening
from cptskit.apercu.opening import Editor, OpeningError, find_editor, open_file

FILE = Path("/projet/territoire à nous.yaml")


@pytest.mark.parametrize(
    ("editor", "arguments"),
    [
        ("code", ["--goto", f"{FILE}:12:3"]),
        ("codium", ["--goto", f"{FILE}:12:3"]),
        ("C:/VS Code/Code.exe", ["--goto", f"{FILE}:12:3"]),
        ("subl", [f"{FILE}:12:3"]),
        ("gedit", ["+12", str(FILE)]),
        ("notepad++", ["-n12", "-c3", str(FILE)]),
        ("inconnu", [str(FILE)]),
    ],
)
def test_each_editor_is_told_the_place_in_its_way(editor: str, arguments: list[str]) -> None:
    assert Editor((editor, "-n")).command(FILE, 12, 3) == [editor, "-n", *arguments]


def test_a_command_may_say_itself_where_the_place_stands() -> None:
    editor = Editor(("kate", "--line={ligne}", "--column", "{colonne}", "{fichier}"))
    assert editor.command(Path("/a/{ligne}.yaml"), 12, 3) == [
        *("kate", "--line=12", "--column", "3"),
        str(Path("/a/{ligne}.yaml")),
    ]


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs, the only one there is; each notes what it is given."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def add(programs: Path, name: str, script: str = "exit 0") -> str:
    program = programs / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs are shell scripts")


def test_the_editor_asked_for_comes_first_then_visual_then_vs_code(programs: Path) -> None:
    asked, visual, code = (add(programs, name) for name in ("mien", "gedit", "code"))
    both = {"VISUAL": "gedit --wait"}
    assert find_editor("mien -x 'un mot'", both) == Editor((asked, "-x", "un mot"))
    assert find_editor(None, both) == Editor((visual, "--wait"))
    assert find_editor(None, {}) == Editor((code,))


@pytest.mark.parametrize("visual", ["vim", "nano -l", "emacs -nw", "absent", "un 'mot"])
def test_an_editor_that_a_page_cannot_open_is_passed_over(programs: Path, visual: str) -> None:
    for name in ("vim", "nano", "emacs"):
        add(programs, name)
    codium = add(programs, "codium")
    assert find_editor(None, {"VISUAL": visual}) == Editor((codium,))


def test_without_any_editor_the_system_opens_the_file(programs: Path, tmp_path: Path) -> None:
    assert find_editor(None, {}) is None
    noted = tmp_path / "note"
    name = "open" if sys.platform == "darwin" else "xdg-open"
    add(programs, name, f'printf %s "$1" > {shlex.quote(str(noted))}')
    open_file(None, FILE, 12, 3)
    assert noted.read_text(encoding="utf-8") == str(FILE)


@pytest.mark.parametrize("asked", ["absent", "un 'mot"])
def test_an_editor_asked_for_that_does_not_exist_is_said(asked: str) -> None:
    with pytest.raises(OpeningError, match="n'existe pas"):
        find_editor(asked, {})


def test_an_editor_that_fails_is_said(programs: Path) -> None:
    with pytest.raises(OpeningError, match="« echoue » n'a pas ouvert"):
        open_file(Editor((add(programs, "echoue", "exit 3"),)), FILE, 1, 1)
    with pytest.raises(OpeningError, match="« absent » n'a pas ouvert"):
        open_file(Editor(("absent",)), FILE, 1, 1)


def test_an_editor_that_stays_open_is_not_waited_for(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_PATIENCE", 0.05)
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def noted(*args: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(real(*args, **options))  # type: ignore[call-overload]
        return started[0]

    monkeypatch.setattr(subprocess, "Popen", noted)
    open_file(Editor((add(programs, "reste", "while :; do :; done"),)), FILE, 1, 1)
    assert started[0].poll() is None
    started[0].kill()
    started[0].wait()


@pytest.mark.parametrize("name", ["a&calc.yaml", "a|b.yaml", "a%PATH%.yaml", "a^b.yaml"])
def test_the_shell_of_windows_reads_no_file_name(name: str) -> None:
    with pytest.raises(OpeningError, match="ne peut pas être donné"):
        open_file(Editor(("C:/VS Code/bin/code.CMD",)), Path("/projet", name), 1, 1)
