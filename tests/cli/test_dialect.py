"""Options are French; the names that they bore before are still taken, and shown nowhere."""

import pytest

from cptskit.cli.app import _BELOW
from cptskit.cli.dialect import FORMER, in_french

from .conftest import Run
from .test_help import COMMANDS

EVERY = [
    *((name,) for name in COMMANDS),
    *((name, below) for name, commands in _BELOW.items() for below in commands),
]
"""All commands, and those that stand below one."""


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
def test_help_shows_no_former_name(run: Run, command: tuple[str, ...]) -> None:
    page = run(*command, "--aide").out
    assert not [name for name in FORMER if f"{name} " in page.replace(",", " ")]


def test_a_former_name_does_the_same(run: Run) -> None:
    assert run("explain", "--list").out == run("explain", "--liste").out != ""
    former = ("--select=TER001", "--quiet", "--no-color")
    today = ("--seulement=TER001", "--silencieux", "--sans-couleurs")
    assert run("check", "examples/minimal", *former) == run("check", "examples/minimal", *today)


def test_each_former_option_exists_today(run: Run) -> None:
    pages = "".join(run(*command, "--aide").out for command in EVERY).replace(",", " ")
    assert not [name for name in FORMER.values() if f"{name} " not in pages]


def test_only_options_of_the_command_change_and_only_before_two_hyphens() -> None:
    args = ["a", "--output=b", "--list", "--", "--output"]
    assert in_french(args, {"--sortie"}) == ["a", "--sortie=b", "--list", "--", "--output"]
