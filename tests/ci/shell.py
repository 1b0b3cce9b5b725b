"""The shell lines of CI files, run for real in bash, where only the installation is a pretence."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]

SOURCE = f"https://forge.example.org/sante/cptskit.git@{'0123456789' * 4}"

needs_bash = pytest.mark.skipif(
    os.name == "nt" or shutil.which("bash") is None, reason="these lines are written for bash"
)


@dataclass(frozen=True)
class Ran:
    """What some lines left behind."""

    code: int
    out: str
    installed: str
    """The arguments with which `python` was called."""


def bash(script: str, cwd: Path, environ: Mapping[str, str], strict: bool = True) -> Ran:
    """Run a script as a runner does: as `shell: bash` asks, or with GitHub's default, `bash -e`."""
    tools = cwd.parent / f"{cwd.name}-tools"
    calls = tools / "calls"
    tools.mkdir(exist_ok=True)
    _tool(tools / "cptskit", f'exec "{sys.executable}" -m cptskit "$@"')
    _tool(tools / "python", f'echo "$@" >> "{calls}"')
    options = ("--noprofile", "--norc", "-eo", "pipefail") if strict else ("-e",)
    ran = subprocess.run(
        ["bash", *options, "-c", script],
        cwd=cwd,
        env={**os.environ, **environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    installed = calls.read_text("utf-8") if calls.exists() else ""
    return Ran(ran.returncode, ran.stdout, installed)


def assert_hashed(ran: Ran, top: Path) -> None:
    """Hold that what was installed is hashed packages, and one commit."""
    hashed, own = ran.installed.splitlines()
    assert hashed.endswith("--require-hashes --no-deps -r cptskit-exigences.txt")
    assert own.endswith(f"--no-deps --no-build-isolation cptskit @ git+{SOURCE}")
    lines = (top / "cptskit-exigences.txt").read_text(encoding="utf-8").splitlines()
    packages = [number for number, line in enumerate(lines) if line[:1].isalnum()]
    assert packages
    assert all("--hash=sha256:" in lines[number + 1] for number in packages)


def _tool(path: Path, line: str) -> None:
    path.write_text(f"#!/usr/bin/env bash\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


def spoil(project: Path) -> None:
    """Put an error into the project of `depot`: a commune that does not exist."""
    file = project / "cpts.yaml"
    text = file.read_text(encoding="utf-8")
    assert "insee: 01043" in text
    file.write_text(text.replace("insee: 01043", "insee: 01999"), encoding="utf-8")


def read(path: Path) -> dict[str, Any]:
    """Return a YAML file; `on:` is the key `on`, as GitHub reads it."""
    text = re.sub(r"^on:", '"on":', path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    told = yaml.safe_load(text)
    assert isinstance(told, dict)
    return told


def assert_valid(path: Path, schema: str, options: Sequence[str] = ()) -> None:
    """Hold a file to the schema of a service, which check-jsonschema carries."""
    ran = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *options, str(path)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
