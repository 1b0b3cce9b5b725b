"""`cptskit apercu`, as a user starts and stops it."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from cptskit.cli import apercu

from .conftest import Run

ROOT = Path(__file__).parents[2]
MINIMAL = ROOT / "examples" / "minimal"


@pytest.fixture
def started() -> Iterator[subprocess.Popen[str]]:
    """The program, in a process of its own."""
    command = [sys.executable, "-m", "cptskit", "apercu", str(MINIMAL), "--sans-navigateur"]
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
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?cle=[\w-]{22}&document=lettre", address)
    with urlopen(address, timeout=20) as page:
        assert b"<title>Aper" in page.read()
    with urlopen(address.replace("/?", "/evenements?"), timeout=20) as events:
        assert events.readline().startswith(b"data: ")
        started.send_signal(signal.SIGINT)
        assert started.wait(20) == 0
    said = started.stderr.read().replace("\u00a0", " ")
    assert said.splitlines() == [
        "Aperçu de examples/minimal : ouvrez cette adresse. Ctrl+C arrête.",
        "Aperçu arrêté.",
    ]


def test_a_port_in_use_is_said(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = run("apercu", str(MINIMAL), "--port", str(port), "--sans-navigateur")
    assert ran.code == 2
    assert f"erreur : Le port {port} est déjà pris." in ran.said


@pytest.mark.parametrize("port", ["-1", "70000", "http"])
def test_what_is_no_port_is_refused(port: str, run: Run) -> None:
    ran = run("apercu", str(MINIMAL), "--port", port)
    assert ran.code == 2
    assert f"« {port} » n'est pas un port" in ran.said


def test_a_folder_that_does_not_exist_is_said(run: Run, tmp_path: Path) -> None:
    ran = run("apercu", str(tmp_path / "absent"), "--sans-navigateur")
    assert ran.code == 2
    assert "n'existe pas" in ran.said


def test_a_document_that_does_not_exist_is_said(run: Run) -> None:
    ran = run("apercu", str(MINIMAL), "--document", "letre", "--sans-navigateur")
    assert ran.code == 2
    assert "Vouliez-vous dire « lettre » ?" in ran.said


def test_one_of_several_documents_is_shown(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "cptskit.apercu.serving.serve", lambda _, listening, **__: listening.close()
    )
    project = str(ROOT / "examples" / "bergerac")
    ran = run("apercu", project, "--document", "fiche-action", "--sans-navigateur")
    assert re.sub(r"cle=[\w-]{22}&", "", ran.out).endswith("/?document=fiche-action%3AACC-1\n")


def test_an_editor_that_does_not_exist_is_said(run: Run) -> None:
    ran = run("apercu", str(MINIMAL), "--editeur", "editeur-absent", "--sans-navigateur")
    assert ran.code == 2
    assert "L'éditeur « editeur-absent » n'existe pas." in ran.said


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
    monkeypatch.setattr(apercu.webbrowser, "open", found.append)
    monkeypatch.setattr(
        "cptskit.apercu.serving.serve", lambda _, listening, **__: listening.close()
    )
    ran = run("apercu", str(MINIMAL), *options, "--etape", "projet")
    assert ran.code == 0
    assert re.search(r"/\?cle=[\w-]{22}&document=projet&etape=projet\n$", ran.out)
    assert found == ([ran.out.strip()] if opened else [])
