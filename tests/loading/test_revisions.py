"""The project of a revision is read, and nothing of the repository is run."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from cptskit.loading import load
from cptskit.loading.revisions import (
    UnreadableRevisionError,
    find_revision,
    folder_at,
    revision_before,
)
from cptskit.usages.diff import diff

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str, day: str = "2026-01-01") -> None:
    stamp = f"{day}T12:00:00+0000"
    mine = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp, "GIT_CONFIG_GLOBAL": os.devnull}
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(
        ["git", *settings, *arguments],
        cwd=folder,
        env={**os.environ, **mine},
        check=True,
        capture_output=True,
    )


def written(folder: Path, name: str, day: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = f"etape: lettre\nidentite: {{nom: {name}, historique: {{texte: textes/h.md}}}}\n"
    (folder / "cpts.yaml").write_text(text, encoding="utf-8")
    (folder / "textes").mkdir(exist_ok=True)
    (folder / "textes" / "h.md").write_text("Une histoire.\n", encoding="utf-8")
    git(folder, "add", "-A", day=day)
    git(folder, "commit", "-m", name, day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "depot"
    root.mkdir()
    git(root, "init", "-b", "main")
    written(root / "projet", "Premier", "2024-02-01")
    written(root / "projet", "Second", "2025-03-01")
    return root / "projet"


def test_two_revisions_are_compared(repository: Path) -> None:
    found = diff("HEAD~1", "HEAD", projet=repository)
    (ecart,) = found.ecarts
    assert (ecart.avant[0].valeur, ecart.apres[0].valeur) == ("Premier", "Second")
    assert "01/02/2024" in found.avant.nom


def test_a_day_is_that_of_the_last_revision_before_it(repository: Path) -> None:
    assert revision_before(repository, date(2024, 6, 1)).jour == date(2024, 2, 1)
    assert diff(projet=repository, depuis=date(2024, 6, 1)).ecarts
    with pytest.raises(UnreadableRevisionError, match="aucune version"):
        revision_before(repository, date(2023, 1, 1))


def test_what_is_not_committed_is_the_state_of_now(repository: Path) -> None:
    file = repository / "cpts.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("Second", "Troisième"), "utf-8")
    (ecart,) = diff("HEAD", projet=repository).ecarts
    assert ecart.apres[0].valeur == "Troisième"


@pytest.mark.parametrize("name", ["zut", "--help", "HEAD:projet", "-n", ""])
def test_a_name_that_is_no_revision_is_said(name: str, repository: Path) -> None:
    with pytest.raises(UnreadableRevisionError, match="ni un dossier, ni une version"):
        find_revision(repository, name)


def test_a_folder_without_a_repository_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRevisionError, match="comparez deux dossiers"):
        find_revision(tmp_path, "HEAD")


def test_nothing_of_a_strangers_repository_is_run(repository: Path, tmp_path: Path) -> None:
    trap = tmp_path / "piege.sh"
    marker = tmp_path / "execute"
    trap.write_text(f"#!/bin/sh\ntouch '{marker}'\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    (repository.parent / ".gitattributes").write_text("* filter=x diff=x\n", encoding="utf-8")
    written(repository, "Piégé", "2025-04-01")
    hooks = repository.parent / ".git" / "hooks"
    for name in ("post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc"):
        shutil.copy(trap, hooks / name)
    settings = {
        "core.fsmonitor": str(trap),
        "filter.x.smudge": str(trap),
        "filter.x.clean": str(trap),
        "filter.x.process": str(trap),
        "diff.x.textconv": str(trap),
        "diff.external": str(trap),
        "core.pager": str(trap),
        "core.sshCommand": str(trap),
        "gpg.program": str(trap),
        "log.showSignature": "true",
        "alias.rev-parse": f"!{trap}",
    }
    for name, value in settings.items():
        git(repository, "config", name, value)
    marker.unlink(missing_ok=True)
    before = sorted(path.as_posix() for path in repository.parent.rglob("*"))
    assert diff("HEAD~1", "HEAD", projet=repository).ecarts
    assert diff(projet=repository, depuis=date(2024, 6, 1)).ecarts
    assert not marker.exists()
    assert sorted(path.as_posix() for path in repository.parent.rglob("*")) == before


def test_links_and_hidden_files_are_left_out(repository: Path) -> None:
    (repository / "lien.yaml").symlink_to("/etc/hostname")
    (repository / ".cache").mkdir()
    (repository / ".cache" / "x.yaml").write_text("etape: lettre\n", encoding="utf-8")
    written(repository, "Liens", "2025-05-01")
    with folder_at(repository, find_revision(repository, "HEAD")) as lent:
        files = {path.relative_to(lent).as_posix() for path in lent.rglob("*") if path.is_file()}
        assert files == {"cpts.yaml", "textes/h.md"}
        assert load(lent).findings == ()
