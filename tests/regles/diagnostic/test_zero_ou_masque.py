"""Zeros of a source that hides, unless someone says that they were verified."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("indicateur", "count"),
    [
        ("valeur: 0, source: Rezone CPTS", 1),
        ("valeur: '< 6', source: Rezone CPTS", 0),
        ("valeur: 0, source: annuaire", 0),
        ("valeur: 0, source: Rezone CPTS, commentaire: Vérifié avec l'URPS.", 0),
        ("valeur: 0 %, source: Rezone CPTS", 0),
    ],
)
def test_a_zero_of_a_source_that_hides_small_counts_is_questioned(
    indicateur: str, count: int
) -> None:
    yaml = f"diagnostic: {{indicateurs: [{{libelle: Orthoptistes, {indicateur}}}]}}"
    assert len(found("DIA015", yaml)) == count


def test_zeros_of_members_are_gathered() -> None:
    yaml = """
membres:
  effectifs:
    - {profession: orthoptiste, territoire: 0, source: Rezone CPTS}
    - {profession: sage_femme, territoire: 0, source: Rezone CPTS}
"""
    (finding,) = found("DIA015", yaml)
    assert len(finding.others) == 1
