"""The workbook saved by LibreOffice itself, as .xlsx and as .ods: the same project."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from cptskit.classeur.ecriture import write_workbook
from cptskit.classeur.lecture import open_workbook
from cptskit.classeur.rapprochement import reconcile
from cptskit.loading import load

from .projets import ecrit

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
EXAMPLE = Path(__file__).parents[2] / "examples" / "metropole-ouest"


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_saved_again_nothing_changes(kind: str, tmp_path: Path) -> None:
    assert OFFICE is not None
    folders = {"riche": ecrit(tmp_path / "riche"), "exemple": EXAMPLE}
    for name, folder in folders.items():
        loaded = load(folder)
        assert loaded.written is not None
        raw = write_workbook(loaded.written, loaded.locator.tree.data(), date(2026, 11, 29))
        (tmp_path / f"{name}.xlsx").write_bytes(raw)
    profile = (tmp_path / "profil").as_uri()
    asked = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
    files = [str(tmp_path / f"{name}.xlsx") for name in folders]
    out = tmp_path / "relu"
    subprocess.run([*asked, "--outdir", str(out), *files], check=True, capture_output=True)
    for name, folder in folders.items():
        loaded = load(folder)
        assert loaded.written is not None
        book = open_workbook(out / f"{name}.{kind}")
        found = reconcile(book, loaded.written, loaded.locator.tree.data())
        assert (found.valeurs, found.nouvelles, found.retraits, found.notes) == ([], [], [], [])
        assert book.instantane is not None
