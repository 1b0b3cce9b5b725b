"""Undo takes back the person's own change; what somebody else wrote meanwhile stays."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cptskit.atelier.fil import Fil, turned
from cptskit.atelier.morceaux import carried, difference, inverse, put

BOUNDED = settings(max_examples=200, deadline=None)
LINES = st.lists(st.sampled_from(["a: 1\n", "b: 2\n", "c: 3\r\n", "\n", "  - x\n", "é: 4\n"]))
TEXTS = st.builds("".join, LINES)


@BOUNDED
@given(TEXTS, TEXTS)
def test_a_difference_leads_there_and_back(before: str, after: str) -> None:
    pieces = difference(before, after)
    assert put(before, pieces) == after
    assert put(after, inverse(pieces)) == before


@BOUNDED
@given(TEXTS, TEXTS, TEXTS)
@example("\na: 1\n", "a: 1\n\n", "c: 3\r\na: 1\n")  # a line end of Windows was cut in two
def test_changes_apart_come_in_any_order(text: str, mine: str, other: str) -> None:
    one, two = difference(text, mine), difference(text, other)
    after = carried(one, two, text), carried(two, one, text)
    if None not in after:
        first, second = put(other, after[0] or ()), put(mine, after[1] or ())
        assert sorted(first.splitlines()) == sorted(second.splitlines())  # at one place: any order


@BOUNDED
@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=4))
def test_all_undone_is_as_before_and_done_again_as_after(first: str, states: list[str]) -> None:
    thread, now = Fil(), first
    for state in states:
        thread.acte("x", {"f": now}, {"f": state})
        now = state
    for _ in states:
        made = turned(thread.faits[-1], {"f": now})
        assert made is not None
        thread.undo()
        now = made["f"] or ""
    assert now == first
    for state in states:
        made = turned(thread.defaits[-1], {"f": now})
        assert made is not None
        thread.redo()
        now = made["f"] or ""
        assert now == state


def test_what_another_wrote_between_two_acts_survives_both_undos() -> None:
    thread = Fil()
    first = "a: 1\nb: 2\nc: 3\n"
    second = first.replace("1", "10")
    third = second.replace("c: 3", "c: 3\nd: 4")  # somebody else
    fourth = third.replace("2", "20")
    thread.acte("a", {"f": first}, {"f": second})
    thread.ailleurs("f", second, third)
    thread.acte("b", {"f": third}, {"f": fourth})
    fifth = "# note\n" + fourth  # somebody else, above
    thread.ailleurs("f", fourth, fifth)
    one = turned(thread.faits[-1], {"f": fifth})
    assert one == {"f": "# note\n" + third}
    thread.undo()
    assert turned(thread.faits[-1], one or {}) == {"f": "# note\na: 1\nb: 2\nc: 3\nd: 4\n"}


def test_the_place_that_another_changed_is_not_undone() -> None:
    thread = Fil()
    thread.acte("a", {"f": "a: 1\n"}, {"f": "a: 2\n"})
    thread.ailleurs("f", "a: 2\n", "a: 3\n")
    assert turned(thread.faits[-1], {"f": "a: 3\n"}) is None
