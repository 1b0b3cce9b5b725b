from datetime import date
from typing import Any

from cptskit.documents.gabarits.vues.contrat import ContratVue, contrats
from cptskit.projet import Projet

DAY = date(2026, 11, 1)
POPULATION = {"population": {"valeur": "60 000"}}


def found(**sections: Any) -> tuple[ContratVue, ...]:
    given = {"etape": "projet", "identite": {"nom": "Essai", "date": "2026-10-01"}, **sections}
    return contrats(Projet.model_validate(given), DAY)


def amounts(contrat: ContratVue) -> dict[str, tuple[str, str]]:
    def plain(somme: object) -> str:
        return str(somme or "").replace("\u202f", " ").replace("\u00a0", " ")

    return {line.intitule: (plain(line.fixe), plain(line.variable)) for line in contrat.lignes}


def test_the_contracts_amounts_win_over_the_scale() -> None:
    montants = {"fonctionnement": "61 000", "parcours": {"fixe": "1 234", "variable": "567"}}
    contrat = {"signature": "2026-01-15", "taille": 2, "montants": montants}
    (one,) = found(contrat=contrat, territoire=POPULATION)
    shown = amounts(one)
    assert shown["Fonctionnement"] == ("61 000 €", "")
    assert shown["Parcours"] == ("1 234 €", "567 €")
    assert {line.intitule: line.origine for line in one.lignes}["Prévention"] == "barème"
    assert one.signe
    assert "Avenant 2" in one.bareme


def test_an_amount_of_the_scale_that_was_not_read_is_an_estimate() -> None:
    (one,) = found(contrat={"signature": "2026-01-15", "taille": 1})
    assert one.estimation
    assert amounts(one)["Accès aux soins"][0].startswith("≈ ")


def test_the_crisis_variable_part_is_outside_of_the_totals() -> None:
    (one,) = found(contrat={"signature": "2026-01-15", "taille": 3})
    assert amounts(one)["Crises"][1].startswith("(")
    assert one.hors_total
    assert one.total is not None
    assert one.fixe is not None
    assert one.variable is not None
    assert one.total.euros == one.fixe.euros + one.variable.euros


def test_two_contracts_where_the_population_allows_two_sizes() -> None:
    both = found(territoire={"population": {"valeur": "80 000"}})
    assert [one.taille for one in both] == [2, 3]


def test_without_a_signature_there_are_lines_but_no_dates() -> None:
    (one,) = found(territoire=POPULATION)
    assert one.echeances is None
    assert (one.signature, str(one.hypothese), one.signe) == (None, "1er octobre 2026", False)


def test_payments_are_those_of_each_civil_year() -> None:
    missions = {"parcours": {"demarrage": "2027-01-15"}}
    (one,) = found(contrat={"signature": "2026-01-15", "taille": 2}, missions=missions)
    echeances = one.echeances
    assert echeances is not None
    assert echeances.annees[0] == 2026
    first, *_ = echeances.lignes
    assert first.intitule == "Fonctionnement"
    assert first.sommes[0] is not None
    assert first.sommes[0].euros == 60_000
    for year in range(len(echeances.annees)):
        parts = [line.sommes[year] for line in echeances.lignes]
        held = echeances.total.sommes[year]
        assert sum(part.montre for part in parts if part) == (held.montre if held else 0)


def test_a_mission_without_a_start_is_supposed_or_left_out_and_named() -> None:
    (one,) = found(contrat={"signature": "2026-01-15", "taille": 2}, missions={"qualite": {}})
    assert one.echeances is not None
    assert "Actions territoriales de prévention" in one.echeances.supposees
    assert one.echeances.non_comptees == ("Qualité et pertinence des soins",)


def test_without_a_size_only_the_written_amounts_remain() -> None:
    assert found() == ()
    (one,) = found(contrat={"montants": {"crises": {"fixe": "22 500"}}})
    assert amounts(one) == {"Crises": ("22 500 €", "")}
    assert one.taille is None
    assert one.bareme == ""


def test_missions_of_the_first_agreement_have_no_amount_but_a_name() -> None:
    (one,) = found(contrat={"signature": "2020-03-01", "taille": 2})
    assert list(amounts(one)) == ["Fonctionnement"]
    assert "Améliorer l'accès aux soins" in one.sans_montant
    assert one.echeances is None
