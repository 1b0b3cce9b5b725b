"""What a region asks is said in its name, with its own text."""

import pytest

from tests.regles.checked import found, levels


@pytest.mark.parametrize(
    ("yaml", "texte"),
    [
        ("region: Île-de-France", "pratique-autres-regions"),
        ('region: Île-de-France\nterritoire: {communes: [{insee: "93008"}]}', "idf-93"),
        ("region: Centre-Val de Loire", "cvl-ars"),
        ("region: Corse", "pratique-autres-regions"),
        ("", "pratique-autres-regions"),
    ],
)
def test_the_digital_chapter_stands_on_the_text_of_its_region(yaml: str, texte: str) -> None:
    (finding,) = found("SUI001", f"{yaml}\n")
    assert finding.basis is not None
    assert finding.basis.id == texte


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
