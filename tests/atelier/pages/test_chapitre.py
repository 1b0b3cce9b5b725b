"""What is answered on the page of a chapter stands in the files, and nothing else changes."""

import re
import shutil
from pathlib import Path

import pytest

from cptskit.atelier import etat

from .desk import EXAMPLES, Visitor

WHO = "/chapitre/qui-nous-sommes"


def test_an_answer_goes_to_the_file_and_comes_back(fresh: Visitor) -> None:
    fresh.visit(WHO)
    page = fresh.send(WHO, **{"identite.nom": "CPTS du Val d'Ardoise"})
    assert page.code == 200
    assert page.fields["identite.nom"] == ["CPTS du Val d'Ardoise"]
    assert "nom: 'CPTS du Val d''Ardoise'" in fresh.yaml()


def test_a_page_sent_as_it_is_changes_no_byte(minimal: Visitor) -> None:
    before = minimal.yaml()
    home = minimal.visit("/")
    for chapter in ("qui-nous-sommes", "territoire", "constats", "membres", "orientations"):
        assert f"/chapitre/{chapter}" in home.text
        minimal.visit(f"/chapitre/{chapter}")
        minimal.send(f"/chapitre/{chapter}")
    assert minimal.yaml() == before


@pytest.mark.parametrize("example", ["pays-berjalliens", "metropole-ouest"])
def test_no_chapter_sent_as_it_is_changes_a_byte(example: str, tmp_path: Path) -> None:
    there = Visitor(Path(shutil.copytree(EXAMPLES / example, tmp_path / "projet")))
    before = {path.name: path.read_bytes() for path in there.folder.rglob("*.yaml")}
    seen, left = set(), ["/"]
    while left:
        text = there.visit(left[0]).text
        if left[0] != "/":
            assert there.send(left[0]).code == 200, left[0]
        seen.add(left.pop(0))
        left += sorted(set(re.findall(r"/chapitre/[\w-]+", text)) - seen - set(left))
    assert len(seen) > 30
    assert {path.name: path.read_bytes() for path in there.folder.rglob("*.yaml")} == before


@pytest.mark.parametrize("rank", [0, 1])
def test_a_date_that_stands_twice_is_changed_in_either_place(whole: Visitor, rank: int) -> None:
    where, name = "/chapitre/calendrier", "calendrier.jalons[0].date"
    dates = list(whole.visit(where).fields[name])
    assert len(dates) == 2
    dates[rank] = "2025-02-12"
    whole.send(where, **{name: dates})
    assert "2025-02-12" in whole.yaml("calendrier.yaml")


def test_a_row_begun_by_any_of_its_cells_leaves_the_page_whole(whole: Visitor) -> None:
    where = "/chapitre/membres"
    whole.visit(where)
    page = whole.send(where, **{"membres.professionnels[0].prenom": "Zoé"})
    assert page.fields["membres.professionnels[0].prenom"] == ["Zoé"]
    assert "Nom" in page.said()
    assert "- {prenom: Zoé}" in whole.yaml("membres.yaml")


def test_a_box_is_ticked_in_the_order_of_the_file(whole: Visitor) -> None:
    where, name = "/chapitre/constats", "diagnostic.constats[0].indicateurs"
    page = whole.visit(where)
    assert "indicateurs: [sans-mt, ald-sans-mt, densite-mg]" in whole.yaml("diagnostic.yaml")
    ticked = [*page.fields[name], "villes"]
    assert whole.send(where, **{name: ticked}).code == 200
    assert "indicateurs: [sans-mt, ald-sans-mt, densite-mg, villes]" in whole.yaml(
        "diagnostic.yaml"
    )


def test_a_first_person_takes_the_empty_place_and_carries_the_project(fresh: Visitor) -> None:
    fresh.visit(WHO)
    answers = {"contacts[0].nom": "Nolwenn Exemple", "contacts[0].profession": "infirmier"}
    page = fresh.send(WHO, **answers)
    assert "Nolwenn Exemple" in page.said()
    assert "porteur: oui" in fresh.yaml()
    assert "# Numéro de téléphone." in fresh.yaml()


