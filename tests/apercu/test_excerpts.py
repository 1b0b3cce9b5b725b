"""An excerpt shows the place, and little else."""

import pytest

from cptskit.apercu.excerpts import excerpt
from cptskit.socle.findings import Location

LINES = ("territoire:", "  communes:", "    - insee: 24999", "      nom: Été")


def test_two_lines_before_and_the_mark() -> None:
    shown = excerpt(LINES, Location("t.yaml", 4, 12, 4, 15))
    assert [line["numero"] for line in shown] == [2, 3, 4]
    assert (shown[-1]["avant"], shown[-1]["marque"], shown[-1]["apres"]) == (
        "      nom: ",
        "Été",
        "",
    )


def test_a_place_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    shown = excerpt(LINES, Location("t.yaml", 1, 1, 3, 5))
    assert [line["marque"] for line in shown] == ["territoire:"]


@pytest.mark.parametrize("row", [0, 5])
def test_a_line_that_is_not_there_has_no_excerpt(row: int) -> None:
    assert excerpt(LINES, Location("t.yaml", row, 1, row, 2)) == []


def test_of_a_long_line_the_part_around_the_mark_is_shown() -> None:
    line = "a" * 500 + "ICI" + "z" * 500
    shown = excerpt([line], Location("t.yaml", 1, 501, 1, 504))[0]
    assert shown["marque"] == "ICI"
    assert shown["avant"].startswith("…a")
    assert shown["apres"].endswith("z…")
    assert len("".join((shown["avant"], shown["marque"], shown["apres"]))) < 170
    assert len(excerpt([line, "b"], Location("t.yaml", 2, 1, 2, 2))[0]["avant"]) == 161
