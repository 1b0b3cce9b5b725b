"""What a person takes of a document: as it is, changed, elsewhere; and what a project has."""

from pathlib import Path

import pytest

from cptskit.importing.reprise.choix import (
    AS_IT_IS,
    Choice,
    Sort,
    answer,
    groups,
    kept,
    values_of,
)
from cptskit.importing.reprise.places import Passages, Placed, placed, places_of
from cptskit.importing.reprise.standing import standing
from cptskit.usages.import_projet import Lecture, read_projet
from tests.importing.reprise import projets


@pytest.fixture(scope="module")
def lecture(tmp_path_factory: pytest.TempPathFactory) -> Lecture:
    file = tmp_path_factory.mktemp("source") / "projet.docx"
    file.write_bytes(projets.parties())
    return read_projet(file)


def test_each_value_that_the_document_says_bears_a_place_of_it(lecture: Lecture) -> None:
    known = Passages(lecture.document)
    read = groups(lecture.found)
    assert len(read) > 10
    for group in read:
        assert group.places or group.route[0] in ("territoire", "association"), group.key
        assert all(known.at(place) for place in group.places), group.places


def test_a_row_and_its_value_are_found_by_place(lecture: Lecture) -> None:
    known = Passages(lecture.document)
    commune = next(group for group in groups(lecture.found) if group.kind == "territoire.communes")
    said = " ".join(known.at(commune.places[0]))
    assert commune.held["nom"] in said


def test_a_text_keeps_its_place_through_groups_and_lists() -> None:
    found = placed({"a": ["x", Placed("y", "ici")], "b": "z"}, "là")
    assert found == {"a": ["x", "y"], "b": "z"}
    assert places_of(found) == ("là", "ici")


@pytest.mark.parametrize("place", ["", "tableau 99, ligne 1, colonne 1"])
def test_a_place_that_is_none_has_no_passage(lecture: Lecture, place: str) -> None:
    assert Passages(lecture.document).at(place) == ()


def test_all_taken_is_what_was_understood(lecture: Lecture) -> None:
    found = lecture.found
    every = {group.key: Choice(Sort.TAKEN) for group in groups(found)}
    whole = kept(found, every)
    assert whole.tree == found.tree
    assert whole.texts == found.texts
    assert whole.chapters == found.chapters


def test_nothing_taken_is_nothing_but_the_stage(lecture: Lecture) -> None:
    none = kept(lecture.found, {})
    assert none.tree == {"etape": "projet"}
    assert not (none.texts or none.chapters)
    assert none.questions == lecture.found.questions


def test_words_are_changed_and_an_empty_value_goes(lecture: Lecture) -> None:
    commune = next(group for group in groups(lecture.found) if group.kind == "territoire.communes")
    names = {str(route[-1]): ".".join(map(str, route)) for route, _ in values_of(commune)}
    assert "nom" in names
    base = commune.key
    new = Choice(Sort.TAKEN, {f"{base}.nom": "Ailleurs", f"{base}.insee": ""})
    taken = kept(lecture.found, {commune.key: new}).tree["territoire"]["communes"][0]
    assert taken["nom"] == "Ailleurs"
    assert "insee" not in taken


def test_a_thing_goes_to_another_list_a_text_or_a_chapter(lecture: Lecture) -> None:
    key = "membres.partenaires.associes[0]"
    listed = kept(
        lecture.found, {key: Choice(Sort.ELSEWHERE, to="membres.partenaires.a_associer[]")}
    )
    assert len(listed.tree["membres"]["partenaires"]["a_associer"]) == 1
    moved = {key: Choice(Sort.ELSEWHERE, to="diagnostic.methode")}
    told = kept(lecture.found, moved, narrative=lambda _: "Déjà là.")
    assert told.texts["diagnostic.methode"].startswith("Déjà là.\n\n")
    own = kept(lecture.found, {key: Choice(Sort.ELSEWHERE, to=AS_IT_IS)})
    assert len(own.chapters) == 1


def test_an_answer_is_what_its_yaml_says() -> None:
    assert answer(("membres:", "  nombre: 42")) == {"membres": {"nombre": "42"}}
    assert answer(("missions:", "  MISSION:", "    x: y"), "crises") == {
        "missions": {"crises": {"x": "y"}}
    }
    assert answer((": [",)) == {}


def test_a_project_has_it_lacks_it_or_says_otherwise(lecture: Lecture) -> None:
    commune = next(group for group in groups(lecture.found) if group.kind == "territoire.communes")
    same = standing(commune, lambda _: [dict(commune.held)], lambda _: "")
    assert same.held
    lacks = standing(commune, lambda _: None, lambda _: "")
    assert not lacks.held
    assert not lacks.others
    other = standing(commune, lambda _: [{**commune.held, "nom": "Autre"}], lambda _: "")
    assert other.others == {f"{commune.key}.nom": "Autre"}


def test_a_document_from_another_reader_has_places_too(tmp_path: Path) -> None:
    file = tmp_path / "lettre.docx"
    file.write_bytes(projets.lettre())
    read = read_projet(file, nom="Ma lettre.docx")
    assert read.document.name == "Ma lettre.docx"
    known = Passages(read.document)
    assert all(known.at(place) for group in groups(read.found) for place in group.places)
