"""Sections of several files: joined, or shown at both places where they are given twice."""

from pathlib import Path

import pytest

from .reading import HEAD, accepted, only, place, read, span


def test_sections_of_all_files_make_one_project(tmp_path: Path) -> None:
    files = {
        "cpts.yaml": HEAD,
        "a.yaml": "region: Corse\nannexes: [{titre: Statuts}]\n",
        "sous/b.yml": "territoire: {acces: lent}\n",
    }
    projet = accepted(read(tmp_path, files)).projet
    assert projet is not None
    assert projet.region == "Corse"
    assert projet.annexes[0].titre == "Statuts"
    assert str(projet.territoire and projet.territoire.acces) == "lent"


def test_a_section_given_in_two_files_shows_both_places(tmp_path: Path) -> None:
    files = {
        "cpts.yaml": HEAD,
        "a.yaml": "# début\nterritoire:\n  acces: a\n",
        "b.yaml": "region: Corse\nterritoire:\n  acces: b\n",
    }
    finding = only(read(tmp_path, files))
    assert finding.code == "LEC009"
    assert place(finding) == ("b.yaml", 2, 1, 2, 11)
    assert span(finding.others[0].location) == ("a.yaml", 2, 1, 2, 11)
    assert "« territoire » est donnée deux fois, dans a.yaml et dans b.yaml" in finding.message
    assert "déjà donnée" in finding.others[0].mention
    assert "Réunissez" in finding.help


def test_a_section_given_in_three_files_shows_the_first_one_twice(tmp_path: Path) -> None:
    files = {"cpts.yaml": HEAD, **{f"{name}.yaml": "region: Corse\n" for name in "abc"}}
    loaded = read(tmp_path, files)
    assert [place(finding)[0] for finding in loaded.findings] == ["b.yaml", "c.yaml"]
    assert {finding.others[0].location.fichier for finding in loaded.findings} == {"a.yaml"}


def test_each_mission_may_have_its_file(tmp_path: Path) -> None:
    files = {
        "cpts.yaml": HEAD,
        "missions.yaml": "missions:\n  qualite: {objectifs: [q]}\n",
        "missions/a.yaml": "missions:\n  parcours: {objectifs: [a]}\n",
        "missions/b.yaml": "missions:\n  crises: {objectifs: [b]}\n",
    }
    projet = accepted(read(tmp_path, files)).projet
    assert projet is not None
    assert [code.value for code in projet.missions] == ["qualite", "parcours", "crises"]


def test_a_mission_given_twice_shows_both_places(tmp_path: Path) -> None:
    files = {
        "cpts.yaml": HEAD,
        "missions/a.yaml": "missions:\n  parcours: {objectifs: [a]}\n",
        "missions/b.yaml": "missions:\n  crises: {}\n  parcours: {objectifs: [b]}\n",
    }
    finding = only(read(tmp_path, files))
    assert finding.code == "LEC009"
    assert place(finding) == ("missions/b.yaml", 3, 3, 3, 11)
    assert span(finding.others[0].location) == ("missions/a.yaml", 2, 3, 2, 11)
    assert "La mission « parcours »" in finding.message


@pytest.mark.parametrize("empty", ["territoire:\n", "territoire: {}\n", "territoire:\n  acces:\n"])
@pytest.mark.parametrize("order", ["ab", "ba"])
def test_a_section_left_empty_is_not_given(empty: str, order: str, tmp_path: Path) -> None:
    files = {f"{order[0]}.yaml": empty, f"{order[1]}.yaml": "territoire:\n  acces: lent\n"}
    loaded = accepted(read(tmp_path, {"cpts.yaml": HEAD, **files}))
    assert loaded.projet is not None
    assert loaded.projet.territoire is not None
    assert loaded.locator.locate(("territoire", "acces")).fichier == f"{order[1]}.yaml"


@pytest.mark.parametrize("empty", ["missions:\n", "missions: {}\n", "missions:\n  parcours:\n"])
@pytest.mark.parametrize("order", ["ab", "ba"])
def test_a_mission_left_empty_is_not_given(empty: str, order: str, tmp_path: Path) -> None:
    files = {f"{order[0]}.yaml": empty, f"{order[1]}.yaml": "missions: {parcours: {moyens: m}}\n"}
    loaded = accepted(read(tmp_path, {"cpts.yaml": HEAD, **files}))
    assert loaded.projet is not None
    assert [code.value for code in loaded.projet.missions] == ["parcours"]
    at = loaded.locator.locate(("missions", "parcours", "moyens"))
    assert at.fichier == f"{order[1]}.yaml"


@pytest.mark.parametrize("wrong", ["missions: [parcours]\n", "missions: parcours\n"])
@pytest.mark.parametrize("order", ["ab", "ba"])
def test_missions_in_two_shapes_are_never_lost(wrong: str, order: str, tmp_path: Path) -> None:
    files = {f"{order[0]}.yaml": wrong, f"{order[1]}.yaml": "missions: {parcours: {moyens: m}}\n"}
    loaded = read(tmp_path, {"cpts.yaml": HEAD, **files})
    assert loaded.projet is None
    assert "LEC009" in {finding.code for finding in loaded.findings}
    shown = {at.fichier for finding in loaded.findings if (at := finding.location)}
    shown |= {other.location.fichier for finding in loaded.findings for other in finding.others}
    assert {"a.yaml", "b.yaml"} <= shown
