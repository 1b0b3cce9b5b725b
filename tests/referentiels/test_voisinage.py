"""Pieces and enclaves, on real territories."""

import pytest

from cptskit.referentiels import (
    commune,
    communes_de_l_epci,
    communes_du_departement,
    enclaves,
    morceaux,
    tous_les_departements,
    tous_les_epci,
)

BERGERACOIS = [une.code for une in communes_de_l_epci("200070647")]


def noms(groupe: tuple[object, ...]) -> list[str]:
    return [getattr(une, "nom", "") for une in groupe]


def test_touching_is_mutual() -> None:
    for departement in tous_les_departements():
        for une in communes_du_departement(departement.code):
            assert une.code not in une.voisines
            assert all(une.code in commune(autre).voisines for autre in une.voisines)


def test_neighbours_are_found_across_a_departements_border() -> None:
    assert "87092" in commune("24001").voisines
    # Valréas, of Vaucluse, stands in the Drôme.
    assert {code[:2] for code in commune("84138").voisines} == {"26", "84"}


def test_an_agglomeration_holds_together() -> None:
    (un,) = morceaux(BERGERACOIS)
    assert len(un.communes) == 38
    assert not un.ile
    assert enclaves(BERGERACOIS) == ()


def test_a_commune_left_out_in_the_middle_is_found() -> None:
    (trouvee,) = enclaves([code for code in BERGERACOIS if code != "24340"])
    assert noms(trouvee) == ["Prigonrieux"]


def test_pieces_come_with_the_most_populated_first() -> None:
    trouves = morceaux(["24051", "24037"])
    assert [noms(un.communes) for un in trouves] == [["Bergerac"], ["Bosset"]]


def test_an_island_is_apart() -> None:
    trouves = morceaux(une.code for une in communes_de_l_epci("242900074"))
    assert [(un.ile, len(un.communes)) for un in trouves] == [(False, 18), (True, 1)]


def test_a_commune_of_another_country_of_the_map_is_left_out() -> None:
    assert morceaux(["24999", "98735"]) == ()
    assert enclaves(["24999"]) == ()


def test_arrondissements_stand_for_their_city() -> None:
    (un,) = morceaux(["75115", "75114", "92040"])
    assert noms(un.communes) == ["Paris", "Issy-les-Moulineaux"]


@pytest.mark.parametrize(
    ("siren", "enclave"),
    [("245501259", ["Othe"]), ("200067296", ["Gardères", "Luquet"])],
)
def test_communes_shut_in_for_centuries(siren: str, enclave: list[str]) -> None:
    codes = [une.code for une in communes_de_l_epci(siren)]
    assert enclave in [noms(groupe) for groupe in enclaves(codes)]


def test_a_country_cut_off_by_a_border_is_no_enclave() -> None:
    nice = [une.code for une in communes_de_l_epci("200030195")]
    assert enclaves(nice) == ()


APART = {
    "Brest Métropole": [["Plougastel-Daoulas"]],
    "CA Cap Excellence": [["Baie-Mahault"]],
    "CA Lorient Agglomération": [["Locmiquélic", "Port-Louis", "Riantec"], ["Gâvres"]],
    "CA Tarbes-Lourdes-Pyrénées": [["Gardères", "Luquet"], ["Séron"]],
    "CA de Cambrai": [["Boursies", "Doignies", "Mœuvres"]],
    "CC Presqu'île de Crozon-Aulne maritime": [["Le Faou", "Pont-de-Buis-lès-Quimerch", "Rosnoën"]],
    "CC Terre Lorraine du Longuyonnais": [["Othe"]],
    "CC du Pays Arnay Liernais": [["Ménessaire"]],
    "CC du Pays de Sainte-Odile": [["Innenheim"]],
}
"""The EPCI of France whose land is in several pieces, islands apart, and the smaller pieces."""


def test_each_epci_of_france_holds_together_or_has_its_pieces_named() -> None:
    apart = {}
    for un in tous_les_epci():
        terres = [m for m in morceaux(u.code for u in communes_de_l_epci(un.siren)) if not m.ile]
        if len(terres) > 1:
            terres.sort(key=lambda m: len(m.communes), reverse=True)
            apart[un.nom] = [sorted(noms(m.communes)) for m in terres[1:]]
    assert {nom: sorted(autres) for nom, autres in apart.items()} == {
        nom: sorted(autres) for nom, autres in APART.items()
    }
