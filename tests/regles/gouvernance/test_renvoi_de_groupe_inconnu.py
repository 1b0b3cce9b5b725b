"""Fiches that a group cites exist; missions are chosen, once any is."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("group", "missions", "expected"),
    [
        ("fiches: [PAR-1]", "parcours: {fiches: [{id: PAR-1, titre: T}]}", []),
        ("fiches: [PAR-2]", "parcours: {fiches: [{id: PAR-1, titre: T}]}", ["erreur"]),
        ("missions: [crises]", "parcours: {intitule: P}", ["avertissement"]),
        ("missions: [crises]", "", []),
    ],
)
def test_a_group_cites_missions_and_fiches_that_exist(
    group: str, missions: str, expected: list[str]
) -> None:
    yaml = f"gouvernance: {{groupes_de_travail: [{{nom: G, {group}}}]}}\nmissions: {{{missions}}}\n"
    assert [finding.level for finding in found("GOU009", yaml)] == expected
