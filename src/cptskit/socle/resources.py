"""Finds the folders that travel beside the code: `templates/`, `schemas/` and `docs/`."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def resource(name: str) -> Path:
    """Return the folder `name`, from the installed wheel or from the repository.

    Raises FileNotFoundError where neither holds it: the installation is broken.
    """
    for folder in (_PACKAGE / f"_{name}", _PACKAGE.parent.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(name)
