"""Completion, asked as each shell asks, and by the shells themselves where they are installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cptskit.cli.completion import SHELLS, VARIABLE

from .conftest import Run

BIN = Path(sys.executable).parent


def ask(shell: str, line: str, word: str = "") -> str:
    """Return what the program answers to a shell that completes the end of a line."""
    words = line.split(" ")
    ran = subprocess.run(
        [sys.executable, "-m", "cptskit"],
        env={
            **os.environ,
            VARIABLE: f"complete_{shell}",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": word,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.stderr == ""
    return ran.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_commands_options_and_values_are_completed(shell: str) -> None:
    assert "check" in ask(shell, "cptskit che", "che")
    assert "--etape" in ask(shell, "cptskit check --et", "--et")
    answer = ask(shell, "cptskit check --etape p", "p")
    assert "projet" in answer
    assert "contrat" not in answer


def test_rules_are_completed_with_their_titles() -> None:
    answer = ask("zsh", "cptskit explain TER02")
    assert "TER026" in answer
    assert "Le nom et le code d" in answer
    assert "TER001,TER026" in ask("bash", "cptskit check --seulement TER001,TER026")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_the_result_and_the_advice_is_not(shell: str, run: Run) -> None:
    ran = run("completion", shell)
    assert ran.code == 0
    assert "cptskit" in ran.out
    assert "Pour la garder" not in ran.out
    assert SHELLS[shell] in ran.said


def test_an_unknown_shell_and_none(run: Run) -> None:
    assert "Vouliez-vous dire « bash » ?" in run("completion", "bsh").said
    assert run("completion").code == 2


SCRIPTS = {
    "bash": 'eval "$(cptskit completion bash 2>/dev/null)"; COMP_WORDS=(cptskit check --etape le); '
    'COMP_CWORD=3; _cptskit_completion cptskit; echo "${COMPREPLY[*]}"',
    "fish": "cptskit completion fish 2>/dev/null | source; complete -C 'cptskit check --etape le'",
    "zsh": "autoload -Uz compinit; compinit -u; compdef() { :; }; compadd() { :; }; "
    '_arguments() { echo "$@"; }; eval "$(cptskit completion zsh 2>/dev/null)"; '
    "words=(cptskit check --etape le); CURRENT=4; _cptskit_completion",
}


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_shell_itself_completes(shell: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    ran = subprocess.run(
        [program, "-c", SCRIPTS[shell]],
        env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert "lettre" in ran.stdout, ran.stderr
