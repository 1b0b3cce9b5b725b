"""The map of a project on its own, for a web site, a slide or a poster."""

from pathlib import Path

from cptskit.documents.errors import RenderError
from cptskit.documents.figures.carte.figure import map_of
from cptskit.documents.figures.palette import coloured
from cptskit.projet import Projet
from cptskit.socle.files import write_atomically
from cptskit.usages.check import read


def draw_map(path: Path | str, *, sortie: Path | str | None = None) -> Path:
    """Write the map of a project's territory, and return the file.

    `sortie` is the file, PNG where its name ends so, else SVG; `dist/carte.svg` in the project by
    default.

    Raises UnreadableProjectError, RenderError (there is nothing to draw), OSError.
    """
    loaded, projet = read(path)
    figure = map_of(projet, alone=True)
    if figure is None:
        raise RenderError(_reason(projet))
    figure = coloured(figure, projet.style)
    target = Path(sortie) if sortie is not None else loaded.folder / "dist" / "carte.svg"
    write_atomically(target, figure.png if target.suffix.lower() == ".png" else figure.svg)
    return target


def _reason(projet: Projet) -> str:
    if projet.territoire is None or not projet.territoire.communes:
        return "Pas de carte : le projet ne liste encore aucune commune (clé « communes: »)."
    return (
        "Pas de carte : aucune des communes du territoire n'a de contour. Il n'y en a pas pour les "
        "collectivités d'outre-mer, ni pour un code qui n'existe pas."
    )
