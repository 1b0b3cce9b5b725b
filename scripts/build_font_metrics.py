"""Write what layout asks of the shipped fonts: the characters they hold, and how wide these are.

    python scripts/build_font_metrics.py

A test holds `metriques.json` fresh; run this when a font of `templates/styles/polices` changes.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "templates" / "styles" / "polices"
TARGET = FONTS / "metriques.json"
MEASURED = ("Carlito-Regular", "Carlito-Bold")


def metrics() -> str:
    """Return the metrics as JSON: code points as first and last of each run, advances in runs."""
    regular = [path for path in sorted(FONTS.glob("*.ttf")) if "Bold" not in path.name]
    covered = sorted({code for path in regular for code in TTFont(path).getBestCmap()})
    data = {
        "signes": [[run[0], run[-1]] for run in runs(covered)],
        "chasses": {name: advances(TTFont(FONTS / f"{name}.ttf")) for name in MEASURED},
    }
    lines = json.dumps(data, separators=(",", ":")).replace("],[", "],\n[")
    return f"{lines}\n"


def advances(font: TTFont) -> dict[str, object]:
    """Return how far each character moves the pen, by runs, in the font's own unit."""
    cmap, widths = font.getBestCmap(), font["hmtx"].metrics
    return {
        "unite": font["head"].unitsPerEm,
        "suites": [[run[0], [widths[cmap[code]][0] for code in run]] for run in runs(sorted(cmap))],
    }


def runs(codes: Iterable[int]) -> Iterator[list[int]]:
    """Yield numbers that follow each other, together."""
    run: list[int] = []
    for code in codes:
        if run and code != run[-1] + 1:
            yield run
            run = []
        run.append(code)
    if run:
        yield run


if __name__ == "__main__":
    TARGET.write_text(metrics(), encoding="utf-8")
