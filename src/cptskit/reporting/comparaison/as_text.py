"""A comparison on a screen of eighty columns."""

from collections.abc import Iterator
from textwrap import wrap

from cptskit.comparaison import Comparaison
from cptskit.francais.ponctuation import typo
from cptskit.reporting.cells import printable
from cptskit.reporting.comparaison.lignes import Ligne, bilan, ligne, par_chapitre

_WIDTH = 80


def as_text(comparaison: Comparaison) -> str:
    """Return the whole comparison: what it comes to, then each difference, with names."""
    return "".join(f"{printable(line)}\n" for line in _lines(comparaison))


def _lines(comparaison: Comparaison) -> Iterator[str]:
    yield typo(f"Avant : {comparaison.avant.nom}")
    yield typo(f"Après : {comparaison.apres.nom}")
    if not comparaison.ecarts:
        yield from ("", "Rien n'a changé.")
        return
    if comparaison.faits:
        yield from ("", "En somme")
        for fait in comparaison.faits:
            tail = f" ({fait.detail})" if fait.detail else ""
            yield from folded(typo(f"{fait.nom} : {fait.avant} → {fait.apres}{tail}"), "  ")
    for title, ecarts in par_chapitre(comparaison.ecarts):
        yield from ("", title)
        for ecart in ecarts:
            yield from _of(ligne(ecart, None))
    yield from ("", typo(f"{bilan(comparaison.ecarts)}."))


def _of(difference: Ligne) -> Iterator[str]:
    words = "".join(marked(kind, text) for kind, text in difference.morceaux)
    if difference.signe == "~" and [kind for kind, _ in difference.morceaux] == ["-", "+"]:
        words = " → ".join(text for _, text in difference.morceaux)
    elif difference.signe != "~":
        words = difference.morceaux[0][1]
    yield from folded(typo(f"{difference.signe} {difference.lieu} : {words}"), "  ")


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
