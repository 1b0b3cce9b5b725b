"""The documents of a project as HTML, made again for each version; the last good one stays."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cptskit.documents.choosing import choose
from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.figures.model import Figure
from cptskit.documents.gabarits.demande import document_date
from cptskit.documents.texte.images import Drawing
from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers import html
from cptskit.francais.ponctuation import typo
from cptskit.loading import LoadedProject
from cptskit.projet import Projet
from cptskit.socle.errors import CptskitError
from cptskit.usages.render import make_document

_KEPT = 64
"""How many drawn figures are kept: enough for several versions of a project."""
_UNREADABLE = "Le projet ne se lit pas. "
_LAST_GOOD = "Voici le document tel qu'il était avant."


@dataclass(frozen=True)
class Page:
    """A document as it can be shown."""

    html: bytes
    """Empty until there is something to show."""
    notice: str = ""
    """Says in French why this is not the document of the present project."""


class Pages:
    """The documents made so far, by name. For one thread at a time."""

    def __init__(self) -> None:
        """Start empty."""
        self._made: dict[str, tuple[LoadedProject, Page]] = {}
        self._pictures = Pictures()

    def page(self, loaded: LoadedProject, name: str, *, ready: bool = False) -> Page:
        """Return the document of this name, or the last good one with the reason why it is old.

        A `ready` document is not marked BROUILLON.
        """
        made_of, page = self._made.get(name, (None, Page(b"")))
        if made_of is not loaded:
            page = self._fresh(loaded, name, page, ready)
            self._made[name] = loaded, page
        return page

    def _fresh(self, loaded: LoadedProject, name: str, last: Page, ready: bool) -> Page:
        if loaded.projet is None:
            return _old(last, _UNREADABLE)
        try:
            return Page(self._write(loaded, loaded.projet, name, ready))
        except CptskitError as error:
            return _old(last, f"{error} ")

    def _write(self, loaded: LoadedProject, projet: Projet, name: str, ready: bool) -> bytes:
        wanted = choose([name], projet, document_date(projet))[0]
        figures = Figures(projet)
        document = make_document(
            loaded, wanted.kind, fiche=wanted.fiche, definitif=ready, figures=figures
        )
        document = replace(document, figures=self._pictures.of(figures))
        return html.write(document, parse(document))


def _old(last: Page, reason: str) -> Page:
    return Page(last.html, typo(reason + (_LAST_GOOD if last.html else "")).strip())


class Pictures:
    """Drawn figures, by their data: a save redraws only those that it changes."""

    def __init__(self) -> None:
        """Start empty."""
        self._drawn: dict[str, bytes] = {}

    def of(self, figures: Mapping[str, Figure]) -> Mapping[str, Drawing]:
        """Return the figures; those already drawn are not drawn again."""
        return _Remembered(figures, self)

    def svg(self, figure: Figure) -> bytes:
        """Return the picture of a figure; the least recently used one is dropped when full."""
        key = repr((figure.drawing, figure.alternative))
        drawn = self._drawn.pop(key, None) or figure.svg
        self._drawn[key] = drawn
        if len(self._drawn) > _KEPT:
            del self._drawn[next(iter(self._drawn))]
        return drawn


@dataclass(frozen=True)
class _Remembered(Mapping[str, Drawing]):
    """Figures that draw themselves through `Pictures`."""

    figures: Mapping[str, Figure]
    pictures: Pictures

    def __getitem__(self, name: str) -> Drawing:
        return _Picture(self.figures[name], self.pictures)

    def __iter__(self) -> Iterator[str]:
        return iter(self.figures)

    def __len__(self) -> int:
        return len(self.figures)


@dataclass(frozen=True)
class _Picture:
    figure: Figure
    pictures: Pictures

    @property
    def svg(self) -> bytes:
        return self.pictures.svg(self.figure)

    @property
    def png(self) -> bytes:
        return self.figure.png
