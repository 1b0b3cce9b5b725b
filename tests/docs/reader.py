"""A reader of the guide: types its commands in a folder of their own, writes what it writes."""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from cptskit.__main__ import main

from .blocks import ROOT, Block, Command

_SHELL = re.compile(r"[|>;&*$]|\bfor\b")
_ANSWERS = ("CPTS d'exemple", "Thouarsais", "1", "", "")
"""To the questions of `init`, where the guide does not show them."""


@dataclass(frozen=True)
class Seen:
    """What a command has written, on both streams in their order, and its exit code."""

    text: str
    code: int


def type_all(
    where: str, commands: Iterable[Command], folder: Path, patch: pytest.MonkeyPatch
) -> None:
    """Type commands, and hold what they write against what the guide shows."""
    for command in commands:
        place = f"{where}: {command.line}"
        seen = type_(command, folder, patch)
        if seen.code == 2:
            assert " erreur " in f" {command.shown}", f"{place}\n{seen.text}"
        else:
            assert seen.code in (0, 1), f"{place}: exit code {seen.code}\n{seen.text}"
        if command.shown:
            assert matches(command.shown, seen.text), f"{place}\n--- seen\n{seen.text}"


def type_(command: Command, folder: Path, patch: pytest.MonkeyPatch) -> Seen:
    """Run a command: in this process where it is ours and needs no shell."""
    words = shlex.split(command.line)
    if words[0] == "cd":
        patch.chdir(words[1])
        return Seen("", 0)
    if words[0] == "cptskit" and not _SHELL.search(command.line):
        return _ours(words[1:], command.answers or _ANSWERS, patch)
    env = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    ran = subprocess.run(
        ["bash", "-c", command.line],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Seen(ran.stdout, ran.returncode)


def _ours(words: list[str], answers: tuple[str, ...], patch: pytest.MonkeyPatch) -> Seen:
    both = io.StringIO()
    patch.setattr(sys, "stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
    with redirect_stdout(both), redirect_stderr(both):
        code = main(words)
    return Seen(both.getvalue(), code)


def matches(shown: str, seen: str) -> bool:
    """Say whether the guide shows what was seen; « … » stands for anything, alone for lines."""
    lines = [r"(?:.*\n)*?" if line.strip() == "…" else _line(line) + "\n" for line in _plain(shown)]
    pattern = "".join(lines)
    text = "".join(f"{line}\n" for line in _plain(seen))
    return re.fullmatch(pattern, text) is not None


def _plain(text: str) -> list[str]:
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def _line(text: str) -> str:
    return ".*".join(re.escape(part) for part in text.split("…"))


def write(block: Block) -> None:
    """Write the file that a block names: YAML goes into what the file holds, as a reader does."""
    path = Path(block.words[0])
    path.parent.mkdir(parents=True, exist_ok=True)
    if block.language != "yaml" or not path.is_file():
        path.write_text(block.text, encoding="utf-8")
        return
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 10_000
    yaml.preserve_quotes = True
    whole = yaml.load(path.read_text(encoding="utf-8"))
    _fill(whole, yaml.load(block.text))
    with path.open("w", encoding="utf-8") as file:
        yaml.dump(whole, file)


def _fill(whole: dict[str, Any], part: dict[str, Any]) -> None:
    for key, value in part.items():
        if isinstance(value, dict) and isinstance(whole.get(key), dict):
            _fill(whole[key], value)
        else:
            whole[key] = value


def copy_examples(folder: Path) -> None:
    """Give a reader the examples that a clone has."""
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("dist"))
