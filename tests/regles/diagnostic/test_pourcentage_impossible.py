"""Changes may exceed their bounds, shares may not."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("indicateur", "expected"),
    [
        ("libelle: Sans médecin traitant, valeur: 138 %", ["avertissement"]),
        ("libelle: Sans médecin traitant, valeur: 138, unite: '%'", ["avertissement"]),
        ("libelle: Sans médecin traitant, valeur: 138, unite: patients", []),
        ("libelle: Évolution de la population, valeur: -2 %", []),
        ("libelle: Population, valeur: -2, unite: '% d’évolution'", []),
        ("libelle: Part, valeur: 9 %, comparaisons: {region: 108 %}", ["avertissement"]),
        ("libelle: Part, valeur: 100 %", []),
    ],
)
def test_a_share_above_a_hundred_percent_is_found(indicateur: str, expected: list[str]) -> None:
    findings = found("DIA014", f"diagnostic: {{indicateurs: [{{{indicateur}}}]}}")
    assert [finding.level for finding in findings] == expected


def test_a_part_is_never_above_the_whole() -> None:
    yaml = (
        "diagnostic: {repartitions: [{libelle: Évolution par âge, unite: '%', "
        "parts: [{libelle: jeunes, valeur: 120}]}]}"
    )
    (finding,) = found("DIA014", yaml)
    assert finding.level == "erreur"
