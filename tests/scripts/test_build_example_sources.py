"""The diagnosis of vallee-rurale comes from its files, in one command."""

import runpy
import shutil
from pathlib import Path

import yaml

from cptskit.usages.import_diagnostic import import_diagnostic

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "vallee-rurale"


def test_the_files_are_those_of_the_script() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "build_example_sources.py"))
    made = script["files"]()
    there = {path.name: path.read_bytes() for path in script["FOLDER"].iterdir()}
    assert made == there, "run: python scripts/build_example_sources.py"


def test_one_command_gives_the_diagnosis(tmp_path: Path) -> None:
    folder = tmp_path / "projet"
    shutil.copytree(EXAMPLE, folder)
    file = folder / "diagnostic.yaml"
    whole = yaml.safe_load(file.read_text("utf-8"))["diagnostic"]
    typed = {**whole, "indicateurs": [one for one in whole["indicateurs"] if "origine" not in one]}
    typed.pop("repartitions")
    file.write_text(yaml.safe_dump({"diagnostic": typed}, allow_unicode=True), "utf-8")
    import_diagnostic([folder / "telechargements"], projet=folder, appliquer=True)
    assert yaml.safe_load(file.read_text("utf-8"))["diagnostic"] == whole
