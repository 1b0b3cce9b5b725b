"""The house is in order: imports run one way, tests mirror the source, start-up stays light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "cptskit"

LEAVES = {"francais", "socle", "version"}
MAY_IMPORT: dict[str, set[str]] = {
    "francais": set(),
    "socle": set(),
    "projet": set(),
    "droit": set(),
    "referentiels": set(),
    "loading": {"projet", "renvois", "vocabulaire"},
    "renvois": {"projet"},
    "vocabulaire": {"projet", "referentiels"},
    "importing": {"loading", "projet", "referentiels", "vocabulaire"},
    "contrat": {"projet", "droit"},
    "bareme": {"projet", "droit", "contrat"},
    "territoires": {"projet", "droit", "referentiels"},
    "regles": {"projet", "droit", "referentiels", "contrat", "bareme", "territoires"},
    "editing": {"projet", "droit", "referentiels", "territoires", "loading", "regles"}
    | {"vocabulaire", "importing"},
    "progress": {"projet", "droit", "contrat", "regles"},
    "reporting": {"regles", "projet", "droit", "bareme", "referentiels", "territoires"}
    | {"loading", "progress"},
    "documents": {"projet", "droit", "referentiels", "regles", "contrat", "bareme"},
    "usages": {"projet", "droit", "referentiels", "regles", "bareme", "progress", "territoires"}
    | {"loading", "importing", "editing", "documents", "reporting", "contrat"},
    "apercu": {"projet", "loading", "progress", "reporting", "documents", "usages"},
}
"""What each folder may import of ours, besides itself and the leaves; `cli` ties them up."""


def imported(file: Path) -> set[str]:
    """Return the parts of cptskit that a file imports, wherever in the file."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    inside = {name.split(".")[1] for name in names if name.startswith("cptskit.")}
    folders = {path.name for path in SOURCE.iterdir() if path.is_dir()}
    modules = {path.stem for path in SOURCE.glob("*.py")}
    return inside & (folders | modules)


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_imports_run_one_way(folder: str) -> None:
    allowed = MAY_IMPORT[folder] | {folder} | (LEAVES if folder not in LEAVES else set())
    wrong = {
        f"{file.relative_to(SOURCE)}: {name}"
        for file in (SOURCE / folder).rglob("*.py")
        for name in imported(file) - allowed
    }
    assert wrong == set()


def test_every_folder_has_its_place() -> None:
    folders = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()}
    assert folders == {*MAY_IMPORT, "cli"}


def test_no_module_stands_loose() -> None:
    loose = {path.stem for path in SOURCE.glob("*.py")}
    assert loose == {"__init__", "__main__", "version"}


def test_no_file_is_too_long() -> None:
    long = {
        f"{file.relative_to(ROOT)}: {lines}"
        for file in [*SOURCE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == set()


HEAVY = {"rich", "jinja2", "markdown_it", "typst", "docx", "ruamel", "pydantic", "yaml", "babel"}
HEAVY |= {
    "holidays",
    "python_calamine",
    "watchfiles",
    "starlette",
    "uvicorn",
    "anyio",
}


def modules_loaded_by(*arguments: str) -> set[str]:
    code = (
        "import sys; from cptskit.__main__ import main; main(sys.argv[1:]); "
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return {line.split(".")[0] for line in ran.stderr.splitlines()}


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_a_bare_command_loads_nothing_heavy(option: str) -> None:
    law = {"yaml"} if option == "--version" else set()  # it tells when the texts were last read
    assert modules_loaded_by(option) & HEAVY <= law


def test_check_loads_nothing_that_only_documents_need() -> None:
    loaded = modules_loaded_by("check", str(ROOT / "examples" / "minimal"))
    assert loaded & HEAVY - {"pydantic", "yaml", "rich"} == set()


def test_one_module_knows_where_typer_keeps_its_engine() -> None:
    private = {
        file.relative_to(SOURCE).as_posix()
        for file in SOURCE.rglob("*.py")
        if "typer._click" in file.read_text(encoding="utf-8")
    }
    assert private == {"cli/engine.py"}
