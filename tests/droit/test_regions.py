from datetime import date

import pytest

from cptskit.droit import (
    UnknownLawError,
    item_lettre,
    items_lettre,
    region,
    texte,
    toutes_les_regions,
)
from cptskit.droit.lettre import parties_lettre
from cptskit.referentiels import ars, tous_les_departements

LE = date(2026, 7, 1)


def test_there_are_eighteen_regions() -> None:
    assert len({r.code for r in toutes_les_regions()}) == 18


def test_every_departement_is_in_one_region_collectivities_apart() -> None:
    lus = sorted(d for r in toutes_les_regions() for d in r.departements)
    officiels = {d.code for d in tous_les_departements() if d.zone != "com"}
    assert lus == sorted(officiels | {"977", "978"})


def test_a_region_has_the_departements_of_its_ars() -> None:
    for r in toutes_les_regions():
        assert set(r.departements) == set(ars(r.code).departements)
        assert r.ars.startswith(f"ARS {r.nom}")


@pytest.mark.parametrize(
    "nom",
    ["53", "Bretagne", "BRETAGNE", "bretagne", "ARS Bretagne"],
)
def test_a_region_is_found_by_code_or_name(nom: str) -> None:
    assert region(nom).code == "53"


@pytest.mark.parametrize(
    ("nom", "code"),
    [
        ("ile de france", "11"),
        ("Île-de-France", "11"),
        ("La Réunion", "04"),
        ("Reunion", "04"),
        ("Provence-Alpes-Côte d’Azur", "93"),
        ("Provence Alpes Cote d'Azur", "93"),
        ("Centre-Val de Loire", "24"),
    ],
)
def test_case_accents_and_dashes_do_not_matter(nom: str, code: str) -> None:
    assert region(nom).code == code


@pytest.mark.parametrize("nom", ["", "54", "Bretange", "ARS Océan Indien"])
def test_an_unknown_region_is_refused(nom: str) -> None:
    with pytest.raises(UnknownLawError, match="région"):
        region(nom)


def test_two_regions_ask_for_20_000_inhabitants() -> None:
    seuils = {r.nom: s for r in toutes_les_regions() if (s := r.seuil_population(LE))}
    assert {nom: (s.valeur, s.grade.value) for nom, s in seuils.items()} == {
        "Bretagne": (20_000, "B"),
        "Pays de la Loire": (20_000, "B"),
    }


def test_a_threshold_binds_from_its_date() -> None:
    assert region("Pays de la Loire").seuil_population(date(2018, 9, 30)) is None


@pytest.mark.parametrize(("taille", "euros"), [(1, 40_000), (2, 45_000), (3, 50_000), (4, 50_000)])
def test_the_aid_of_bretagne_depends_on_the_size(taille: int, euros: int) -> None:
    (aide,) = region("Bretagne").aides_pour(LE, taille)
    assert (aide.montant.valeur, aide.montant.grade) == (euros, "B")


def test_the_two_aids_of_paca_add_up() -> None:
    paca = region("93")
    assert [a.montant.valeur for a in paca.aides_pour(LE, 2, "13")] == [40_000, 20_000]
    assert paca.aides_pour(date(2019, 12, 31), 2, "13") == ()


def test_an_aid_of_one_departement_is_not_that_of_the_region() -> None:
    idf = region("11")
    assert [a.montant.valeur for a in idf.aides_pour(LE, 2, "93")] == [30_000]
    assert idf.aides_pour(LE, 2, "75") == ()


def test_an_older_scheme_is_history() -> None:
    normandie = region("Normandie")
    assert [(a.montant.valeur, a.ancien) for a in normandie.aides] == [(10_000, True)]
    assert normandie.aides_pour(LE, 1, "14") == ()


def test_no_aid_is_known_elsewhere() -> None:
    connues = {r.nom for r in toutes_les_regions() if r.aides}
    assert connues == {
        "Auvergne-Rhône-Alpes",
        "Bretagne",
        "Île-de-France",
        "Normandie",
        "Provence-Alpes-Côte d'Azur",
    }


def test_a_list_read_whole_is_what_the_region_asks() -> None:
    na = region("Nouvelle-Aquitaine")
    asked = {i.id for i in na.items_lettre()}
    assert {"LI-03", "LI-06", "LI-07", "LI-09", "LI-11", "LI-14"} <= asked
    assert "LI-13" not in asked


