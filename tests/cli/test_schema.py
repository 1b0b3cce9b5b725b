from pathlib import Path

import pytest

import cptskit

from .conftest import Run


def test_the_files_are_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(folder: Path) -> list[Path]:
        return [folder / "projet.json"]

    monkeypatch.setattr(cptskit, "write_schemas", write, raising=False)
    assert run("schema").out == "schemas/projet.json\n"
    assert run("schema", "-o", "s").out == "s/projet.json\n"
