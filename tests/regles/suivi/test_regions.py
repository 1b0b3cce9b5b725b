"""What a region asks is said in its name, with its own text."""

import pytest

from tests.regles.checked import found, levels


@pytest.mark.parametrize(
    ("region", "texte", "named"),
    [
        ("Île-de-France", "idf-93", True),
        ("Centre-Val de Loire", "cvl-ars", True),
        ("Corse", "pdl-2018", False),
    ],
)
def test_digital_chapter(region: str, texte: str, named: bool) -> None:
    (finding,) = found("SUI001", f"region: {region}\n")
    assert finding.basis is not None
    assert finding.basis.id == texte
    assert (region in finding.message) is named


@pytest.mark.parametrize(
    ("code", "region", "expected"),
    [
        ("SUI009", "Nouvelle-Aquitaine", ["avertissement"]),
        ("SUI009", "Normandie", []),
        ("SUI010", "Bretagne", ["avertissement"]),
        ("SUI010", "Occitanie", ["conseil"]),
    ],
)
def test_items_of_the_letter(code: str, region: str, expected: list[str]) -> None:
    assert levels(found(code, f"region: {region}\n", etape="lettre")) == expected
    assert found(code, f"region: {region}\n", etape="projet") == []


def test_evolution_is_asked_in_one_region_only() -> None:
    yaml = "evaluation: {responsable: bureau}\n"
    assert found("SUI011", f"region: Normandie\n{yaml}") == []
    assert len(found("SUI011", f"region: Bourgogne-Franche-Comté\n{yaml}")) == 1
