"""A portfolio as a page that works alone, as a workbook, and the letters of reminder."""

from collections.abc import Callable, Sequence

from cptskit.documents.portefeuille.classeur import classeur
from cptskit.documents.portefeuille.lettres import LETTRES, lettres
from cptskit.documents.portefeuille.page import page
from cptskit.portefeuille import Ensemble, Mouvement

WRITERS: dict[str, Callable[[Ensemble, Sequence[Mouvement] | None], bytes]] = {
    "html": page,
    "xlsx": classeur,
}

__all__ = ["LETTRES", "WRITERS", "lettres"]
