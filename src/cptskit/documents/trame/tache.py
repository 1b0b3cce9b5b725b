"""A trame filled in a process of its own: it is somebody else's, like the templates of a project.

See `gabarits.a_part`.
"""

import json
from dataclasses import asdict, dataclass, replace

from cptskit.documents.figures.catalogue import Figures
from cptskit.documents.gabarits.a_part import OUTPUT, a_part
from cptskit.documents.gabarits.demande import Demande
from cptskit.documents.model import Document
from cptskit.documents.trame.filling import Filled, fill
from cptskit.documents.trame.gaps import Gap
from cptskit.documents.trame.reading import checked


@dataclass(frozen=True)
class Tache:
    """A trame to fill, `name` being that by which its user knows it."""

    data: bytes
    name: str
    document: Document
    """A document without text and without figures, for its head and its folder."""
    demande: Demande


def fill_apart(tache: Tache) -> Filled:
    """Fill a trame. Raises RenderError as `fill`, and for a trame that keeps within no bounds."""
    most = OUTPUT + len(tache.data)
    written = a_part("trame", tache, f"La trame {tache.name}", output=most)
    gaps, _, content = written.partition(b"\n")
    return Filled(content, tuple(Gap(**gap) for gap in json.loads(gaps)))


def in_child(tache: Tache) -> bytes:
    """Fill a trame in the process that `a_part` starts: a line of gaps, then the file."""
    demande = tache.demande
    figures = Figures(demande.projet, demande.demandee)
    document = replace(tache.document, figures=figures)
    names = demande.names(figures)
    data = checked(tache.data, tache.name)
    filled = fill(data, tache.name, document, names, demande.fichiers)
    return json.dumps([asdict(gap) for gap in filled.gaps]).encode() + b"\n" + filled.content
