"""Sums against the announced number: structures, years, incomplete tables."""

import pytest

from tests.regles.checked import found, levels


@pytest.mark.parametrize(
    ("complete", "nombre", "extra", "expected"),
    [
        ("oui", 15, "", []),
        ("oui", 16, "", ["erreur"]),
        ("oui", 16, "structures: [{nom: MSP}]", []),
        ("oui", 16, "annee: 2025", ["avertissement"]),
        ("non", 16, "", []),
        ("non", 14, "", ["erreur"]),
        ("non", 14, "annee: 2025", ["avertissement"]),
    ],
)
def test_head_counts_add_up_to_the_number_of_members(
    complete: str, nombre: int, extra: str, expected: list[str]
) -> None:
    yaml = f"""
membres:
  nombre: {nombre}
  effectifs_complets: {complete}
  {extra}
  effectifs:
    - {{profession: infirmier, nombre: 9, annee: 2026}}
    - {{profession: medecin_generaliste, nombre: 6, annee: 2026}}
"""
    assert levels(found("MEM002", yaml)) == expected


def test_a_complete_table_has_every_number() -> None:
    yaml = (
        "membres: {nombre: 9, effectifs_complets: oui, effectifs: "
        "[{profession: infirmier, nombre: 9}, {profession: pharmacien}]}"
    )
    (finding,) = found("MEM002", yaml)
    assert finding.level == "avertissement"
    assert "pharmaciens" in finding.message
