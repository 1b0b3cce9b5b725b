"""A list against an announced number, then against the count of each profession."""

import pytest

from tests.regles.checked import found

LIST = "professionnels: [{nom: A, profession: infirmier}, {nom: B, profession: pharmacien}]"


@pytest.mark.parametrize(
    ("extra", "routes"),
    [
        ("nombre: 2", []),
        ("nombre: 3", [("membres", "nombre")]),
        ("nombre: 3, structures: [{nom: MSP}]", []),
        ("effectifs: [{profession: infirmier, nombre: 1}]", []),
        (
            "effectifs: [{profession: infirmier, nombre: 4}]",
            [("membres", "effectifs", 0, "nombre")],
        ),
        (
            "effectifs_complets: oui, effectifs: [{profession: infirmier, nombre: 1}]",
            [("membres", "effectifs")],
        ),
        # One difference is told once, the total first.
        (
            "nombre: 3, effectifs: [{profession: infirmier, nombre: 4}]",
            [("membres", "nombre")],
        ),
    ],
)
def test_the_number_of_members_is_at_least_that_of_the_list(
    extra: str, routes: list[tuple[str | int, ...]]
) -> None:
    findings = found("MEM011", f"membres: {{{LIST}, {extra}}}")
    assert [finding.route for finding in findings] == routes
