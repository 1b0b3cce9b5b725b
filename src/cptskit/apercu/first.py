"""The document that the page shows first."""

from pathlib import Path

from cptskit.documents.choosing import choose
from cptskit.documents.gabarits.demande import document_date
from cptskit.loading import load
from cptskit.socle.errors import UnreadableProjectError
from cptskit.usages.check import check_loaded


def first_document(folder: Path, name: str | None, etape: str | None) -> str:
    """Return the name of the document that is asked for, or of the one that a stage prepares.

    A project that does not read will be shown, but a folder there must be. Raises
    UnreadableProjectError, UnknownDocumentError.
    """
    loaded = load(folder)
    if not folder.is_dir():
        raise UnreadableProjectError(check_loaded(loaded))
    if name is None:
        stage = etape or (loaded.projet.etape.value if loaded.projet else "projet")
        name = "lettre" if stage == "lettre" else "projet"
    if loaded.projet is None:
        return name
    first = choose([name], loaded.projet, document_date(loaded.projet))[0]
    return f"{first.kind.name}:{first.fiche}" if first.fiche else first.kind.name
