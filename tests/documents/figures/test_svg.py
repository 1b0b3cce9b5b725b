from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cptskit.documents.figures.png import png_within, to_png
from cptskit.documents.figures.shapes import (
    Drawing,
    Rect,
    Shape,
    Sign,
    Stroke,
    Surface,
    Trace,
    Words,
    middle_above,
    middle_under,
)
from cptskit.documents.figures.svg import svg_of

SQUARE = [[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)]]
ALL: tuple[Shape, ...] = (
    Rect(9, 1, 2, 8, "#fff", "#000", dash=(2, 2), opacity=0.5),
    Stroke(0, 0, 5, 5, dash=(1.5, 2)),
    Trace([[(0, 0), (1, 2), (3, 4)]], "#123456", 2),
    Surface([SQUARE], "#abcdef", "#000", 0.4),
    Sign(5, 5, "diamond", 16, "none"),
    Sign(5, 5, "triangle-down", 16, "#000"),
    Words(5, 5, "a < b & « c »", bold=True, align="center", halo=2.0),
)


def svg(*shapes: Shape) -> str:
    return svg_of(Drawing(20, 10, shapes), "Un essai").decode()


def test_each_shape_is_one_element_of_well_formed_svg() -> None:
    root = ElementTree.fromstring(svg(*ALL))
    tags = [child.tag.rpartition("}")[2] for child in root]
    assert tags == ["rect", "rect", *["path"] * 5, "text", "text"]
    assert root.get("aria-label") == "Un essai"
    assert (root.get("width"), root.get("viewBox")) == ("20", "0 0 20 10")


def test_a_rectangle_that_goes_left_has_a_width() -> None:
    assert '<rect x="2" y="1" width="7" height="7" fill="none"/>' in svg(Rect(9, 1, 2, 8))


def test_halos_lie_below_all_words() -> None:
    drawn = svg(Words(0, 5, "sous", halo=2), Words(1, 5, "dessus"), Words(2, 5, "bord", halo=2))
    edges = [one for one in drawn.split("<text")[1:] if "stroke=" in one]
    assert [edge.partition(">")[2].partition("<")[0] for edge in edges] == ["sous", "bord"]
    assert drawn.rindex("stroke-linejoin") < drawn.index('fill="#1C2226"')


def test_lines_of_words_stand_under_and_above_a_line() -> None:
    assert middle_under(10, 10) == pytest.approx(14.9)
    assert middle_above(20, 10) == pytest.approx(14.9)


@given(st.text(max_size=20), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_any_words_anywhere_are_well_formed(text: str, x: float, y: float) -> None:
    words = "".join(c for c in text if c.isprintable())
    ElementTree.fromstring(svg(Words(x, y, words), Stroke(x, y, 0, 0)))


def test_a_png_has_200_points_an_inch_and_the_same_bytes_each_time() -> None:
    drawing = svg(*ALL).encode()
    first = to_png(drawing)
    assert Image.open(BytesIO(first)).size == (56, 28)
    assert to_png(drawing) == first


def test_a_png_is_as_large_as_fits() -> None:
    assert Image.open(BytesIO(png_within(svg().encode(), (20, 10), (400, 100)))).size == (200, 100)


def test_a_picture_without_a_size_is_drawn() -> None:
    bare = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="5" height="5"/></svg>'
    assert to_png(bare).startswith(b"\x89PNG")
