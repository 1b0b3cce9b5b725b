"""A document with what changed since a former state marked in it, in Word and in HTML."""

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from cptskit.documents.catalogue import KINDS
from cptskit.documents.gabarits.demande import document_date
from cptskit.documents.suivi import Marque, marked_page, marked_word
from cptskit.socle.errors import UnknownDocumentError
from cptskit.socle.files import write_atomically
from cptskit.usages.anterieur import former_of
from cptskit.usages.check import read
from cptskit.usages.render import render

_MARKS = {"docx": marked_word, "html": marked_page}
FORMATS = tuple(_MARKS)
"""The formats in which a document has marks."""


def modifications(
    path: Path | str,
    *,
    auteur: str,
    documents: Sequence[str] = ("projet",),
    formats: Sequence[str] = FORMATS,
    sortie: Path | str | None = None,
    date: date | None = None,
    public: bool | None = None,
    avant: Path | str | None = None,
) -> list[Path]:
    """Write documents with what changed since a former state marked, and return the files.

    In Word they are tracked changes, by `auteur`, of the day of the document: accepting all gives
    the present document, rejecting all the former one. `avant` names that state; by
    default it is the copy that was kept last.

    Raises what `render` raises, and UnknownDocumentError for a format without marks.
    """
    _refuse(documents, formats)
    loaded, projet = read(path)
    folder = Path(sortie) if sortie is not None else loaded.folder / "dist"
    marque = Marque(auteur.strip(), date or document_date(projet))
    written = []
    with ExitStack() as lent:
        former = former_of(loaded.folder, avant, lent)
        made = [
            render(
                one,
                documents=documents,
                formats=formats,
                sortie=lent.enter_context(TemporaryDirectory(prefix="cptskit-")),
                date=date,
                public=public,
            )
            for one in (former.loaded.folder, loaded.folder)
        ]
        old = {file.name: file for file in made[0]}
        for new in made[1]:
            if new.name not in old:
                continue
            content = _MARKS[new.suffix[1:]](old[new.name].read_bytes(), new.read_bytes(), marque)
            target = folder / f"{new.stem}-modifications{new.suffix}"
            write_atomically(target, content, loaded.folder if sortie is None else None)
            written.append(target)
    return written


def _refuse(documents: Sequence[str], formats: Sequence[str]) -> None:
    wrong = [format for format in formats if format not in _MARKS]
    if wrong:
        raise UnknownDocumentError(
            f"Les modifications se marquent en {' et en '.join(FORMATS)}, pas en "
            f"{', '.join(wrong)}."
        )
    for name in documents:
        if name in KINDS and KINDS[name].compare:
            raise UnknownDocumentError(
                f"Le document « {name} » dit déjà ce qui change : il n'a pas de modifications."
            )
