"""The files of a project: which they are, and their text."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from cptskit.findings import Finding, Location
from cptskit.loading import problems

MAX_BYTES = 5_000_000
_SKIPPED = frozenset({"dist", "annexes", "modeles"})


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, its path relative to the project, and its lines without line ends."""

    path: str
    text: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, path: str, text: str) -> "Source":
        """Build a source, with one kind of line end."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        return cls(path, text, tuple(text.split("\n")))


def project_files(folder: Path) -> Iterator[Path]:
    """Yield the YAML files of a project in a stable order, hidden and produced ones left out."""
    for entry in sorted(folder.iterdir(), key=lambda entry: (entry.is_dir(), entry.name)):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if entry.name not in _SKIPPED:
                yield from project_files(entry)
        elif entry.suffix in (".yaml", ".yml"):
            yield entry


def read_source(file: Path, path: str) -> Source | Finding:
    """Return the text of a file, or the finding that says why it cannot be read."""
    try:
        if file.stat().st_size > MAX_BYTES:
            return problems.TOO_BIG.at(
                start_of(path),
                f"Le fichier {path} dépasse 5 Mo.",
                "Partagez-le en plusieurs fichiers.",
            )
        raw = file.read_bytes()
    except OSError as error:
        return problems.UNREADABLE.at(
            start_of(path),
            f"Le fichier {path} ne peut pas être lu.",
            f"Vérifiez qu'il existe et qu'il n'est pas ouvert ailleurs ({error.strerror}).",
        )
    try:
        return Source.of(path, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _encoding_finding(path, raw, error.start)


def safe_path(folder: Path, written: str) -> Path | None:
    """Return the file that `written` names inside the folder, or None when it leads outside."""
    slashed = written.replace("\\", "/")
    if PurePosixPath(slashed).is_absolute() or PureWindowsPath(written).drive:
        return None
    root = folder.resolve()
    file = (root / slashed).resolve()
    return file if file.is_relative_to(root) else None


def start_of(path: str) -> Location:
    """Return the start of a file: a location with an empty span."""
    return Location(path, 1, 1, 1, 1)


def _encoding_finding(path: str, raw: bytes, position: int) -> Finding:
    before = raw[:position].decode("utf-8", errors="replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    utf16 = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    looks_like = "UTF-16" if utf16 else "Windows-1252"
    return problems.ENCODING.at(
        Location(path, line, column, line, column),
        f"Le fichier {path} n'est pas enregistré en UTF-8 ; il semble être en {looks_like}.",
        "Dans le Bloc-notes : Fichier, Enregistrer sous, Encodage : UTF-8. "
        "Dans VS Code : cliquez sur l'encodage en bas à droite, « Rouvrir avec l'encodage » "
        f"{looks_like}, puis « Enregistrer avec l'encodage » UTF-8.",
    )
