"""The house is in order: imports run one way, tests mirror the source, start-up stays light."""

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import cptskit

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "cptskit"

LEAVES = {"francais", "socle", "version"}
MAY_IMPORT: dict[str, set[str]] = {
    "francais": set(),
    "socle": set(),
    "projet": set(),
    "droit": set(),
    "referentiels": set(),
    "loading": {"projet", "renvois", "vocabulaire", "bareme"},
    "renvois": {"projet"},
    "comparaison": {"projet", "droit", "renvois", "contrat"},
    "crise": {"projet", "loading", "comparaison"},
    "vocabulaire": {"projet", "referentiels"},
    "importing": {"loading", "projet", "referentiels", "vocabulaire"},
    "contrat": {"projet", "droit"},
    "assemblees": {"projet", "droit"},
    "bareme": {"projet", "droit", "contrat"},
    "dialogue": {"projet", "droit", "contrat", "bareme"},
    "territoires": {"projet", "droit", "referentiels"},
    "regles": {"projet", "droit", "referentiels", "contrat", "bareme", "territoires", "dialogue"}
    | {"assemblees"},
    "editing": {"projet", "droit", "referentiels", "territoires", "loading", "regles"}
    | {"vocabulaire", "importing"},
    "progress": {"projet", "droit", "contrat", "regles", "dialogue", "assemblees", "referentiels"},
    "portefeuille": {"projet", "droit", "referentiels", "contrat", "bareme", "dialogue"}
    | {"progress", "territoires"},
    "reporting": {"regles", "projet", "droit", "bareme", "referentiels", "territoires"}
    | {"portefeuille", "loading", "progress", "comparaison", "dialogue", "renvois"}
    | {"assemblees"},
    "documents": {
        "crise",
        "projet",
        "droit",
        "referentiels",
        "regles",
        "contrat",
        "bareme",
        "dialogue",
    }
    | {"assemblees", "comparaison", "portefeuille", "territoires"},
    "classeur": {"projet", "loading", "importing", "editing", "comparaison", "vocabulaire"}
    | {"documents"},
    "usages": {
        "crise",
        "projet",
        "droit",
        "referentiels",
        "regles",
        "bareme",
        "progress",
        "territoires",
    }
    | {"portefeuille"}
    | {
        "assemblees",
        "loading",
        "importing",
        "editing",
        "documents",
        "reporting",
        "contrat",
        "comparaison",
        "dialogue",
        "renvois",
        "classeur",
    },
    "atelier": {"projet", "loading", "progress", "reporting", "documents", "usages"}
    | {"editing", "regles", "droit", "referentiels", "vocabulaire", "territoires"}
    | {"renvois", "importing", "assemblees", "classeur", "comparaison"},
    "lsp": {"projet", "droit", "referentiels", "territoires", "regles", "loading", "renvois"}
    | {"editing", "documents", "usages"},
}
"""What each folder may import of ours, besides itself and the leaves; `cli` ties them up."""


