"""The built wheel, installed elsewhere and run from another folder, has all that it needs."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path) -> str:
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    ran = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, install it in a new environment beside our dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "env", with_pip=False)
    python = folder / "env" / SCRIPTS / "python"
    site = run(python, "-c", "import site; print(site.getsitepackages()[0])", cwd=folder)
    # A plain path: the editable install beside it is a .pth, which is then not followed.
    deps = Path(site.strip()) / "dependencies.pth"
    deps.write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    run(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet"),
        *("--no-deps", "--no-index", "--disable-pip-version-check", wheel),
        cwd=folder,
    )
    return python


def test_it_is_the_wheel_that_runs(python: Path, tmp_path: Path) -> None:
    where = run(python, "-c", "import cptskit; print(cptskit.__file__)", cwd=tmp_path)
    assert not Path(where.strip()).is_relative_to(ROOT)


def test_a_new_project_is_checked_and_an_example_rendered(python: Path, tmp_path: Path) -> None:
    cptskit = python.parent / "cptskit"
    shutil.copytree(ROOT / "examples" / "minimal", tmp_path / "projet")
    run(cptskit, "init", "neuf", "--nom", "CPTS d'essai", "--non-interactif", cwd=tmp_path)
    assert (tmp_path / "neuf" / "cpts.yaml").exists()
    run(cptskit, "check", "projet", cwd=tmp_path)
    formats = ("pdf", "docx", "html", "md")
    out = run(cptskit, "render", "projet", "--format", ",".join(formats), cwd=tmp_path)
    written = [tmp_path / line for line in out.splitlines()]
    assert len(written) == 2 * len(formats)
    assert all(path.stat().st_size > 1000 for path in written)


def test_schemas_travel_too(python: Path, tmp_path: Path) -> None:
    code = "from cptskit.socle.resources import resource; print(resource('schemas'))"
    folder = Path(run(python, "-c", code, cwd=tmp_path).strip())
    assert (folder / "projet.schema.json").exists()


def test_what_is_compiled_ahead_travels_and_is_what_is_read(python: Path, tmp_path: Path) -> None:
    code = (
        "import yaml; yaml.load = None\n"
        "from cptskit.droit import texte; print(texte('aci-2019').titre)\n"
        "from cptskit.documents.gabarits.precompiled import FOLDER; print(FOLDER.name)"
    )
    read = run(python, "-c", code, cwd=tmp_path)
    assert read.endswith("_gabarits\n")
    assert len(read.splitlines()) == 2
