"""Every command of the guide does what the guide shows, page by page, in order."""

import re
import shutil
from pathlib import Path

import pytest

import cptskit

from .blocks import DOCS, PAGES, Block, blocks, commands
from .reader import copy_examples, matches, type_all, write

FIRST = "premiers-pas.md"
"""The page that makes the project with which the other pages go on."""

FOUND = {
    "changer.md": {"ma-cpts": "metropole-ouest", "ma-cpts-2024": "metropole-ouest"},
    "renouveler.md": {"ma-cpts": "metropole-ouest"},
    "ci.md": {"projets/nord": "minimal", "projets/sud": "vallee-rurale"},
    "comparer.md": {"ma-cpts": "bergerac", "ma-cpts-2025": "bergerac"},
    "documents.md": {"ma-cpts": "pays-berjalliens"},
    "reprendre.md": {
        "projet-en-word.docx": "projet-en-word.docx",
        "annexe-aci.xlsx": "annexe-aci.xlsx",
    },
    "modeles.md": {"ma-cpts": "bergerac", "ma-cpts/modeles/trame-ars.docx": "trame-ars.docx"},
}
"""What a page finds, and the example that it is; elsewhere `ma-cpts` is that of FIRST."""

SHELLS = ("console", "sh", "powershell")
ILLUSTRATIONS = ("text", "yaml", "json", "csv", "markdown", "python", "toml", "lua")
FOR_SERVICES = ("ci.md",)
"""Pages whose YAML is not a project's: tests/ci reads it."""

NOT_RUN = {
    "py -": "the launcher of Python on Windows; installs from the network",
    "& $HOME\\cptskit\\Scripts\\": "PowerShell; installs from the network",
    "python3 -m pip": "installs from the network",
    "pip install": "installs from the network",
    "pre-commit install": "fetches hooks from the network; tests/ci runs ours",
    "cptskit completion powershell >> $PROFILE": "PowerShell",
    "cptskit atelier ": "serves until Ctrl+C; tests/atelier runs it",
    "cptskit check ma-cpts --surveiller": "runs until Ctrl+C; tests/socle/test_watching.py runs it",
}
"""The lines that no test types, by how they begin, and why."""


def play(page: str, folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Type all that a page asks, in a folder; each section begins in that folder."""
    section = ""
    patch.chdir(folder)
    for block in blocks(page):
        if block.section != section:
            section = block.section
            patch.chdir(folder)
        if block.language in SHELLS:
            typed = [
                command
                for command in commands(block)
                if not command.line.startswith(tuple(NOT_RUN))
            ]
            type_all(block.place, typed, folder, patch)
        elif block.words:
            write(block)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("premiers-pas")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "80")
        play(FIRST, folder, patch)
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_the_guide_does_what_it_shows(
    page: str, first: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if page == FIRST:
        assert (first / "ma-cpts" / "dist" / "lettre-intention.pdf").is_file()
        return
    copy_examples(tmp_path)
    for name, example in FOUND.get(page, {}).items():
        _copy(tmp_path / "examples" / example, tmp_path / name)
    if not (tmp_path / "ma-cpts").exists() and "cptskit init ma-cpts" not in _text(page):
        shutil.copytree(first / "ma-cpts", tmp_path / "ma-cpts")
    monkeypatch.setenv("COLUMNS", "80")
    play(page, tmp_path, monkeypatch)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        target.parent.mkdir(exist_ok=True)
        shutil.copy(source, target)


def _text(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


ALL = [block for page in PAGES for block in blocks(page)]


def test_no_block_hides_a_command() -> None:
    for block in ALL:
        assert block.language in (*SHELLS, *ILLUSTRATIONS), block.place
        if block.language not in SHELLS:
            assert not re.search(r"^(\$ |cptskit )", block.text, re.MULTILINE), block.place


def test_every_line_that_is_not_run_is_in_the_guide() -> None:
    lines = [
        command.line for block in ALL if block.language in SHELLS for command in commands(block)
    ]
    assert [start for start in NOT_RUN if not any(line.startswith(start) for line in lines)] == []


@pytest.mark.parametrize(
    "block",
    [
        one
        for one in ALL
        if one.language == "yaml" and not one.words and one.page not in FOR_SERVICES
    ],
    ids=lambda block: block.place,
)
def test_every_yaml_block_is_a_piece_of_a_project(block: Block, tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(block.text, encoding="utf-8")
    report = cptskit.check(tmp_path)
    # A piece lacks keys, and names files, that the rest of the project has.
    assert {finding.code for finding in report.findings if finding.code.startswith("LEC")} <= {
        "LEC013",
        "LEC016",
    }


@pytest.mark.parametrize(
    ("shown", "seen", "same"),
    [
        ("a\n…\nd\n", "a\nb\nc\nd\n", True),
        ("a\n…\n", "a\n", True),
        ("a\n", "a\nb\n", False),
        ("le … novembre\n", "le 21 novembre\n", True),
        ("x : y\n", "x\u00a0: y\n", True),
        ("a.c\n", "abc\n", False),
    ],
)
def test_what_is_shown_is_held_against_what_is_seen(shown: str, seen: str, same: bool) -> None:
    assert matches(shown, seen) is same
