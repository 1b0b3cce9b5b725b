"""Orders that law or logic fix, and those that they leave free."""

import pytest

from tests.regles.checked import found, levels


@pytest.mark.parametrize(
    ("jalons", "wrong"),
    [
        ("{type: lettre, date: 2026-05}, {type: assemblee_generale, date: 2026-03}", False),
        ("{type: assemblee_generale, date: 2026-05}, {type: lettre, date: 2026-03}", False),
        ("{type: validation, date: 2026-03}, {type: transmission, date: 2026-03-31}", False),
        ("{type: validation, date: 2026-03-30}, {type: transmission, date: 2026-03-31}", True),
        ("{type: signature, date: 2026-03}, {type: validation, date: 2026-04}", True),
        (
            "{type: signature, date: 2020-03}, {type: validation, date: 2025-02}, "
            "{type: signature, date: 2025-03}",
            False,
        ),
        (
            "{type: assemblee_generale, date: 2026-06}, {type: declaration, date: 2021-05}",
            False,
        ),
        (
            "{type: assemblee_generale, intitule: AG constitutive, date: 2026-06}, "
            "{type: declaration, date: 2021-05}",
            True,
        ),
    ],
)
def test_milestones_in_an_impossible_order_are_found(jalons: str, wrong: bool) -> None:
    assert bool(found("CAL003", f"calendrier: {{jalons: [{jalons}]}}\n")) is wrong


def test_the_contract_tells_its_signature_too() -> None:
    yaml = (
        "contrat: {signature: 2026-01}\ncalendrier: {jalons: [{type: validation, date: 2026-02}]}\n"
    )
    (finding,) = found("CAL003", yaml)
    assert finding.route == ("contrat", "signature")


def test_one_wrong_date_is_one_finding() -> None:
    jalons = ", ".join(
        f"{{type: {kind}, date: {day}}}"
        for kind, day in (
            ("transmission", "2026-05"),
            ("validation", "2026-07"),
            ("signature", "2025-01"),
        )
    )
    assert len(found("CAL003", f"calendrier: {{jalons: [{jalons}]}}\n")) == 1


@pytest.mark.parametrize(
    ("transmission", "expected"),
    [("2026-12", []), ("2026-05", ["avertissement"])],
    ids=["a renewal to come", "a renewal, or an error"],
)
def test_a_running_contract_may_be_renewed(transmission: str, expected: list[str]) -> None:
    yaml = (
        "contrat: {signature: 2022-03}\n"
        f"calendrier: {{jalons: [{{type: transmission, date: {transmission}}}]}}\n"
    )
    assert levels(found("CAL003", yaml)) == expected
    first = "{type: transmission, date: 2021-09}"
    assert found("CAL003", yaml.replace("jalons: [", f"jalons: [{first}, ")) == []
