"""Closed streams, a deleted folder, a full disk, and consoles with few letters."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cptskit.__main__ import main
from cptskit.cli import streams

MINIMAL = Path(__file__).parents[2] / "examples" / "minimal"

posix = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell closes the streams")


def shell(line: str, cwd: Path) -> tuple[int, str]:
    command = f'"{sys.executable}" -m cptskit'
    ran = subprocess.run(
        ["sh", "-c", line.replace("cptskit", command, 1)],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


@posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-", "> /dev/full"])
@pytest.mark.parametrize("command", ["check", "fix", "render --format md --sortie out"])
def test_a_closed_stream_changes_nothing_but_what_is_heard(
    command: str, closed: str, tmp_path: Path
) -> None:
    code, said = shell(f"cptskit {command} '{MINIMAL}' {closed}", tmp_path)
    assert code == (2 if "full" in closed and "fix" not in command else 0), said
    assert "Traceback" not in said
    assert "interne" not in said
    if command.startswith("render"):
        made = list((tmp_path / "out").iterdir())
        assert made


@posix
def test_a_folder_that_was_deleted_is_said(tmp_path: Path) -> None:
    (tmp_path / "parti").mkdir()
    code, said = shell("cd parti && rmdir ../parti && exec cptskit check", tmp_path)
    assert (code, "Le dossier courant n'existe plus" in said) == (2, True)


@pytest.mark.parametrize(
    ("page", "text", "written"),
    [
        (850, "« é » l’œuvre – 12 €", "« é » l'oeuvre - 12 EUR"),
        (1252, "« é » l’œuvre – 12 €", "« é » l’œuvre – 12 €"),
        (437, "É 64\u202f455 ◆", "É 64 455 ?"),
        (65001, "é ◆", "é ◆"),
        (0, "é ◆", "é ◆"),
        (99999, "é ◆", "é ◆"),
    ],
)
def test_a_pipe_of_windows_has_the_letters_of_its_console(
    page: int, text: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "console_code_page", lambda: page)
    for name in ("PYTHONIOENCODING", "PYTHONUTF8"):
        monkeypatch.delenv(name, raising=False)
    known = f"cp{page}" if page in (850, 1252, 437) else "utf-8"
    with (tmp_path / "out").open("w", encoding="ascii") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        streams.prepare_streams()
        stream.write(text)
        streams.as_utf8()
        stream.write("é◆")
    raw = (tmp_path / "out").read_bytes()
    assert raw == written.encode(known) + "é◆".encode()


@pytest.mark.parametrize("page", ["cp1252", "cp850", "cp437"])
@pytest.mark.parametrize("command", ["status", "check", "territoire show", "render --liste"])
def test_no_sign_is_lost_on_a_code_page_of_windows(
    page: str,
    command: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Through a pipe Windows has the console's code page; `?` would stand for a lost letter."""
    monkeypatch.chdir(MINIMAL.parent / "vallee-rurale")
    main(command.split())
    said = capsys.readouterr()
    streams.prepare_streams()  # it registers what is written instead
    for text in (said.out, said.err):
        shown = text.encode(page, "cptskit").decode(page)
        assert shown.count("?") == text.count("?")
