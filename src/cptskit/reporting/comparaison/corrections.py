"""The corrections of a Word file, each with the place in the project where it would be made."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from cptskit.comparaison.paragraphes import Corrige
from cptskit.comparaison.textes import abreges, mot_a_mot
from cptskit.francais.nombres import counted
from cptskit.francais.ponctuation import typo
from cptskit.reporting.cells import printable
from cptskit.reporting.comparaison.as_text import folded, marked
from cptskit.socle.findings import Location, Route, route_text


class Correction(Protocol):
    """A corrected paragraph and the text of the project that it comes from."""

    @property
    def corrige(self) -> Corrige:
        """The paragraph, as made and as it stands."""

    @property
    def route(self) -> Route:
        """The way to the text in the project."""

    @property
    def place(self) -> Location | None:
        """Where the text is written."""


def corrections_as_text(corrections: Sequence[Correction], file: str) -> str:
    """Return the corrections, those of the project's own texts first."""
    return "".join(f"{printable(line)}\n" for line in _lines(corrections, file))


def _lines(corrections: Sequence[Correction], file: str) -> Iterator[str]:
    if not corrections:
        yield typo(f"{file} dit la même chose que le projet.")
        return
    own = [correction for correction in corrections if correction.place]
    elsewhere = [correction for correction in corrections if not correction.place]
    for correction in own:
        place = correction.place
        assert place is not None
        yield typo(f"{place.fichier}:{place.ligne}  {route_text(correction.route)}")
        yield from folded(typo(_line(correction.corrige)), "    ")
    if elsewhere:
        yield "Sans texte du projet qui y corresponde : ajouts, titres, phrases du modèle"
        for one in elsewhere:
            yield from folded(typo(_line(one.corrige)), "    ")
    yield ""
    yield typo(
        f"{counted(len(corrections), 'paragraphe diffère', 'paragraphes diffèrent')}, "
        f"{counted(len(own), 'vient d’un texte', 'viennent d’un texte')} du projet. "
        "Rien n'est repris : reportez ce que vous gardez."
    )


def _line(corrige: Corrige) -> str:
    if not corrige.avant:
        return f"+ {corrige.apres}"
    if not corrige.apres:
        return f"- {corrige.avant}"
    pieces = abreges(mot_a_mot(corrige.avant, corrige.apres))
    return f"~ {''.join(marked(kind, text) for kind, text in pieces)}"
