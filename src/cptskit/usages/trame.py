"""From a folder and a Word template to a Word file: the trame of an ARS, filled with a project."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cptskit.documents.errors import RenderError
from cptskit.documents.gabarits.demande import demande_of, document_date
from cptskit.documents.gabarits.own import OWN_TEMPLATES
from cptskit.documents.model import Document
from cptskit.documents.refus import refuse_names
from cptskit.documents.trame.gaps import Gap
from cptskit.documents.trame.reading import read_trame
from cptskit.documents.trame.tache import Tache, fill_apart
from cptskit.documents.writers.reading import words_of
from cptskit.socle.errors import NotReadyError
from cptskit.socle.files import write_atomically
from cptskit.territoires.region import own_region
from cptskit.usages.check import check_loaded, read
from cptskit.usages.readiness import Readiness

_NO_FIELD = (
    "Cette trame n'a aucun champ « {{ … }} » : elle est recopiée sans rien du projet. "
    "Les champs à y mettre : cptskit modeles champs."
)


@dataclass(frozen=True)
class FilledFile:
    """The file that was written, and what the trame asks for that the project does not have."""

    path: Path
    manquants: tuple[Gap, ...]
    remarques: tuple[str, ...] = ()
    """What to look at: a trame without fields, family names that are common words."""


def fill(
    path: Path | str,
    modele: Path | str,
    *,
    sortie: Path | str | None = None,
    definitif: bool = False,
    date: date | None = None,
    public: bool = False,
) -> FilledFile:
    """Fill a Word template with a project, and return the file.

    `modele` is a `.docx`, looked for from the current folder, then in the project and in its
    `modeles/`. The file bears the trame's name, in `sortie` (`dist/` in the project by default).
    In a draft, what is missing is marked; `definitif` refuses it, and a check with errors. `public`
    leaves personal data out, and says so in the file's name. Same input, same bytes.

    Raises UnreadableProjectError, NotReadyError, RenderError (the trame is wrong, or asks for what
    is missing), PersonNamedError (a public file would name somebody), OSError.
    """
    loaded, projet = read(path)
    if definitif:
        report = check_loaded(loaded, date=date, boxes=False)
        if why := Readiness(report).why:
            raise NotReadyError(report, Path(modele).stem, why)
    trame = _located(Path(modele), loaded.folder)
    folder = Path(sortie) if sortie is not None else loaded.folder / "dist"
    target = folder / f"{trame.stem}{'-public' if public else ''}.docx"
    if target.resolve() == trame.resolve():
        raise RenderError(
            f"Le document remplacerait sa trame, {target.as_posix()} : autre dossier."
        )
    head = Document(
        markdown="",
        titre=trame.stem,
        sous_titre=projet.identite.nom,
        auteur=projet.identite.nom,
        date=date or document_date(projet),
        brouillon=not definitif,
        numerote=False,
        racine=loaded.folder,
    )
    region, file_of = own_region(projet), loaded.locator.file_of
    demande = demande_of(projet, region, file_of, day=date, definitif=definitif, public=public)
    data = _read(trame, loaded.folder)
    filled = fill_apart(Tache(data, trame.as_posix(), head, demande))
    words = [] if _has_fields(data) else [_NO_FIELD]
    if public:
        words += refuse_names(projet, trame.stem, words_of({target.name: filled.content}))
    write_atomically(target, filled.content, None if sortie is not None else loaded.folder)
    return FilledFile(target, filled.gaps, tuple(words))


def _has_fields(data: bytes) -> bool:
    """Say whether a trame asks for anything; Word may cut a tag into pieces."""
    said = "".join("".join(words_of({"trame.docx": data})).split())
    return "{{" in said or "{%" in said


def _located(modele: Path, folder: Path) -> Path:
    """Return where a trame is; the path as it was given where it is nowhere."""
    places = (modele, folder / modele, folder / OWN_TEMPLATES / modele)
    return next((place for place in places if place.is_file()), modele)


def _read(trame: Path, folder: Path) -> bytes:
    """Return a trame. One that lies in the project may not be a link that leads out of it."""
    inside = trame.absolute().is_relative_to(folder.absolute())
    return read_trame(trame, folder if inside else None)
