from datetime import date

import pytest

from cptskit.droit import Grade, taille, tranches

LE = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("population", "numero", "grade"),
    [
        (0, 1, "A"),
        (39_999, 1, "A"),
        (40_000, 2, "C"),
        (40_001, 2, "A"),
        (79_999, 2, "A"),
        (80_001, 3, "A"),
        (175_000, 3, "C"),
        (175_001, 4, "A"),
        (900_000, 4, "A"),
    ],
)
def test_the_size_of_a_population(population: int, numero: int, grade: str) -> None:
    lue = taille(population, LE)
    assert lue is not None
    assert (lue.numero, lue.grade, lue.indeterminee) == (numero, grade, False)


def test_80_000_inhabitants_exactly_may_be_of_two_sizes() -> None:
    lue = taille(80_000, LE)
    assert lue is not None
    assert (lue.possibles, lue.numero, lue.indeterminee) == ((2, 3), None, True)
    assert lue.grade is Grade.C


def test_there_was_no_size_before_the_agreement() -> None:
    assert taille(50_000, date(2019, 8, 24)) is None
    assert taille(50_000, date(2019, 8, 25)) is not None


def test_a_negative_population_is_refused() -> None:
    with pytest.raises(ValueError, match="négative"):
        taille(-1, LE)


def test_the_four_sizes_leave_no_gap() -> None:
    lues = tranches(LE)
    assert lues is not None
    assert [t.numero for t in lues.valeur] == [1, 2, 3, 4]
    assert lues.valeur[0].de == 0
    assert lues.valeur[-1].a is None
    for petite, grande in zip(lues.valeur, lues.valeur[1:], strict=False):
        assert petite.a is not None
        assert grande.de - petite.a in {0, 1}
    assert lues.valeur[1].libelle == "de 40\u202f000 à 80\u202f000 habitants"
