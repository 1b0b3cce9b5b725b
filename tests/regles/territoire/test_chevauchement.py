"""An overlap names the region that forbids it, and the neighbour."""

import pytest

from tests.regles.checked import found

SHARED = """
territoire:
  communes: [{insee: 01249, nom: Miribel}, {insee: 01043}]
  cpts_voisines: [{nom: Voisine, communes_communes: [01249, 01043]}]
"""


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("Pays de la Loire", "pdl-2018"),
        ("Île-de-France", "pratique-autres-regions"),
        ("Corse", "pratique-autres-regions"),
    ],
)
def test_shared_communes_stand_on_the_text_of_the_region(region: str, text: str) -> None:
    (finding,) = found("TER009", f"region: {region}\n{SHARED}")
    assert finding.level == "avertissement"
    assert "Miribel et 01043" in finding.message
    assert finding.basis is not None
    assert finding.basis.id == text


@pytest.mark.parametrize(
    ("insee", "text"), [("93008", "idf-93"), ("77288", "pratique-autres-regions")]
)
def test_a_page_of_one_departement_is_not_quoted_for_another(insee: str, text: str) -> None:
    yaml = f"""region: Île-de-France
territoire:
  communes: [{{insee: "{insee}"}}]
  chevauchement: oui
"""
    (finding,) = found("TER009", yaml)
    assert finding.basis is not None
    assert finding.basis.id == text


def test_a_yes_alone_asks_with_whom() -> None:
    (finding,) = found("TER009", "territoire: {chevauchement: oui}")
    assert finding.route == ("territoire", "chevauchement")


def test_shared_communes_are_of_the_territory() -> None:
    (finding,) = found("TER010", SHARED.replace("[01249, 01043]", "[01249, 38053]"))
    assert finding.route[-2:] == ("communes_communes", 1)
