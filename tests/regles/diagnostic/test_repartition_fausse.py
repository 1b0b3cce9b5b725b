"""Sums with hidden counts, percentages, and incomplete breakdowns."""

import pytest

from tests.regles.checked import found


@pytest.mark.parametrize(
    ("head", "values", "count"),
    [
        ("total: 44", ["21", "23"], 0),
        ("total: 44", ["21", "24"], 1),
        ("total: 44", ["40", "'< 6'"], 0),
        ("total: 48", ["40", "'< 6'"], 1),
        ("total: 39", ["40", "'< 6'"], 1),
        ("unite: '%'", ["33", "33", "33"], 0),
        ("unite: '%'", ["33,3", "33,3", "33,3"], 0),
        ("unite: '%'", ["33,3", "33,3", "30,3"], 1),
        ("total: 100", ["'33 %'", "'33 %'", "'33 %'"], 0),
        ("total: 100", ["33", "33", "33"], 1),
        ("unite: '%'", ["80", "80"], 1),
        ("unite: habitants", ["80", "80"], 0),
        ("total: 44", ["21", ""], 0),
        ("total: '2,5'", ["'1,2'", "'1,2'"], 0),
    ],
)
def test_parts_that_do_not_make_the_whole_are_found(
    head: str, values: list[str], count: int
) -> None:
    parts = ", ".join(f"{{libelle: p, valeur: {value}}}" for value in _quoted(values))
    yaml = (
        "diagnostic:\n  repartitions:\n"
        f"    - {{libelle: Âge, complete: oui, {head}, parts: [{parts}]}}\n"
    )
    assert len(found("DIA003", yaml)) == count


def test_an_incomplete_breakdown_is_left_alone() -> None:
    yaml = (
        "diagnostic: {repartitions: [{libelle: Âge, total: 44, "
        "parts: [{libelle: plus de 60 ans, valeur: 21}]}]}"
    )
    assert found("DIA003", yaml) == []


def _quoted(values: list[str]) -> list[str]:
    return [f'"{value}"' if "," in value and "'" not in value else value for value in values]
