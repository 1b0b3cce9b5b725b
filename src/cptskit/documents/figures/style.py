"""The one look of all figures. A unit of length is a point: a figure is as wide as the page."""


class Tone(str):
    """A colour that gives way to a shade of the community's own: see `palette`."""

    __slots__ = ()


WIDTH = 487.0
"""Width of the text of a page: 17,2 cm."""
HALF, THIRD = 235.0, 151.0
"""Widths of a figure beside words: 83 mm, and a column of three."""

ACCENT = Tone("#14506E")
ACCENTS = {"ardoise": "#1F3A63"}
"""The accent of the other house styles, by their name."""
INK = "#1C2226"
GREY = "#5A6670"
HAIRLINE = "#B9C4CB"
PALE = "#F1F4F6"
"""Ground of every second column, and of boxes that frame others."""
GROUND = "#E6E9EB"
"""What lies around a territory."""

SHADES = (ACCENT, Tone("#6F9DB3"), Tone("#A9C6D3"), Tone("#DAE6EC"))
"""Steps of lightness, dark to light: they stay apart in grey print and for all eyes."""

FONT = "Carlito, Calibri, sans-serif"
SIZE = 9.0
SMALL = 8.0
HALO = 2.4
"""Width of the white edge of words that lie upon something."""
