from cptskit.reporting.blocks import blocks

from .samples import SIZE, UNKNOWN, member


def test_more_than_three_of_one_rule_make_a_block_where_the_first_stood() -> None:
    members = [member(n) for n in range(4)]
    told = blocks([UNKNOWN, members[0], SIZE, *members[1:]])
    assert told == [(UNKNOWN,), tuple(members), (SIZE,)]


def test_three_stay_alone() -> None:
    assert [len(block) for block in blocks([member(n) for n in range(3)])] == [1, 1, 1]
