"""The folder that needs no installation: what is not signed is not packed; the launcher finds."""

import os
import runpy
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

import cptskit

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(
    shutil.which("osslsigncode") is None or os.name == "nt", reason="osslsigncode is missing"
)
def test_nothing_is_built_from_a_python_without_signature(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    for name in ("build_windows.sh", "microsoft_roots.py"):
        shutil.copy(ROOT / "scripts" / name, tmp_path / "scripts")
    with ZipFile(tmp_path / "embed.zip", "w") as made:
        made.writestr("python.exe", b"MZ" + bytes(2000))
    ran = subprocess.run(
        ["bash", "scripts/build_windows.sh", str(tmp_path / "embed.zip")],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 1
    assert "python.exe does not bear the signature" in ran.stderr
    assert not list((tmp_path / "build").glob("*.zip"))


def test_the_launcher_finds_the_projects_beside_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "templates" / "windows", tmp_path / "cptskit")
    (tmp_path / "cptskit" / "python").mkdir()
    launcher = runpy.run_path(str(tmp_path / "cptskit" / "lanceur.py"))
    assert launcher["projects"](tmp_path) == []
    for name in ("nord", "sud"):
        cptskit.init(tmp_path / name, nom="Essai")
    assert [one.name for one in launcher["projects"](tmp_path)] == ["nord", "sud"]
    assert launcher["projects"](tmp_path / "nord") == [tmp_path / "nord"]
    assert launcher["launch"]([str(tmp_path)]) == 1


def test_what_windows_reads_has_its_line_ends() -> None:
    folder = ROOT / "templates" / "windows"
    for file in folder.glob("*"):
        if file.suffix in (".cmd", ".txt"):
            raw = file.read_bytes()
            assert raw.count(b"\r\n") == raw.count(b"\n") > 0
    assert all(
        file.read_bytes().isascii() for file in (ROOT / "templates" / "windows").glob("*.cmd")
    )
