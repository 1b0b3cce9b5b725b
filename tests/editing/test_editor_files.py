"""The files that editors read: schemas in the project, a line in each file, settings."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import cptskit
from cptskit.editing.editor_files import schema_line, with_schema_line
from cptskit.usages.schema import schemas


@pytest.fixture
def project(tmp_path: Path) -> Path:
    cptskit.init(tmp_path / "p", nom="CPTS d'essai", etape="projet")
    return tmp_path / "p"


def test_each_file_names_a_schema_that_is_there(project: Path) -> None:
    files = list(project.rglob("*.yaml"))
    assert len(files) > 8
    for file in files:
        first = file.read_text(encoding="utf-8").splitlines()[0]
        schema = file.parent / first.removeprefix("# yaml-language-server: $schema=")
        assert json.loads(schema.read_text(encoding="utf-8"))["$schema"]


def test_the_schemas_of_a_project_are_those_of_the_models(project: Path) -> None:
    for name, schema in schemas().items():
        held = project / ".cptskit" / "schemas" / f"{name}.schema.json"
        assert json.loads(held.read_text(encoding="utf-8")) == schema


def test_code_finds_the_schema_of_a_file_without_a_line(project: Path) -> None:
    settings = json.loads((project / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    places = {file: path for path, files in settings["yaml.schemas"].items() for file in files}
    assert (project / places["missions/*.yaml"]).name == "missions.schema.json"
    assert all((project / path).is_file() for path in places.values())


def task(project: Path) -> dict[str, Any]:
    (one,) = json.loads((project / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    return dict(one)


def test_the_task_of_code_reads_what_a_check_says(project: Path) -> None:
    (project / "territoire.yaml").write_text(
        "territoire:\n  communes: [{insee: '24999', nom: \"é 3:4\"}, {insee: 24037, nom: B}]\n",
        encoding="utf-8",
    )
    args = [one for one in task(project)["args"] if one != "--surveiller"]
    ran = subprocess.run(
        [sys.executable, "-m", "cptskit", *args],
        cwd=project,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    report = cptskit.check(project)
    assert ran.returncode == 1 and len(report.findings) > 1
    for matcher in task(project)["problemMatcher"]:
        pattern = matcher["pattern"]
        found = re.findall(pattern["regexp"], ran.stdout, re.MULTILINE)
        level = matcher["owner"].removeprefix("cptskit-")
        mine = [finding for finding in report.findings if finding.level.value == level]
        assert [(one[0], int(one[1]), one[5]) for one in found] == [
            (at.fichier, at.ligne, one.code) for one in mine if (at := one.location)
        ]
        names = ("file", "line", "column", "endLine", "endColumn", "code", "message")
        assert [pattern[name] for name in names] == [1, 2, 3, 4, 5, 6, 7]


def test_the_task_of_code_hears_a_watch_begin_and_end(project: Path) -> None:
    watching = subprocess.Popen(
        [sys.executable, "-m", "cptskit", *task(project)["args"]],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    heard = task(project)["problemMatcher"][0]["background"]
    assert watching.stderr
    try:
        assert re.search(heard["endsPattern"], watching.stderr.readline())
        (project / "notes.yaml").write_text("style: {}\n", encoding="utf-8")
        assert re.search(heard["beginsPattern"], watching.stderr.readline())
        assert re.search(heard["endsPattern"], watching.stderr.readline())
    finally:
        watching.kill()
        watching.wait()
        watching.stderr.close()


def test_settings_of_ones_own_stay(tmp_path: Path) -> None:
    settings = tmp_path / ".vscode" / "settings.json"
    settings.parent.mkdir()
    settings.write_text("{}", encoding="utf-8")
    cptskit.init(tmp_path, nom="CPTS d'essai")
    assert settings.read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("cpts.yaml", ".cptskit/schemas/cpts.schema.json"),
        ("missions/acces.yaml", "../.cptskit/schemas/missions.schema.json"),
        ("notes/divers.yaml", "../.cptskit/schemas/projet.schema.json"),
        ("tout.yaml", ".cptskit/schemas/projet.schema.json"),
    ],
)
def test_the_line_leads_from_the_file_to_its_schema(path: str, schema: str) -> None:
    assert schema_line(path) == f"# yaml-language-server: $schema={schema}"


def test_the_line_keeps_the_line_ends_and_the_mark_of_a_file() -> None:
    text = with_schema_line("cpts.yaml", "\ufeffetape: lettre\r\n")
    assert text.startswith("\ufeff# yaml-language-server")
    assert text.endswith("json\r\netape: lettre\r\n")
    assert with_schema_line("cpts.yaml", text) == text


def test_fix_adds_the_line_where_the_project_has_schemas(project: Path) -> None:
    (project / "notes.yaml").write_text("appui: {}\n", encoding="utf-8")
    corrected = cptskit.fix(project, appliquer=True)
    assert corrected.schemas == ("notes.yaml",)
    text = (project / "notes.yaml").read_text(encoding="utf-8")
    assert text == f"{schema_line('notes.yaml')}\nappui: {{}}\n"
    assert cptskit.fix(project).files == ()
