"""Images: figures of the document by their names, files of the folder, and nothing else."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from cptskit.documents.texte.images import figure_image, read_image
from tests.documents.build import png, tokens


@dataclass(frozen=True)
class Fake:
    """A figure that needs no drawing."""

    svg: bytes = b"<svg/>"
    png: bytes = b"png"


FIGURES = {"carte": Fake()}


def test_a_figure_is_found_by_its_name() -> None:
    image = figure_image("figure:carte", FIGURES)
    assert image is not None
    assert (image.data, image.kind) == (b"<svg/>", "svg")
    assert image.as_png is not None
    assert image.as_png() == b"png"


@pytest.mark.parametrize(
    "source", ["figure:", "figure:zzz", "carte", "figure:/etc/passwd", "figure:figure:carte"]
)
def test_no_other_address_is_a_figure(source: str) -> None:
    assert figure_image(source, FIGURES) is None


@pytest.mark.parametrize("source", ["figure:carte", "figure:image.png", "file:image.png"])
def test_an_address_with_a_scheme_is_never_a_file(source: str, tmp_path: Path) -> None:
    (tmp_path / "image.png").write_bytes(png())
    (tmp_path / "figure:image.png").write_bytes(png())
    assert read_image("image.png", tmp_path) is not None
    assert read_image(source, tmp_path) is None


def test_a_text_of_a_user_may_show_a_figure_and_nothing_more() -> None:
    user = "::: texte\n![La carte](figure:carte)\n\n![Rien](figure:../cpts.yaml)\n:::\n"
    found = tokens(user, figures=FIGURES)
    shown = [child for token in found for child in token.children or ()]
    assert [(child.type, child.content) for child in shown] == [
        ("image", "La carte"),
        ("text", "[image non reprise\u00a0: Rien]"),
    ]


def test_escaped_signs_are_part_of_the_alternative_text() -> None:
    found = tokens(r'![L\_un \& l\*autre](figure:carte "Dit \"ainsi\"")', figures=FIGURES)
    types = [token.type for token in found]
    assert types[0] == "figure_open"
    image = (found[1].children or [])[0]
    assert image.content == "L_un & l*autre"
    caption = (found[3].children or [])[0]
    assert caption.content == 'Dit "ainsi"'
