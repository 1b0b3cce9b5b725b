"""What tests do with a workbook: export it, give it back, write what it changes."""

import difflib
from pathlib import Path
from typing import Any

import cptskit
from cptskit.classeur.voeux import Sujet
from cptskit.usages.classeur import Repris

from .livres import Livre
from .projets import octets


def exporte(projet: Path) -> Livre:
    return Livre.lu(cptskit.export_classeur(projet, remplacer=True).read_bytes())


def reprend(projet: Path, livre: Livre, **how: Any) -> Repris:
    file = projet.parent / "relu.xlsx"
    file.write_bytes(livre.octets())
    return cptskit.import_classeur(file, projet, **how)


def change(projet: Path, livre: Livre, **how: Any) -> list[str]:
    """Write what a workbook changes, and return the lines of files that went and came."""
    before = octets(projet)
    found = reprend(projet, livre, **how)
    assert [note for note in found.notes if note.sujet is Sujet.INCOMPRIS] == []
    found.write()
    after = octets(projet)
    lines = []
    for path in sorted({*before, *after}):
        old, new = (files.get(path, b"").decode().splitlines() for files in (before, after))
        lines += [x for x in difflib.ndiff(old, new) if x[:2] in ("- ", "+ ")]
    assert reprend(projet, livre, **how).files == ()
    return lines
