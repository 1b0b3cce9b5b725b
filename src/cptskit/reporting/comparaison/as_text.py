"""A comparison on a screen of eighty columns."""

from collections.abc import Iterator
from textwrap import wrap

from cptskit.comparaison import Comparaison
from cptskit.francais.ponctuation import typo
from cptskit.reporting.cells import printable
from cptskit.reporting.comparaison.lignes import Ligne, bilan, ligne, par_chapitre

_WIDTH = 80


def as_text(found: Comparaison) -> str:
    """Return the whole comparison: what it comes to, then each difference, with names."""
    return "".join(f"{printable(line)}\n" for line in _lines(found))


def _lines(found: Comparaison) -> Iterator[str]:
    yield typo(f"Avant : {found.avant.nom}")
    yield typo(f"Après : {found.apres.nom}")
    if not found.ecarts:
        yield from ("", "Rien n'a changé.")
        return
    if found.faits:
        yield from ("", "En somme")
        for fait in found.faits:
            tail = f" ({fait.detail})" if fait.detail else ""
            yield from folded(typo(f"{fait.nom} : {fait.avant} → {fait.apres}{tail}"), "  ")
    for title, ecarts in par_chapitre(found.ecarts):
        yield from ("", title)
        for ecart in ecarts:
            yield from _of(ligne(ecart, None))
    yield from ("", typo(f"{bilan(found.ecarts)}."))


def _of(one: Ligne) -> Iterator[str]:
    said = "".join(marked(kind, text) for kind, text in one.morceaux)
    if one.signe == "~" and [kind for kind, _ in one.morceaux] == ["-", "+"]:
        said = " → ".join(text for _, text in one.morceaux)
    elif one.signe != "~":
        said = one.morceaux[0][1]
    yield from folded(typo(f"{one.signe} {one.lieu} : {said}"), "  ")


def marked(kind: str, text: str) -> str:
    """Return a piece of a text with what left and what came between brackets."""
    return text if kind == "=" else f"[{kind}{text.strip()}{kind}]" + " " * text.endswith(" ")


def folded(text: str, indent: str) -> Iterator[str]:
    """Yield a text on lines of eighty columns."""
    yield from wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
