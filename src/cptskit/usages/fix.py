"""What can be corrected for certain in a project: the files as they would be, with their diff."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cptskit.editing.corrections.applying import changed_texts
from cptskit.editing.corrections.lines import lines_mended
from cptskit.editing.corrections.quoting import with_quotes
from cptskit.editing.corrections.reading import reading_change
from cptskit.editing.editor_files import has_schemas, with_schema_line
from cptskit.editing.plan import Edited
from cptskit.loading import LoadedProject, load, problems
from cptskit.loading.files import MAX_BYTES, project_files
from cptskit.socle.errors import UnreadableProjectError
from cptskit.socle.files import write_guarded
from cptskit.socle.findings import Change, Finding
from cptskit.socle.plain_files import RefusedFileError, read_plain
from cptskit.usages.check import check, check_loaded

_OF_LINES = frozenset({problems.SYNTAX.code, problems.TAB.code})
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


def fix(path: Path | str, *, date: date | None = None, appliquer: bool = False) -> Corrected:
    """Return the certain corrections of a project; `appliquer` writes them.

    Comments, order and every byte that no correction touches stay. Running it again changes
    nothing more. `date` is the day at which the law and the tables are asked for.

    Raises UnreadableProjectError where there is no folder, ChangedFileError where a file was saved
    meanwhile, OSError where one cannot be written.
    """
    folder = Path(path)
    if not folder.is_dir():
        raise UnreadableProjectError(check(folder))
    before = _texts(folder)
    now, mended, readable = corrected_all(folder, before, date)
    named = _named(now) if has_schemas(folder) else {}
    now |= named
    files = tuple(
        Edited(name, text, now[name]) for name, text in before.items() if text != now[name]
    )
    if appliquer:
        write_guarded([file.write(folder) for file in files], folder)
    return Corrected(tuple(dict.fromkeys(mended)), files, readable, tuple(named))


def corrected_all(
    folder: Path, texts: Mapping[str, str], day: date | None = None
) -> tuple[dict[str, str], list[Finding], bool]:
    """Return the files with all certain corrections, what they mend, whether they can be read.

    `texts` are the YAML files as they are, saved or not. Nothing is written.
    """
    now, mended = dict(texts), list[Finding]()
    for _ in range(_MOST_ROUNDS):
        loaded = load(folder, instead=now)
        changed, findings = _mended(loaded, now, day)
        if not changed:
            break
        now |= changed
        mended += findings
    return now, mended, loaded.projet is not None


def corrected(loaded: LoadedProject, texts: Mapping[str, str], finding: Finding) -> dict[str, str]:
    """Return the files that the certain correction of one finding changes, as they would be.

    `texts` are the files as they are, byte for byte. Nothing is written.
    """
    made = changed_texts(loaded, texts, _changes_of(finding, loaded))
    changed = {name: text for name, text in made.items() if text != texts[name]}
    return changed or _of_lines(finding, texts)


def _mended(
    loaded: LoadedProject, texts: Mapping[str, str], day: date | None
) -> tuple[dict[str, str], list[Finding]]:
    """Return the files that one look at the project mends, and what was wrong in them."""
    pairs = list(_changes(loaded, day))
    made = changed_texts(loaded, texts, (change for _, change in pairs))
    changed = {name: text for name, text in made.items() if text != texts[name]}
    mended = [one for one, change in pairs if loaded.locator.file_of(change.route) in changed]
    for finding in loaded.findings:
        if now := _of_lines(finding, {**texts, **changed}):
            changed |= now
            mended.append(finding)
    return changed, mended


def _of_lines(finding: Finding, texts: Mapping[str, str]) -> dict[str, str]:
    """Return the file whose lines a reading error mends, where one thing alone can be meant."""
    at = finding.location
    if finding.code not in _OF_LINES or at is None or at.fichier not in texts:
        return {}
    before = texts[at.fichier]
    text = lines_mended(before, finding) or with_quotes(before, at.ligne)
    return {} if text is None else {at.fichier: text}


def _named(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the files that lack the line of their schema, under it."""
    lined = {name: with_schema_line(name, text) for name, text in texts.items()}
    return {name: text for name, text in lined.items() if text != texts[name]}


def _changes(loaded: LoadedProject, day: date | None) -> Iterator[tuple[Finding, Change]]:
    for finding in check_loaded(loaded, date=day).findings:
        yield from ((finding, change) for change in _changes_of(finding, loaded))


def _changes_of(finding: Finding, loaded: LoadedProject) -> Iterator[Change]:
    yield from finding.changes
    misread = reading_change(finding, loaded)
    if misread is not None:
        yield misread


def _texts(folder: Path) -> dict[str, str]:
    """Return the YAML files that are text, by path, to the byte."""
    texts = {}
    for file in project_files(folder):
        with suppress(RefusedFileError, UnicodeDecodeError):  # the check says so
            texts[file.name] = read_plain(file.path, folder, MAX_BYTES).decode("utf-8")
    return texts
