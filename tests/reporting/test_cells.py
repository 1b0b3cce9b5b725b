from hypothesis import given
from hypothesis import strategies as st

from cptskit.reporting.cells import fold, paragraphs, printable, text_width, words


def texts(lines: list[list[tuple[str, str]]]) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


def test_the_width_of_a_text_is_counted_in_cells() -> None:
    assert [text_width(text) for text in ("abc", "é", "e\u0301", "東", "…")] == [3, 1, 1, 2, 1]


def test_fold_keeps_no_break_spaces_and_long_words() -> None:
    folded = texts(fold(words("un mot\u00a0? anticonstitutionnellement"), 8, indent=0, hang=2))
    assert folded == ["un mot\u00a0?", "  anticonstitutionnellement"]


def test_guillemets_keep_their_word_whatever_the_space() -> None:
    folded = texts(fold(words("la clé « nom » est vide ?"), 9, indent=0, hang=0))
    assert folded == ["la clé", "« nom »", "est", "vide ?"]


@given(st.lists(st.text("abé東", min_size=1, max_size=9)), st.integers(12, 40))
def test_fold_loses_no_word_and_keeps_to_the_width(parts: list[str], width: int) -> None:
    lines = texts(fold([(part, "") for part in parts], width, indent=0, hang=2))
    assert " ".join(lines).split() == parts
    assert all(text_width(line) <= width or len(line.split()) == 1 for line in lines)


def test_paragraphs_keep_the_example_in_a_help() -> None:
    lines = list(paragraphs(("aide :", ""), 'écrivez\n  insee: "24037"\npuis voilà', 20, 2))
    assert texts(lines) == ["  aide : écrivez", '      insee: "24037"', "    puis voilà"]


def test_printable_replaces_what_moves_a_cursor() -> None:
    assert printable("é\u00a0«\tx\x1b[2J\n\u202ey\ud800") == "é\u00a0« x\ufffd[2J\n\ufffdy\ufffd"
