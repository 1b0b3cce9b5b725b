"""From a Word file that somebody corrected to the texts of the project that it changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from cptskit.comparaison.paragraphes import Corrige, corrected_paragraphs, says
from cptskit.documents.catalogue import KINDS
from cptskit.importing.document.blocks import Document, paragraphs
from cptskit.importing.document.opening import open_document
from cptskit.loading import LoadedProject, load
from cptskit.regles.walking import texts
from cptskit.socle.errors import UnknownDocumentError, UnreadableProjectError
from cptskit.socle.findings import Location, Route
from cptskit.usages.check import check_loaded
from cptskit.usages.render import render


@dataclass(frozen=True)
class Correction:
    """A paragraph that was corrected, and the text of the project that it comes from.

    `place` is None for what the document itself writes, and for a paragraph that was added.
    """

    corrige: Corrige
    route: Route = ()
    place: Location | None = None


def diff_document(
    fichier: Path | str, projet: Path | str = ".", document: str = ""
) -> list[Correction]:
    """Compare a Word file with the document that the project makes now, paragraph by paragraph.

    `document` is its name; by default the file's own name tells it, else the projet de santé.
    Nothing is taken back: a person decides. Tracked changes count as accepted.

    Raises UnreadableProjectError, UnreadableDocumentError, UnknownDocumentError, OSError.
    """
    loaded = load(projet)
    if loaded.projet is None:
        raise UnreadableProjectError(check_loaded(loaded))
    name = document or document_of(Path(fichier))
    public = _edition(name, Path(fichier))
    theirs = _texts(open_document(Path(fichier)))
    with TemporaryDirectory(prefix="cptskit-") as lent:
        made = render(
            projet,
            documents=[name],
            formats=["docx"],
            sortie=lent,
            public=public,
        )
        ours = _texts(open_document(made[0]))
    return list(dict.fromkeys(_placed(loaded, corrected_paragraphs(ours, theirs))))


def _edition(name: str, file: Path) -> bool | None:
    """Return the edition to compare with. Raises UnknownDocumentError for a restricted one.

    What a comparison shows is copied and sent: it holds no number of the crisis directory.
    """
    kind = KINDS.get(name)
    if kind is None or not kind.annuaire:
        return None
    if kind.restreint or not file.stem.endswith("-public"):
        raise UnknownDocumentError(
            f"L'édition restreinte du document « {name} » ne se compare pas : elle donne des "
            "numéros. Faites corriger l'édition publique (render --public)."
        )
    return True


def document_of(file: Path) -> str:
    """Return the document whose file this seems to be, by its name."""
    stem = file.stem.lower()
    kinds = (kind for kind in KINDS.values() if stem.startswith(kind.stem))
    return max(kinds, key=lambda kind: len(kind.stem), default=KINDS["projet"]).name


def _texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(document.blocks)]


def _placed(loaded: LoadedProject, found: Iterator[Corrige]) -> Iterator[Correction]:
    written = list(texts(loaded.projet))
    for corrige in found:
        routes = (route for route, text in written if corrige.avant and says(text, corrige.avant))
        route = next(routes, None)
        if route is None:
            yield Correction(corrige)
        else:
            extract = " ".join(corrige.avant.split()[:4])
            yield Correction(corrige, route, loaded.locator.locate(route, extract))
