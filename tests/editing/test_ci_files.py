"""Where the files of `init --ci` stand, and what is filled into them."""

from pathlib import Path

import pytest

import cptskit
from cptskit.editing.ci_files import SERVICES, ci_files
from cptskit.socle.errors import TargetExistsError
from cptskit.usages.init import holds_project

SOURCE = f"https://forge.example.org/sante/cptskit@{'ab' * 20}"
PLACES = [".github/workflows/cptskit.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"]
ALL = [*PLACES, "cptskit-exigences.txt"]


def test_a_new_project_gets_the_files_asked_for(tmp_path: Path) -> None:
    written = cptskit.init(tmp_path / "p", nom="Essai", ci=SERVICES, source=SOURCE)
    assert [path.relative_to(tmp_path / "p").as_posix() for path in written[-4:]] == ALL
    assert cptskit.load(tmp_path / "p").findings == ()


def test_they_stand_at_the_top_of_the_repository_and_name_the_project(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    project = tmp_path / "projets" / "l'été"
    project.mkdir(parents=True)
    files = ci_files(project, SERVICES, SOURCE)
    assert [path.relative_to(tmp_path).as_posix() for path in files] == ALL
    github, gitlab, pre_commit, _ = files.values()
    assert """cptskit check 'projets/l'"'"'été' --format github""" in github
    assert """cptskit render 'projets/l'"'"'été' --public --sortie""" in gitlab
    assert 'args: ["projets/l\'été"]' in pre_commit


@pytest.mark.parametrize("service", SERVICES)
def test_nothing_is_left_to_fill_in(service: str, tmp_path: Path) -> None:
    text, *_ = ci_files(tmp_path, [service], SOURCE).values()
    assert "__" not in text
    assert (f"cptskit @ git+{SOURCE}" in text) is (service != "pre-commit")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    mine = tmp_path / ".gitlab-ci.yml"
    mine.write_text("à moi", encoding="utf-8")
    with pytest.raises(TargetExistsError, match=r"Il y a déjà .*\.gitlab-ci\.yml"):
        cptskit.add_ci(tmp_path, ["github", "gitlab"], SOURCE)
    assert [path.name for path in tmp_path.iterdir()] == [".gitlab-ci.yml"]
    assert mine.read_text(encoding="utf-8") == "à moi"


def test_a_folder_holds_a_project_once_it_has_a_file_of_one(tmp_path: Path) -> None:
    assert not holds_project(tmp_path / "absent")
    assert not holds_project(tmp_path)
    cptskit.add_ci(tmp_path, SERVICES, SOURCE)
    assert not holds_project(tmp_path)
    cptskit.init(tmp_path, nom="Essai")
    assert holds_project(tmp_path)
