"""What can be corrected for certain in a project: the files as they would be, with their diff."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cptskit.checking import check
from cptskit.editing import Edited
from cptskit.editor_files import has_schemas, with_schema_line
from cptskit.errors import UnreadableProjectError
from cptskit.files import write_atomically
from cptskit.findings import Change, Finding
from cptskit.fixing.applying import changed_texts
from cptskit.fixing.quoting import with_quotes
from cptskit.fixing.reading import reading_change
from cptskit.loading import LoadedProject, load, problems
from cptskit.loading.files import project_files

_MOST_ROUNDS = 1000
"""A correction lets the next be seen: a value that is read again brings its rules."""


@dataclass(frozen=True)
class Corrected:
    """What `fix` would change: the findings that go, and the files that say otherwise.

    `lisible` is False where reading errors remain: rules, and their corrections, wait for them.
    `schemas` are the files that get the line which names their schema.
    """

    findings: tuple[Finding, ...]
    files: tuple[Edited, ...]
    lisible: bool
    schemas: tuple[str, ...]


def fix(path: Path | str, *, date: date | None = None, apply: bool = False) -> Corrected:
    """Return the certain corrections of a project; `apply` writes them.

    Comments, order and every byte that no correction touches stay. Running it again changes
    nothing more. `date` is the day at which the law and the tables are asked for.

    Raises UnreadableProjectError where there is no folder, OSError where a file cannot be written.
    """
    folder = Path(path)
    if not folder.is_dir():
        raise UnreadableProjectError(check(folder))
    before = _texts(folder)
    now, mended = dict(before), []
    for _ in range(_MOST_ROUNDS):
        loaded = load(folder, instead=now)
        found = list(_changes(loaded, date))
        changed = changed_texts(loaded, now, (change for _, change in found))
        changed = {name: text for name, text in changed.items() if text != now[name]}
        quoted = dict(_quoted(loaded, now))
        if not changed and not quoted:
            break
        now |= changed | {name: text for name, (text, _) in quoted.items()}
        mended += [
            finding for finding, change in found if loaded.locator.file_of(change.route) in changed
        ]
        mended += [finding for _, finding in quoted.values()]
    named = {
        name: text
        for name, before_line in now.items()
        if has_schemas(folder) and (text := with_schema_line(name, before_line)) != before_line
    }
    now |= named
    files = tuple(
        Edited(name, text, now[name]) for name, text in before.items() if text != now[name]
    )
    if apply:
        for file in files:
            write_atomically(folder / file.fichier, file.apres.encode())
    readable = loaded.projet is not None
    return Corrected(tuple(dict.fromkeys(mended)), files, readable, tuple(named))


def _changes(loaded: LoadedProject, day: date | None) -> Iterator[tuple[Finding, Change]]:
    for finding in check(loaded, date=day).findings:
        yield from ((finding, change) for change in finding.changes)
        misread = reading_change(finding, loaded)
        if misread is not None:
            yield finding, misread


def _quoted(
    loaded: LoadedProject, texts: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, Finding]]]:
    """Yield the files that quotes on one line let be read further, with what was wrong."""
    for finding in loaded.findings:
        at = finding.location
        if finding.code == problems.SYNTAX.code and at is not None and at.fichier in texts:
            text = with_quotes(texts[at.fichier], at.ligne)
            if text is not None:
                yield at.fichier, (text, finding)


def _texts(folder: Path) -> dict[str, str]:
    """Return the YAML files that are text, by path, to the byte."""
    texts = {}
    for file in project_files(folder):
        try:
            texts[file.relative_to(folder).as_posix()] = file.read_bytes().decode("utf-8")
        except (UnicodeDecodeError, IsADirectoryError, PermissionError):
            continue  # the check says so
    return texts
