"""A value that does not fit is a finding at its place; the rest is read, checked and rendered."""

from pathlib import Path

import pytest

from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission, TypeJalon, TypeOrganisation
from cptskit.projet.professions import Profession
from cptskit.usages.check import check
from cptskit.usages.render import render
from tests.loading.reading import place, read_with_head

REST = "region: Corse\n"


def kept(folder: Path, text: str, *codes: str) -> Projet:
    """Return a project that is read in spite of these findings, with all its other values."""
    loaded = read_with_head(folder, text + REST)
    assert [finding.code for finding in loaded.findings] == list(codes)
    assert loaded.projet is not None
    assert loaded.projet.region == "Corse"
    return loaded.projet


@pytest.mark.parametrize(
    ("written", "profession"),
    [
        ("IDEL", "infirmier"),
        ("MKDE", "masseur_kinesitherapeute"),
        ("MG", "medecin_generaliste"),
        ("sage femme", "sage_femme"),
        ("Infirmière", "infirmier"),
        ("dentiste", "chirurgien_dentiste"),
    ],
)
def test_a_usual_word_is_read_as_its_value(written: str, profession: str, tmp_path: Path) -> None:
    projet = kept(tmp_path, f"contacts: [{{nom: A B, profession: {written}}}]\n", "LEC015")
    assert projet.contacts[0].profession is Profession(profession)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("hopital", "etablissement_de_sante"),
        ("hôpital", "etablissement_de_sante"),
        ("association d'usagers", "usagers"),
        ("mairie", "collectivite"),
        ("CH", "etablissement_de_sante"),
    ],
)
def test_a_usual_word_for_a_partner(written: str, kind: str, tmp_path: Path) -> None:
    text = f"membres:\n  partenaires:\n    associes:\n      - {{nom: P, type: {written}}}\n"
    projet = kept(tmp_path, text, "LEC015")
    assert projet.membres is not None
    assert projet.membres.partenaires is not None
    assert projet.membres.partenaires.associes[0].type is TypeOrganisation(kind)


def test_a_word_that_means_nothing_leaves_its_key_out(tmp_path: Path) -> None:
    projet = kept(tmp_path, "contacts: [{nom: A B, profession: zut}, {nom: C D}]\n", "LEC015")
    assert [contact.nom for contact in projet.contacts] == ["A B", "C D"]
    assert projet.contacts[0].profession is None


def test_what_a_group_cannot_be_without_is_other(tmp_path: Path) -> None:
    text = "calendrier: {jalons: [{type: zut, date: 2026-01}]}\n"
    projet = kept(tmp_path, text, "LEC015")
    assert projet.calendrier is not None
    assert projet.calendrier.jalons[0].type is TypeJalon.AUTRE


def test_a_group_that_cannot_be_without_is_left_out(tmp_path: Path) -> None:
    projet = kept(tmp_path, "territoire: {acces: x, population: {valeur: douze}}\n", "LEC014")
    assert projet.territoire is not None
    assert projet.territoire.population is None
    assert str(projet.territoire.acces) == "x"


def test_a_mission_by_its_name(tmp_path: Path) -> None:
    projet = kept(
        tmp_path, "missions: {Accès aux soins: {moyens: a}, zut: {moyens: b}}\n", *["LEC015"] * 2
    )
    assert list(projet.missions) == [CodeMission.ACCES_AUX_SOINS]


def test_a_stage_that_is_none_stops_the_reading(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: zut\nidentite: {nom: A}\n", encoding="utf-8")
    assert check(tmp_path).readable is False


def test_the_rest_is_checked_and_rendered(tmp_path: Path) -> None:
    loaded = read_with_head(tmp_path, "contacts: [{nom: A B, profession: zut}]\n")
    (finding,) = loaded.findings
    assert place(finding) == ("essai.yaml", 1, 35, 1, 38)
    report = check(tmp_path)
    assert report.readable
    assert len(report.findings) > 1
    (written,) = render(tmp_path, documents=["lettre"], formats=["md"], sortie=tmp_path / "dist")
    assert "CPTS d'essai" in written.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("unite: %", "%"),
        ("unite: % des habitants", "% des habitants"),
        ("unite: % # un commentaire", "%"),
        ("unite: '%'", "%"),
    ],
)
def test_a_percent_sign_is_a_unit(text: str, value: str, tmp_path: Path) -> None:
    projet = kept(tmp_path, f"diagnostic:\n  indicateurs:\n    - libelle: a\n      {text}\n")
    assert projet.diagnostic is not None
    assert projet.diagnostic.indicateurs[0].unite == value


@pytest.mark.parametrize(
    "written",
    [
        "{departement: 62,4}",
        "{departement: 62,4, region: 51,2 %}",
        '{departement: "62,4"}',
        "{departement: 62,4,\n          region: 51,2 %}",
    ],
)
def test_a_comma_between_braces_is_that_of_a_number(written: str, tmp_path: Path) -> None:
    text = f"diagnostic:\n  indicateurs:\n    - libelle: a\n      comparaisons: {written}\n"
    projet = kept(tmp_path, text)
    assert projet.diagnostic is not None
    compared = projet.diagnostic.indicateurs[0].comparaisons
    assert compared is not None
    assert compared.departement is not None
    assert str(compared.departement.nombre) == "62.4"


def test_a_list_of_codes_keeps_its_commas(tmp_path: Path) -> None:
    text = "territoire: {cpts_voisines: [{nom: V, communes_communes: [34154,34192]}]}\n"
    projet = kept(tmp_path, text)
    assert projet.territoire is not None
    assert projet.territoire.cpts_voisines[0].communes_communes == ("34154", "34192")


def test_a_text_that_is_not_there_yet_is_held_open(tmp_path: Path) -> None:
    text = "membres: {professionnels: [{prenom: Zoé}]}\ndiagnostic: {besoins: [{intitule: Agir}]}\n"
    projet = kept(tmp_path, text, "LEC013", "LEC013")
    assert projet.membres is not None
    assert projet.diagnostic is not None
    assert projet.membres.professionnels[0].nom == "…"
    assert projet.diagnostic.besoins[0].intitule == "Agir"


def test_what_an_item_lacks_may_take_the_whole_list_with_what_others_have_wrong(
    tmp_path: Path,
) -> None:
    text = "territoire: {acces: bon, communes: [{nom: Sainte-Suzanne}, {insee: 974}]}\n"
    projet = kept(tmp_path, text, "LEC013", "LEC014")
    assert projet.territoire is not None
    assert projet.territoire.communes == ()


def test_no_figure_is_made_up_for_one_that_is_not_there_yet(tmp_path: Path) -> None:
    text = """territoire: {population: {annee: 2023}, acces: bon}
diagnostic:
  indicateurs:
    - {libelle: L, valeur: 3, serie: [{valeur: 1, annee: 2022}, {annee: 2023}, {annee: 2024}]}
"""
    projet = kept(tmp_path, text, "LEC013", "LEC013", "LEC013")
    assert projet.territoire is not None
    assert projet.diagnostic is not None
    assert projet.territoire.population is None
    assert str(projet.territoire.acces) == "bon"
    assert projet.diagnostic.indicateurs[0].serie == ()
