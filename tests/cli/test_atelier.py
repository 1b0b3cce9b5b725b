"""`cptskit atelier`, as a user starts and stops it."""

import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from cptskit.cli import atelier

from .conftest import Run

MINIMAL = Path(__file__).parents[2] / "examples" / "minimal"


@pytest.fixture
def started(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The program, in a process of its own, over a project of its own."""
    folder = shutil.copytree(MINIMAL, tmp_path / "ma-cpts")
    command = [sys.executable, "-m", "cptskit", "atelier", str(folder), "--sans-navigateur"]
    pipe = subprocess.PIPE
    # A session of its own, in which Ctrl+C is not ignored, as a shell does for what it puts aside.
    with subprocess.Popen(
        command, stdout=pipe, stderr=pipe, encoding="utf-8", start_new_session=True
    ) as process:
        yield process
        if process.poll() is None:
            process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_it_says_its_address_serves_it_and_ends_quietly(started: subprocess.Popen[str]) -> None:
    assert started.stdout
    assert started.stderr
    address = started.stdout.readline().strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?cle=[\w-]{22}", address)
    with urlopen(address, timeout=20) as page:
        assert "CPTS des Deux Clochers" in page.read().decode()
    started.send_signal(signal.SIGINT)
    assert started.wait(20) == 0
    assert "Atelier arrêté. Tout est enregistré." in started.stderr.read()


def test_a_port_in_use_is_said(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = run("atelier", str(MINIMAL), "--port", str(port), "--sans-navigateur")
    assert ran.code == 2
    assert f"erreur : Le port {port} est déjà pris." in ran.said


@pytest.mark.parametrize("port", ["-1", "70000", "http"])
def test_what_is_no_port_is_refused(port: str, run: Run) -> None:
    ran = run("atelier", str(MINIMAL), "--port", port)
    assert ran.code == 2
    assert f"« {port} » n'est pas un port" in ran.said


@pytest.mark.parametrize(
    ("options", "screen", "opened"),
    [((), True, True), (("--sans-navigateur",), True, False), ((), False, False)],
)
def test_the_browser_opens_where_there_is_a_screen(
    options: tuple[str, ...],
    screen: bool,
    opened: bool,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found: list[str] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0") if screen else monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setattr(atelier.webbrowser, "open", found.append)
    monkeypatch.setattr(
        "cptskit.atelier.service.serve", lambda _, listening, **__: listening.close()
    )
    ran = run("atelier", str(MINIMAL), *options)
    assert ran.code == 0
    assert found == ([ran.out.strip()] if opened else [])
