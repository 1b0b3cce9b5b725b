"""The map on its own: where, in which format, and what is said where there is none."""

import subprocess
import sys
from pathlib import Path

import pytest

import cptskit
from cptskit.documents.errors import RenderError
from cptskit.socle.errors import UnreadableProjectError

EXAMPLES = Path(__file__).parents[2] / "examples"
START = "etape: lettre\nidentite:\n  nom: CPTS d'essai\n"


def test_a_map_goes_where_it_is_wanted_in_the_format_of_its_name(tmp_path: Path) -> None:
    svg = cptskit.draw_map(EXAMPLES / "minimal", sortie=tmp_path / "ici" / "carte.svg")
    png = cptskit.draw_map(EXAMPLES / "minimal", sortie=tmp_path / "carte.PNG")
    assert svg.read_bytes().startswith(b"<svg")
    assert png.read_bytes().startswith(b"\x89PNG")
    assert b"IGN ADMIN EXPRESS" in svg.read_bytes()


def test_a_map_goes_to_dist_by_default(tmp_path: Path) -> None:
    listed = 'territoire:\n  communes:\n    - insee: "97411"\n'
    (tmp_path / "cpts.yaml").write_text(START + listed, encoding="utf-8")
    assert cptskit.draw_map(tmp_path) == tmp_path / "dist" / "carte.svg"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("", "ne liste encore aucune commune"),
        ('territoire:\n  communes:\n    - insee: "97801"\n', "n'a de contour"),
    ],
)
def test_where_there_is_no_map_it_is_said_why(tmp_path: Path, more: str, words: str) -> None:
    (tmp_path / "cpts.yaml").write_text(START + more, encoding="utf-8")
    with pytest.raises(RenderError, match=words):
        cptskit.draw_map(tmp_path)


def test_a_project_that_does_not_load_has_no_map(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text("etape: [", encoding="utf-8")
    with pytest.raises(UnreadableProjectError):
        cptskit.draw_map(tmp_path)


def test_documents_without_figures_do_not_load_the_engine(tmp_path: Path) -> None:
    (tmp_path / "cpts.yaml").write_text(START, encoding="utf-8")
    code = (
        "import sys, cptskit; cptskit.render(sys.argv[1], formats=['html', 'docx']); "
        "assert 'typst' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True)


def test_a_map_is_in_the_colour_of_the_community(tmp_path: Path) -> None:
    more = 'territoire:\n  communes:\n    - insee: "24037"\nstyle:\n  couleur: "#7B2D8B"\n'
    (tmp_path / "cpts.yaml").write_text(START + more, encoding="utf-8")
    drawn = cptskit.draw_map(tmp_path).read_text(encoding="utf-8")
    assert "#7B2D8B" in drawn
    assert "#14506E" not in drawn
