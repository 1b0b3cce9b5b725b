import pytest

from cptskit.documents.figures.words import lines, measured, shown, with_source
from cptskit.projet.nombres import Valeur
from cptskit.socle.fonts import text_width, with_squares


@pytest.mark.parametrize(
    ("written", "unit", "words"),
    [
        ("1 121", None, "1\u202f121"),
        ("1 121", "patients", "1\u202f121"),
        ("12,5 %", None, "12,5\u00a0%"),
        (12.5, "%", "12,5\u00a0%"),
        ("< 6", None, "<\u00a06"),
    ],
)
def test_a_value_is_written_in_french(written: object, unit: str | None, words: str) -> None:
    assert measured(Valeur.lire(written), unit) == words


def test_words_are_cut_between_words_and_the_last_line_short() -> None:
    assert lines("un deux trois", 1000, 9) == ["un deux trois"]
    cut = lines("Participation au dépistage organisé du cancer du sein", 120, 9)
    assert len(cut) > 1
    assert all(text_width(line, 9) <= 120 for line in cut)
    (short,) = lines("Participation au dépistage", 60, 9, most=1)
    assert short.endswith("…")
    assert text_width(short, 9) <= 60


def test_typography_is_that_of_the_text() -> None:
    assert shown("L'âge :\n  25 %") == "L’âge\u00a0: 25\u00a0%"


def test_a_caption_ends_with_what_is_known_of_its_source() -> None:
    assert with_source("Âges", "Insee", 2022) == "Âges. Source : Insee, 2022."
    assert with_source("Âges", None, None) == "Âges."


def test_widths_are_those_of_the_font() -> None:
    assert text_width("", 9) == 0
    assert text_width("i", 9) < text_width("m", 9) < text_width("m", 9, bold=True) * 1.1
    assert text_width("ab", 9) == pytest.approx(text_width("a", 9) + text_width("b", 9))
    assert text_width("漢", 10) == 10
    assert text_width("\u00a0", 10) == text_width(" ", 10) < 3


def test_signs_that_no_font_has_become_squares() -> None:
    assert with_squares("Œuf 漢 b") == "Œuf □ b"
