"""`--surveiller`, as a process that saves keep busy and Ctrl+C ends."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

WAIT = 30.0
TEXT = "etape: lettre\nidentite: {nom: A}\n"


class Watching:
    """A command under way, and the lines that it says."""

    def __init__(self, *args: str) -> None:
        flags = subprocess.CREATE_NEW_PROCESS_GROUP if sys.platform == "win32" else 0
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cptskit", *args],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            creationflags=flags,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, words: str) -> str:
        """Return what is said until a line holds these words, that line included."""
        said = ""
        while words not in said:
            said += self._lines.get(timeout=WAIT)
        return said

    def stop(self) -> int:
        """Press Ctrl+C, and return the exit code."""
        ctrl_c = signal.CTRL_BREAK_EVENT if sys.platform == "win32" else signal.SIGINT
        self.process.send_signal(ctrl_c)
        return self.process.wait(timeout=WAIT)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "cpts.yaml").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def started() -> Iterator[list[Watching]]:
    running: list[Watching] = []
    yield running
    for one in running:
        one.process.kill()
        one.process.wait()
        if one.process.stdout:
            one.process.stdout.close()


def test_check_follows_saves_through_errors(project: Path, started: list[Watching]) -> None:
    watching = Watching("check", str(project), "--surveiller", "--seulement", "TER001")
    started.append(watching)
    assert "cle_fausse" not in watching.until("En attente")
    (project / "cpts.yaml").write_text(TEXT + "cle_fausse: 1\n", encoding="utf-8")
    said = watching.until("En attente")
    assert "enregistré\u00a0: cpts.yaml" in said
    assert "cle_fausse" in said
    (project / "cpts.yaml").write_text(TEXT, encoding="utf-8")
    assert "cle_fausse" not in watching.until("En attente")
    assert watching.stop() in (0, 1)


def test_render_writes_again_and_survives_what_cannot_be_read(
    project: Path, started: list[Watching]
) -> None:
    watching = Watching(
        "render", str(project), "--surveiller", "--document", "lettre", "--format", "md"
    )
    started.append(watching)
    assert "lettre-intention.md" in watching.until("En attente")
    (project / "cpts.yaml").write_text("etape: [", encoding="utf-8")
    assert "erreur" in watching.until("En attente")
    (project / "cpts.yaml").write_text(TEXT.replace("A}", "CPTS Neuve}"), encoding="utf-8")
    watching.until("En attente")
    letter = (project / "dist" / "lettre-intention.md").read_text(encoding="utf-8")
    assert "CPTS Neuve" in letter
    assert watching.stop() == 0


def test_a_folder_that_does_not_exist_is_said(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "cptskit", "check", str(tmp_path / "rien"), "--surveiller"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=WAIT,
    )
    assert ran.returncode == 2
    assert "n'existe pas" in ran.stderr
