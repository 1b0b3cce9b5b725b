"""Dates as people know them: a day, a month or only a year."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from cptskit.francais.dates import MONTHS
from cptskit.projet.dates import DateCivile

DAY = DateCivile(2020, 3, 1)
MONTH = DateCivile(2020, 3)
YEAR = DateCivile(2020)


@pytest.mark.parametrize(
    "brut",
    [
        "2020-03-01",
        "2020-3-1",
        "01/03/2020",
        "1/3/2020",
        "1er mars 2020",
        "1 mars 2020",
        "01 Mars 2020",
        "1ER MARS 2020",
        "1er\u00a0mars\u202f2020",
        "  2020-03-01 ",
        date(2020, 3, 1),
    ],
)
def test_a_day_is_read_in_all_its_usual_forms(brut: object) -> None:
    assert DateCivile.lire(brut) == DAY


@pytest.mark.parametrize("brut", ["2020-03", "2020-3", "03/2020", "mars 2020", "MARS  2020"])
def test_a_month_without_a_day_is_a_date(brut: str) -> None:
    assert DateCivile.lire(brut) == MONTH


@pytest.mark.parametrize("brut", ["2020", 2020])
def test_a_year_alone_is_a_date(brut: object) -> None:
    assert DateCivile.lire(brut) == YEAR


@pytest.mark.parametrize(
    ("brut", "month"),
    [
        ("août 2020", 8),
        ("aout 2020", 8),
        ("aou\u0302t 2020", 8),
        ("Février 2020", 2),
        ("fevrier 2020", 2),
        ("DÉCEMBRE 2020", 12),
        ("decembre 2020", 12),
    ],
)
def test_months_are_read_without_their_accents_too(brut: str, month: int) -> None:
    assert DateCivile.lire(brut) == DateCivile(2020, month)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_name(month: int) -> None:
    assert DateCivile.lire(f"{MONTHS[month - 1]} 2020").mois == month


def test_the_29th_of_february_depends_on_the_year() -> None:
    assert DateCivile.lire("29/02/2024") == DateCivile(2024, 2, 29)
    with pytest.raises(PydanticCustomError, match="n'existe pas au calendrier"):
        DateCivile.lire("29/02/2023")


@pytest.mark.parametrize(
    "brut",
    [
        "31/04/2020",
        "2020-02-30",
        "32/01/2020",
        "00/03/2020",
        "2020-00-10",
        "0 mars 2020",
        "2020-13",
        "13/2020",
        "00/2020",
        "2020-00",
        "31 avril 2020",
        "0000",
        "0000-01-01",
    ],
)
def test_a_day_that_does_not_exist_is_refused(brut: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        DateCivile.lire(brut)
    assert caught.value.type == "date_impossible"
    assert caught.value.message() == f"« {brut} » n'existe pas au calendrier."
    assert "31/03/2026 est le 31 mars" in (caught.value.context or {})["aide"]


@pytest.mark.parametrize(
    "brut",
    [
        "",
        "bientôt",
        "1er trimestre 2020",
        "29 brumaire 2020",
        "20",
        "03/20",
        "2020/03/01",
        "2020-03-01T00:00",
        "2020-03-01🙂",
        "mars",
        "1er mars",
        "31.03.2026",
        "lundi 2 mars 2020",
        "20200301",
        "-2020",
        "12:30",
        "202²",
        "01-03-2020",
        "x" * 100,
    ],
)
def test_what_is_no_date(brut: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        DateCivile.lire(brut)
    assert caught.value.type == "date_illisible"
    assert caught.value.message().endswith(" » n'est pas une date.")
    assert len(caught.value.message()) < 100
    assert "2026-03-31, 31/03/2026" in (caught.value.context or {})["aide"]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (DAY, "1er mars 2020"),
        (DateCivile(2020, 3, 2), "2 mars 2020"),
        (MONTH, "mars 2020"),
        (YEAR, "2020"),
    ],
)
def test_a_date_is_said_in_french(day: DateCivile, text: str) -> None:
    assert str(day) == text


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (DAY, date(2020, 3, 1), date(2020, 3, 1)),
        (DateCivile(2020, 2), date(2020, 2, 1), date(2020, 2, 29)),
        (DateCivile(2021, 2), date(2021, 2, 1), date(2021, 2, 28)),
        (YEAR, date(2020, 1, 1), date(2020, 12, 31)),
    ],
)
def test_a_partial_date_covers_its_days(day: DateCivile, first: date, last: date) -> None:
    assert (day.debut, day.fin) == (first, last)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (DAY, DateCivile(2020, 3, 2)),
        (DAY, DateCivile(2020, 4)),
        (DAY, DateCivile(2021)),
        (MONTH, DateCivile(2020, 4, 1)),
        (MONTH, date(2020, 4, 1)),
        (DateCivile(2019), MONTH),
        (DateCivile(2019), YEAR),
        (DateCivile(2019), date(2020, 1, 1)),
    ],
)
def test_what_is_surely_before(before: DateCivile, after: DateCivile | date) -> None:
    assert before.surement_avant(after)
    if isinstance(after, DateCivile):
        assert not after.surement_avant(before)


@pytest.mark.parametrize(
    ("one", "other"), [(DAY, DAY), (DAY, MONTH), (DAY, YEAR), (MONTH, MONTH), (MONTH, YEAR)]
)
def test_what_may_be_the_same_day_is_not_surely_before(one: DateCivile, other: DateCivile) -> None:
    assert not one.surement_avant(other)
    assert not other.surement_avant(one)


Form = Callable[[DateCivile], str]
FORMS: list[Form] = [
    str,
    lambda day: day.debut.isoformat(),
    lambda day: f"{day.debut:%d/%m/%Y}",
]
YEARS = st.dates(date(1000, 1, 1), date(9999, 12, 31))


@settings(deadline=None)
@given(YEARS, st.sampled_from(FORMS))
def test_a_date_that_is_written_reads_as_itself(day: date, form: Form) -> None:
    civil = DateCivile(day.year, day.month, day.day)
    assert DateCivile.lire(form(civil)) == civil


@settings(deadline=None)
@given(YEARS)
def test_a_partial_date_that_is_written_reads_as_itself(day: date) -> None:
    for partial in (DateCivile(day.year, day.month), DateCivile(day.year)):
        assert DateCivile.lire(str(partial)) == partial
        assert partial.debut <= day <= partial.fin


@settings(deadline=None)
@given(YEARS, YEARS)
def test_days_are_before_each_other_as_the_calendar_says(one: date, other: date) -> None:
    civil = DateCivile(one.year, one.month, one.day)
    assert civil.surement_avant(other) == (one < other)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_date_or_is_refused(brut: str) -> None:
    try:
        assert DateCivile.lire(brut).debut
    except PydanticCustomError as refusal:
        assert refusal.message()


def test_a_short_year_is_shown_whole() -> None:
    with pytest.raises(PydanticCustomError) as caught:
        DateCivile.lire("12/03/26")
    assert "quatre chiffres : 12/03/2026" in str((caught.value.context or {})["aide"])
