"""More members than professionals, whether members are counted or listed."""

import pytest

from tests.regles.checked import found

LIST = "professionnels: [{nom: A, profession: infirmier}, {nom: B, profession: infirmier}]"
NURSES = "diagnostic: {indicateurs: [{libelle: Infirmiers, valeur: 1, annee: 2025}]}"


@pytest.mark.parametrize(
    ("yaml", "route"),
    [
        (
            "membres: {effectifs: [{profession: infirmier, nombre: 2, territoire: 1}]}",
            ("membres", "effectifs", 0, "nombre"),
        ),
        ("membres: {effectifs: [{profession: infirmier, nombre: 2, territoire: 2}]}", None),
        (
            f"membres: {{{LIST}, effectifs: [{{profession: infirmier, territoire: 1}}]}}",
            ("membres", "professionnels"),
        ),
        (f"membres: {{{LIST}}}\n{NURSES}", ("membres", "professionnels")),
        (
            "membres: {effectifs: [{profession: infirmier, nombre: 2, annee: 2025}]}\n" + NURSES,
            ("membres", "effectifs", 0, "nombre"),
        ),
        (
            "membres: {effectifs: [{profession: infirmier, nombre: 2, annee: 2021}]}\n" + NURSES,
            None,
        ),
    ],
)
def test_members_against_the_territory(yaml: str, route: tuple[str | int, ...] | None) -> None:
    findings = found("MEM007", yaml)
    assert [finding.route for finding in findings] == ([route] if route else [])
