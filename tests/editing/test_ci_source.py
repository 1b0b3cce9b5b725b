"""From where services install cptskit: what is hashed, and nothing that may change."""

import hashlib
from pathlib import Path

import pytest

from cptskit.editing.ci_files import ci_files
from cptskit.editing.ci_source import read_source
from cptskit.socle.errors import BadSourceError

COMMIT, HASH = "0123456789" * 4, "ab" * 32


@pytest.mark.parametrize(
    "text",
    [
        f"https://forge.example.org/a/cptskit@{COMMIT}",
        f"git+https://forge.example.org/a/cptskit.git@{COMMIT}",
        f"git+ssh://git@forge.example.org:2222/a/cptskit.git@{'cd' * 32}",
    ],
)
def test_a_commit_of_a_repository(text: str, tmp_path: Path) -> None:
    source = read_source(text, tmp_path)
    assert source.git == f"git+{text.removeprefix('git+')}"
    assert [("--require-hashes" in command, "git+" in command) for command in source.commands] == [
        (True, False),
        (False, True),
    ]
    assert "hatchling==" in source.requirements


def test_a_wheel_with_its_hash(tmp_path: Path) -> None:
    source = read_source(
        f"https://a.example.org/cptskit-1.0-py3-none-any.whl#sha256={HASH}", tmp_path
    )
    (command,) = source.commands
    assert "--require-hashes" in command
    own = source.requirements.splitlines()[1]
    assert own == (
        f"cptskit @ https://a.example.org/cptskit-1.0-py3-none-any.whl --hash=sha256:{HASH}"
    )
    assert "pydantic==" in source.requirements


def test_a_wheel_in_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "outils").mkdir()
    (tmp_path / "outils" / "cptskit-1.whl").write_bytes(b"wheel")
    monkeypatch.chdir(tmp_path / "outils")
    source = read_source("cptskit-1.whl", tmp_path)
    digest = hashlib.sha256(b"wheel").hexdigest()
    assert source.requirement == f"./outils/cptskit-1.whl --hash=sha256:{digest}"


@pytest.mark.parametrize(
    "text",
    [
        "cptskit",
        "cptskit==0.1.0",
        "https://forge.example.org/a/cptskit",
        "https://forge.example.org/a/cptskit@main",
        "https://forge.example.org/a/cptskit@v1.0",
        "https://forge.example.org/a/cptskit@0123abc",
        f"http://forge.example.org/a/cptskit@{COMMIT}",
        f"https://user:secret@forge.example.org/a/cptskit@{COMMIT}",
        f"https://forge.example.org/a/$(id)@{COMMIT}",
        f"https://forge.example.org/a b@{COMMIT}",
        f"https://forge.example.org/a'b@{COMMIT}",
        f"https://forge.example.org/a\n- x@{COMMIT}",
        "https://a.example.org/cptskit.whl",
        f"https://a.example.org/cptskit.whl#sha256={HASH[:-1]}",
        "absent.whl",
        "/etc/passwd.whl",
        "../cptskit.whl",
    ],
)
def test_what_may_change_or_run_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(BadSourceError):
        read_source(text, tmp_path)


def test_what_is_needed_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadSourceError, match="--source"):
        ci_files(tmp_path, ["github"])
    assert len(ci_files(tmp_path, ["pre-commit"])) == 1
