"""Every command on files that are broken in any way: an answer in French, never a fault of ours."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cptskit.__main__ import main

from .loading.test_robustness import MUTATIONS, Mutation

EXAMPLES = Path(__file__).parent.parent / "examples"
EXAMPLES_RUN = int(os.environ.get("CPTSKIT_FUZZ", "12"))
"""Mutated projects a run; a scheduled search asks for thousands."""
COMMANDS = (
    ("check",),
    ("check", "--format", "sarif"),
    ("check", "--format", "markdown"),
    ("fix", "--appliquer"),
    ("status",),
    ("territoire", "show"),
    ("territoire", "refresh", "--oui"),
    ("territoire", "add", "--oui", "--commune", "24520"),
    ("territoire", "remove", "--oui", "--commune", "24037"),
    ("modeles", "list"),
    ("bareme",),
    ("portefeuille", ".", "--sortie", "sortie", "--rappels"),
    ("assemblee", "--format", "docx"),
    ("carte", "--sortie", "carte.svg"),
    ("render", "--format", "md", "--sortie", "sortie"),
    ("classeur", "export", "--sortie", "c.xlsx"),
    ("init", "--ci", "pre-commit"),
    ("crise", "annuaire"),
    ("crise", "version", "--numero", "2", "--appliquer"),
)


@pytest.mark.parametrize("name", ["minimal", "bergerac"])
def test_no_command_fails_on_a_broken_file(
    name: str, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {
        path.relative_to(EXAMPLES / name): path.read_bytes()
        for path in (EXAMPLES / name).rglob("*")
        if path.is_file() and "dist" not in path.parts
    }
    files = sorted(path for path in before if path.suffix in (".yaml", ".csv", ".md"))
    folder = tmp_path_factory.mktemp("essai")
    here = Path.cwd()

    @settings(max_examples=EXAMPLES_RUN, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        st.sampled_from(files),
        st.lists(
            st.tuples(st.sampled_from(MUTATIONS), st.integers(0), st.integers(0)),
            min_size=1,
            max_size=3,
        ),
        st.sampled_from(COMMANDS),
        st.sampled_from(["\n", "\r\n"]),
    )
    def answered(
        file: Path,
        steps: list[tuple[Mutation, int, int]],
        command: tuple[str, ...],
        newline: str,
    ) -> None:
        lines = before[file].decode().split("\n")
        for mutate, at, column in steps:
            lines = mutate(lines, at % len(lines), column) or [""]
        project = folder / "p"
        shutil.rmtree(project, ignore_errors=True)
        for path, raw in before.items():
            (project / path).parent.mkdir(parents=True, exist_ok=True)
            (project / path).write_bytes(raw)
        (project / file).write_bytes(newline.join(lines).encode("utf-8", "surrogatepass"))
        os.chdir(project)
        code = main(command)
        said = capsys.readouterr()
        assert code in (0, 1, 2), (command, said.err)
        assert "Traceback" not in said.err

    try:
        answered()
    finally:
        os.chdir(here)
