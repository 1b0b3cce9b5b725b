"""Terms dated by days, months or years: only what is sure is said."""

import pytest

from tests.regles.checked import found

RULES = "regles_statutaires: {duree_de_presidence: 3}"


def mandates(code: str, *terms: str) -> int:
    listed = ", ".join(f"{{{term}}}" for term in terms)
    return len(found(code, f"gouvernance: {{{RULES}, mandats: [{listed}]}}"))


@pytest.mark.parametrize(
    ("term", "count"),
    [
        ("fonction: président, debut: 2020, fin: 2019", 1),
        ("fonction: président, debut: 2020-06, fin: 2020", 0),
        ("fonction: trésorier, debut: 2020-06-02, fin: 2020-06-01", 1),
        ("fonction: président, debut: 2020", 0),
    ],
)
def test_end_before_start(term: str, count: int) -> None:
    assert mandates("GOU012", term) == count


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("debut: 2017, fin: 2020", "debut: 2020, fin: 2023", 0),
        ("debut: 2017, fin: 2021", "debut: 2020, fin: 2023", 1),
        ("debut: 2017, fin: 2020-06", "debut: 2020-06, fin: 2023", 0),
        ("debut: 2017", "debut: 2020, fin: 2023", 0),
    ],
)
def test_two_presidents_at_once(first: str, second: str, count: int) -> None:
    terms = (f"fonction: président, {first}", f"fonction: présidente, {second}")
    assert mandates("GOU013", *terms) == count
    assert mandates("GOU013", *(term.replace("présid", "coprésid") for term in terms)) == 0
    assert mandates("GOU013", *(term.replace("présid", "vice-présid") for term in terms)) == 0


@pytest.mark.parametrize(
    ("term", "count"),
    [
        ("fonction: président, debut: 2017, fin: 2020", 0),
        ("fonction: président, debut: 2017, fin: 2021", 1),
        ("fonction: président, debut: 2017-03-01, fin: 2020-03-01", 0),
        ("fonction: président, debut: 2017-03-01, fin: 2020-03-02", 1),
        ("fonction: trésorier, debut: 2017, fin: 2026", 0),
    ],
)
def test_length_of_the_statutes(term: str, count: int) -> None:
    assert mandates("GOU017", term) == count


def test_terms_are_told_as_one_says_them() -> None:
    terms = ["debut: 2017-03-01, fin: 2022-03-14", "debut: avril 2020, fin: 2023"]
    listed = ", ".join(f"{{fonction: président, {term}}}" for term in terms)
    (finding,) = found("GOU013", f"gouvernance: {{mandats: [{listed}]}}")
    assert finding.message.endswith("du 1er mars 2017 au 14 mars 2022 et d'avril 2020 à 2023.")
