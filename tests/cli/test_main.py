"""The program as a process: what it imports, how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import cptskit

SOURCE = str(Path(cptskit.__file__).parent.parent)
HEAVY = {
    "babel", "docx", "jinja2", "markdown_it", "pydantic", "rich", "ruamel", "typst", "yaml",
}  # fmt: skip


def process(*args: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    environ = {**os.environ, "PYTHONPATH": SOURCE, **(env or {})}
    command = [sys.executable, "-m", "cptskit", *args]
    return subprocess.run(command, capture_output=True, env=environ, check=False)


def test_version_says_the_age_of_tables_and_law() -> None:
    ran = process("--version")
    assert ran.returncode == 0
    first, *vintages = ran.stdout.decode().splitlines()
    assert first == f"cptskit {cptskit.__version__}"
    assert [line.split("\u00a0:")[0] for line in vintages] == [
        "Communes et intercommunalités",
        "Populations municipales",
        "Contours des communes",
        "Textes et accord",
    ]
    assert ran.stderr == b""


@pytest.mark.parametrize("args", [["--version"], ["--help"], ["check", "--help"], ["zzz"]])
def test_nothing_heavy_is_imported_at_start(args: list[str]) -> None:
    code = (
        "import json, sys\n"
        "from cptskit.__main__ import main\n"
        f"main({args!r})\n"
        "print('\\n' + json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    environ = {**os.environ, "PYTHONPATH": SOURCE}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environ, check=True)
    imported = set(json.loads(ran.stdout.decode().splitlines()[-1]))
    law = {"yaml"} if args == ["--version"] else set()  # it tells when the texts were last read
    assert imported & HEAVY <= law


def test_rules_of_chapters_that_a_project_has_not_stay_unread() -> None:
    code = (
        "import sys\n"
        "from cptskit.__main__ import main\n"
        "main(['check', 'examples/bergerac'])\n"
        "print('\\n' + ' '.join(sorted(sys.modules)))"
    )
    environ = {**os.environ, "PYTHONPATH": SOURCE}
    root = Path(SOURCE).parent
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environ, cwd=root, check=True
    )
    imported = set(ran.stdout.decode().splitlines()[-1].split())
    assert "cptskit.regles.territoire.commune_inconnue" in imported
    assert not {name for name in imported if name.startswith("cptskit.regles.annee.")}


def test_output_is_utf_8_whatever_the_console_says() -> None:
    ran = process("--help", env={"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"})
    assert "Rédiger, vérifier" in ran.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX pipe")
def test_a_reader_that_leaves_makes_no_noise() -> None:
    environ = {**os.environ, "PYTHONPATH": SOURCE}
    read, write = os.pipe()
    os.close(read)
    ran = subprocess.run(
        [sys.executable, "-m", "cptskit", "--version"],
        stdout=write,
        stderr=subprocess.PIPE,
        env=environ,
        check=False,
    )
    os.close(write)
    assert (ran.returncode, ran.stderr) == (0, b"")
