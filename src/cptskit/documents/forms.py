"""Which formats a document is written in: those that are asked for and that it has."""

from collections.abc import Sequence

from cptskit.documents.choosing import Wanted
from cptskit.documents.kinds import Kind
from cptskit.documents.names import DEFAULT_FORMATS, TEXTS
from cptskit.socle.errors import UnknownDocumentError


def texts_of(kind: Kind, formats: Sequence[str]) -> list[str]:
    """Return the formats of a document that a template and a writer make."""
    return [form for form in _chosen(kind, formats) if form in TEXTS]


def data_of(kind: Kind, formats: Sequence[str]) -> list[str]:
    """Return those that are made from data alone: workbooks, archives."""
    return [form for form in _chosen(kind, formats) if form not in TEXTS]


def refuse_public(chosen: Sequence[Wanted], formats: Sequence[str]) -> None:
    """Refuse workbooks and archives for the public: no one of them has an edition without names.

    Raises UnknownDocumentError.
    """
    for wanted in chosen:
        if data := data_of(wanted.kind, formats):
            raise UnknownDocumentError(
                f"Le document « {wanted.kind.name} » n'a pas d'édition publique en "
                f"{', '.join(data)} : demandez-le dans un autre format, ou sans --public."
            )


def refuse_formats(chosen: Sequence[Wanted], formats: Sequence[str], *, every: bool) -> None:
    """Refuse a document in formats that it does not have, and a format that none of them has.

    `every` is said where all documents are asked for: each is then written in those that it has.
    Raises UnknownDocumentError.
    """
    for wanted in chosen if not every else ():
        if not _chosen(wanted.kind, formats):
            raise UnknownDocumentError(
                f"Le document « {wanted.kind.name} » n'existe pas en {', '.join(formats)} ; "
                f"il existe en {', '.join(wanted.kind.formats)}."
            )
    had = {form for wanted in chosen for form in wanted.kind.formats}
    missing = [form for form in formats if form not in had]
    if missing and tuple(formats) != DEFAULT_FORMATS:
        raise UnknownDocumentError(
            f"Aucun des documents demandés n'existe en {', '.join(missing)}."
        )


def _chosen(kind: Kind, formats: Sequence[str]) -> tuple[str, ...]:
    """Return the formats of a document: its workbook or archive too, where none is chosen."""
    shared = tuple(form for form in formats if form in kind.formats)
    if tuple(formats) == DEFAULT_FORMATS:
        return (*shared, *(form for form in kind.formats if form not in TEXTS))
    return shared
