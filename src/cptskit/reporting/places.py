"""How a place in a project is written: as a path that can be clicked."""

from pathlib import Path, PurePosixPath

from cptskit.socle.findings import Location


def folder(chemin: str, base: Path | None) -> str:
    """Return the path of a project, with `/`, relative to `base` where it lies below."""
    path = Path(chemin)
    if base is not None and path.is_absolute() and path.is_relative_to(base):
        path = path.relative_to(base)
    return path.as_posix()


def file_path(chemin: str, fichier: str, base: Path | None) -> str:
    """Return the path of a file of the project `chemin`, as the reader's folder sees it."""
    return str(PurePosixPath(folder(chemin, base), fichier))


def place(chemin: str, location: Location | None, base: Path | None) -> str:
    """Return `path:line:column`, which editors and terminals open; the project if there is none."""
    if location is None:
        return folder(chemin, base)
    path = file_path(chemin, location.fichier, base)
    return f"{path}:{location.ligne}:{location.colonne}"
