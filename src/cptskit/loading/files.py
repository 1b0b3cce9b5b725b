"""The files of a project: which they are, and their text."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from cptskit.loading import problems
from cptskit.socle.findings import Finding, Location
from cptskit.socle.plain_files import Found, RefusedFileError, Why, read_plain, walk
from cptskit.socle.records import record

MAX_BYTES = 5_000_000
MAX_TOTAL = 10_000_000
"""Characters of all files of a project together: what is read is held, with the place of all."""
ENVOIS = "envois"
"""The folder of the copies kept of what was sent; see `loading.envois`."""
SKIPPED = frozenset({"dist", "annexes", "modeles", ENVOIS})
"""Folders whose YAML files are no part of the project."""
CONTROL = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff\\ufffe\\uffff]"
)
"""A sign that neither YAML nor a document can hold."""
_KINDS = (
    (b"PK\x03\x04", "un document Word ou Excel, ou une archive"),
    (b"\xd0\xcf\x11\xe0", "un ancien document Word ou Excel"),
    (b"%PDF", "un PDF"),
    (b"{\\rtf", "un texte enrichi (RTF)"),
    (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"),
)
"""What a file of another kind begins with; its name alone says that it is a text."""
_LINE_END = re.compile(r"\r\n?")
_HIDDEN_LINE_END = re.compile("[\u0085\u2028\u2029]")


@record
class Source:
    """The text of a file, its path relative to the project, and its lines without line ends."""

    path: str
    text: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, path: str, text: str) -> "Source":
        """Build a source, with one kind of line end.

        The line ends that editors do not count as such, but YAML does, become spaces.
        """
        text = _HIDDEN_LINE_END.sub(" ", _LINE_END.sub("\n", text))
        return cls(path, text, tuple(text.split("\n")))


def project_files(folder: Path) -> Iterator[Found]:
    """Yield the YAML files of a project in a stable order, hidden and produced ones left out.

    What is refused comes with its reason: a file that leads out of the project or is none, a
    folder that cannot be entered.
    """
    return yaml_files(all_files(folder))


def all_files(folder: Path) -> Iterator[Found]:
    """Yield what stands in the folders of a project that are read, in a stable order."""
    return walk(folder, apart_from=SKIPPED)


def yaml_files(met: Iterable[Found]) -> Iterator[Found]:
    """Yield the YAML files of what a walk has met, and the folders that it has not entered."""
    return (found for found in met if found.folder or is_yaml(found.name))


def is_yaml(path: str) -> bool:
    """Say whether a path names a YAML file."""
    return path.lower().endswith((".yaml", ".yml"))


def told_source(path: str, text: str) -> Source | Finding:
    """Return the text of a file that somebody gives, or the finding that says why not."""
    return too_big(path) if len(text) > MAX_BYTES else Source.of(path, text)


def read_source(file: Path, path: str, root: Path) -> Source | Finding:
    """Return the text of a file of the project `root`, or the finding that says why not."""
    try:
        raw = read_plain(file, root, MAX_BYTES)
    except RefusedFileError as error:
        return refused(error.why, path)
    return source_of(path, raw)


def source_of(path: str, raw: bytes) -> Source | Finding:
    """Return the text that bytes are, or the finding that says in what they are written."""
    if kind := kind_of(raw):
        return of_another_kind(path, kind)
    if raw[:2].count(0) == 1:
        return _encoding_finding(path, raw, 0)
    try:
        return Source.of(path, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _encoding_finding(path, error.object, error.start)


def kind_of(raw: bytes) -> str | None:
    """Return what a file is that is no text, by its first bytes; None for what may be one."""
    return next((kind for start, kind in _KINDS if raw.startswith(start)), None)


def of_another_kind(path: str, kind: str) -> Finding:
    """Return the finding for a file that is no plain text, whatever its name says."""
    return problems.SYNTAX.at(
        start_of(path),
        f"Le fichier {path} est {kind}, et non un texte brut.",
        "Copiez son texte dans un fichier neuf de l'éditeur de texte (le Bloc-notes, VS Code), et "
        "enregistrez-le en texte brut, encodage UTF-8.",
    )


def not_entered(found: Found) -> Finding:
    """Return the finding for a folder that is not entered, or a file that is not opened."""
    assert found.why is not None
    if found.folder and found.why is Why.OUTSIDE:
        return problems.LINK.at(
            start_of(found.name),
            f"Le dossier {found.name} est un lien qui sort du projet : cptskit ne le suit pas.",
            "Si le projet en a besoin, mettez le dossier lui-même à la place du lien.",
        )
    return refused(found.why, found.name)


def refused(why: Why, path: str) -> Finding:  # noqa: PLR0911 - one return a reason
    """Return the finding for a file or a folder that is not opened."""
    at = start_of(path)
    match why:
        case Why.TOO_BIG:
            return too_big(path)
        case Why.TOO_MANY:
            return problems.TOO_MANY.at(
                at,
                f"Le dossier contient trop de fichiers ({path}).",
                "Donnez le dossier du projet seul, sans ceux qui l'entourent.",
            )
        case Why.OUTSIDE:
            return problems.OUTSIDE.at(
                at,
                f"{path} est un lien qui sort du dossier du projet : cptskit ne le suit pas.",
                "Mettez le fichier lui-même à la place du lien, ou effacez le lien.",
            )
        case Why.SPECIAL:
            return problems.UNREADABLE.at(
                at,
                f"{path} n'est pas un fichier ordinaire : cptskit ne l'ouvre pas.",
                "Effacez-le, ou donnez-lui un autre nom.",
            )
        case Why.SECRET:
            return problems.UNREADABLE.at(
                at,
                f"{path} est l'annuaire de crise : seule l'édition restreinte du plan le lit.",
                "Nommez-le sous « crise: annuaire: », et nulle part ailleurs.",
            )
        case Why.ABSENT:
            return problems.NO_TEXT.at(at, f"Le fichier {path} n'existe pas.", "Vérifiez son nom.")
        case _:
            return unreadable(path)


def too_big(path: str) -> Finding:
    """Return the finding for a file of more than `MAX_BYTES`."""
    return problems.TOO_BIG.at(
        start_of(path), f"Le fichier {path} dépasse 5 Mo.", "Partagez-le en plusieurs fichiers."
    )


def too_big_together(path: str) -> Finding:
    """Return the finding for the file with which a project passes `MAX_TOTAL`."""
    return problems.TOO_BIG.at(
        start_of(path),
        f"Avec {path}, les fichiers du projet dépassent ensemble 10 Mo.",
        "Ne gardez dans le dossier du projet que ses fichiers.",
    )


def unreadable(path: str) -> Finding:
    """Return the finding for a file that the system does not let read."""
    return problems.UNREADABLE.at(
        start_of(path),
        f"{path} ne peut pas être lu.",
        "Vérifiez qu'il existe, que vous avez le droit de le lire "
        "et qu'il n'est pas ouvert ailleurs.",
    )


def safe_path(folder: Path, written: str) -> Path | None:
    """Return the path that `written` names inside the folder, or None when it leads outside.

    A link may still lead outside: `read_source` looks where the file really is.
    """
    slashed = relative_path(written)
    if PurePosixPath(slashed).is_absolute() or PureWindowsPath(written).drive:
        return None
    return None if slashed.split("/", 1)[0] == ".." else folder / slashed


def relative_path(written: str) -> str:
    """Return a path as findings show it: with `/`, and without steps that lead nowhere."""
    return posixpath.normpath(written.replace("\\", "/"))


def start_of(path: str) -> Location:
    """Return the start of a file: a location with an empty span."""
    return Location(path, 1, 1, 1, 1)


def _encoding_finding(path: str, raw: bytes, position: int) -> Finding:
    before = _LINE_END.sub("\n", raw[:position].decode("utf-8", errors="replace"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    utf16 = raw.startswith((b"\xff\xfe", b"\xfe\xff")) or 0 in raw[:2]
    looks_like = "UTF-16" if utf16 else "Windows-1252"
    return problems.ENCODING.at(
        Location(path, line, column, line, column),
        f"Le fichier {path} n'est pas enregistré en UTF-8 ; il semble être en {looks_like}.",
        "Dans Excel : Fichier, Enregistrer sous, type « CSV UTF-8 (délimité par des points-virgules"
        ") ». Ou copiez-le sous un autre nom, et reprenez la copie : "
        "cptskit import membres COPIE.csv --remplacer."
        if path.lower().endswith(".csv")
        else "Dans le Bloc-notes : Fichier, Enregistrer sous, Encodage : UTF-8. "
        "Dans VS Code : cliquez sur l'encodage en bas à droite, « Rouvrir avec l'encodage » "
        f"{looks_like}, puis « Enregistrer avec l'encodage » UTF-8.",
    )
