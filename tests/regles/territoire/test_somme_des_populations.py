"""A small difference is advice; a sum that is not whole says nothing."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("stated", "second", "expected"),
    [
        ("15 000", "5 000", []),
        ("15 200", "5 000", ["conseil"]),
        ("15 400", "5 000", ["avertissement"]),
        ("20 000", "", []),
    ],
)
def test_populations_of_the_communes_add_up_to_the_stated_one(
    stated: str, second: str, expected: list[str]
) -> None:
    yaml = f"""
territoire:
  population: {{valeur: {stated}}}
  communes: [{{insee: 01249, population: 10 000}}, {{insee: 01043, population: {second}}}]
"""
    assert [finding.level for finding in found("TER014", yaml)] == expected