@pytest.mark.parametrize(
    ("nom", "item", "textes"),
    [
        ("Nouvelle-Aquitaine", "LI-14", ("na-agoralib",)),
        ("Île-de-France", "LI-03", ("idf-2017", "idf-93")),
        ("Hauts-de-France", "LI-14", ("pratique-regionale",)),
        ("Grand Est", "LI-03", ("pratique-regionale",)),
    ],
)
def test_an_item_cites_the_region_only_where_its_documents_show_it(
    nom: str, item: str, textes: tuple[str, ...]
) -> None:
    assert region(nom).textes_item(item) == textes


@pytest.mark.parametrize("nom", ["Bourgogne-Franche-Comté", "Grand Est"])
def test_a_region_without_a_whole_list_takes_the_national_union(nom: str) -> None:
    assert len(region(nom).items_lettre()) == 18


def test_only_two_regions_have_a_list_read_whole() -> None:
    entieres = {r.nom for r in toutes_les_regions() if r.items and r.items.complete}
    assert entieres == {"Normandie", "Nouvelle-Aquitaine"}


def test_nothing_was_seen_for_grand_est_corse_and_overseas() -> None:
    sans = {r.code for r in toutes_les_regions() if r.items is None}
    assert sans == {"01", "02", "03", "04", "06", "44", "94"}


def test_every_reference_of_a_region_exists() -> None:
    for r in toutes_les_regions():
        assert r.destinataires
        assert texte(r.destinataires_texte)
        if r.items:
            assert all(texte(id_) for id_ in r.items.textes)
            assert not set(r.items.explicites) & set(r.items.implicites)
            for id_ in r.items.explicites + r.items.implicites:
                assert item_lettre(id_)


def test_who_receives_the_letter() -> None:
    assert region("27").destinataires == ("dd_ars", "cpam")
    assert region("75").destinataires == ("ars", "cpam", "msa", "urps")
    assert region("94").destinataires == ("dd_ars", "cpam", "urps")
    assert region("94").destinataires_texte == "pratique-regionale"


def test_the_body_that_supports_projects() -> None:
    assert region("75").appui == "Agora Lib'"
    assert region("44").appui is None


def test_the_letter_of_normandie_has_its_seven_points_in_order() -> None:
    parties = region("Normandie").parties_lettre()
    assert [partie.id for partie in parties] == [
        "presentation",
        "acteurs",
        "diagnostic",
        "orientations",
        "orientations",
        "territoire",
        "calendrier",
        "articulation",
        "gouvernance",
        "appui",
        "engagements",
    ]
    moyens, objectif = (partie for partie in parties if partie.id == "orientations")
    assert (moyens.titre, moyens.items) == ("Moyens d'action envisagés", ("LI-13",))
    assert objectif.items == ("LI-11", "LI-12", "LI-16")


def test_a_point_of_the_region_takes_what_belongs_to_it() -> None:
    parties = {partie.id: partie for partie in region("Nouvelle-Aquitaine").parties_lettre()}
    assert list(parties)[:6] == [
        "presentation",
        "territoire",
        "diagnostic",
        "acteurs",
        "orientations",
        "calendrier",
    ]
    assert parties["acteurs"].titre == "Acteurs et partenaires déjà associés et à associer"
    assert parties["acteurs"].items == ("LI-07", "LI-08", "LI-09")


def test_the_letter_of_bourgogne_franche_comte_begins_with_the_people() -> None:
    ids = [partie.id for partie in region("27").parties_lettre()]
    begin = ["presentation", "acteurs", "territoire", "articulation", "calendrier", "orientations"]
    assert ids[:6] == begin


def test_every_letter_has_every_item_once() -> None:
    everything = [item.id for item in items_lettre()]
    for r in toutes_les_regions():
        told = [item for partie in r.parties_lettre() for item in partie.items]
        assert sorted(told) == everything, r.nom


def test_a_point_of_a_list_belongs_to_one_part_and_was_seen_in_the_region() -> None:
    whole = [set(partie.items) for partie in parties_lettre()]
    for r in toutes_les_regions():
        for _, items in r.items.liste if r.items else ():
            assert any(set(items) <= part for part in whole)
            assert r.items
            assert set(items) <= set(r.items.explicites)


def test_a_region_without_a_list_takes_the_usual_order() -> None:
    assert region("Bretagne").parties_lettre() == parties_lettre()
    assert region("Grand Est").parties_lettre() == parties_lettre()