def test_what_is_wrong_is_said_beside_the_field_and_tied_to_it(fresh: Visitor) -> None:
    fresh.visit(WHO)
    page = fresh.send(WHO, **{"contacts[0].nom": "A B", "contacts[0].telephone": "02 61"})
    box = page.text.split('id="b-c-contacts-0-telephone"')[1].split('id="c-contacts-0-telephone"')
    assert "n’est pas un numéro de téléphone" in box[0]
    assert 'aria-describedby="k-c-contacts-0-telephone"' in box[1]


def test_a_commune_is_found_added_and_taken_out(fresh: Visitor) -> None:
    where = "/chapitre/territoire"
    page = fresh.visit(f"{where}?cherche=brest")
    assert "Brest" in page.said()
    assert "14" in page.said()
    fresh.send(where, "commune-ajouter:29278")
    assert "{insee: 29278, nom: Spézet" in fresh.yaml("territoire.yaml")
    fresh.send(where, "commune-retirer:29278")
    assert "29278" not in fresh.yaml("territoire.yaml")
    assert "valeur: 15 505" in fresh.yaml("territoire.yaml")


def test_a_form_that_is_not_ours_changes_nothing(fresh: Visitor) -> None:
    before = fresh.yaml()
    fields = {"identite.nom": "Autre", "vu:identite.nom": "CPTS du Poher", "jeton": "faux"}
    assert fresh.post(WHO, fields).code == 403
    assert fresh.post(WHO, fields, origin="http://ailleurs.example").code == 403
    assert fresh.ask("/", host="ailleurs.example").code == 403
    assert fresh.yaml() == before


def test_a_field_that_is_left_waits_for_no_document(
    minimal: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = minimal.visit(WHO)
    made: list[object] = []
    monkeypatch.setattr(etat, "boxes_of_stage", lambda *asked: made.append(asked) or ())
    asked = ("jeton", "version", "vu:contacts[0].telephone")
    fields = {name: first.fields[name] for name in asked} | {"contacts[0].telephone": "02 61"}
    page = minimal.post(WHO, fields, x_atelier="1")
    assert "n’est pas un numéro de téléphone" in page.text
    assert made == []
    minimal.visit(WHO)  # what follows an answer, later
    assert len(made) == 1


def test_a_copy_of_a_fiche_has_its_words_and_an_id_of_its_own(tmp_path: Path) -> None:
    visitor = Visitor(Path(shutil.copytree(EXAMPLES / "pays-berjalliens", tmp_path / "cpts")))
    page = visitor.visit("/chapitre/fiche-parcours-0")
    title = page.fields["missions.parcours.fiches[0].titre"][0]
    page = visitor.send("/chapitre/fiche-parcours-0", "copier:missions.parcours.fiches[0]")
    name = next(name for name in page.fields if name.endswith("].titre"))
    assert page.fields[name] == [f"Copie de {title}"]
    assert name != "missions.parcours.fiches[0].titre"
    state = visitor.desk.state()
    assert state is not None
    ids = [fiche.id for mission in state.projet.missions.values() for fiche in mission.fiches]
    assert len(ids) == len(set(ids))
    first, *_, last = state.projet.missions["parcours"].fiches
    assert last.besoins == first.besoins
    assert [etape.intitule for etape in last.etapes] == [etape.intitule for etape in first.etapes]
    assert all(indicateur.id is None for indicateur in last.indicateurs)


def test_the_first_answer_of_a_year_makes_its_file(tmp_path: Path) -> None:
    visitor = Visitor(Path(shutil.copytree(EXAMPLES / "pays-berjalliens", tmp_path / "cpts")))
    assert not (visitor.folder / "annees").exists()
    where = "/chapitre/annee-2027"
    visitor.visit(where)
    page = visitor.send(where, **{"annees.2027.dialogue": "20/03/2028"})
    assert page.fields["annees.2027.dialogue"] == ["20/03/2028"]
    assert "annees:\n  2027:" in visitor.yaml("annees/2027.yaml").replace('"', "")
    assert visitor.desk.state() is not None
