"""Reads the official tables, each once and only when asked."""

import csv
from functools import cache
from pathlib import Path

DOSSIER = Path(__file__).parent / "donnees"


class UnknownCodeError(LookupError):
    """No official table has this code; the message, in French, says which code and which table."""

    def __init__(self, kind: str, code: str) -> None:
        """Keep the `kind` of thing asked for, in French, and the `code` that is not known."""
        super().__init__(
            f"{kind}\u00a0: aucun code «\u00a0{code}\u00a0» dans les tables officielles"
        )
        self.code = code


@cache
def read_table(nom: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `<nom>.csv`, to be read and never changed: they are shared."""
    with (DOSSIER / f"{nom}.csv").open(encoding="utf-8", newline="") as flux:
        return tuple(csv.DictReader(flux))
