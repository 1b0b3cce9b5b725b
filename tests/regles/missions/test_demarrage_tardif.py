"""Delays after the signature, when days, months or only years are known."""

import pytest

from tests.regles.checked import found, levels


def late(dates: str, signature: str = "2027-01-15", etape: str = "projet") -> list[str]:
    yaml = f"contrat: {{signature: {signature}}}\nmissions: {{{dates}}}\n"
    return levels(found("MIS005", yaml, etape=etape))


@pytest.mark.parametrize(
    ("dates", "count"),
    [
        ("acces_aux_soins: {demarrage: 2027-07-15}", 0),
        ("acces_aux_soins: {demarrage: 2027-07-16}", 1),
        ("acces_aux_soins: {demarrage: 2027-07}", 0),
        ("acces_aux_soins: {demarrage: 2027-08}", 1),
        ("crises: {deploiement: 2028-07-16}", 1),
        ("parcours: {demarrage: 2028-01-15, deploiement: 2029-01-15}", 0),
        ("prevention: {demarrage: 2028-02, deploiement: 2029-02}", 2),
        ("qualite: {demarrage: 2031-01}", 0),
        ("accompagnement: {demarrage: 2031-01}", 0),
    ],
)
def test_each_mission_has_its_delay(dates: str, count: int) -> None:
    assert len(late(dates)) == count


def test_a_signature_of_unknown_day_leaves_the_doubt_to_the_project() -> None:
    assert late("acces_aux_soins: {demarrage: 2027-07-31}", signature="2027-01") == []
    assert late("acces_aux_soins: {demarrage: 2028-01}", signature="2027") == []


def test_crises_had_no_delay_before_avenant_2() -> None:
    assert late("crises: {demarrage: 2024-01}", signature="2022-03-30") == []


def test_a_plan_is_warned_and_a_contract_is_not_met() -> None:
    dates = "acces_aux_soins: {demarrage: 2027-09}"
    assert late(dates) == ["avertissement"]
    assert late(dates, etape="contrat") == ["erreur"]


def test_the_signature_may_stand_in_the_calendar() -> None:
    yaml = (
        "calendrier: {jalons: [{type: signature, date: 2027-01-15}]}\n"
        "missions: {acces_aux_soins: {demarrage: 2027-09}}\n"
    )
    (finding,) = found("MIS005", yaml)
    assert "15 juillet 2027 au plus tard" in finding.help
    assert finding.others[0].mention == "signature : 15 janvier 2027"


@pytest.mark.parametrize(("first", "count"), [("2027-07", 0), ("2027-08", 1)])
def test_a_mission_without_a_start_starts_with_its_first_fiche(first: str, count: int) -> None:
    fiches = f"[{{id: A, titre: A, debut: 2027-12}}, {{id: B, titre: B, debut: {first}}}]"
    assert len(late(f"acces_aux_soins: {{fiches: {fiches}}}")) == count
    undated = fiches.replace(f", debut: {first}", "")
    assert late(f"acces_aux_soins: {{fiches: {undated}}}") == []
