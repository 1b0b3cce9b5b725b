"""A folder opened by the system's own program."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

from cptskit.socle.errors import CptskitError

_PATIENCE = 2.0
"""Seconds within which a failing command fails."""


class OpeningError(CptskitError):
    """A folder could not be opened."""


def open_folder(folder: Path) -> None:
    """Open a folder like a double click.

    Raises OpeningError if that fails within two seconds, OSError if the system refuses.
    """
    if sys.platform == "win32":
        os.startfile(folder)
        return
    program = "open" if sys.platform == "darwin" else "xdg-open"
    quiet = subprocess.DEVNULL
    started = subprocess.Popen([program, str(folder)], stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        code = started.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        Thread(target=started.wait, daemon=True).start()
        return
    if code:
        raise OpeningError("Le dossier ne s'ouvre pas.")
