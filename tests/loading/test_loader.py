"""Folders: none, empty, a file, several projects; and all errors of a project in one go."""

from pathlib import Path

import pytest

import cptskit
from cptskit.loading import LoadedProject, load

from .reading import HEAD, only, place, read


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    finding = only(load(tmp_path / "absent"))
    assert (finding.code, finding.location) == ("LEC001", None)
    assert f"{tmp_path.as_posix()}/absent n'existe pas" in finding.message
    assert "cptskit init" in finding.help


@pytest.mark.parametrize("name", ["a" * 300, "a\0b"])
def test_a_folder_that_no_system_can_have(name: str, tmp_path: Path) -> None:
    assert only(load(tmp_path / name)).code == "LEC001"


def test_a_file_in_place_of_a_folder(tmp_path: Path) -> None:
    read(tmp_path, {"cpts.yaml": HEAD})
    finding = only(load(tmp_path / "cpts.yaml"))
    assert (finding.code, finding.location) == ("LEC001", None)
    assert "est un fichier ; un projet est un dossier" in finding.message
    assert tmp_path.as_posix() in finding.help


@pytest.mark.parametrize(
    "files",
    [{}, {"notes.txt": "a"}, {"mkdocs.yml": "site_name: x\ntheme: {name: y}\n"}, {"a.yaml": "{}"}],
)
def test_a_folder_without_a_project(files: dict[str, str], tmp_path: Path) -> None:
    finding = only(read(tmp_path, files))
    assert (finding.code, finding.location) == ("LEC002", None)
    assert "Aucun projet" in finding.message
    assert "cptskit init" in finding.help


def test_a_folder_with_only_an_empty_file_says_both(tmp_path: Path) -> None:
    loaded = read(tmp_path, {"cpts.yaml": "# à remplir\n"})
    assert loaded.projet is None
    assert [finding.code for finding in loaded.findings] == ["LEC002", "LEC010"]


def test_several_projects_below_are_named(tmp_path: Path) -> None:
    finding = only(read(tmp_path, {"a/cpts.yaml": HEAD, "b/x.yaml": HEAD, "c/y.yaml": "zut: 1\n"}))
    assert (finding.code, finding.location) == ("LEC019", None)
    assert "plusieurs projets" in finding.message
    assert finding.help.endswith(f"{tmp_path.as_posix()}/a {tmp_path.as_posix()}/b")


def test_a_stage_given_twice_in_one_folder_is_one_project(tmp_path: Path) -> None:
    finding = only(read(tmp_path, {"a.yaml": HEAD, "b.yaml": "etape: projet\n"}))
    assert finding.code == "LEC009"


MANY: dict[str, str | bytes] = {
    "cpts.yaml": "etape: leter\nidentite: {nom: X, slogan: Y}\n",
    "a.yaml": "region: *r\n",
    "b.yaml": "annexes:\n\t- a\n",
    "c.yaml": "territoire: {acces: a, acces: b}\nzut: 1\n",
    "d.yaml": "budget: {exercices: [{annee: bientôt, recettes: [{montant: 1}]}]}\ntruc: 1\n",
    "e.yaml": "territoire: {communes: {insee: 1}}\netape: projet\n",
    "f.yaml": "région: Corse\n".encode("cp1252"),
    "g.yaml": "",
}


def test_all_errors_of_all_files_come_at_once_and_in_order(tmp_path: Path) -> None:
    loaded = read(tmp_path, MANY)
    assert loaded.projet is None
    assert [(finding.code, *place(finding)[:3]) for finding in loaded.findings] == [
        ("LEC008", "a.yaml", 1, 9),
        ("LEC006", "b.yaml", 2, 1),
        ("LEC007", "c.yaml", 1, 24),
        ("LEC015", "cpts.yaml", 1, 8),
        ("LEC012", "cpts.yaml", 2, 20),
        ("LEC014", "d.yaml", 1, 30),
        ("LEC013", "d.yaml", 1, 50),
        ("LEC012", "d.yaml", 2, 1),
        ("LEC011", "e.yaml", 1, 14),
        ("LEC009", "e.yaml", 2, 1),
        ("LEC004", "f.yaml", 1, 2),
        ("LEC010", "g.yaml", 1, 1),
    ]


def test_a_section_that_may_stand_in_an_unread_file_is_not_missing(tmp_path: Path) -> None:
    loaded = read(
        tmp_path, {"cpts.yaml": "etape: lettre\nidentite: {nom: @}\n", "a.yaml": "zut: 1\n"}
    )
    assert [finding.code for finding in loaded.findings] == ["LEC012", "LEC005"]


def test_missing_sections_are_all_said(tmp_path: Path) -> None:
    loaded = read(tmp_path, {"a.yaml": "region: Corse\n"})
    assert [finding.route for finding in loaded.findings] == [("etape",), ("identite",)]
    assert {place(finding) for finding in loaded.findings} == {("a.yaml", 1, 1, 1, 1)}


def test_a_project_that_fits_has_its_model_and_its_sources(tmp_path: Path) -> None:
    loaded = read(tmp_path, {"cpts.yaml": HEAD, "a.yaml": "region: Corse\n"})
    assert isinstance(loaded, LoadedProject)
    assert loaded.projet is not None
    assert loaded.folder == tmp_path
    assert loaded.sources["a.yaml"].lines == ("region: Corse", "")


def test_a_folder_may_be_given_as_text(tmp_path: Path) -> None:
    read(tmp_path, {"cpts.yaml": HEAD})
    assert load(str(tmp_path)).projet is not None


def test_thousands_of_errors_are_read_in_a_moment(tmp_path: Path) -> None:
    items = "".join(f"  - {{zzz: {number}}}\n" for number in range(3000))
    assert len(read(tmp_path, {"cpts.yaml": f"{HEAD}annexes:\n{items}"}).findings) == 6000


def test_sections_with_capitals_are_a_project(tmp_path: Path) -> None:
    text = "Etape: lettre\nIdentité:\n  nom: X\n"
    (tmp_path / "cpts.yaml").write_text(text, encoding="utf-8")
    helps = [finding.help for finding in load(tmp_path).findings if finding.code == "LEC012"]
    assert helps == ["Vouliez-vous dire « etape » ?", "Vouliez-vous dire « identite » ?"]
    cptskit.fix(tmp_path, appliquer=True)
    assert load(tmp_path).projet is not None
