"""Words inside figures: cleaned like the text of documents, cut into lines, numbers in French."""

from cptskit.documents import mots
from cptskit.francais.typographie import clean, typographie
from cptskit.projet.nombres import Valeur
from cptskit.socle.fonts import text_width, with_squares


def shown(text: str) -> str:
    """Return a text as it can stand in a figure: one line, French typography, known signs."""
    return with_squares(typographie(" ".join(clean(text).split())))


def lines(text: str, width: float, size: float, *, bold: bool = False, most: int = 3) -> list[str]:
    """Cut a text into lines no wider than `width`, `most` at most, the last one cut short."""
    filled = [""]
    for word in shown(text).split(" "):
        longer = f"{filled[-1]} {word}".strip()
        if filled[-1] and text_width(longer, size, bold=bold) > width:
            filled.append(word)
        else:
            filled[-1] = longer
    if len(filled) > most:
        filled = [*filled[: most - 1], f"{filled[most - 1]} …"]
    return [_cut(line, width, size, bold=bold) for line in filled]


def _cut(line: str, width: float, size: float, *, bold: bool) -> str:
    if text_width(line, size, bold=bold) <= width:
        return line
    while line and text_width(f"{line}…", size, bold=bold) > width:
        line = line[:-1]
    return f"{line}…"


def measured(value: Valeur, unite: str | None = None) -> str:
    """Return `1 121`, `12,5 %` or `< 6`: a value as a figure shows it."""
    percent = value.pourcent or unite == "%"
    text = mots.nombre(value.nombre) + ("\u00a0%" if percent else "")
    return f"<\u00a0{text}" if value.masquee else text


def with_source(words: str, *source: object) -> str:
    """Return a caption that ends with its source and its year, where they are known."""
    parts = ", ".join(str(part) for part in source if part)
    return f"{words}. Source : {parts}." if parts else f"{words}."
