import pytest

from cptskit.reporting.cells import text_width
from cptskit.reporting.excerpt import excerpt
from cptskit.socle.findings import Location


def drawn(line: str, start: int, end: int, width: int | None = None) -> list[str]:
    """Draw one line with its carets, without the gutter."""
    location = Location("f", 1, start, 1, end)
    spans = excerpt([line], location, indent=0, width=width, style="erreur")
    return ["".join(text for text, _ in span).split("│ ")[1] for span in spans]


def marked(line: str, carets: str) -> str:
    """Return the cells of `line` that stand above carets."""
    cells = "".join(char + "\0" * (text_width(char) - 1) for char in line if text_width(char))
    start = carets.index("^")
    return cells[start : start + carets.count("^")].replace("\0", "")


def test_carets_stand_under_the_span() -> None:
    assert drawn("insee: 24999 # x", 8, 13) == ["insee: 24999 # x", "       ^^^^^"]


@pytest.mark.parametrize(
    "line", ["ville: 東京都 ici", "\tnom:\tici", "e\u0301te\u0301: ici", "🏥🏥: ici"]
)
@pytest.mark.parametrize("width", [None, 80, 20])
def test_wide_narrow_and_tab_characters_keep_carets_in_place(line: str, width: int | None) -> None:
    start = line.index("ici") + 1
    assert marked(*drawn(line, start, start + 3, width)) == "ici"


@pytest.mark.parametrize("width", [16, 25, 40, 60])
@pytest.mark.parametrize("before", [0, 5, 30, 200])
@pytest.mark.parametrize("after", [0, 5, 200])
@pytest.mark.parametrize("letter", ["x", "東"])
def test_a_long_line_is_cropped_around_the_span(
    width: int, before: int, after: int, letter: str
) -> None:
    line = letter * before + "ICI" + letter * after
    text, carets = drawn(line, before + 1, before + 4, width)
    assert text_width(text) <= width - 4
    assert marked(text, carets) == "ICI"
    assert ("…" in text) == (text_width(line) > width - 4)


def test_a_span_longer_than_the_terminal_keeps_its_carets_inside() -> None:
    text, carets = drawn("nom: " + "x" * 300, 6, 306, 40)
    assert len(text) <= 36
    assert len(carets) == len(text) - 1


def test_a_span_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    lines = excerpt(["a: |", "  b"], Location("f", 1, 4, 2, 4), indent=0, width=None, style="")
    assert lines[-1][2][0] == "^"


@pytest.mark.parametrize(("column", "end"), [(4, 4), (99, 120), (0, 0)])
def test_an_empty_or_impossible_span_has_one_caret(column: int, end: int) -> None:
    assert drawn("nom:", column, end)[1].count("^") == 1


def test_the_line_after_the_last_can_be_shown() -> None:
    lines = excerpt(["a:", "b: [1"], Location("f", 3, 1, 3, 1), indent=0, width=None, style="")
    assert ["".join(text for text, _ in line).rstrip() for line in lines] == [
        "1 │ a:",
        "2 │ b: [1",
        "3 │",
        "  │ ^",
    ]


def test_a_line_that_the_file_does_not_have_shows_nothing() -> None:
    assert excerpt(["a:"], Location("f", 9, 1, 9, 2), indent=0, width=None, style="") == []


def test_context_left_of_a_cropped_line_is_not_lost_silently() -> None:
    lines = excerpt(
        ["court", "x" * 90 + "ICI"], Location("f", 2, 91, 2, 94), indent=0, width=40, style=""
    )
    assert lines[0][1][0] == "…"
