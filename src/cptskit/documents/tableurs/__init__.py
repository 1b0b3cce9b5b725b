"""Documents that no template makes: workbooks to sort, add and check; archives."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from cptskit.projet import Projet


def _dialogue(projet: Projet, folder: Path, day: date) -> bytes:
    from cptskit.documents.tableurs import dialogue  # noqa: PLC0415 - only where it is asked for

    del folder
    return dialogue.write(projet, day)


def _dossier(projet: Projet, folder: Path, day: date) -> bytes:
    from cptskit.documents.tableurs import dossier  # noqa: PLC0415

    return dossier.write(projet, folder, day)


def _annuaire(projet: Projet, folder: Path, day: date) -> bytes:
    from cptskit.documents.tableurs import annuaire  # noqa: PLC0415

    return annuaire.write(projet, folder, day)


DATA_WRITERS: Mapping[tuple[str, str], Callable[[Projet, Path, date], bytes]] = {
    ("dialogue", "xlsx"): _dialogue,
    ("dossier", "zip"): _dossier,
    ("annuaire-crise", "xlsx"): _annuaire,
}
"""What writes a document in a format, by the names of both."""
