"""The program on a Windows Python, under Wine: its commands, and the same bytes as here.

`scripts/windows.sh` makes the Windows Python and says where it is (CPTSKIT_WINE); one process runs
all commands. Wine proves bytes, drive letters and imports; it proves nothing of long paths, of the
names of devices or of consoles, which rules of our own hold (`socle/names.py`).
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cptskit

from .inside import digests

ROOT = Path(__file__).parents[2]
FOLDER = os.environ.get("CPTSKIT_WINE", "")

pytestmark = pytest.mark.skipif(
    not FOLDER, reason="no Windows Python here: scripts/windows.sh prepares one where wine64 is"
)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder: Path = tmp_path_factory.mktemp("fenêtres")
    project = folder / "ma cpts é"
    shutil.copytree(ROOT / "examples" / "minimal", project, ignore=shutil.ignore_patterns("dist"))
    (project / "tableau.csv").write_text(
        "Nom;Prénom;Profession\nExemple;Jeanne;infirmier\n", encoding="cp1252"
    )
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def told(work: Path) -> dict[str, Any]:
    ran = subprocess.run(
        [
            "bash",
            str(ROOT / "scripts" / "windows_run.sh"),
            FOLDER,
            f"Z:{Path(__file__).with_name('inside.py')}".replace("/", "\\"),
            f"Z:{work}".replace("/", "\\"),
        ],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found = json.loads(ran.stdout)
    assert isinstance(found, dict)
    return found


def test_every_document_has_the_bytes_that_it_has_here(told: dict[str, Any], work: Path) -> None:
    cptskit.render(work / "ma cpts é", formats=["pdf", "docx", "md", "html"], sortie=work / "ici")
    assert {Path(name).suffix for name in told["documents"]} >= {".pdf", ".docx", ".md", ".html"}
    assert told["documents"] == digests(work / "ici")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("version", 0),
        ("check", 0),
        ("check drive", 0),
        ("check backslash", 0),
        ("check crlf", 0),
        ("check cp1252", 2),
        ("render", 0),
        ("status", 0),
        ("fix", 0),
        ("territoire", 0),
        ("import", 0),
        ("init", 0),
        ("init device", 2),
        ("init long", 2),
        ("locked", 2),
        ("modeles", 0),
        ("explain", 0),
        ("bareme", 0),
        ("carte", 0),
    ],
)
def test_a_command_ends_as_it_should(command: str, code: int, told: dict[str, Any]) -> None:
    ran = told[command]
    assert ran["code"] == code, ran
    assert "Traceback" not in ran["err"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("check cp1252", "Windows-1252"),
        ("init device", "le nom d'un périphérique de Windows"),
        ("init long", "Windows n'en permet que 259"),
        ("locked", "Fermez ce fichier, ouvert dans Word"),
    ],
)
def test_what_windows_refuses_is_said_in_french(
    command: str, words: str, told: dict[str, Any]
) -> None:
    said = (told[command]["out"] + told[command]["err"]).replace("\u00a0", " ").replace("’", "'")
    assert words in said


def test_paths_are_shown_with_slashes(told: dict[str, Any]) -> None:
    assert "sortie/" in told["render"]["out"]
    assert "\\" not in told["render"]["out"] + told["carte"]["out"] + told["locked"]["err"]


def test_files_of_notepad_keep_their_line_ends(told: dict[str, Any], work: Path) -> None:
    raw = (work / "crlf" / "cpts.yaml").read_bytes()
    assert told["territoire.crlf"] == raw.count(b"\n") > 0
