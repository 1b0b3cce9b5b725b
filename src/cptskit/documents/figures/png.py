"""SVG to PNG, by Typst, which makes the PDF too: a picture looks the same in all formats."""

from cptskit.documents.fonts import typst_fonts
from cptskit.socle.fonts import font_folder
from cptskit.socle.pictures import svg_size

FIGURE_DPI = 200.0
"""Points an inch of a figure as PNG."""
_POINTS_PER_INCH = 72.0
_PAGE = """#set page(width: auto, height: auto, margin: 0pt, fill: none)
#let width = float(sys.inputs.width)
#image(
  bytes(sys.inputs.svg), format: "svg", width: if width > 0 { width * 1pt } else { auto },
)"""
"""One page that is one picture; a unit of the SVG is a point, where it says its size."""


def to_png(svg: bytes) -> bytes:
    """Return an SVG as PNG, 200 points an inch; nothing that it names elsewhere is fetched."""
    return _drawn(svg, svg_size(svg)[0], FIGURE_DPI)


def png_within(svg: bytes, size: tuple[float, float], most: tuple[int, int]) -> bytes:
    """Return an SVG of this size as a PNG, as large as fits in so many points."""
    scale = min(most[0] / size[0], most[1] / size[1])
    return _drawn(svg, size[0], _POINTS_PER_INCH * scale)


def _drawn(svg: bytes, width: float, ppi: float) -> bytes:
    import typst  # noqa: PLC0415 - 80 MB, of which a render without PNG has no need

    drawn: bytes = typst.compile(  # type: ignore[call-overload]  # it takes bytes with a root
        _PAGE.encode(),
        root=str(font_folder()),
        font_paths=typst_fonts(),
        format="png",
        ppi=ppi,
        sys_inputs={"svg": svg.decode(), "width": repr(width)},
    )
    return drawn
