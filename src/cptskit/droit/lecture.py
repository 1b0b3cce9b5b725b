"""Reads the YAML files of the law, each once and only when asked."""

from functools import cache
from pathlib import Path
from typing import Any

from cptskit.droit.compiled import compiled, parsed

DOSSIER = Path(__file__).parent


class UnknownLawError(LookupError):
    """The law that cptskit carries has nothing under this name; the message, in French, says what.

    It answers a wrong name (a text, a mission, a region), never a date: a value that does not
    exist at a date is None.
    """

    def __init__(self, kind: str, nom: str) -> None:
        """Keep the `kind` of thing asked for, in French, and the `nom` that is not known."""
        super().__init__(f"{kind}\u00a0: «\u00a0{nom}\u00a0» n'est pas dans le droit de cptskit")
        self.nom = nom


@cache
def read_law(nom: str) -> dict[str, Any]:
    """Return the content of `<nom>.yaml`, to be read and never changed: it is shared."""
    source = (DOSSIER / f"{nom}.yaml").read_bytes()
    return compiled(nom, source) or parsed(source)
