"""What a region asks of a letter: a warning in its name, advice elsewhere, nothing if left out."""

import pytest

from tests.regles.checked import found

MISSIONS = "missions: {parcours: {orientation: Suivre à plusieurs.}}\n"


@pytest.mark.parametrize(
    ("code", "region", "told"),
    [
        ("MIS010", "Normandie", [("avertissement", "nor-urps-mk")]),
        ("MIS010", "Nouvelle-Aquitaine", [("conseil", "na-agoralib")]),
        ("MIS010", "Grand Est", [("conseil", "pratique-regionale")]),
        ("MIS011", "Normandie", [("avertissement", "nor-urps-mk")]),
        ("MIS011", "Nouvelle-Aquitaine", []),
        ("MIS011", "Bretagne", [("conseil", "pratique-regionale")]),
        ("MIS012", "Bourgogne-Franche-Comté", [("avertissement", "ars-bfc")]),
        ("MIS012", "Normandie", []),
    ],
)
def test_the_items_of_a_letter_follow_its_region(
    code: str, region: str, told: list[tuple[str, str]]
) -> None:
    findings = found(code, f"region: {region}\n{MISSIONS}", etape="lettre")
    assert [(f.level.value, f.basis.id if f.basis else "") for f in findings] == told
    assert all(f"la région {region}" in f.message for f in findings if f.level == "avertissement")
