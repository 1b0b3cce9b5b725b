"""What layout knows of the shipped fonts."""

import runpy
from pathlib import Path

import pytest

from cptskit.socle.fonts import covered, font_folder, text_width, with_squares

SCRIPT = Path(__file__).parents[2] / "scripts" / "build_font_metrics.py"


def test_the_metrics_are_those_of_the_fonts() -> None:
    fresh = runpy.run_path(str(SCRIPT))["metrics"]()
    assert (font_folder() / "metriques.json").read_text(encoding="utf-8") == fresh


def test_widths_are_those_of_the_letters() -> None:
    assert text_width("Bergerac", 10) == pytest.approx(36.09, abs=0.01)
    assert text_width("Bergerac", 20) == pytest.approx(2 * text_width("Bergerac", 10))
    assert text_width("Bergerac", 10, bold=True) > text_width("Bergerac", 10)
    assert text_width("\u00a0", 10) == text_width(" ", 10)
    assert text_width("漢", 10) == 10


def test_what_no_font_can_show_is_a_square() -> None:
    assert ord("é") in covered()
    assert with_squares("é漢\U000e0001!") == "é□!"
