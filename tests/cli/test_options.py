from datetime import date

import pytest

from cptskit.cli.command import BadValue
from cptskit.cli.options import a_date, listed, one_of, some_of


@pytest.mark.parametrize("text", ["2020-03-01", "01/03/2020", "1/3/2020", " 2020-3-1 "])
def test_a_date_is_read_as_machines_and_as_french_people_write_it(text: str) -> None:
    assert a_date(text) == date(2020, 3, 1)


@pytest.mark.parametrize("text", ["", "2020", "03/2020", "2020-02-30", "32/01/2020", "0000-01-01"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(BadValue):
        a_date(text)


def test_a_choice_is_read_whatever_its_case() -> None:
    assert one_of(("lettre", "projet"))("PROJET") == "projet"
    assert some_of(("pdf", "md"))("pdf, MD") == "pdf,md"
    with pytest.raises(BadValue, match="liste est vide"):
        some_of(("pdf", "md"))(" , ")


def test_a_list_holds_each_word_once() -> None:
    assert listed(["a,b", " b", "", "c,"]) == ("a", "b", "c")
