"""The files of a project: which they are, and their text."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from cptskit.loading import problems
from cptskit.socle.findings import Finding, Location

MAX_BYTES = 5_000_000
_SKIPPED = frozenset({"dist", "annexes", "modeles"})
CONTROL = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff\\ufffe\\uffff]"
)
"""A sign that neither YAML nor a document can hold."""
_LINE_END = re.compile(r"\r\n?")
_HIDDEN_LINE_END = re.compile("[\u0085\u2028\u2029]")


@dataclass(frozen=True)
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


def project_files(folder: Path, above: frozenset[Path] = frozenset()) -> Iterator[Path]:
    """Yield the YAML files of a project in a stable order, hidden and produced ones left out.

    A folder that cannot be opened is yielded itself: reading it then says so. `above` holds the
    folders that contain this one, so that a link to one of them is not followed.
    """
    above |= {folder.resolve()}
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: (entry.is_dir(), entry.name))
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if entry.name not in _SKIPPED and entry.resolve() not in above:
                yield from project_files(entry, above)
        elif entry.suffix.lower() in (".yaml", ".yml"):
            yield entry


def read_source(file: Path, path: str) -> Source | Finding:
    """Return the text of a file, or the finding that says why it cannot be read."""
    try:
        if file.stat().st_size > MAX_BYTES:
            return too_big(path)
        raw = file.read_bytes()
    except OSError:
        return unreadable(path)
    if raw[:2].count(0) == 1:
        return _encoding_finding(path, raw, 0)
    try:
        return Source.of(path, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _encoding_finding(path, error.object, error.start)


def too_big(path: str) -> Finding:
    """Return the finding for a file of more than `MAX_BYTES`."""
    return problems.TOO_BIG.at(
        start_of(path), f"Le fichier {path} dépasse 5 Mo.", "Partagez-le en plusieurs fichiers."
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
    """Return the file that `written` names inside the folder, or None when it leads outside."""
    slashed = relative_path(written)
    if PurePosixPath(slashed).is_absolute() or PureWindowsPath(written).drive:
        return None
    root = folder.resolve()
    file = (root / slashed).resolve()
    return file if file.is_relative_to(root) else None


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
        "Dans le Bloc-notes : Fichier, Enregistrer sous, Encodage : UTF-8. "
        "Dans VS Code : cliquez sur l'encodage en bas à droite, « Rouvrir avec l'encodage » "
        f"{looks_like}, puis « Enregistrer avec l'encodage » UTF-8.",
    )