MODULES = {
    ".".join(file.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__"): file
    for file in SOURCE.rglob("*.py")
}


def imported(file: Path) -> set[str]:
    """Return the modules of ours that a file imports, wherever in it, but for annotations alone."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    tree.body = [
        node
        for node in tree.body
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    ]
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, f"{file}: imports are written from the root"
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= whole & set(MODULES) or {node.module}
    return names & set(MODULES)


def rooms(file: Path) -> set[str]:
    """Return the folders and loose modules of ours that a file imports from."""
    return {name.split(".")[1] for name in imported(file) if "." in name}


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_imports_run_one_way(folder: str) -> None:
    allowed = MAY_IMPORT[folder] | {folder} | (LEAVES if folder not in LEAVES else set())
    wrong = {
        f"{file.relative_to(SOURCE)}: {name}"
        for file in (SOURCE / folder).rglob("*.py")
        for name in rooms(file) - allowed
    }
    assert wrong == set()


def test_no_import_goes_in_a_circle() -> None:
    TopologicalSorter(MAY_IMPORT).prepare()
    TopologicalSorter({name: imported(file) - {name} for name, file in MODULES.items()}).prepare()


def test_every_folder_has_its_place() -> None:
    folders = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()}
    assert folders == {*MAY_IMPORT, "cli"}


def test_no_module_stands_loose() -> None:
    loose = {path.stem for path in SOURCE.glob("*.py")}
    assert loose == {"__init__", "__main__", "version"}


WITHIN = {
    "check_each": "check",
    "champs": "modeles",
    "completer": "init",
    "diff_document": "diff",
    "trame": "render",
    "anterieur": "render",
    "boxes": "check",
    "modifications": "render",
    "readiness": "render",
    "import_annee": "import_",
    "import_diagnostic": "import_",
    "import_partenaires": "import_",
    "import_projet": "import_",
    "places": "init",
}
"""What is no command of its own, and the command that it belongs to."""
PAGES = {"completion", "apercu", "atelier", "lsp"}
"""Commands that have their own rooms: a shell's words, a page over a project, an editor."""


def test_a_capability_has_one_word() -> None:
    commands = {path.stem for path in (SOURCE / "cli").glob("*.py") if _is_command(path)}
    usages = {path.stem for path in (SOURCE / "usages").glob("*.py")} - {"__init__"}
    assert usages - set(WITHIN) == commands - set(WITHIN) - PAGES
    assert set(WITHIN.values()) <= commands
    for word in commands - set(WITHIN):
        plain = word.rstrip("_")
        assert (ROOT / "docs" / "commandes" / f"{plain}.md").is_file(), word
        assert (ROOT / "tests" / "cli" / f"test_{plain}.py").is_file(), word


def _is_command(path: Path) -> bool:
    """Tell a command, whose docstring names it, from what commands share."""
    return path.read_text(encoding="utf-8").startswith('"""`cptskit ')


COMMANDS_KNOW = {"cptskit.usages", "cptskit.reporting", "cptskit.projet"}
COMMANDS_KNOW |= {"cptskit.francais", "cptskit.socle", "cptskit.version"}
ROOM_OF = {
    "atelier": {"cptskit.atelier.service"},
    "lsp": {"cptskit.lsp.server"},
    "render": {"cptskit.documents.names"},
}
"""The pages' own rooms, and the words for documents, which `render` lists in its help."""


def test_commands_leave_the_work_to_usages() -> None:
    wrong = {
        f"{file.name}: {module}"
        for file in (SOURCE / "cli").glob("*.py")
        for module in imported(file) - {"cptskit"} - ROOM_OF.get(file.stem, set())
        if not module.startswith("cptskit.cli")
        if ".".join(module.split(".")[:2]) not in COMMANDS_KNOW
    }
    assert wrong == set()


def test_a_command_stands_on_the_usage_of_its_word() -> None:
    wrong = {
        f"{file.stem}: {word}"
        for file in (SOURCE / "cli").glob("*.py")
        if _is_command(file)
        for word in _usages_imported(file)
        if WITHIN.get(word, word) != WITHIN.get(file.stem, file.stem)
    }
    assert wrong == set()


def test_usages_stand_on_check_and_render_alone() -> None:
    wrong = {
        f"{file.stem}: {word}"
        for file in (SOURCE / "usages").glob("*.py")
        for word in _usages_imported(file)
        if WITHIN.get(word, word) not in {"check", "render"}
    }
    assert wrong == set()


def _usages_imported(file: Path) -> set[str]:
    inside = "cptskit.usages."
    return {name.removeprefix(inside) for name in imported(file) if name.startswith(inside)}


def test_the_library_says_what_it_gives_once_for_types_and_once_for_use() -> None:
    """The functions of `cptskit` are imported late: both lists are the same."""
    tree = ast.parse((SOURCE / "__init__.py").read_text(encoding="utf-8"))
    typed = {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    homes = cptskit._HOMES
    assert {name: typed[name] for name in homes} == homes
    assert sorted(cptskit.__all__) == sorted({*homes, "__version__"})
    for name in homes:
        assert callable(getattr(cptskit, name)), name


FRENCH_VERBS = re.compile(
    r"_?(?:additionner|ajouter|annuler|apparier|calculer|chercher|choisir|comparer|compter|controler"
    r"|corriger|creer|ecrire|effacer|enregistrer|envoyer|fermer|lire|montrer|ouvrir|rapprocher"
    r"|reconnaitre|reprendre|retablir|retirer|suivre|supprimer|trier|trouver|verifier)(?:_|$)"
)


def test_the_machinery_speaks_english() -> None:
    """Things bear French names, what is done to them English ones.

    `projet` apart: its types say `lire` for reading what a user wrote, as `DateCivile.lire` does.
    """
    french = {
        f"{name}: {node.name}"
        for name, file in MODULES.items()
        if not name.startswith("cptskit.projet")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        if FRENCH_VERBS.match(node.name)
    }
    assert french == set()


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
    "pygls",
    "lsprotocol",
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
    """Until nothing else is left: the document of a stage is made to see whether it is whole."""
    loaded = modules_loaded_by("check", str(ROOT / "examples" / "vallee-rurale"))
    assert loaded & HEAVY - {"pydantic", "yaml", "rich"} == set()


def test_one_module_knows_where_typer_keeps_its_engine() -> None:
    private = {
        file.relative_to(ROOT).as_posix()
        for folder in ("src", "scripts", "benchmarks", "tests/cli")
        for file in (ROOT / folder).rglob("*.py")
        if "typer._click" in file.read_text(encoding="utf-8")
    }
    assert private == {"src/cptskit/cli/engine.py"}
