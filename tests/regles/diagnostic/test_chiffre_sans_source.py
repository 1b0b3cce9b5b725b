"""Year and source of the figures that others publish, and only what is missing."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("effectif", "messages"),
    [
        ("nombre: 9", []),
        ("nombre: 9, territoire: 44, annee: 2025, source: CPAM", []),
        (
            "territoire: 44, annee: 2025",
            ["Il manque la source pour le nombre de médecins généralistes du territoire."],
        ),
    ],
)
def test_members_are_counted_by_the_community(effectif: str, messages: list[str]) -> None:
    yaml = f"membres: {{effectifs: [{{profession: medecin_generaliste, {effectif}}}]}}\n"
    assert [finding.message for finding in found("DIA002", yaml)] == messages


def test_help_names_what_is_missing() -> None:
    (finding,) = found("DIA002", "territoire: {population: {valeur: 64 455, source: Insee}}\n")
    assert finding.help == "Ajoutez « annee: » à côté du chiffre."
