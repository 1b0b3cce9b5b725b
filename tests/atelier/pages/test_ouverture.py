"""The folder of a project opens by the system's own program, or the page says where it is."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from cptskit.atelier.pages import ouverture
from cptskit.atelier.pages.ouverture import OpeningError, open_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs are shell scripts")
FOLDER = Path("/projet/à nous")
PROGRAM = "open" if sys.platform == "darwin" else "xdg-open"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs, the only one there is."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def add(programs: Path, script: str) -> None:
    program = programs / PROGRAM
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def test_the_system_opens_the_folder(programs: Path, tmp_path: Path) -> None:
    noted = tmp_path / "note"
    add(programs, f'printf %s "$1" > {shlex.quote(str(noted))}')
    open_folder(FOLDER)
    assert noted.read_text(encoding="utf-8") == str(FOLDER)


def test_a_program_that_fails_or_is_not_there_is_told(programs: Path) -> None:
    with pytest.raises(OSError, match=PROGRAM):
        open_folder(FOLDER)
    add(programs, "exit 3")
    with pytest.raises(OpeningError):
        open_folder(FOLDER)


def test_a_program_that_stays_open_is_not_waited_for(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ouverture, "_PATIENCE", 0.05)
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def noted(*args: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(real(*args, **options))  # type: ignore[call-overload]
        return started[0]

    monkeypatch.setattr(subprocess, "Popen", noted)
    add(programs, "while :; do :; done")
    open_folder(FOLDER)
    assert started[0].poll() is None
    started[0].kill()
    started[0].wait()
